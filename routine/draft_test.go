package routine

import (
	"fmt"
	"testing"
	"time"
)

func TestDraft(t *testing.T) {
	r := facial()
	r.Steps[4].Optional = true
	d := NewDraft(r)
	if got := len(d.OnlyIncluded().Steps); got != 5 {
		t.Errorf("%d steps, the optional one is not asked for", got)
	}
	if got := len(d.Toggle(4).Toggle(0).OnlyIncluded().Steps); got != 5 || !d.Included(0) {
		t.Errorf("%d steps; first draft keeps its first step: %v", got, d.Included(0))
	}
	longer, err := d.Adjust(1, minute)
	if err != nil || longer.Routine().Steps[1].Timing.From != 16*minute || d.Routine().Steps[1].Timing.From != 15*minute {
		t.Errorf("adjusted to %+v, %v", longer.Routine().Steps[1].Timing, err)
	}
	for _, c := range []struct {
		step int
		by   time.Duration
		want string
	}{
		{0, -minute, ""},
		{0, -2*minute + time.Second, ""},
		{0, -2 * minute, "Exfoliate is as short as it gets"},
		{1, 5 * minute, ""},
		{1, 6 * minute, ""}, // as far as it goes
		{1, -15 * minute, "Mask is as short as it gets"},
		{2, minute, "Rinse has no set time: it waits for you"},
		{3, -minute, "Toner is as short as it gets"},
	} {
		got := ""
		if _, err := d.Adjust(c.step, c.by); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("step %d by %v: %q, want %q", c.step, c.by, got, c.want)
		}
	}
	longest, _ := d.Adjust(1, 5*minute)
	if _, err := longest.Adjust(1, time.Second); err == nil || err.Error() != "Mask is as long as it may be" {
		t.Errorf("beyond the cap: %v", err)
	}
	if got := d.OnlyIncluded().Total(); got != 25*minute {
		t.Errorf("in total %v", got)
	}
	if longer, err := d.Adjust(3, minute); err != nil || longer.Routine().Steps[3].Timing.For != 2*minute {
		t.Errorf("a longer toner: %v", err)
	} else if back, err := longer.Adjust(3, -minute); err != nil || back.Routine().Steps[3].Timing.For != minute {
		t.Errorf("and back again: %v", err)
	}
}

// A mask is left on where its own rinse is left out, and each has its own.
func TestUnrinsed(t *testing.T) {
	for _, c := range []struct {
		kinds []Kind
		out   []int
		want  bool
	}{
		{[]Kind{Mask, Rinse}, nil, false},
		{[]Kind{Mask, Rinse}, []int{1}, true},
		{[]Kind{Mask, Rinse}, []int{0, 1}, false},
		{[]Kind{Mask, Rinse, Rinse}, []int{2}, false},
		{[]Kind{Rinse, Mask}, []int{0}, false},
		{[]Kind{Mask, Mask, Rinse}, []int{1, 2}, true},
		{[]Kind{Mask, Mask, Rinse}, []int{0, 2}, true},
		{[]Kind{Mask, Rinse, Mask, Rinse}, []int{0, 1}, false},
		{[]Kind{Mask, Rinse, Mask, Rinse}, []int{3}, true},
	} {
		var r Routine
		for _, k := range c.kinds {
			r.Steps = append(r.Steps, Step{Kind: k})
		}
		d := NewDraft(r)
		for _, i := range c.out {
			d = d.Toggle(i)
		}
		if got := d.Unrinsed(); got != c.want {
			t.Errorf("%v without %v: %v", c.kinds, c.out, got)
		}
	}
}

func TestMaskLength(t *testing.T) {
	mask := func(title string, timing Timing) Step { return Step{Kind: Mask, Title: title, Timing: timing} }
	clay, sheet, night := mask("Clay", Between(8*minute, 10*minute, 15*minute)), mask("Sheet", Between(15*minute, 20*minute, 20*minute)), mask("Night", Timing{})
	serum := Step{Kind: Serum, Timing: For(minute)}
	for _, c := range []struct {
		name   string
		steps  []Step
		length time.Duration
		want   []Timing // of the steps
		err    string
	}{
		{"none", []Step{serum}, minute, nil, "x has no mask; choose a routine that has one"},
		{"first of all", []Step{clay, serum}, 9 * minute, []Timing{Between(9*minute, 10*minute, 15*minute), serum.Timing}, ""},
		{"the cap", []Step{serum, clay}, 15 * minute, []Timing{serum.Timing, Between(15*minute, 15*minute, 15*minute)}, ""},
		{"beyond the cap", []Step{serum, clay}, 16 * minute, nil, "Clay cannot last 16 min: choose 1 to 15 minutes"},
		{"two", []Step{clay, sheet}, 12 * minute, []Timing{Between(12*minute, 12*minute, 15*minute), Between(12*minute, 20*minute, 20*minute)}, ""},
		{"too long for the second", []Step{sheet, clay}, 20 * minute, nil, "Clay cannot last 20 min: choose 1 to 15 minutes"},
		{"one stays on", []Step{night, clay}, 9 * minute, []Timing{{}, Between(9*minute, 10*minute, 15*minute)}, ""},
		{"stays on", []Step{night}, minute, nil, "Night cannot last 1 min: it waits for you and has no length"},
		{"counts down", []Step{mask("Dough", For(minute))}, 3 * minute, []Timing{For(3 * minute)}, ""},
	} {
		d := NewDraft(Routine{Name: "x", Steps: c.steps})
		got, err := d.WithMaskLength(c.length)
		if said := fmt.Sprint(err); err != nil && said != c.err || err == nil && c.err != "" {
			t.Errorf("%s: %v", c.name, err)
		}
		for i, s := range got.Routine().Steps {
			if want := c.steps[i].Timing; c.want == nil && s.Timing != want || c.want != nil && s.Timing != c.want[i] {
				t.Errorf("%s: step %d has %+v", c.name, i, s.Timing)
			}
		}
	}
}

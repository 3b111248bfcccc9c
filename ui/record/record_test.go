package record

import (
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
)

var (
	facial = routine.Routine{Name: "facial", Steps: []routine.Step{
		{Kind: routine.Cleanse, Optional: true}, {Kind: routine.Exfoliate, Timing: routine.For(2 * time.Minute)},
		{Kind: routine.Mask, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)}, {Kind: routine.Serum, Timing: routine.Timing{Suggested: time.Minute}},
	}}
	evening = routine.Routine{Name: "evening", Steps: facial.Steps[3:]}
	jar     = routine.Product{Name: "green jar", Kind: "clay"}
	night   = routine.Product{Name: "night, day"}
)

// known is what records of the tests can name, at nine in the evening east of UTC.
func known() *Known {
	k := &Known{Usual: facial, Routines: []routine.Routine{facial, evening}, Now: time.Date(2026, 11, 29, 21, 0, 0, 0, time.FixedZone("", 3600))}
	k.AddProduct(Product{Step: routine.Mask, Facts: jar})
	k.AddProduct(Product{Step: routine.Serum, Facts: night})
	return k
}

// set sets fields as "key: text", and returns the first error.
func set(d *Draft, answers ...string) error {
	for _, a := range answers {
		key, text, _ := strings.Cut(a, ": ")
		fields := Fields(*d)
		i := slices.IndexFunc(fields, func(f Field) bool { return f.Key == key })
		if err := fields[i].Set(d, text); err != nil {
			return err
		}
	}
	return nil
}

// shown is a record in a line.
func shown(d Draft) string {
	var all []string
	for _, f := range Fields(d) {
		all = append(all, f.Value(d))
	}
	return strings.Join(all, "|") + "|" + shownWhen(d.known.Locale, d.Record.Ended)
}

func TestWhatIsAdded(t *testing.T) {
	for _, c := range []struct{ answers, want string }{
		{"", "facial|2026-11-29 20:42|exfoliate, mask, serum|15|||||2026-11-29 21:00"},
		{"steps: mask", "facial|2026-11-29 20:45|mask|15|||||2026-11-29 21:00"},
		{"steps: serum, Cleanse", "facial|2026-11-29 20:59|cleanse, serum||||||2026-11-29 21:00"},
		{"when: 20:30", "facial|2026-11-29 20:30|exfoliate, mask, serum|15|||||2026-11-29 20:48"},
		{"when: 20:50", "facial|2026-11-29 20:50|exfoliate, mask, serum|15|||||2026-11-29 21:00"},
		{"when: 21:30", "facial|2026-11-28 21:30|exfoliate, mask, serum|15|||||2026-11-28 21:48"},
		{"when: yesterday 9:05pm", "facial|2026-11-28 21:05|exfoliate, mask, serum|15|||||2026-11-28 21:23"},
		{"when: 2026-05-01 8:30 PM", "facial|2026-05-01 20:30|exfoliate, mask, serum|15|||||2026-05-01 20:48"},
		{"when: 90m ago", "facial|2026-11-29 19:30|exfoliate, mask, serum|15|||||2026-11-29 19:48"},
		{"when: 2026-05-01T20:30:00Z", "facial|2026-05-01 20:30|exfoliate, mask, serum|15|||||2026-05-01 20:48"},
		{"routine: evening", "evening|2026-11-29 20:59|serum||||||2026-11-29 21:00"},
		{"minutes: 12 min", "facial|2026-11-29 20:45|exfoliate, mask, serum|12|||||2026-11-29 21:00"},
		{"product: GREEN jar; product: night, day; feel: 4", "facial|2026-11-29 20:42|exfoliate, mask, serum|15|green jar, night, day||4||2026-11-29 21:00"},
		{"product: green jar; product: ", "facial|2026-11-29 20:42|exfoliate, mask, serum|15|||||2026-11-29 21:00"},
		{"stung: mask; note:  a\x1bb ", "facial|2026-11-29 20:42|exfoliate, mask, serum|15||mask||a\ufffdb|2026-11-29 21:00"},
	} {
		d := Add(known())
		if err := set(&d, answersOf(c.answers)...); err != nil || shown(d) != c.want {
			t.Errorf("%q: %v, %s\nwant %s", c.answers, err, shown(d), c.want)
		}
	}
}

// answersOf splits answers.
func answersOf(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "; ")
}

// What a step was done with follows from the shelf only where there is one product for it.
func TestWhatIsUsual(t *testing.T) {
	cream := routine.Product{Kind: "cream"}
	mask := routine.Step{Kind: routine.Mask, Product: cream}
	for want, own := range map[string][]bool{"cream": {false, false}, "clay": {true, false}, "": {true, true}} {
		k := &Known{Products: []Product{{routine.Mask, jar, own[0]}, {routine.Mask, routine.Product{Name: "other"}, own[1]}, {routine.Serum, night, true}}}
		if got := k.usual(mask); (got == nil) != (want == "") || got != nil && got.Kind != want {
			t.Errorf("of %v: %+v, want %q", own, got, want)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	for _, c := range []struct{ answers, want string }{
		{"when: tomorrow", "is no time; write it as in"},
		{"when: today 22:00", "2026-11-29 22:00 is still to come"},
		{"when: -5m ago", "is no time ago"},
		{"when: 2026-05-01", "say the time, too"},
		{"when: 0001-01-01 10:00", "too long ago"},
		{"when: ", "is no time"},
		{"steps: ", "at least one step"},
		{"steps: toner", `unknown step "toner"`},
		{"minutes: 0", "is not 1 to 720 minutes"},
		{"minutes: ", "is not 1 to 720 minutes"},
		{"steps: serum; minutes: 5", "no mask was done"},
		{"steps: serum; product: green jar", "for a step that was not done: mask"},
		{"product: gren jar", `did you mean "green jar"?`},
		{"stung: toner", "unknown step"},
		{"feel: 6", "is not 1 to 5"},
		{"note: " + strings.Repeat("é", diary.MaxNote+1), "at most 10000 characters"},
	} {
		d := Add(known())
		if err := set(&d, answersOf(c.answers)...); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.40q: %v, want %q", c.answers, err, c.want)
		}
	}
}

// What a correction does not concern stays to the second: pauses, products, and the place's offset.
func TestCorrect(t *testing.T) {
	there := time.FixedZone("", -8*3600)
	r := diary.Record{ID: "x", Routine: "gone", Outcome: diary.Dropped, Started: time.Date(2026, 11, 1, 20, 0, 7, 0, there), Ended: time.Date(2026, 11, 1, 20, 30, 7, 0, there), Steps: []diary.Step{
		{Kind: routine.Mask, Outcome: routine.OutcomeDone, Planned: 900, Active: 900, Paused: 60, Product: &jar},
		{Kind: routine.Toner, Outcome: routine.OutcomeSkipped, Planned: 30, Active: 1},
	}}
	before := slices.Clone(r.Steps)
	d := Correct(known(), r)
	if err := set(&d, "when: 21:15", "when: 2026-11-01 21:15", "steps: mask, toner", "minutes: 10", "feel: 5"); err != nil {
		t.Fatal(err)
	}
	if got, want := shown(d), "gone|2026-11-01 21:15|mask, toner|10|green jar||5||2026-11-01 21:39"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if _, east := d.Record.Started.Zone(); east != -8*3600 || d.Record.Outcome != diary.Dropped || !slices.Equal(r.Steps, before) {
		t.Errorf("%+v", d.Record)
	}
	if err := set(&d, "steps: toner"); err != nil || d.Record.Steps[0].Outcome != routine.OutcomeUndone || len(d.Record.Steps) != 2 {
		t.Errorf("%+v, %v", d.Record, err)
	}
}

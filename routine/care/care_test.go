package care

import (
	"io/fs"
	"testing"
	"time"

	"github.com/pelletier/go-toml/v2"

	"skintime/assets"
	"skintime/routine"
	"skintime/routine/library"
)

// shipped is the data file as it ships.
func shipped(t testing.TB) Data {
	t.Helper()
	text, err := assets.Files.ReadFile("care.toml")
	if err != nil {
		t.Fatal(err)
	}
	var d Data
	if err := toml.Unmarshal(text, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func find(t testing.TB, name string) routine.Routine {
	t.Helper()
	sub, err := fs.Sub(assets.Files, "routines")
	if err != nil {
		t.Fatal(err)
	}
	r, err := library.Library{Shipped: sub}.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTheDataIsSound(t *testing.T) {
	if err := shipped(t).Check(); err != nil {
		t.Error(err)
	}
}

// For someone nobody knows anything of, the plan is the mission's six steps, at
// any hour, with nothing said about it.
func TestTheDefault(t *testing.T) {
	d, r := shipped(t), find(t, "facial")
	for hour := range 24 {
		p := d.Plan(Situation{Routine: r, Now: time.Date(2026, 3, 1, hour, 0, 0, 0, time.UTC)})
		if len(p.Advice) > 0 {
			t.Errorf("at %d: %+v", hour, p.Advice)
		}
		var done []routine.Kind
		for i, s := range p.Steps {
			if s.Reason != "" || len(s.Why) == 0 || s.Timing != r.Steps[i].Timing {
				t.Errorf("at %d: %s: %q, %v, %+v", hour, s.Kind, s.Reason, s.Why, s.Timing)
			}
			if s.Include {
				done = append(done, s.Kind)
			}
		}
		if len(done) != 6 || done[0] != routine.Exfoliate || done[1] != routine.Mask || done[5] != routine.Moisturizer {
			t.Errorf("at %d: %v", hour, done)
		}
	}
}

// Of many products that are open for too long, three are named; what a step is
// done with is said on it.
func TestALongShelf(t *testing.T) {
	s := Situation{Routine: find(t, "facial"), Now: time.Date(2026, 3, 5, 21, 0, 0, 0, time.UTC)}
	for range 1000 {
		s.Profile.Shelf = append(s.Profile.Shelf, Product{For: routine.Serum, Texture: Thick, Opened: s.Now.AddDate(-2, 0, 0), Months: 6})
	}
	s.Profile.Shelf[0].For, s.Profile.Shelf[0].Kind = routine.Exfoliate, "polish"
	p := shipped(t).Plan(s)
	var said []string
	for _, a := range p.Advice {
		if a.Level == Caution {
			said = append(said, a.Text)
		}
	}
	if len(said) != 4 || said[0] != "Polish exfoliate has been open for more than its 6 months." || said[3] != "997 more products have been open for too long." {
		t.Errorf("%q", said)
	}
	kinds := map[routine.Kind]string{}
	for _, step := range p.Steps {
		kinds[step.Kind] = step.Product.Kind
	}
	if kinds[routine.Exfoliate] != "polish" || kinds[routine.Serum] != Thick {
		t.Errorf("%v", kinds)
	}
}

package care

import (
	"slices"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/library"
)

func find(t testing.TB, name string) routine.Routine {
	t.Helper()
	r, err := library.Library{}.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTheDataIsSound(t *testing.T) {
	if err := Shipped().Check(); err != nil {
		t.Error(err)
	}
}

// For someone who has said nothing, the plan is the mission's six steps, at
// any hour, with nothing said about it.
func TestTheDefault(t *testing.T) {
	d, r := Shipped(), find(t, "facial")
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
			if own := r.Steps[i]; !slices.Equal(s.Do, own.Do) || s.Name() != own.Name() || s.Open+s.Over != "" || s.LeadWait != own.LeadWait {
				t.Errorf("at %d: %s has other words: %+v", hour, s.Kind, s.Step)
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

// Of many products that are past their date, the one that is taken is named.
func TestALongShelf(t *testing.T) {
	s := Situation{Routine: find(t, "facial"), Now: time.Date(2026, 3, 5, 21, 0, 0, 0, time.UTC)}
	for range 1000 {
		s.Profile.Shelf = append(s.Profile.Shelf, Product{StepKind: routine.Serum, Texture: Thick, Opened: s.Now.AddDate(-2, 0, 0), Months: 6})
	}
	s.Profile.Shelf = append(s.Profile.Shelf, Product{StepKind: routine.Exfoliate, Kind: "polish", Opened: s.Now.AddDate(-2, 0, 0), Months: 6})
	var said []string
	for _, a := range Shipped().Plan(s).Advice {
		if a.Level == Caution {
			said = append(said, a.Text)
		}
	}
	if want := []string{"Your polish and your serum are past their date: replace them."}; !slices.Equal(said, want) {
		t.Errorf("said %q", said)
	}
}

// What can follow a sting is plain, fresh, and has not stung itself.
func TestPlainMoisturizers(t *testing.T) {
	now := time.Date(2026, 3, 5, 21, 0, 0, 0, time.UTC)
	jar := func(name string, change func(*Product)) Product {
		q := Product{StepKind: routine.Moisturizer, Name: name}
		change(&q)
		return q
	}
	s := Situation{Now: now, History: History{{When: now.AddDate(0, 0, -20), Kind: routine.Moisturizer, Product: routine.Product{Name: "stung"}, Stung: true}}}
	s.Profile.Shelf = []Product{
		jar("stung", func(*Product) {}), jar("night", func(q *Product) { q.Actives = []string{Retinol} }),
		jar("empty", func(q *Product) { q.UsedUp = true }), jar("old", func(q *Product) { q.Expires = now.AddDate(0, 0, -2) }),
		jar("plain", func(*Product) {}), {StepKind: routine.Serum, Name: "serum"},
	}
	if got := Shipped().PlainMoisturizers(s); len(got) != 1 || got[0].Name != "plain" {
		t.Errorf("plain are %+v", got)
	}
	s.Profile.Shelf[0].Cleared = now
	if got := Shipped().PlainMoisturizers(s); len(got) != 2 {
		t.Errorf("once it is cleared, plain are %+v", got)
	}
}

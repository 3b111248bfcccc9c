package care

import (
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine"
)

// The days before have what was done by day and in the evening, by days of care; what lies ahead
// or further back is left out.
func TestOutlookBefore(t *testing.T) {
	now := time.Date(2026, 3, 5, 21, 0, 0, 0, time.UTC)
	at := func(day, hour int, k routine.Kind) Entry {
		return Entry{When: time.Date(2026, 3, day, hour, 0, 0, 0, time.UTC), Kind: k}
	}
	s := Situation{Routine: find(t, "facial"), Now: now, History: History{
		at(5, 20, routine.Mask), at(5, 8, routine.Toner), at(4, 2, routine.Serum), at(3, 19, routine.Mask), at(5, 23, routine.Rinse),
		{When: now.AddDate(0, 0, -7), Kind: routine.Exfoliate}, {When: now.AddDate(0, 0, -8), Kind: routine.Cleanse},
	}}
	var got []string
	for _, day := range Shipped().Outlook(s, find(t, "morning")).Before {
		var kinds []string
		for _, part := range [][]Entry{day.ByDay, day.Evening} {
			kinds = append(kinds, "-")
			for _, e := range part {
				kinds = append(kinds, string(e.Kind))
			}
		}
		got = append(got, day.Date.Format("2")+strings.Join(kinds, " "))
	}
	want := []string{"26- - exfoliate", "27- -", "28- -", "1- -", "2- -", "3- - mask serum", "4- -", "5- toner - mask"}
	if !slices.Equal(got, want) {
		t.Errorf("the days before are %q, want %q", got, want)
	}
}

// A morning of the week is the plan that one gets on it, if the evenings before it went as
// planned: with sunscreen after an acid, without a retinoid. Today's is over at noon.
func TestOutlookMornings(t *testing.T) {
	d := Shipped()
	s := Situation{Routine: find(t, "facial"), Now: time.Date(2026, 3, 5, 11, 59, 0, 0, time.UTC)}
	s.Profile.Masks = 2
	s.Profile.Shelf = []Product{
		{StepKind: routine.Mask, Name: "jar", Kind: "acid"}, {StepKind: routine.Serum, Name: "night", Actives: []string{"retinol"}},
		{StepKind: routine.Serum, Name: "C", Actives: []string{"vitamin-c"}},
	}
	o, then := d.Outlook(s, find(t, "morning")), s
	for i, m := range o.Mornings {
		then.Routine, then.Now = find(t, "morning"), time.Date(2026, 3, 5+i, 8, 0, 0, 0, time.UTC)
		if i == 0 {
			then.Now = s.Now
		}
		plan := d.Plan(then)
		if got, want := included(m.Plan), included(plan); !m.At.Equal(then.Now) || got != want || !strings.Contains(got, "C") {
			t.Errorf("morning %d is at %s: %s; want %s", i, m.At, got, want)
		}
		then.History = append(then.History, o.Days[i].done...)
	}
	s.Now = s.Now.Add(time.Minute)
	if m := d.Outlook(s, find(t, "morning")).Mornings; len(m[0].Plan.Steps) != 0 || len(m[1].Plan.Steps) == 0 {
		t.Errorf("at noon the mornings are %v", m)
	}
}

// included is the steps that a plan has in, with the names of their products.
func included(p Plan) string {
	var steps []string
	for _, s := range p.Steps {
		if s.Include {
			steps = append(steps, string(s.Kind)+":"+s.Product.Name)
		}
	}
	return strings.Join(steps, " ")
}

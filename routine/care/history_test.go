package care

import (
	"slices"
	"testing"
	"time"

	"skintime/routine"
)

// A plan that goes by a part of the history says so, before all other cautions.
func TestIncompleteHistory(t *testing.T) {
	d := Shipped()
	s := Situation{Routine: find(t, "facial"), Now: time.Date(2026, 3, 5, 21, 0, 0, 0, time.UTC)}
	if p := d.Plan(s); slices.ContainsFunc(p.Advice, func(a Advice) bool { return a.Text == IncompleteHistory }) {
		t.Errorf("a history that is known is said to have gaps: %v", p.Advice)
	}
	s.HistoryIncomplete = true
	p := d.Plan(s)
	if len(p.Advice) == 0 || p.Advice[0].Level != Caution || p.Advice[0].Text != IncompleteHistory {
		t.Fatalf("the advice is %v", p.Advice)
	}
	claimed(t, "the caution", d, p.Advice[0].Why)
}

// A mask of some hours ago counts as today's where a flight has taken a day back; one that lies
// ahead by the clock does not count.
func TestAcrossTheDateLine(t *testing.T) {
	s := Situation{Routine: find(t, "facial"), Now: time.Date(2026, 3, 4, 15, 0, 0, 0, time.FixedZone("", -8*3600))}
	for hours, masked := range map[int]bool{3: true, -48: false} {
		s.History = History{{When: s.Now.Add(-time.Duration(hours) * time.Hour).In(time.FixedZone("", 12*3600)), Kind: routine.Mask}}
		p := Shipped().Plan(s)
		i := slices.IndexFunc(p.Steps, func(s Step) bool { return s.Kind == routine.Mask })
		if p.Steps[i].Include == masked || masked && p.Steps[i].Reason != "you masked today" || (len(p.Advice) > 0 && p.Advice[0].Level == Caution) == masked {
			t.Errorf("%d hours ago: %+v, %+v", hours, p.Steps[i], p.Advice)
		}
	}
}

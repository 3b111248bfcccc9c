package care

import (
	"slices"
	"testing"
	"time"
)

// A plan that goes by a part of the history says so, before all other cautions.
func TestIncompleteHistory(t *testing.T) {
	d := shipped(t)
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

package routine

import (
	"testing"
	"time"
)

// The bounds that routine files and diaries are written by.
func TestBounds(t *testing.T) {
	if MinTime != time.Second || MaxTime != 12*time.Hour || MaxSteps != 100 || MaxText != 500 || BestFeel != 5 || StaleAfter != 6*time.Hour {
		t.Error("a bound has moved: what was written before may be refused now")
	}
}

// The total counts leads, and a window until its end.
func TestTotal(t *testing.T) {
	r := facial()
	r.Steps[1].Lead = 10 * time.Second
	if got := r.Total(); got != 26*minute+10*time.Second {
		t.Errorf("in total %v", got)
	}
}

func TestDayTimeKnown(t *testing.T) {
	for word, want := range map[DayTime]bool{AnyTime: true, Morning: true, Evening: true, "noon": false} {
		if word.Known() != want {
			t.Errorf("%q: %t", word, word.Known())
		}
	}
}

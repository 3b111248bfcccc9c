package journal

import (
	"encoding/json"
	"testing"
	"time"

	"skintime/routine"
)

// The status for programs names the product; that of a status bar does not.
func TestStatusNamesTheProduct(t *testing.T) {
	now := time.Date(2026, 3, 5, 21, 0, 0, 0, time.UTC)
	mask := routine.Step{Kind: routine.Mask, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)}
	for name, want := range map[string]any{"green jar": "green jar", "": nil} {
		mask.Product.Name = name
		s := routine.NewSession(routine.Routine{Name: "facial", Steps: []routine.Step{mask}})
		s = s.Apply(s.Start(now)...)
		text, err := json.Marshal(StatusOf(SavedSession{Session: s}, s.At(now), true))
		if err != nil {
			t.Fatal(err)
		}
		var got map[string]any
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatal(err)
		}
		if got["product"] != want {
			t.Errorf("the product is %v, want %v", got["product"], want)
		}
	}
}

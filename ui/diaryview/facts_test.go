package diaryview

import (
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/theme"
)

func TestFacts(t *testing.T) {
	now := time.Date(2026, 3, 1, 5, 30, 0, 0, time.UTC)
	zero, one, many := 0, 1, 12
	late := time.Date(2026, 2, 28, 23, 50, 0, 0, time.FixedZone("", -3600))
	for want, st := range map[string]diary.Stats{
		"Last mask      not yet":                                             {},
		"Last mask      today":                                               {DaysSinceMask: &zero},
		"Exfoliated     yesterday":                                           {DaysSinceExfoliation: &one},
		"Exfoliated     12 days ago":                                         {DaysSinceExfoliation: &many},
		"Mask on for    17 min on average":                                   {MaskAverage: 1004},
		"Often skipped  Toner, 4 of 12":                                      {Skipped: []diary.Skip{{Kind: routine.Toner, Times: 4, Of: 12}, {Kind: routine.Serum, Times: 1, Of: 12}}},
		"Stung          Serum, yesterday":                                    {Stings: []diary.Sting{{When: late, Kind: routine.Serum}}},
		"Stung          2, last yesterday":                                   {Stings: []diary.Sting{{When: late, Kind: routine.Serum}, {}}},
		"Stung          Overnight oat cream mas…,\n               yesterday": {Stings: []diary.Sting{{When: late, Kind: routine.Mask, Product: "Overnight oat cream mask with honey"}}},
		"Felt           4.3 of 5 on average":                                 {Feel: 4.26},
		"4 masks in 7 days: more than suits m":                               {MasksInWeek: 4},
	} {
		s := Renderer{Theme: &theme.Theme{}, Now: now, Width: 74}
		if got := strings.Join(s.Facts(st), "\n"); !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

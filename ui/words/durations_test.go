package words

import (
	"testing"
	"time"

	"skintime/routine"
)

func TestLength(t *testing.T) {
	check(t,
		sentence{Length(routine.Between(6*second, 10*second, 25*second)), "6–10 s"},
		sentence{Length(routine.Between(45*second, 90*second, 2*minute)), "0:45–1:30 min"},
		sentence{Length(maskStep.Timing), "15–20 min"},
		sentence{Length(routine.Between(20*minute, 20*minute, 25*minute)), "20 min"},
		sentence{Length(routine.For(90 * second)), "1:30 min"},
		sentence{Length(routine.For(45 * second)), "45 s"},
		sentence{Length(routine.For(minute)), "1 min"},
		sentence{Length(routine.Between(45*second, minute, minute)), "0:45–1 min"},
		sentence{Length(routine.Timing{Suggested: 2 * minute}), "about 2 min"},
		sentence{Length(routine.Timing{}), "open"},
	)
}

func TestSpell(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 seconds", second: "1 second", 59 * second: "59 seconds", minute: "1 minute", 90 * second: "1 minute 30 seconds",
		20 * minute: "20 minutes", 121 * second: "2 minutes 1 second", time.Hour: "60 minutes", 2 * time.Hour: "2 hours", 7260 * second: "2 hours 1 minute", 7200*second + 59*second: "2 hours 0 minutes",
		2*time.Hour + minute + second: "2 hours 1 minute", 7199 * second: "119 minutes 59 seconds",
	} {
		check(t, sentence{Spell(d), want})
	}
}

func TestMinutes(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 s", 40 * second: "40 s", 59 * second: "59 s", minute: "1 min", 90 * second: "2 min", 24 * minute: "24 min",
		119 * minute: "119 min", 2 * time.Hour: "2 h", 210 * minute: "3 h 30 min", 301 * minute: "5 h 1 min",
	} {
		check(t, sentence{Minutes(d), want})
	}
}

func TestEdges(t *testing.T) {
	for _, c := range []struct {
		timing    routine.Timing
		from, end string
	}{
		{maskStep.Timing, "15", "20 min"},
		{routine.Between(90*second, 2*minute, 3*minute), "1:30", "2 min"},
		{routine.Between(6*second, 10*second, 25*second), "6", "10 s"},
		{routine.Between(30*second, minute, minute), "0:30", "1 min"},
	} {
		from, end := BarLabels(c.timing)
		check(t, sentence{from, c.from}, sentence{end, c.end})
	}
}

package words

import (
	"strings"
	"testing"
	"time"

	"skintime/routine"
)

func TestSpell(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 seconds", time.Second: "1 second", time.Minute: "1 minute", 90 * time.Second: "1 minute 30 seconds",
		20 * time.Minute: "20 minutes", 121 * time.Second: "2 minutes 1 second",
	} {
		if got := Spell(d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

func TestFarewellAdvice(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 3, 1, hour, 0, 0, 0, time.UTC) }
	for hour, sun := range map[int]bool{4: false, 5: true, 16: true, 17: false, 21: false} {
		if got := strings.Contains(FarewellAdvice(routine.Snapshot{}, at(hour)), "Sunscreen"); got != sun {
			t.Errorf("at %d:00 there is a word on sunscreen: %v", hour, got)
		}
	}
	on := routine.Snapshot{Step: routine.Step{Kind: routine.Sunscreen}, Outcomes: []routine.Outcome{routine.Done}}
	if got := FarewellAdvice(on, at(12)); !strings.Contains(got, "renew it") {
		t.Errorf("with sunscreen on: %q", got)
	}
	on.Outcomes[0] = routine.PassedBy
	if got := FarewellAdvice(on, at(12)); !strings.Contains(got, "last layer") {
		t.Errorf("with sunscreen skipped: %q", got)
	}
	if got := FarewellAdvice(routine.Snapshot{Cool: true}, at(12)); !strings.Contains(got, "stung") {
		t.Errorf("after a sting: %q", got)
	}
}

func TestADryingMaskIsRinsedDamp(t *testing.T) {
	step := routine.Step{Kind: routine.Mask, Timing: routine.Between(8*time.Minute, 10*time.Minute, 15*time.Minute), Product: routine.Product{Dries: true}}
	snap := routine.Snapshot{Step: step, Timing: step.Timing, Elapsed: 9 * time.Minute, Phase: routine.Ready}
	said := strings.Join(TaskOf(Scene{Snap: snap}).Instructions(), " ")
	if !strings.Contains(said, "still damp") {
		t.Errorf("said %q", said)
	}
}

func TestShortWindowsAreInSeconds(t *testing.T) {
	for want, timing := range map[string]routine.Timing{
		"6–10 s":        routine.Between(6*time.Second, 10*time.Second, 25*time.Second),
		"0:45–1:30 min": routine.Between(45*time.Second, 90*time.Second, 2*time.Minute),
		"15–20 min":     routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute),
	} {
		if got := Length(timing); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

package words

import (
	"testing"

	"skintime/routine"
)

// A media control shows what to do, from the first step to what is overdue.
func TestNowPlaying(t *testing.T) {
	applied := after(maskStep, 0)
	applied.Phase = routine.PhaseApply
	paused := after(maskStep, minute)
	paused.State = routine.StatePaused
	check(t,
		sentence{NowPlaying(after(tonerStep, 0)), "Toner"},
		sentence{NowPlaying(applied), "Put on your mask"},
		sentence{NowPlaying(leading(maskStep, second)), "Mask"},
		sentence{NowPlaying(after(maskStep, minute)), "Leave the mask on"},
		sentence{NowPlaying(paused), "Leave the mask on"},
		sentence{NowPlaying(after(maskStep, 15*minute)), "You can rinse now"},
		sentence{NowPlaying(after(maskStep, 20*minute)), "Rinse now"},
		sentence{NowPlaying(after(maskStep, 25*minute)), "Stop"},
		sentence{NowPlaying(after(rinseStep, minute)), "Rinse: time is up"},
		sentence{NowPlaying(after(serumStep, second)), "Serum"},
		sentence{NowPlaying(after(serumStep, 3*minute)), "Serum: time is up"},
		sentence{NowPlaying(stinging(after(tonerStep, 0))), "Take it off"},
		sentence{NowPlaying(cool(after(rinseStep, 0, tonerStep))), "Rinse with cool water"},
	)
}

func TestNotYet(t *testing.T) {
	check(t,
		sentence{NotYet(after(maskStep, 6*minute+40*second)), "Mask: 8 minutes until you can rinse."},
		sentence{NotYet(after(maskStep, 13*minute+10*second)), "Mask: 1 minute 50 seconds until you can rinse."},
		sentence{NotYet(after(maskStep, 14*minute+59*second)), "Mask: 1 second until you can rinse."},
	)
}

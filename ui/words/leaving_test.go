package words

import (
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine"
)

func TestLeftBehind(t *testing.T) {
	left := walked(routine.RequestLeave)
	cutOff := walked()
	resting := walked(routine.RequestPause, routine.RequestLeave)
	check(t,
		said{LeftBehind(left, nine.Add(5*minute), nine), "You left Mask 4 min ago; it has 10:00 to go."},
		said{LeftBehind(left, nine.Add(minute+4*second), nine), "You left Mask just now; it has 13:56 to go."},
		said{LeftBehind(left, nine.Add(17*minute), nine), "You left Mask 16 min ago; it is ready, with 03:00 left."},
		said{LeftBehind(left, nine.Add(22*minute), nine), "You left Mask 21 min ago; it was due 2 min ago."},
		said{LeftBehind(left, nine.Add(7*time.Hour), nine), "You left Mask 6 h 59 min ago, in a session of Sunday, 1 March, 21:00. That is too long to go on with."},
		said{LeftBehind(resting, nine.Add(5*minute), nine), "You left Mask 3 min ago; it is paused, and has 14:00 to go."},
		said{LeftBehind(walked(routine.RequestAdvance, routine.RequestAdvance, routine.RequestLeave), nine.Add(5*minute), nine), "You left Toner 2 min ago."},
		said{LeftBehind(cutOff, nine.Add(5*minute), nine), "The session of 21:00 stopped at Mask; it has 10:00 to go."},
		said{LeftBehind(cutOff, nine.Add(7*time.Hour), nine), "A session of Sunday, 1 March, 21:00 stopped at Mask. That is too long ago to go on with."},
	)
}

func TestPhaseNotice(t *testing.T) {
	check(t,
		said{PhaseNotice(after(maskStep, 24*minute)), "The mask was due 4 min ago."},
		said{PhaseNotice(after(tonerStep, 24*minute)), ""},
		said{ResumesAt(after(maskStep, 0)), "at Mask"},
		said{ResumesAt(paused(after(maskStep, 0))), "at Mask, still paused"},
	)
}

func TestFarewell(t *testing.T) {
	advance, skip, leave := routine.RequestAdvance, routine.RequestSkip, routine.RequestLeave
	dropped := walked(advance, leave)
	dropped = dropped.Apply(dropped.Drop(nine.Add(4 * minute))...)
	for name, c := range map[string]struct {
		session  routine.Session
		recorded bool
		want     []string
	}{
		"under way":        {walked(advance), true, nil},
		"finished":         {walked(advance, advance, advance), true, []string{"Facial finished in 3 min: 3 of 3 steps done.", "That was all. Have a calm evening."}},
		"skipped":          {walked(advance, skip, skip), true, []string{"Facial finished in 3 min: 1 of 3 steps done, 2 skipped.", "That was all. Have a calm evening."}},
		"left":             {walked(advance, leave), true, []string{"Facial left at Rinse after 2 min: 1 of 3 steps done.", Resumable}},
		"left, unrecorded": {walked(advance, leave), false, []string{"Facial left at Rinse after 2 min: 1 of 3 steps done."}},
		"stung":            {walked(routine.RequestSting, leave), false, []string{"Facial left at Rinse after 2 min: 0 of 3 steps done, and something stung."}},
		"dropped":          {dropped, true, []string{"Facial ended at Rinse after 2 min: 1 of 3 steps done."}},
	} {
		if got := Farewell(c.session, nine, c.recorded); !slices.Equal(got, c.want) {
			t.Errorf("%s: said %q, want %q", name, got, c.want)
		}
	}
}

func TestLeavePromise(t *testing.T) {
	check(t,
		said{LeavePromise(true), "You can go on later."},
		said{LeavePromise(false), "The session ends here."},
		said{TooLongAgo(), "the session was left more than 6 hours ago: 'skintime drop' ends it"},
	)
	for _, resumable := range []bool{true, false} {
		if got := PlainAskLeave(resumable); strings.Contains(got, "is kept") != resumable || !strings.HasPrefix(got, "Leave? ") {
			t.Errorf("said %q", got)
		}
	}
}

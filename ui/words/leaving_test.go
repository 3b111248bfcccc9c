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
		said{LeftBehind(left, nine.Add(5*minute), nine), "You left 4 min ago, during the mask. It is ready in 10:00."},
		said{LeftBehind(left, nine.Add(minute+4*second), nine), "You left just now, during the mask. It is ready in 13:56."},
		said{LeftBehind(left, nine.Add(17*minute), nine), "You left 16 min ago, during the mask. It is ready, with 03:00 left."},
		said{LeftBehind(left, nine.Add(22*minute), nine), "You left 21 min ago, during the mask. It is 2 min overdue."},
		said{LeftBehind(left, nine.Add(7*time.Hour), nine), "You left during the mask on Sunday, 1 March, 21:00. That is too long ago to resume."},
		said{LeftBehind(resting, nine.Add(5*minute), nine), "You left 3 min ago, during the mask. It is paused, with 14:00 left."},
		said{LeftBehind(walked(routine.RequestAdvance, routine.RequestAdvance, routine.RequestLeave), nine.Add(5*minute), nine), "You left 2 min ago, during the toner."},
		said{LeftBehind(cutOff, nine.Add(5*minute), nine), "Your 21:00 session stopped during the mask. It is ready in 10:00."},
		said{LeftBehind(cutOff, nine.Add(7*time.Hour), nine), "Your session of Sunday, 1 March, 21:00 stopped during the mask. That is too long ago to resume."},
	)
}

func TestPhaseNotice(t *testing.T) {
	check(t,
		said{PhaseNotice(after(maskStep, 24*minute)), "The mask is 4 min overdue."},
		said{PhaseNotice(after(tonerStep, 24*minute)), ""},
		said{ResumesAt(after(maskStep, 0)), "at the mask"},
		said{ResumesAt(paused(after(maskStep, 0))), "at the mask, still paused"},
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
		"finished":         {walked(advance, advance, advance), true, []string{"Facial finished in 3 min: 3 of 3 steps done.", "All done. Have a calm evening."}},
		"skipped":          {walked(advance, skip, skip), true, []string{"Facial finished in 3 min: 1 of 3 steps done, 2 skipped.", "All done. Have a calm evening."}},
		"left":             {walked(advance, leave), true, []string{"You left Facial during the rinse, after 2 min: 1 of 3 steps done.", Resumable}},
		"left, unrecorded": {walked(advance, leave), false, []string{"You left Facial during the rinse, after 2 min: 1 of 3 steps done."}},
		"stung":            {walked(routine.RequestSting, leave), false, []string{"You left Facial during the rinse, after 2 min: 0 of 3 steps done, and something stung."}},
		"dropped":          {dropped, true, []string{"Facial ended during the rinse, after 2 min: 1 of 3 steps done."}},
	} {
		if got := Farewell(c.session, nine, c.recorded); !slices.Equal(got, c.want) {
			t.Errorf("%s: said %q, want %q", name, got, c.want)
		}
	}
}

func TestLeavePromise(t *testing.T) {
	check(t,
		said{LeavePromise(true), "You can resume later."},
		said{LeavePromise(false), "The session ends here."},
		said{TooLongAgo(), "the session is more than 6 hours old: end it with 'skintime drop'"},
	)
	for _, resumable := range []bool{true, false} {
		if got := PlainAskLeave(resumable); strings.Contains(got, "You can resume later.") != resumable || !strings.HasPrefix(got, "Leave") {
			t.Errorf("said %q", got)
		}
	}
}

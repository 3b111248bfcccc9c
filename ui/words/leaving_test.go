package words

import (
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/ui/locale"
)

func TestUnfinishedSession(t *testing.T) {
	left := sessionAfter(routine.RequestLeave)
	cutOff := sessionAfter()
	paused := sessionAfter(routine.RequestPause, routine.RequestLeave)
	check(t,
		sentence{UnfinishedSession(locale.Locale{}, left, evening.Add(5*minute), evening), "You left 4 min ago, during the mask. It is ready in 10:00."},
		sentence{UnfinishedSession(locale.Locale{}, left, evening.Add(minute+4*second), evening), "You left just now, during the mask. It is ready in 13:56."},
		sentence{UnfinishedSession(locale.Locale{}, left, evening.Add(17*minute), evening), "You left 16 min ago, during the mask. It is ready, with 03:00 left."},
		sentence{UnfinishedSession(locale.Locale{}, left, evening.Add(22*minute), evening), "You left 21 min ago, during the mask. It is 2 min overdue."},
		sentence{UnfinishedSession(locale.Locale{}, left, evening.Add(7*time.Hour), evening), "You left during the mask on Sunday, 1 March, 21:00. That is too long ago to resume."},
		sentence{UnfinishedSession(locale.Locale{}, paused, evening.Add(5*minute), evening), "You left 3 min ago, during the mask. It is paused, with 14:00 left."},
		sentence{UnfinishedSession(locale.Locale{}, sessionAfter(routine.RequestAdvance, routine.RequestAdvance, routine.RequestLeave), evening.Add(5*minute), evening), "You left 2 min ago, at the toner."},
		sentence{UnfinishedSession(locale.Locale{}, sessionAfter(routine.RequestSting, routine.RequestLeave), evening.Add(5*minute), evening), "You left 3 min ago, after it stung. Cool water until all of it is off. Don't rub."},
		sentence{UnfinishedSession(locale.Locale{}, sessionAfter(routine.RequestSting), evening.Add(5*minute), evening), "Your 21:00 session stopped after it stung. Cool water until all of it is off. Don't rub."},
		sentence{ResumeWord(sessionAfter(routine.RequestSting).At(evening.Add(5 * minute))), "Cool water"},
		sentence{UnfinishedSession(locale.Locale{}, cutOff, evening.Add(5*minute), evening), "Your 21:00 session stopped during the mask. It is ready in 10:00."},
		sentence{UnfinishedSession(locale.Locale{}, cutOff, evening.Add(7*time.Hour), evening), "Your session of Sunday, 1 March, 21:00 stopped during the mask. That is too long ago to resume."},
	)
}

func TestPhaseNotice(t *testing.T) {
	check(t,
		sentence{PhaseNotice(after(maskStep, 24*minute)), "The mask is 4 min overdue."},
		sentence{PhaseNotice(after(tonerStep, 24*minute)), ""},
		sentence{ResumesAt(after(maskStep, 0)), "at the mask"},
		sentence{ResumesAt(paused(after(maskStep, 0))), "at the mask, still paused"},
	)
}

func TestFarewell(t *testing.T) {
	advance, skip, leave := routine.RequestAdvance, routine.RequestSkip, routine.RequestLeave
	dropped := sessionAfter(advance, leave)
	dropped = dropped.Apply(dropped.Drop(evening.Add(4 * minute))...)
	for name, c := range map[string]struct {
		session  routine.Session
		recorded bool
		want     []string
	}{
		"under way":        {sessionAfter(advance), true, nil},
		"finished":         {sessionAfter(advance, advance, advance), true, []string{"Facial finished in 3 min: 3 of 3 steps done.", "All done. Have a calm evening."}},
		"skipped":          {sessionAfter(advance, skip, skip), true, []string{"Facial finished in 3 min: 1 of 3 steps done, 2 skipped.", "All done. Have a calm evening."}},
		"left":             {sessionAfter(advance, leave), true, []string{"You left Facial during the rinse, after 2 min: 1 of 3 steps done.", SavedForLater}},
		"left, unrecorded": {sessionAfter(advance, leave), false, []string{"You left Facial during the rinse, after 2 min: 1 of 3 steps done."}},
		"stung":            {sessionAfter(routine.RequestSting, leave), false, []string{"You left Facial during the rinse, after 2 min: 0 of 3 steps done, and something stung."}},
		"dropped":          {dropped, true, []string{"Facial ended during the rinse, after 2 min: 1 of 3 steps done."}},
	} {
		if got := Farewell(c.session, evening, c.recorded); !slices.Equal(got, c.want) {
			t.Errorf("%s: said %q, want %q", name, got, c.want)
		}
	}
}

func TestLeavePromise(t *testing.T) {
	check(t,
		sentence{LeavePromise(true), "You can resume later."},
		sentence{LeavePromise(false), "You can't resume it."},
		sentence{TooLongAgo(), "the session is more than 6 hours old: end it with 'skintime drop'"},
	)
	check(t, sentence{LeaveQuestion(true), "Leave for now?"}, sentence{LeaveQuestion(false), "Leave for good?"})
	for _, resumable := range []bool{true, false} {
		if got := PlainAskLeave(resumable); strings.Contains(got, "You can resume later.") != resumable || !strings.HasPrefix(got, "Leave") {
			t.Errorf("said %q", got)
		}
	}
}

package plain

import (
	"bytes"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"skintime/routine"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/live"
)

// What a person answers to the offer of a session that was left decides what becomes of it: another
// one takes its place only when it begins.
func TestASavedSessionIsOffered(t *testing.T) {
	for _, c := range []struct {
		lines, says string
		state       routine.State // of the session that Run returns
		saved       bool          // whether the one that was left still is, with its id
	}{
		{"q", "It stays saved.", routine.StateIdle, true},
		{"?\nq", "Enter resumes, a starts over, d ends it here, q decides later.", routine.StateIdle, true},
		{"\nq\ny", "Leave for now?", routine.StateRunning, true},
		{"n\nq\ny", "Leave for now?", routine.StateRunning, true},
		{"d", "exfoliating", routine.StateDropped, false},
		{"a\nq", "Have ready", routine.StateIdle, true},
		{"a\n\nq\ny", "Leave for now?", routine.StateRunning, false},
	} {
		synctest.Test(t, func(t *testing.T) {
			folders, id := journal.Folders{State: t.TempDir(), Diary: t.TempDir()}, ""
			run := func(input string, now bool) (string, routine.Session) {
				rec, err := journal.Open(folders, disk.System(), journal.Holder{})
				if err != nil {
					t.Fatal(err)
				}
				defer rec.Close()
				var out bytes.Buffer
				s, err := Run(t.Context(), strings.NewReader(input), &out, Options{Session: live.Options{Clock: virtual(), Recorder: rec}, Draft: routine.NewDraft(facial(t)), StartNow: now})
				if err != nil {
					t.Error(err)
				}
				return out.String(), s
			}
			run("q\ny\n", true)
			before, _, _ := journal.Peek(folders, disk.System())
			id = before.ID
			time.Sleep(minute)
			out, s := run(c.lines+"\n", false)
			after, _, _ := journal.Peek(folders, disk.System())
			if got := s.At(time.Now()).State; got != c.state || (after.ID == id) != c.saved || !strings.Contains(out, c.says) {
				t.Errorf("%q: state %d, still saved: %t\n%s", c.lines, got, after.ID == id, out)
			}
		})
	}
}

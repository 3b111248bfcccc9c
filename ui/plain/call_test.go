package plain

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"skintime/routine"
	"skintime/routine/journal"
	"skintime/ui/cue"
	"skintime/ui/live"
)

// voice is a channel that reads until it is cut off, and what it has read.
type voice struct {
	read []string
	cut  []string
}

func (v *voice) channel() cue.Channel {
	return cue.Channel{
		Name: "voice", Sound: true, Limit: 10 * time.Second, Accepts: func(q cue.Cue) bool { return q.NeedsAttention() },
		Send: func(ctx context.Context, q cue.Cue) error {
			v.read = append(v.read, q.Kind.String())
			select {
			case <-ctx.Done():
				v.cut = append(v.cut, q.Kind.String())
				return ctx.Err()
			case <-time.After(5 * time.Second):
				return nil
			}
		},
	}
}

// runWithVoice is what a voice reads and a terminal shows while lines come in.
func runWithVoice(t *testing.T, v *voice, lines ...typedLine) (out string) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		in, typed := io.Pipe()
		go func() {
			for _, l := range lines {
				time.Sleep(l.after)
				io.WriteString(typed, l.line+"\n")
			}
			synctest.Wait()
			typed.Close()
		}()
		broken := cue.Channel{
			Name: "lamp", Limit: time.Second, Accepts: func(cue.Cue) bool { return true },
			Send: func(context.Context, cue.Cue) error { return errors.New("no current") },
		}
		dispatcher, kitty := cue.NewDispatcher(v.channel(), broken), cue.TerminalOf([]string{"TERM=xterm-kitty"})
		defer dispatcher.Close(0)
		var b bytes.Buffer
		if _, err := Run(t.Context(), in, &b, Options{Session: live.Options{Recorder: journal.Unrecorded(), Clock: virtual(), Cues: dispatcher}, Draft: routine.NewDraft(facial(t)), StartNow: true, Notifier: &kitty}); err != nil {
			t.Error(err)
		}
		out = b.String()
	})
	return out
}

// The lines call as the screen does: a line is heard as a key is.
func TestTheCallerIsCalled(t *testing.T) {
	skip, on := typedLine{time.Second, "s"}, typedLine{time.Second, ""}
	for _, c := range []struct {
		name      string
		lines     []typedLine
		read, cut []string
		notes     int
	}{
		{"nobody hears", []typedLine{skip, on, {22*minute + 6*time.Second, "t"}}, []string{"ready", "due", "overdue", "overdue", "overdue", "overdue"}, nil, 6},
		{"the alarm is heard", []typedLine{skip, on, {20*minute + time.Second, "t"}, {2 * minute, "t"}}, []string{"ready", "due"}, []string{"due"}, 2},
		{"muted", []typedLine{skip, on, {15*minute + time.Second, "m"}, {9 * minute, "m"}}, []string{"ready"}, []string{"ready"}, 1},
	} {
		var v voice
		out := runWithVoice(t, &v, c.lines...)
		if !slices.Equal(v.read, c.read) || !slices.Equal(v.cut, c.cut) {
			t.Errorf("%s: read %v, cut off %v", c.name, v.read, v.cut)
		}
		if got := strings.Count(out, "p=body;"); got != c.notes {
			t.Errorf("%s: %d notifications, want %d", c.name, got, c.notes)
		}
		if strings.Count(out, "No lamp: no current.\n") != 1 {
			t.Errorf("%s: a channel that fails is named once:\n%s", c.name, out)
		}
	}
}

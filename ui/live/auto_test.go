package live_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/ui/cue"
	"skintime/ui/live"
)

// heard is a channel that notes what it gets.
type heard struct {
	sync.Mutex
	events []string
}

func (h *heard) channel(every bool) cue.Channel {
	return cue.Channel{Every: every, Limit: time.Minute, Accepts: func(q cue.Cue) bool { return q.Kind != cue.CountIn }, Send: func(_ context.Context, q cue.Cue) error {
		h.Lock()
		defer h.Unlock()
		h.events = append(h.events, q.Kind.String())
		return nil
	}}
}

// A step that ends by itself was due as well: that is for hooks only, since the others call out
// that it has ended.
func TestHooksAreToldOfWhatIsDueByItself(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hook, other := &heard{}, &heard{}
		began := time.Now()
		c := clock.New(time.Now, func() time.Duration { return time.Since(began) })
		d := cue.NewDispatcher(hook.channel(true), other.channel(false))
		s := live.New(live.Options{Clock: c, Recorder: journal.Unrecorded(), Cues: d, Auto: true, Bell: true})
		s.Begin(facial(t).OnlyIncluded())
		time.Sleep(2 * time.Minute)
		if u := s.Tick(); !u.Automatic || strings.Count(s.TerminalOutput(), "\a") != 1 {
			t.Errorf("it does not advance by itself, or rings otherwise than once: %+v", u)
		}
		d.Close(time.Minute)
		if want := []string{"begin", "due", "end", "begin"}; !slices.Equal(hook.events, want) {
			t.Errorf("a hook gets %v, want %v", hook.events, want)
		}
		if slices.Contains(other.events, "due") {
			t.Errorf("another channel gets %v", other.events)
		}
	})
}

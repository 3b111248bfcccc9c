package live_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/ui/cue"
	"skintime/ui/live"
	"skintime/ui/mpris"
	"skintime/ui/remote"
	"skintime/ui/words"
)

// led is a session whose clock a test moves, and what other processes do to it.
type led struct {
	t   *testing.T
	s   *live.Session
	now time.Time
}

func newLed(t *testing.T) *led {
	l := &led{t: t, now: time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)}
	start := l.now
	c := clock.New(func() time.Time { return l.now }, func() time.Duration { return l.now.Sub(start) })
	l.s = live.New(live.Options{Clock: c, Recorder: journal.Unrecorded()})
	return l
}

func (l *led) pass(d time.Duration) {
	l.now = l.now.Add(d)
	l.s.Tick()
}

// command is a command as it is written on the command line.
func command(words string) remote.Command {
	f := strings.Fields(words)
	c := remote.Command{Name: remote.Name(f[0])}
	for _, word := range f[1:] {
		c.Confirmed = word == "--yes"
		c.By, _ = time.ParseDuration(word)
	}
	return c
}

// send sends a command after a while, and returns what is answered.
func (l *led) send(after time.Duration, words string) remote.Answer {
	l.t.Helper()
	l.pass(after)
	call := remote.NewCall(command(words), l.now)
	if u := l.s.Lead(call); u.Confirm {
		l.t.Errorf("%s asks on the screen", words)
	}
	select {
	case a := <-call.Answered():
		return a
	default:
		l.t.Fatalf("%s is not answered", words)
		return remote.Answer{}
	}
}

// Other processes lead a session by the rules for keys.
func TestLed(t *testing.T) {
	const minute = time.Minute
	type step struct {
		after   time.Duration
		command string
		refused string // empty: it is not
		line    string // of the status
	}
	mask := []step{{2 * minute, "next", "", "Put on your mask"}, {minute, "next", "", "Mask 15:00"}}
	for name, steps := range map[string][]step{
		"every step": append(mask, []step{
			{16 * minute, "next", "", "Rinse"}, {minute, "next", "", "Toner 01:00"}, {minute, "next", "", "Serum 01:00"}, {minute, "next", "", "Moisturizer 01:00"}, {minute, "next", "", ""},
			{minute, "next", "No session is running.", ""},
		}...),
		"an early rinse":    append(mask, step{time.Minute, "next", "14:00 left. 'skintime next --yes' to rinse now.", ""}, step{0, "next --yes", "", "Rinse"}),
		"a worn mask":       append(mask, step{16 * minute, "skip", "Worn 16 min: 'skintime next' if it is done, 'skintime skip --yes' to skip it.", ""}, step{0, "skip --yes", "", "Rinse"}),
		"it is done":        append(mask, step{16 * minute, "skip", "Worn 16 min", ""}, step{0, "next", "", "Rinse"}),
		"skip and back":     {{minute, "skip", "", "Put on your mask"}, {minute, "back", "", "Exfoliate 01:00"}, {minute, "back", "This is the first step.", ""}},
		"twice at once":     {{minute, "next", "", "Put on your mask"}, {0, "next", "This step has just begun", ""}, {2 * time.Second, "next", "", "Mask 15:00"}},
		"tried until it is": {{minute, "next", "", "Put on your mask"}, {600 * time.Millisecond, "next", "has just begun", ""}, {500 * time.Millisecond, "next", "", "Mask 15:00"}},
		"pause":             {{minute, "pause", "", "Exfoliate 01:00 paused"}, {minute, "pause", "", "Exfoliate 01:00 paused"}, {minute, "resume", "", "Exfoliate 01:00"}, {0, "resume", "", "Exfoliate 01:00"}},
		"extend":            append(mask, step{0, "extend +90s", "", "Mask 16:30"}, step{0, "extend -1m", "", "Mask 15:30"}, step{0, "extend +1h", "", "Mask 20:00"}, step{0, "extend +1s", "25 min is the limit", ""}),
		"less than passed":  append(mask, step{20 * minute, "extend -1m", "It can't go below", ""}),
		"mute and ack":      {{0, "mute", "", "Exfoliate 02:00"}, {0, "ack", "", "Exfoliate 02:00"}},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLed(t)
			l.s.Begin(facial(t).OnlyIncluded())
			for _, s := range steps {
				before := *l.s.Session()
				a := l.send(s.after, s.command)
				if (a.Refused == "") != (s.refused == "") || !strings.Contains(a.Refused, s.refused) || a.Refused == "" && a.Line != s.line {
					t.Errorf("%s: refused %q, and it stands at %q", s.command, a.Refused, a.Line)
				}
				if s.refused != "" && len(l.s.Session().Results(l.now)) > 0 && before.Last() != l.s.Session().Last() {
					t.Errorf("%s: something happened all the same", s.command)
				}
			}
		})
	}
}

// A key that is held down runs through one step only, whatever its rate.
func TestAHeldHotkey(t *testing.T) {
	for _, every := range []time.Duration{25 * time.Millisecond, 90 * time.Millisecond, 118 * time.Millisecond} {
		l := newLed(t)
		l.s.Begin(facial(t).OnlyIncluded())
		l.send(time.Minute, "next")
		l.send(600*time.Millisecond, "next")
		for d := time.Duration(0); d < 10*time.Second; d += every {
			l.send(every, "next")
		}
		if snap := l.s.Snapshot(); snap.Index != 1 || snap.Phase != routine.PhaseApply {
			t.Errorf("every %v: it stands at step %d, %s", every, snap.Index+1, snap.Phase)
		}
	}
}

// An alarm is silenced by any command, as by any key; mute mutes.
func TestTheAlarmIsLed(t *testing.T) {
	l := newLed(t)
	l.s.Begin(facial(t).OnlyIncluded())
	l.send(time.Minute, "skip")
	l.send(time.Minute, "next")
	l.pass(21 * time.Minute)
	if !l.s.Alarming() {
		t.Fatal("there is no alarm")
	}
	if a := l.send(0, "ack"); a.Said != "Alarm silenced. The timer keeps running." || l.s.Alarming() {
		t.Errorf("it answers %q", a.Said)
	}
	if a := l.send(0, "mute"); a.Said != "Sounds are off." || !l.s.Muted() || !a.Status.Muted {
		t.Errorf("it answers %q", a.Said)
	}
	if a := l.send(0, "pause"); a.Status.State != "paused" || a.Status.Step != routine.Mask || *a.Status.Remaining != -60 {
		t.Errorf("the status is %+v", a.Status)
	}
}

// Who presses a media key reads no answer: it is said where the session runs, and that it is too
// early is heard as well. Otherwise keys do what commands do, held down too.
func TestMediaKeys(t *testing.T) {
	said := make(chan cue.Cue, 10)
	voice := cue.Channel{Name: "voice", Limit: time.Minute, Every: true, Accepts: func(q cue.Cue) bool { return q.Kind == cue.NotYet }, Send: func(_ context.Context, q cue.Cue) error {
		said <- q
		return nil
	}}
	l := newLed(t)
	l.s.Cues = cue.NewDispatcher(voice)
	defer l.s.Cues.Close(0)
	l.s.Begin(facial(t).OnlyIncluded())
	const second, minute = time.Second, time.Minute
	for _, c := range []struct {
		after  time.Duration
		name   remote.Name
		view   string // the status line
		notice string
		said   string
	}{
		{0, remote.Next, "Exfoliate 02:00", "", ""},
		{minute, remote.Back, "Exfoliate 01:00", "This is the first step.", ""},
		{0, remote.Toggle, "Exfoliate 01:00 paused", "", ""},
		{minute, remote.Toggle, "Exfoliate 01:00", "", ""},
		{0, remote.Next, "Put on your mask", "", ""},
		{second / 10, remote.Next, "Put on your mask", "", ""},
		{2 * second, remote.Next, "Mask 15:00", "", ""},
		{7 * minute, remote.Next, "Mask 08:00", "Mask: 8 minutes until you can rinse.", "Mask: 8 minutes until you can rinse."},
		{9 * minute, remote.Next, "Rinse", "", ""},
	} {
		l.pass(c.after)
		call := remote.NewCall(remote.Command{Name: c.name, Unread: true}, l.now)
		u := l.s.Lead(call)
		<-call.Answered()
		if u.Notice != c.notice || u.Confirm || words.StatusLine(l.s.Snapshot()) != c.view {
			t.Errorf("%s: it stands at %q, and the notice is %q", c.name, words.StatusLine(l.s.Snapshot()), u.Notice)
		}
		if c.said != "" {
			select {
			case q := <-said:
				if q.Text != c.said || q.Lasts != 5*second {
					t.Errorf("%s: %q is said, for %v", c.name, q.Text, q.Lasts)
				}
			case <-time.After(minute):
				t.Fatalf("%s: nothing is said", c.name)
			}
		}
	}
	if len(said) > 0 {
		t.Errorf("%+v is said, too", <-said)
	}
}

// A session is to be on the bus as long as it runs, and says once that it cannot be.
func TestMediaKeysWithoutABus(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tried, failed := 0, 0
		l := newLed(t)
		l.s.Player = mpris.New(func() (string, error) {
			tried++
			return "", errors.New("there is none")
		}, nil, func(error) { failed++ })
		defer l.s.Player.Close()
		l.pass(time.Minute)
		synctest.Wait()
		l.s.Begin(facial(t).OnlyIncluded())
		for range 3 {
			synctest.Wait()
			l.send(time.Minute, "pause")
			synctest.Wait()
			l.send(time.Minute, "resume")
		}
		if synctest.Wait(); tried != 1 || failed != 1 {
			t.Errorf("tried %d times, failed %d times", tried, failed)
		}
		l.s.Leave()
		synctest.Wait()
		l.s.Do(routine.Request{Kind: routine.RequestNote, Text: "on the way"})
		if synctest.Wait(); tried != 1 {
			t.Error("one that is left comes to the bus")
		}
		l.s.Begin(facial(t).OnlyIncluded())
		if synctest.Wait(); tried != 2 || failed != 2 {
			t.Errorf("the next session: tried %d times, failed %d times", tried, failed)
		}
	})
}

// What waited for too long does nothing, and where no session has begun nothing runs.
func TestALateCommand(t *testing.T) {
	l := newLed(t)
	if a := l.send(0, "next"); a.Refused != "No session is running." || a.Status.State != "idle" {
		t.Errorf("before the session it answers %+v", a)
	}
	l.s.Begin(facial(t).OnlyIncluded())
	call := remote.NewCall(command("skip"), l.now)
	l.pass(2 * time.Second)
	if u := l.s.Lead(call); u.Happened || len(call.Answered()) > 0 {
		t.Error("it is obeyed")
	}
}

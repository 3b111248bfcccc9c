package live_test

import (
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/ui/live"
	"skintime/ui/remote"
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

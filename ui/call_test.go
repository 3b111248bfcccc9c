package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/routine/journal"
	"skintime/ui/cue"
	"skintime/ui/live"
	"skintime/ui/screen"
	"skintime/ui/terminal"
	"skintime/ui/theme"
)

// What is wrong with the channels stands until a person had time to read it.
func TestTroublesAreRead(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.send(channelErrMsg{Channel: "chime", Err: errors.New("aplay: exit status 1")})
	h.press("z", "z")
	if want := "No chime: aplay: exit status 1."; !strings.Contains(h.text(), want) {
		t.Fatalf("nothing says %q:\n%s", want, h.text())
	}
	h.send(channelErrMsg{Channel: "voice", Err: errors.New("none")})
	h.sleep(time.Second)
	h.press("m")
	if want := "Something is wrong with chime, voice: 'skintime cues' says what."; !strings.Contains(h.text(), want) {
		t.Fatalf("nothing says %q:\n%s", want, h.text())
	}
	h.sleep(readingTime)
	h.press("m")
	if strings.Contains(h.text(), "chime") {
		t.Errorf("it stands for good:\n%s", h.text())
	}
}

// What is wrong with a channel does not hide what is asked after a sting.
func TestTroubleLeavesRoomForAQuestion(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Moisturizer)
	h.send(channelErrMsg{Channel: "chime", Err: errors.New("aplay: exit status 1")})
	h.press("!", "enter")
	h.wants("How does your skin feel?", "It stung: the moisturizer · keep · take back (u)")
}

// The error of a channel that fails comes to the screen, and the program ends
// all the same.
func TestAChannelFailsUnderTheProgram(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		lamp := cue.Channel{
			Name: "lamp", Limit: time.Second, Accepts: func(cue.Cue) bool { return true },
			Send: func(context.Context, cue.Cue) error { return errors.New("no current") },
		}
		dispatcher := cue.NewDispatcher(lamp)
		m := New(Options{
			Session: live.Options{Clock: virtual(), Recorder: journal.Unrecorded(), Cues: dispatcher},
			Plan:    screen.PlanOptions{Draft: routine.NewDraft(shipped(t, "facial"))}, Start: StartNow,
		})
		if msg := listen(dispatcher)(); msg.(channelErrMsg).Err.Error() != "no current" {
			t.Errorf("the screen hears %v", msg)
		}
		if _, cmd := m.Update(channelErrMsg{}); cmd == nil {
			t.Error("the screen listens once")
		}
		dispatcher.Close(0)
		if msg := listen(dispatcher)(); msg != nil {
			t.Errorf("after the end the screen hears %v", msg)
		}
	})
}

// What the terminal tells of itself decides whether it notifies.
func TestWhatTheTerminalTells(t *testing.T) { synctest.Test(t, testWhatTheTerminalTells) }

func testWhatTheTerminalTells(t *testing.T) {
	defer time.Sleep(2 * time.Minute) // past the last timer
	kitty, far := cue.TerminalOf([]string{"TERM=xterm-kitty"}), cue.TerminalOf([]string{"TERM=xterm", "SSH_TTY=/dev/pts/1"})
	reports := tea.ModeReportMsg{Mode: ansi.ModeFocusEvent, Value: ansi.ModeSet}
	mute := tea.ModeReportMsg{Mode: ansi.ModeFocusEvent, Value: ansi.ModeNotRecognized}
	for name, c := range map[string]struct {
		terminal cue.Terminal
		told     []tea.Msg
		notified bool
	}{
		"it says nothing":           {kitty, nil, true},
		"it reports its focus":      {kitty, []tea.Msg{reports}, false},
		"it cannot report it":       {kitty, []tea.Msg{mute}, true},
		"it has lost it":            {kitty, []tea.Msg{reports, tea.BlurMsg{}}, true},
		"it had lost it before":     {kitty, []tea.Msg{tea.BlurMsg{}, reports}, true},
		"it has it again":           {kitty, []tea.Msg{tea.BlurMsg{}, tea.FocusMsg{}}, false},
		"nobody knows it":           {far, nil, false},
		"it says what it is":        {far, []tea.Msg{tea.TerminalVersionMsg{Name: "kitty(0.40.1)"}}, true},
		"it says that it is others": {far, []tea.Msg{tea.TerminalVersionMsg{Name: "XTerm(390)"}}, false},
	} {
		h := newHarness(t, shipped(t, "facial"), 80, 24)
		h.with(func(o *Options) { o.Session.Bell, o.Notifier = false, &c.terminal })
		for _, msg := range c.told {
			h.send(msg)
		}
		h.enter(routine.Mask)
		h.sleep(15 * time.Minute)
		if got := strings.Contains(fmt.Sprint(flatten(h.cmd)), "p=body;Mask: ready."); got != c.notified {
			t.Errorf("%s: notified %v", name, got)
		}
	}
}

// What the terminal is asked: its focus where that matters, its name where
// nothing else tells it, and otherwise nothing.
func TestWhatTheTerminalIsAsked(t *testing.T) {
	kitty, far, near := cue.TerminalOf([]string{"TERM=xterm-kitty"}), cue.TerminalOf([]string{"TERM=xterm", "SSH_TTY=/dev/pts/1"}), cue.TerminalOf(nil)
	type questions = terminal.Questions
	for _, c := range []struct {
		terminal *cue.Terminal
		look     theme.Look
		progress terminal.Progress
		want     questions
	}{
		{&kitty, theme.Default, terminal.ProgressOff, questions{Background: true, Focus: true, Signs: true}},
		{&far, theme.Default, terminal.ProgressOff, questions{Background: true, Version: true, Signs: true}},
		{&near, theme.Default, terminal.ProgressOff, questions{Background: true, Signs: true}},
		{nil, theme.Default, terminal.ProgressUnknown, questions{Background: true, Version: true, Signs: true}},
		{nil, theme.Default, terminal.ProgressSupported, questions{Background: true, Signs: true}},
		{&near, theme.None, terminal.ProgressOff, questions{Signs: true}},
	} {
		m := New(Options{Notifier: c.terminal, Look: c.look, Progress: c.progress, Session: live.Options{Clock: virtual(), Recorder: journal.Unrecorded()}})
		if got := m.questions(); got != c.want {
			t.Errorf("%+v with the look %q is asked %+v", c.terminal, c.look, got)
		}
	}
	s, l := newChannels(&far), live.New(live.Options{Clock: virtual(), Recorder: journal.Unrecorded()})
	ask := s.learn(tea.TerminalVersionMsg{Name: "kitty(0.40.1)"}, l)
	if ask == nil || ask() != terminal.Ask(questions{Focus: true})() {
		t.Error("a terminal that has said what it is, is not asked for its focus")
	}
	s = newChannels(&far)
	if s.learn(tea.TerminalVersionMsg{Name: "XTerm(390)"}, l) != nil {
		t.Error("a terminal that shows no notifications is asked again")
	}
}

// The last seconds before a step begins by itself are counted where everybody
// looks.
func TestALeadInIsSeen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}, {20, 6}} {
		h := newHarness(t, shipped(t, "facial").Automatic(), size[0], size[1])
		h.enter(routine.Serum)
		h.sleep(55*time.Second - time.Millisecond)
		if strings.Contains(h.text(), "Moisturizer in") {
			t.Errorf("%v: too early:\n%s", size, h.text())
		}
		h.sleep(2*time.Second + time.Millisecond)
		if !strings.Contains(squeezed(h.text()), "Moisturizer in 3") {
			t.Errorf("%v: nothing counts in:\n%s", size, h.text())
		}
		h.press("space")
		if strings.Contains(h.text(), "Moisturizer in") {
			t.Errorf("%v: paused, and it counts in:\n%s", size, h.text())
		}
	}
}

// What is muted falls silent at once.
func TestMuteHushes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		cut := false
		voice := cue.Channel{
			Name: "voice", Sound: true, Limit: time.Hour, Accepts: func(cue.Cue) bool { return true },
			Send: func(ctx context.Context, _ cue.Cue) error {
				<-ctx.Done()
				cut = true
				return ctx.Err()
			},
		}
		dispatcher := cue.NewDispatcher(voice)
		defer dispatcher.Close(0)
		h := newHarness(t, shipped(t, "facial"), 80, 24)
		h.with(func(o *Options) { o.Session.Cues, o.Start = dispatcher, StartNow })
		synctest.Wait()
		h.m.apply(screen.Mute{})
		synctest.Wait()
		if !cut || !h.m.live.Muted() {
			t.Error("a muted voice reads on")
		}
	})
}

// The first key after a mask is due cuts the alarm off, and does not disturb what
// comes later.
func TestAKeyHushesTheAlarm(t *testing.T) { synctest.Test(t, testAKeyHushesTheAlarm) }

func testAKeyHushesTheAlarm(t *testing.T) {
	defer time.Sleep(2 * time.Minute) // past the last timer
	var read, cut []string
	voice := cue.Channel{
		Name: "voice", Sound: true, Limit: time.Hour, Accepts: func(q cue.Cue) bool { return q.NeedsAttention() || q.Kind == cue.Begins },
		Send: func(ctx context.Context, q cue.Cue) error {
			read = append(read, q.Kind.String())
			select {
			case <-ctx.Done():
				cut = append(cut, q.Kind.String())
			case <-time.After(10 * time.Second):
			}
			return ctx.Err()
		},
	}
	dispatcher := cue.NewDispatcher(voice)
	defer dispatcher.Close(0)
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.with(func(o *Options) { o.Session.Cues = dispatcher })
	on := func(d time.Duration) {
		h.sleep(d)
		time.Sleep(d)
	}
	h.enter(routine.Mask)
	on(15 * time.Minute)
	h.press("z")
	h.sleep(5 * time.Minute)
	synctest.Wait()
	h.press("z")
	synctest.Wait()
	if got := fmt.Sprint(cut); got != "[due]" {
		t.Errorf("of %v, cut off is %v", read, got)
	}
	on(4 * time.Minute)
	h.press("s", "s")
	on(time.Second)
	synctest.Wait()
	if got := fmt.Sprint(read[max(0, len(read)-3):], cut); got != "[ready due begin] [due]" {
		t.Errorf("read %v, cut off %v", read, cut)
	}
}

// What is muted before anything is due calls in no way, and its screen continues.
func TestMutedBeforehand(t *testing.T) { synctest.Test(t, testMutedBeforehand) }

func testMutedBeforehand(t *testing.T) {
	defer time.Sleep(2 * time.Minute) // past the last timer
	called := 0
	lamp := cue.Channel{Name: "lamp", Limit: time.Second, Accepts: func(cue.Cue) bool { return true }, Send: func(context.Context, cue.Cue) error {
		called++
		return nil
	}}
	dispatcher, kitty := cue.NewDispatcher(lamp), cue.TerminalOf([]string{"TERM=xterm-kitty"})
	defer dispatcher.Close(0)
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.with(func(o *Options) { o.Session.Cues, o.Notifier = dispatcher, &kitty })
	h.enter(routine.Mask)
	h.press("m")
	synctest.Wait()
	called = 0
	for _, muted := range []bool{true, false} {
		h.sleep(15 * time.Minute)
		synctest.Wait()
		if got := fmt.Sprint(flatten(h.cmd)); strings.Contains(got, "p=body;") == muted || strings.Contains(got, "\a") == muted || (called == 0) != muted {
			t.Errorf("muted %v: the terminal hears %q, the lamp %d times", muted, got, called)
		}
		h.press("m", "r")
	}
}

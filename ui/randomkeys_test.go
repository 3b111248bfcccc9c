package ui

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/ui/terminal"
)

// sequences is how many sequences of keys a run presses: fewer where a short one is
// asked for.
func sequences() int {
	if testing.Short() {
		return 100
	}
	return 1000
}

// pressable are the keys that mean something somewhere, and some that do not.
var pressable = strings.Fields("enter enter enter n right s s b left space p + - = r ! z m a w e ? q esc y d up down k j tab pgup pgdown home end 1 5 0 x ü \u202e ctrl+z")

// hostile is what a terminal would obey or show, were it let through.
const hostile = "\x1b]0;pwned\x07\x1b[2Jpwned\x1bP+q\u202e"

// stroke is something that happens at a terminal: a key most of all, but also
// another size, a paste, time and what the terminal says of itself.
func stroke(random *rand.Rand, width, height *int) tea.Msg {
	switch random.IntN(12) {
	case 0, 1:
		*width, *height = 1+random.IntN(200), 1+random.IntN(60)
		return tea.WindowSizeMsg{Width: *width, Height: *height}
	case 2:
		return []tea.Msg{
			tea.TerminalVersionMsg{Name: hostile}, tea.FocusMsg{}, tea.BlurMsg{}, tea.BackgroundColorMsg{}, tea.PasteMsg{Content: "calm " + hostile + "\nand\tmore"},
			tea.ModeReportMsg{Mode: ansi.ModeFocusEvent, Value: 99}, terminal.ResumedMsg{}, terminal.ResumedMsg{Err: terminal.ErrNoShell}, deferredKeyMsg{}, diaryMsg{diary: written()},
		}[random.IntN(10)]
	}
	return keyOf(pressable[random.IntN(len(pressable))])
}

// ends reports whether ctrl+c ends a program.
func (h *harness) ends() bool {
	h.pass(time.Second)
	h.send(keyOf("ctrl+c"))
	ends := make(chan bool, 1)
	go func(cmd tea.Cmd) { ends <- quits(cmd) }(h.cmd)
	select {
	case quit := <-ends:
		return quit
	case <-time.After(time.Minute): // a timer, and nothing else
		return false
	}
}

// anyHarness is one of several programs: on the plan, in a session that goes on by
// itself, in the diary.
func anyHarness(t *testing.T, seed uint64) *harness {
	t.Helper()
	if seed%10 == 9 {
		return newReader(t, written(), nil, 80, 24).loads()
	}
	r := shipped(t, []string{"facial", "quick", "evening"}[seed%3])
	h := newHarness(t, r, 80, 24)
	h.m.live.Auto = seed%4 == 0
	return h
}

// Whatever is pressed, at whatever time and size, whatever the terminal says:
// nothing panics, nothing goes beyond the edges, nothing that is said to the
// program comes out as it is, and ctrl+c ends it.
func TestAThousandSequencesOfKeys(t *testing.T) {
	for seed := range uint64(sequences()) {
		random, width, height := rand.New(rand.NewPCG(seed, 3)), 80, 24
		h := anyHarness(t, seed)
		for i := range 10 + random.IntN(20) {
			h.wall, h.boot = h.wall.Add(after(random)), h.boot+after(random)
			if h.send(tickMsg{h.m.timer.id}); random.IntN(3) > 0 {
				h.send(stroke(random, &width, &height))
			}
			v := h.m.View()
			if fits(t, v.Content, width, height); strings.Contains(v.Content+v.WindowTitle, "\x1b[2J") || strings.ContainsAny(v.Content+v.WindowTitle, "\u202e\a") {
				t.Errorf("what came in goes out: %q", v.Content+v.WindowTitle)
			}
			if t.Failed() {
				t.Fatalf("sequence %d, after %d strokes", seed, i+1)
			}
		}
		if !h.ends() {
			t.Fatalf("sequence %d does not end:\n%s", seed, h.text())
		}
	}
}

// after is a time between two keys: none, one between two fingers, or minutes.
func after(random *rand.Rand) time.Duration {
	switch random.IntN(4) {
	case 0:
		return 0
	case 1:
		return time.Duration(random.IntN(700)) * time.Millisecond
	}
	return time.Duration(random.IntN(300_000)) * time.Millisecond
}

// Where a session is kept, it is found again as it was left, or has become a
// line of the diary.
func TestSequencesOfKeysAreSaved(t *testing.T) {
	const all = 50
	ended := 0
	for seed := range uint64(all) {
		random, width, height := rand.New(rand.NewPCG(seed, 4)), 80, 24
		k := newSavedHarness(t, shipped(t, "quick"), width, height)
		k.press("enter")
		for range 10 + random.IntN(20) {
			d := after(random)
			k.wall, k.boot = k.wall.Add(d), k.boot+d
			k.send(stroke(random, &width, &height))
		}
		last := k.m.end()
		if err := k.recorder.Close(); err != nil {
			t.Fatalf("sequence %d: %v", seed, err)
		}
		if k.open(); last.Ended() {
			ended++
			if lines := strings.Count(k.written(), "\n"); lines != 1 {
				t.Fatalf("sequence %d ended and is %d lines of the diary", seed, lines)
			}
			continue
		}
		found, ok := k.recorder.Found()
		now := last.Last()
		if was, is := last.At(now), found.Session.At(now); !ok || was.Index != is.Index || was.Elapsed != is.Elapsed || was.State != is.State {
			t.Fatalf("sequence %d was left as\n%+v\nfound as\n%+v", seed, was, is)
		}
	}
	if ended == 0 || ended == all {
		t.Errorf("%d sessions ended: the others test little", ended)
	}
}

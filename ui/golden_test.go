package ui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files again")

// golden compares a screen with testdata/TEST/NAME.golden.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name)+".golden")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got+"\n" != string(want) {
		t.Errorf("%s differs from its golden file\ngot\n%s\nwant\n%s", name, got, want)
	}
}

// fits checks that a screen stays within its terminal.
func fits(t testing.TB, screen string, width, height int) {
	t.Helper()
	lines := strings.Split(screen, "\n")
	if len(lines) > height {
		t.Errorf("%d lines in a terminal of %dx%d:\n%s", len(lines), width, height, screen)
	}
	for _, l := range lines {
		if w := lipgloss.Width(l); w > width {
			t.Errorf("a line of %d cells in a terminal of %dx%d: %q", w, width, height, ansi.Strip(l))
		}
	}
}

var sizes = []struct{ width, height int }{{120, 40}, {80, 24}, {40, 12}, {20, 6}}

// everyKind is a routine with a step of every kind, in the facial's words
// where it has them: first what it does, then what it offers, then the rest.
func everyKind(t testing.TB) routine.Routine {
	facial := shipped(t, "facial")
	r, has := routine.NewDraft(facial).OnlyIncluded(), map[routine.Kind]bool{}
	for _, s := range facial.Steps {
		if s.Optional {
			s.Optional = false
			r.Steps = append(r.Steps, s)
		}
		has[s.Kind] = true
	}
	for _, k := range routine.Kinds() {
		if !has[k] {
			r.Steps = append(r.Steps, routine.Step{
				Kind: k, Timing: routine.For(time.Minute), Do: []string{"One line of what to do.", "And another."},
			})
		}
	}
	return r
}

// scenes are the screens that have golden files.
func scenes() map[string]func(*harness) {
	at := func(k routine.Kind, after time.Duration, keys ...string) func(*harness) {
		return func(h *harness) {
			h.enter(k)
			h.pass(after)
			h.m.notice = ""
			for _, key := range keys {
				h.send(keyOf(key))
			}
		}
	}
	s := map[string]func(*harness){
		"plan":              func(*harness) {},
		"plan-left-out":     func(h *harness) { h.press("down", "down", "space", "up", "+", "+", "+") },
		"plan-keys":         func(h *harness) { h.press("?") },
		"mask-put-on":       func(h *harness) { h.press("enter", "s") },
		"mask-resting":      at(routine.Mask, 6*time.Minute),
		"mask-open":         at(routine.Mask, 16*time.Minute+5*time.Second),
		"mask-over":         at(routine.Mask, 22*time.Minute+30*time.Second),
		"mask-paused":       at(routine.Mask, 5*time.Minute, "space"),
		"mask-rinse-early":  at(routine.Mask, 6*time.Minute+40*time.Second, "enter"),
		"mask-leave":        at(routine.Mask, 5*time.Minute, "q"),
		"mask-only-time":    at(routine.Mask, 5*time.Minute, "z"),
		"mask-keys":         at(routine.Mask, 5*time.Minute, "?"),
		"mask-muted":        at(routine.Mask, 5*time.Minute, "m"),
		"rinse-cool":        func(h *harness) { h.enter(routine.Mask); h.press("!") },
		"serum-take-it-off": func(h *harness) { h.enter(routine.Serum); h.press("!") },
		"toner-over":        at(routine.Toner, 90*time.Second),
		"mask-away": func(h *harness) {
			h.enter(routine.Mask)
			h.sleep(12 * time.Minute)
			h.sleep(12 * time.Minute)
		},
		"summary": func(h *harness) {
			h.enter(routine.Moisturizer)
			h.press("enter", "enter", "enter", "enter")
		},
	}
	for _, k := range routine.Kinds() {
		s[string(k)] = at(k, 20*time.Second)
	}
	return s
}

func TestScreens(t *testing.T) {
	for name, act := range scenes() {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size.width, size.height), func(t *testing.T) {
				h := newHarness(t, everyKind(t), size.width, size.height)
				act(h)
				fits(t, h.m.View().Content, size.width, size.height)
				golden(t, t.Name(), h.text())
			})
		}
	}
}

// The plan of every routine that ships, with what it offers left out.
func TestShippedPlans(t *testing.T) {
	for _, name := range []string{"facial", "quick", "morning", "evening"} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size.width, size.height), func(t *testing.T) {
				h := newHarness(t, shipped(t, name), size.width, size.height)
				fits(t, h.m.View().Content, size.width, size.height)
				golden(t, t.Name(), h.text())
			})
		}
	}
}

// The mask's phases in colour, on a dark and on a light ground, and without.
func TestStyledScreens(t *testing.T) {
	for name, shade := range map[string]*theme.Theme{"dark": theme.New(theme.Default, theme.Terminal{Dark: true}, nil), "light": theme.New(theme.Default, theme.Terminal{}, nil), "colorless": theme.Colorless()} {
		for _, scene := range []string{"mask-resting", "mask-open", "mask-over"} {
			t.Run(scene+"/"+name, func(t *testing.T) {
				h := newHarness(t, everyKind(t), 80, 24)
				scenes()[scene](h)
				h.m.display.setTheme(shade)
				fits(t, h.m.View().Content, 80, 24)
				golden(t, t.Name(), h.m.View().Content)
			})
		}
	}
}

// Without colours, the three phases still look different.
func TestPhasesDifferWithoutColour(t *testing.T) {
	seen := map[string]string{}
	for _, scene := range []string{"mask-resting", "mask-open", "mask-over"} {
		h := newHarness(t, everyKind(t), 80, 24)
		scenes()[scene](h)
		h.m.display.setTheme(theme.Colorless())
		head := strings.Join(strings.Split(h.text(), "\n")[3:5], "\n")
		for other, text := range seen {
			if text == head {
				t.Errorf("%s looks like %s", scene, other)
			}
		}
		seen[scene] = head
	}
}

// What must not be missed is on the exfoliate view of every size (S11).
func TestExfoliateAlwaysSaysGently(t *testing.T) {
	for _, size := range sizes[:3] {
		h := newHarness(t, everyKind(t), size.width, size.height)
		h.enter(routine.Exfoliate)
		h.wants("Light pressure only, on face and neck.")
	}
}

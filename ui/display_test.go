package ui

import (
	"fmt"
	"image/color"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"skintime/routine"
	"skintime/ui/theme"
)

// ground is the colour that fills the terminal, or nil where it is the
// terminal's own. A few cells may have one of their own: words that must be
// seen, and pictures.
func (h *harness) ground() color.Color {
	h.t.Helper()
	l := h.m.display.layout
	b := uv.NewScreenBuffer(l.Width, l.Height)
	uv.NewStyledString(h.m.View().Content).Draw(b, b.Bounds())
	corner := b.CellAt(l.Width-1, l.Height-1).Style.Bg
	others, bare := 0, 0
	for y := range l.Height {
		for x := range l.Width {
			c := b.CellAt(x, y)
			if fmt.Sprint(c.Style.Bg) != fmt.Sprint(corner) {
				others++
			}
			if corner != nil && c.Style.Fg == nil {
				bare++
			}
		}
	}
	if others > l.Width*l.Height/10 || bare > 0 {
		h.t.Errorf("%d cells are on another ground, %d have no colour:\n%s", others, bare, h.text())
	}
	return corner
}

// over is a program whose mask is over.
func over(t testing.TB, look theme.Look, width, height int) *harness {
	h := newHarness(t, everyKind(t), width, height)
	h.with(func(o *Options) { o.Look = look })
	h.enter(routine.Mask)
	h.pass(22 * time.Minute)
	return h
}

// All of the terminal changes its colour when a window is over, on every screen
// that shows it, and on no other.
func TestTheScreenChangesWhenAWindowIsOver(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 40}, {80, 24}, {40, 12}, {20, 6}, {1, 1}} {
		for _, keys := range [][]string{{}, {"z"}, {"q"}, {"?"}, {"e"}, {"space"}} {
			h := newHarness(t, everyKind(t), size.width, size.height)
			h.enter(routine.Mask)
			for _, after := range []time.Duration{5 * time.Minute, 11 * time.Minute} {
				h.pass(after)
				if got := h.ground(); got != nil {
					t.Errorf("%v: before its time, the ground is %v", size, got)
				}
			}
			h.pass(5 * time.Minute)
			for _, k := range keys {
				h.send(keyOf(k))
			}
			if h.ground() == nil {
				t.Errorf("%v: after %v nothing shows that it is over", size, keys)
			}
			fits(t, h.m.View().Content, size.width, size.height)
		}
	}
}

// Where its time stands still, or what is over is no window, nobody is called.
func TestTheScreenStaysCalm(t *testing.T) {
	for name, act := range map[string]func(*harness){
		"paused":   func(h *harness) { h.enter(routine.Mask); h.pass(16 * time.Minute); h.press("space") },
		"a minute": func(h *harness) { h.enter(routine.Toner); h.pass(3 * time.Minute) },
		"rinsed":   func(h *harness) { h.enter(routine.Mask); h.pass(22 * time.Minute); h.press("enter") },
		"stung":    func(h *harness) { h.enter(routine.Mask); h.pass(22 * time.Minute); h.press("!") },
		"take off": func(h *harness) { h.enter(routine.Serum); h.press("!"); h.pass(time.Hour) },
		"plan":     func(h *harness) { h.pass(time.Hour) },
	} {
		h := newHarness(t, everyKind(t), 80, 24)
		act(h)
		if got := h.ground(); got != nil {
			t.Errorf("%s: the ground is %v", name, got)
		}
	}
}

// The ground of what is overdue never moves.
func TestTheGroundIsStill(t *testing.T) {
	h := over(t, theme.Default, 80, 24)
	before := h.ground()
	for range 10 {
		h.sleep(time.Second)
		if got := h.ground(); fmt.Sprint(got) != fmt.Sprint(before) || got == nil {
			t.Fatalf("the ground went from %v to %v", before, got)
		}
	}
}

// Strong colours have a ground of their own throughout; where there are none, or
// few, the terminal's stays.
func TestGroundsOfLooks(t *testing.T) {
	for _, c := range []struct {
		name  string
		look  theme.Look
		msgs  []tea.Msg
		calm  color.Color
		calls bool
	}{
		{"usual", theme.Default, nil, nil, true},
		{"strong", theme.Contrast, nil, lipgloss.Color("#000000"), true},
		{"strong, light", theme.Contrast, []tea.Msg{tea.BackgroundColorMsg{Color: color.White}}, lipgloss.Color("#FFFFFF"), true},
		{"none", theme.None, []tea.Msg{tea.BackgroundColorMsg{Color: color.White}}, nil, false},
		{"no colours", theme.Contrast, []tea.Msg{tea.ColorProfileMsg{Profile: colorprofile.Ascii}, tea.BackgroundColorMsg{Color: color.White}}, nil, false},
		{"16 colours", theme.Contrast, []tea.Msg{tea.ColorProfileMsg{Profile: colorprofile.ANSI}, tea.BackgroundColorMsg{Color: color.White}}, nil, true},
		{"a grey ground", theme.Default, []tea.Msg{tea.BackgroundColorMsg{Color: color.RGBA{0x55, 0x55, 0x55, 0xff}}}, lipgloss.Color("#16161C"), true},
		{"256 colours", theme.Default, []tea.Msg{tea.ColorProfileMsg{Profile: colorprofile.ANSI256}}, nil, true},
	} {
		h := newHarness(t, everyKind(t), 80, 24)
		h.with(func(o *Options) { o.Look = c.look })
		for _, msg := range c.msgs {
			h.send(msg)
		}
		if got := h.ground(); fmt.Sprint(got) != fmt.Sprint(c.calm) {
			t.Errorf("%s: the plan is on %v, want %v", c.name, got, c.calm)
		}
		calm := h.ground()
		h.enter(routine.Mask)
		h.pass(22 * time.Minute)
		if called := fmt.Sprint(h.ground()) != fmt.Sprint(calm); called != c.calls {
			t.Errorf("%s: whether the ground changes when the mask is over: %v", c.name, called)
		}
	}
}

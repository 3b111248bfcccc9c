package ui

import (
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/ui/theme"
)

// masked is the mask of a routine with so many steps, two minutes after it has
// begun.
func masked(b *testing.B, steps, width, height int) *harness {
	r := shipped(b, "facial")
	for len(r.Steps) < steps {
		r.Steps = append(r.Steps, r.Steps[5])
	}
	h := newHarness(b, r, width, height)
	h.enter(routine.Mask)
	h.pass(2 * time.Minute)
	return h
}

// A second of a mask: what the program does when its timer runs out. It costs
// the same in a long routine, and no more than in proportion on a large terminal.
func BenchmarkSecond(b *testing.B) {
	for _, c := range []struct{ steps, width, height int }{{6, 80, 24}, {100, 80, 24}, {6, 120, 40}, {6, 300, 100}} {
		b.Run(fmt.Sprintf("%d-steps-%dx%d", c.steps, c.width, c.height), func(b *testing.B) {
			h := masked(b, c.steps, c.width, c.height)
			b.ReportAllocs()
			for b.Loop() {
				h.wall, h.boot = h.wall.Add(time.Millisecond), h.boot+time.Millisecond
				h.send(tickMsg{h.m.timer.id})
				h.m.View()
			}
		})
	}
}

// A second without colours costs no more than one with them.
func BenchmarkSecondWithoutColours(b *testing.B) {
	h := masked(b, 6, 80, 24)
	h.m.display.setTheme(theme.Colorless())
	b.ReportAllocs()
	for b.Loop() {
		h.wall, h.boot = h.wall.Add(time.Millisecond), h.boot+time.Millisecond
		h.send(tickMsg{h.m.timer.id})
		h.m.View()
	}
}

// The first view of a step, when nothing of it has been drawn before.
func BenchmarkFirstView(b *testing.B) {
	h := masked(b, 6, 80, 24)
	b.ReportAllocs()
	for b.Loop() {
		h.m.display.setTheme(theme.New(theme.Default, theme.Terminal{Dark: true}, nil))
		h.m.View()
	}
}

// A key, and the view that follows.
func BenchmarkKey(b *testing.B) {
	h := masked(b, 6, 80, 24)
	b.ReportAllocs()
	for b.Loop() {
		h.send(tea.KeyPressMsg{Code: 'm', Text: "m"})
		h.m.View()
	}
}

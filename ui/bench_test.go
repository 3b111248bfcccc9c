package ui

import (
	"testing"
	"time"

	"skintime/routine"
)

// A second of a mask: what the program does when its timer runs out.
func BenchmarkSecond(b *testing.B) {
	h := newHands(b, shipped(b, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.pass(2 * time.Minute)
	b.ReportAllocs()
	for b.Loop() {
		h.wall, h.boot = h.wall.Add(time.Millisecond), h.boot+time.Millisecond
		h.send(tickMsg{h.m.chain})
		h.m.View()
	}
}

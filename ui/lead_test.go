package ui

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/ui/remote"
)

// What another process asks for shows on the screen, which asks nothing, and is deaf to keys that
// were meant for the step before.
func TestLedFromElsewhere(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	send := func(c remote.Command) { h.send(remote.NewCall(c, h.wall)) }
	h.enter(routine.Mask)
	h.pass(time.Minute)
	send(remote.Command{Name: remote.Next})
	if h.asking() || h.kind() != routine.Mask {
		t.Error("it asks on the screen whether to rinse early, or rinses")
	}
	h.send(keyOf("enter"))
	if !h.asking() {
		t.Fatal("enter does not ask")
	}
	send(remote.Command{Name: remote.Next, Confirmed: true})
	if h.asking() || h.kind() != routine.Rinse {
		t.Error("it asks still, or does not rinse")
	}
	h.send(keyOf("enter"))
	if h.kind() != routine.Rinse {
		t.Error("enter, pressed for the mask, ends the rinse")
	}
	send(remote.Command{Name: remote.Mute})
	h.wants("muted")
}

// A media key that comes too early asks nothing, and is told so on the screen.
func TestAMediaKeyOnTheScreen(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.pass(7 * time.Minute)
	h.send(remote.NewCall(remote.Command{Name: remote.Next, Unread: true}, h.wall))
	if h.asking() || h.kind() != routine.Mask {
		t.Error("it asks, or rinses early")
	}
	h.wants("Mask: 8 minutes until you can rinse.")
}

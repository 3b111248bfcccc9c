package awake

import (
	"testing"
	"testing/synctest"
	"time"
)

// kept is a Guard that tells when it keeps the machine awake, and for each
// hold takes a while until nothing is left.
func kept(takes time.Duration) (g *Guard, began, ended *int) {
	began, ended = new(int), new(int)
	g = New()
	g.keep = func(released <-chan struct{}) {
		*began++
		<-released
		time.Sleep(takes)
		*ended++
	}
	return g, began, ended
}

func TestHeldOnceAndReleasedOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, began, ended := kept(0)
		g.Release()
		for want := 1; want <= 2; want++ {
			g.Hold()
			g.Hold()
			synctest.Wait()
			if *began != want || *ended != want-1 {
				t.Fatalf("held %d times, let go %d times", *began, *ended)
			}
			g.Release()
			g.Release()
			if *began != want || *ended != want {
				t.Fatalf("after a release, held %d times, let go %d times", *began, *ended)
			}
		}
	})
}

func TestReleaseWaitsForASecondAtMost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for takes, want := range map[time.Duration]time.Duration{0: 0, 300 * time.Millisecond: 300 * time.Millisecond, time.Hour: patience} {
			g, _, _ := kept(takes)
			g.Hold()
			synctest.Wait()
			began := time.Now()
			g.Release()
			if got := time.Since(began); got != want {
				t.Errorf("of what takes %v, Release waited %v, want %v", takes, got, want)
			}
			time.Sleep(takes)
		}
	})
}

func TestTheZeroGuardDoesNothing(t *testing.T) {
	for _, g := range []*Guard{nil, {}} {
		g.Hold()
		g.Release()
	}
}

package awake

import (
	"testing"
	"testing/synctest"
	"time"
)

// kept is an Inhibitor that tells when it keeps the machine awake, and for each
// hold takes a while until nothing is left.
func countedInhibitor(takes time.Duration) (g *Inhibitor, began, ended *int) {
	began, ended = new(int), new(int)
	g = New()
	g.inhibit = func(released <-chan struct{}) {
		*began++
		<-released
		time.Sleep(takes)
		*ended++
	}
	return g, began, ended
}

func TestHeldOnceAndReleasedOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, began, ended := countedInhibitor(0)
		g.Release()
		for want := 1; want <= 2; want++ {
			g.Hold()
			g.Hold()
			time.Sleep(holdDelay)
			synctest.Wait()
			if *began != want || *ended != want-1 {
				t.Fatalf("held %d times, let go %d times", *began, *ended)
			}
			g.Release()
			g.Release()
			synctest.Wait()
			if *began != want || *ended != want {
				t.Fatalf("after a release, held %d times, let go %d times", *began, *ended)
			}
		}
	})
}

// Whoever pauses and resumes in a hurry starts nothing.
func TestPauseAndResumeQuickly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, began, _ := countedInhibitor(0)
		for range 100 {
			g.Hold()
			time.Sleep(holdDelay / 2)
			g.Release()
		}
		g.Close()
		if *began > 0 {
			t.Errorf("held %d times", *began)
		}
	})
}

func TestCloseWaitsForASecondAtMost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for takes, want := range map[time.Duration]time.Duration{0: 0, 300 * time.Millisecond: 300 * time.Millisecond, time.Hour: closeTimeout} {
			g, _, _ := countedInhibitor(takes)
			g.Hold()
			time.Sleep(holdDelay)
			synctest.Wait()
			began := time.Now()
			g.Release()
			if got := time.Since(began); got != 0 {
				t.Errorf("of what takes %v, Release waited %v", takes, got)
			}
			g.Close()
			if got := time.Since(began); got != want {
				t.Errorf("of what takes %v, Close waited %v, want %v", takes, got, want)
			}
			time.Sleep(takes)
		}
	})
}

// The methods may be called from several goroutines.
func TestFromSeveralGoroutines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, _, _ := countedInhibitor(0)
		for range 10 {
			go func() {
				g.Hold()
				g.Close()
			}()
		}
	})
}

func TestZeroInhibitorDoesNothing(t *testing.T) {
	for _, g := range []*Inhibitor{nil, {}} {
		g.Hold()
		g.Release()
		g.Close()
	}
}

package cli

import (
	"runtime"
	"runtime/debug"
	"testing"
	"testing/synctest"
	"time"
)

// A session has one processor, what it reads of the diary has all, and afterwards it is as before.
func TestProcessors(t *testing.T) {
	before := runtime.GOMAXPROCS(0)
	frugally(func() {
		onAllProcessors(func() {
			if n := runtime.GOMAXPROCS(0); n != processors {
				t.Errorf("reading has %d processors, want %d", n, processors)
			}
		})
		if n := runtime.GOMAXPROCS(0); n != 1 {
			t.Errorf("a session has %d processors, want 1", n)
		}
	})
	if n := runtime.GOMAXPROCS(0); n != before {
		t.Errorf("afterwards there are %d processors, want %d", n, before)
	}
}

// A session's heap stays small, but its start is not spent on collecting.
func TestHeapOfASession(t *testing.T) {
	before := garbage()
	defer debug.SetGCPercent(before)
	synctest.Test(t, func(t *testing.T) {
		frugally(func() {
			if p := garbage(); p != before {
				t.Errorf("at its start it may hold %d %% of garbage, want %d", p, before)
			}
			time.Sleep(startTime)
			synctest.Wait()
			if p := garbage(); p != sessionGarbage {
				t.Errorf("later it may hold %d %% of garbage, want %d", p, sessionGarbage)
			}
		})
	})
}

// garbage is how much the heap may hold, in percent of what is in use.
func garbage() int {
	percent := debug.SetGCPercent(-1)
	debug.SetGCPercent(percent)
	return percent
}

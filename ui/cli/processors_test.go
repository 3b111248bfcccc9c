package cli

import (
	"runtime"
	"testing"
)

// A session has one processor, what it reads of the diary has all, and nothing stays changed.
func TestProcessors(t *testing.T) {
	before := runtime.GOMAXPROCS(0)
	onOneProcessor(func() {
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

//go:build !windows

package journal

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"skintime/routine/disk"
)

// A pipe where a file belongs holds nothing up.
func TestPipesHoldNothingUp(t *testing.T) {
	for _, name := range []string{"session.lock", "session.holder", "session.jsonl", "device"} {
		f := home(t)
		if err := os.MkdirAll(f.State, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(filepath.Join(f.State, name), 0o600); err != nil {
			t.Fatal(err)
		}
		done := make(chan bool)
		go func() {
			if k, err := Open(f, disk.System(), Holder{}); err == nil {
				k.Close()
			}
			Peek(f, disk.System())
			f.holder()
			close(done)
		}()
		select {
		case <-done:
		case <-time.After(time.Minute):
			t.Errorf("%s holds the program up", name)
		}
	}
}

//go:build !windows

package repo

import (
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"skintime/ui/terminal/terminaltest"
)

// A diary of 100,000 sessions: its statistics take half a second and 110 MB on
// a quiet machine. The limits are those of a slow and busy one.
func TestALongDiary(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 70 MB")
	}
	home := t.TempDir()
	fill(t, filepath.Join(home, ".local", "share", "skintime", "diary"), 100_000)
	c := exec.Command(terminaltest.Program(t), "diary", "stats", "--json")
	c.Env = []string{"HOME=" + home, "TZ=UTC"}
	began := time.Now()
	out, err := c.Output()
	if err != nil || !strings.Contains(string(out), `"sessions":100000,`) {
		t.Fatalf("%v: %s", err, out)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
	if peak := c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss / rssUnit; peak > 200 {
		t.Errorf("it took %d MB", peak)
	}
}

package clock

import (
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// The kernel's own uptime counts sleep: so does ours when they agree.
func TestSinceBootIsTheKernelsUptime(t *testing.T) {
	var info unix.Sysinfo_t
	if err := unix.Sysinfo(&info); err != nil {
		t.Fatal(err)
	}
	uptime := time.Duration(info.Uptime) * time.Second
	if diff := sinceBoot() - uptime; diff.Abs() > 2*time.Second {
		t.Errorf("the kernel has been up for %v, we say %v", uptime, sinceBoot())
	}
}

// Package bustest starts a message bus for a test.
package bustest

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"
)

// Bus is a message bus of a test's own.
type Bus struct {
	Address string
	daemon  *exec.Cmd
}

// Start starts a bus, which ends with the test; without a dbus-daemon, the test is skipped.
func Start(t *testing.T) *Bus {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("there is no dbus-daemon here")
	}
	b := &Bus{daemon: exec.Command("dbus-daemon", "--session", "--nofork", "--print-address")}
	out, err := b.daemon.StdoutPipe()
	if err == nil {
		err = b.daemon.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Kill)
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	b.Address = strings.TrimSpace(address)
	return b
}

// Kill ends the bus in the middle of all.
func (b *Bus) Kill() {
	b.daemon.Process.Kill()
	b.daemon.Wait()
}

//go:build !windows

package terminal

import (
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// stopper says in the environment that the test's binary is to stop, again and
// again, while it starts programs.
const stopper = "TERMINAL_TEST_STOPS"

func TestMain(m *testing.M) {
	if os.Getenv(stopper) == "" {
		os.Exit(m.Run())
	}
	for range 4 {
		go func() {
			for {
				c := exec.Command("true")
				c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
				c.Run()
			}
		}()
	}
	for {
		if err := stop(); err != nil {
			os.Exit(3)
		}
	}
}

// A process that stops while it starts programs stops: a child between fork and
// exec would keep the thread that waits for it running, and nobody would be told
// that the process has stopped.
func TestStoppingWhileProgramsStart(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Env = append(os.Environ(), stopper+"=1")
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(time.Minute, func() { syscall.Kill(-c.Process.Pid, syscall.SIGKILL) })
	defer late.Stop()
	defer syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
	for i := range 100 {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(c.Process.Pid, &status, syscall.WUNTRACED, nil); err != nil || !status.Stopped() {
			t.Fatalf("stop %d: the process has not stopped within a minute: %v, %v", i+1, status, err)
		}
		syscall.Kill(-c.Process.Pid, syscall.SIGCONT)
	}
}

// A program whose start hangs keeps neither the terminal from the person nor
// other programs from being started.
func TestStoppingWhileAStartHangs(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for a timeout")
	}
	syscall.ForkLock.Lock()
	_, err := holdStarts()
	syscall.ForkLock.Unlock()
	if err != errStarting {
		t.Errorf("it would stop while a program is being started: %v", err)
	}
	if err := exec.Command("true").Run(); err != nil {
		t.Error(err)
	}
}

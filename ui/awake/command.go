//go:build linux || darwin

// Linux and macOS have a command, in awake_linux.go and awake_darwin.go. Windows
// has a call, in awake_windows.go.

package awake

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"
	"time"

	"skintime/ui/process"
)

// tool is a command that keeps the machine awake while it runs.
type tool struct {
	name    string
	args    []string      // for a hold
	tryArgs []string      // for tryInhibit: with them, the tool ends by itself
	grace   time.Duration // how long it may take to end once its input has
	remedy  string        // what to do where it is missing
}

func inhibit(released <-chan struct{}) { system().inhibit(released) }

// inhibit runs the tool until the hold is released, or this process ends, as a pipe tells it.
// The goroutine keeps its thread, since Linux kills the tool with the thread that started it.
func (t tool) inhibit(released <-chan struct{}) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	cmd := exec.Command(t.name, t.args...)
	process.Isolate(cmd)
	in, err := cmd.StdinPipe()
	if err != nil || cmd.Start() != nil {
		return
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		cmd.Wait() // however it ends, nothing can be done about it
	}()
	select {
	case <-ended:
		return
	case <-released:
	}
	in.Close()
	select {
	case <-ended:
		return
	case <-time.After(t.grace):
	}
	process.KillGroup(cmd)
	<-ended
}

// tryInhibit runs the system's tool for a moment, and returns its name.
func tryInhibit(ctx context.Context) (string, error) {
	t := system()
	if _, err := exec.LookPath(t.name); err != nil {
		return "", fmt.Errorf("%s is not installed; %s", t.name, t.remedy)
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	cmd := exec.CommandContext(ctx, t.name, t.tryArgs...)
	process.Isolate(cmd)
	switch err := process.Run(cmd); {
	case ctx.Err() != nil:
		return "", fmt.Errorf("%s did not answer in time", t.name)
	case err != nil:
		return "", fmt.Errorf("%s: %w", t.name, err)
	}
	return t.name, nil
}

//go:build linux || darwin

// Linux and macOS have a command that keeps the machine awake, which is in
// awake_linux.go and awake_darwin.go. Windows has a call: awake_windows.go.

package awake

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"
	"time"

	"skintime/ui/process"
)

// tool is a command of the system that keeps the machine awake for as long as
// it runs.
type tool struct {
	name   string
	args   []string      // what to run for a hold
	trial  []string      // what to run to see whether it works; it ends by itself
	gentle time.Duration // how long it may take to end by itself, once it is let go
	remedy string        // what to do where it is missing
}

func keep(released <-chan struct{}) { system().keep(released) }

// keep runs the tool until the hold is released. The tool reads a pipe
// whose other end only this process has: the system closes it whatever becomes
// of the process. The thread that starts the tool lives as long, since the
// system may end the tool with it.
func (t tool) keep(released <-chan struct{}) {
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
		cmd.Wait() // however it ends: nobody could do anything about it
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
	case <-time.After(t.gentle):
	}
	process.KillGroup(cmd)
	<-ended
}

// try runs the system's tool for a moment.
func try(ctx context.Context) (string, error) {
	t := system()
	if _, err := exec.LookPath(t.name); err != nil {
		return "", fmt.Errorf("%s is not installed; %s", t.name, t.remedy)
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	cmd := exec.CommandContext(ctx, t.name, t.trial...)
	process.Isolate(cmd)
	switch err := process.Run(cmd); {
	case ctx.Err() != nil:
		return "", fmt.Errorf("%s did not answer in time", t.name)
	case err != nil:
		return "", fmt.Errorf("%s: %w", t.name, err)
	}
	return t.name, nil
}

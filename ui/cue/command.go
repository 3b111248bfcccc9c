package cue

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"time"

	"skintime/ui/process"
)

// command is a program that is run for a cue, without a shell.
type command struct {
	name  string
	args  []string
	env   []string // added to skintime's own
	input string   // on standard input
	// stop are the arguments with which the program stops the server that it
	// talks to. Such a program may have started that server for everybody, so it
	// is killed without its group.
	stop []string
}

// stopTimeout is how long a server may take to be stopped.
const stopTimeout = time.Second

// run runs the command until it ends, or ctx does; then it is killed with all
// that it has started. What it leaves running when it ends by itself stays.
func (c command) run(ctx context.Context) error {
	x := c.prepare(ctx, c.args)
	if c.input != "" {
		x.Stdin = strings.NewReader(c.input)
	}
	err := process.Run(x)
	if c.stop != nil && ctx.Err() != nil && x.Process != nil {
		after, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
		defer cancel()
		process.Run(c.prepare(after, c.stop)) // at worst the server finishes its sentence
	}
	return err
}

func (c command) prepare(ctx context.Context, args []string) *exec.Cmd {
	x := exec.CommandContext(ctx, c.name, args...)
	x.Env = append(os.Environ(), c.env...)
	process.Isolate(x)
	if c.stop != nil {
		x.Cancel = func() error { return x.Process.Kill() }
	}
	return x
}

// powershell runs a fixed script. What changes is in the environment, where it is no code.
func powershell(script string, env ...string) command {
	return command{name: "powershell", args: []string{"-NoProfile", "-NonInteractive", "-Command", script}, env: env}
}

// notInstalled says what is missing here: a program of macOS, powershell, or one of others.
func notInstalled(mac, others string) string {
	switch runtime.GOOS {
	case "darwin":
		return mac + " is missing; it comes with macOS"
	case "windows":
		return "powershell is missing; it comes with Windows"
	}
	return others
}

// fallbacks are programs that do the same. The first that works is used. One that fails is not
// used again; one that hangs is tried again at the next step.
type fallbacks struct {
	programs     []program
	limit        func(Cue) time.Duration // how long a program may take
	errNone      error                   // the error where no program is installed
	hangReported bool                    // that a program hangs was reported
}

type program struct {
	command func(Cue) command
	failed  bool
	hungIn  int // the step in which it hung last, from 1; 0: never
}

// notFound is the error where no program is installed.
type notFound string

// Error says what to install.
func (n notFound) Error() string { return string(n) }

// Is reports whether the error is exec.ErrNotFound, which it is in other words.
func (n notFound) Is(err error) bool { return err == exec.ErrNotFound }

func newFallbacks(none string, limit func(Cue) time.Duration, commands ...func(Cue) command) fallbacks {
	f := fallbacks{limit: limit, errNone: notFound(none)}
	for _, c := range commands {
		f.programs = append(f.programs, program{command: c})
	}
	return f
}

// run runs the programs until one works or the cue is too late. The error is why none works or,
// not fatal and once, that one hangs.
func (f *fallbacks) run(ctx context.Context, q Cue) error {
	step, began, failed := q.Snap.Index+1, time.Now(), f.errNone
	var hung error
	for i := range f.programs {
		p := &f.programs[i]
		if p.failed || p.hungIn == step {
			continue
		}
		err := p.run(ctx, q, f.limit(q))
		switch {
		case err == nil:
			return hung
		case ctx.Err() != nil:
			return err
		case p.hungIn == step && !f.hangReported:
			hung, f.hangReported = err, true
		case p.failed && !errors.Is(err, exec.ErrNotFound):
			failed = err
		}
		if time.Since(began) > q.Lasts { // too late for another
			break
		}
	}
	switch {
	case !slices.ContainsFunc(f.programs, func(p program) bool { return !p.failed }):
		return failed
	case hung != nil:
		return missed{hung}
	}
	return nil
}

// run runs the program, and notes whether it fails or hangs.
func (p *program) run(ctx context.Context, q Cue, limit time.Duration) error {
	c := p.command(q)
	limited, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	err := c.run(limited)
	switch {
	case err == nil, ctx.Err() != nil:
		return err
	case limited.Err() != nil:
		p.hungIn = q.Snap.Index + 1
		return nonFatal{fmt.Errorf("%s did not end within %v; it gets another chance at the next step", c.name, limit)}
	}
	p.failed = true
	return fmt.Errorf("%s: %w", c.name, err)
}

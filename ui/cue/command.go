package cue

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"skintime/ui/process"
)

// command is a program that is run for a cue. No shell is between: arguments
// are passed as arguments.
type command struct {
	name  string
	args  []string
	env   []string // besides the program's own
	input string
}

// pipeTimeout is how long the pipes of a program that was ended may stay open.
const pipeTimeout = 200 * time.Millisecond

// run runs the command until it ends or ctx does; then what it has started is
// killed, and it, too. What it writes is thrown away, but for the beginning of
// what it complains of.
func (c command) run(ctx context.Context) error {
	x, said := exec.CommandContext(ctx, c.name, c.args...), &process.Excerpt{}
	x.Stderr = said
	x.Env = append(os.Environ(), c.env...)
	if c.input != "" {
		x.Stdin = strings.NewReader(c.input)
	}
	x.WaitDelay = pipeTimeout
	process.Isolate(x)
	err := x.Run()
	process.KillGroup(x)
	switch {
	case said.Flooded():
		return process.ErrFlood
	case err == nil, errors.Is(err, exec.ErrWaitDelay):
		return nil
	case said.Line() != "":
		return fmt.Errorf("%w (%s)", reason(err), said.Line())
	}
	return reason(err)
}

// reason is an error of running a program without what the program's name says
// already.
func reason(err error) error {
	var missing *exec.Error
	var path *os.PathError
	switch {
	case errors.As(err, &missing):
		return missing.Err
	case errors.As(err, &path):
		return path.Err
	}
	return err
}

// firstOf runs the first of some commands that is there and works, and forgets
// those that do not. The error says why none did.
type firstOf struct {
	commands []func(Cue) command
	none     error // what to say when there is none
}

func (f *firstOf) run(ctx context.Context, q Cue) error {
	failed := f.none
	for len(f.commands) > 0 {
		c := f.commands[0](q)
		err := c.run(ctx)
		if err == nil || ctx.Err() != nil {
			return err
		}
		if !errors.Is(err, exec.ErrNotFound) {
			failed = fmt.Errorf("%s: %w", c.name, err)
		}
		f.commands = f.commands[1:]
	}
	return failed
}

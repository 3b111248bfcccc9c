package ui

import (
	"context"
	"errors"
	"io"

	"skintime/routine"
	"skintime/ui/terminal"
)

// Run runs the program on a terminal until the person has finished or left, or
// ctx is done, and returns the session as it is then. Whatever happens, the
// terminal is as it was before. After a panic there is no session to return.
func Run(ctx context.Context, m *Model, in io.Reader, out io.Writer, env []string) (routine.Session, error) {
	p := terminal.NewProgram(m, in, out, env, m.questions())
	defer context.AfterFunc(ctx, p.Quit)()
	return finish(m, p)
}

// finish runs a program to its end.
func finish(m *Model, p *terminal.Program) (routine.Session, error) {
	_, err := p.Run()
	if errors.As(err, new(*terminal.PanicError)) {
		return routine.Session{}, err
	}
	return m.end(), err
}

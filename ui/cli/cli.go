// Package cli holds the commands. Data goes to standard output, everything else
// to standard error.
package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"charm.land/lipgloss/v2"

	"skintime/routine/journal"
	"skintime/routine/library"
	"skintime/routine/toml"
)

// The exit codes.
const (
	exitDone   = 0 // done, or left
	exitFailed = 1
	exitUsage  = 2 // wrong words on the command line, in a routine file or the configuration
)

// programName is how the program is called.
const programName = "skintime"

// usageError is an error of whoever typed the command.
type usageError struct{ error }

// helpedError is an error, and the command that helps out of it.
type helpedError struct {
	error
	by string
}

// Unwrap returns the error itself.
func (e helpedError) Unwrap() error { return e.error }

// Main runs the command that args ask for and returns its exit code.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, unheard := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer unheard()
	// A closed pipe is an error of the write, and ends no session without its promise.
	pipes := make(chan os.Signal, 1)
	signal.Notify(pipes, syscall.SIGPIPE)
	defer signal.Stop(pipes)
	heedNoColor()
	a := &app{ctx: ctx, unheard: unheard, in: in, out: out, errs: errs, library: findLibrary()}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	for _, w := range []io.Writer{out, errs} {
		if f, ok := w.(*os.File); ok {
			lipgloss.EnableLegacyWindowsANSI(f)
		}
	}
	err := root.Execute()
	switch {
	case err == nil:
		err = a.failed
	case isNoReader(err): // of --version
		err = errNoReader
	default: // of cobra's own commands, which only words can make fail
		err = usageError{err}
	}
	if err == nil || errors.Is(err, errNoReader) {
		return exitDone
	}
	a.report(errs, err)
	return code(err)
}

// heedNoColor makes NO_COLOR mean what its convention says, whatever it is set
// to: the libraries that draw look for a word that means yes.
func heedNoColor() {
	if os.Getenv("NO_COLOR") != "" {
		os.Setenv("NO_COLOR", "1")
	}
}

// report says what went wrong, and which command helps.
func (a *app) report(w io.Writer, err error) {
	fmt.Fprintf(w, "skintime: %v\n", err)
	var helped helpedError
	switch {
	case errors.As(err, &helped):
		fmt.Fprintf(w, "Try 'skintime %s'.\n", helped.by)
	case errors.As(err, new(*library.UnknownError)):
		fmt.Fprintln(w, "Try 'skintime routine list'.")
	case errors.As(err, new(usageError)):
		fmt.Fprintf(w, "Try '%s --help'.\n", cmp.Or(a.commandPath, programName))
	case errors.As(err, new(*journal.BusyError)):
		fmt.Fprintln(w, "Go on there; 'skintime status' tells how it stands.")
	}
}

func code(err error) int {
	var wrong *toml.Error
	var unknown *library.UnknownError
	switch {
	case errors.As(err, new(usageError)), errors.As(err, &wrong), errors.As(err, &unknown):
		return exitUsage
	}
	return exitFailed
}

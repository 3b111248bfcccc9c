// Package cli holds the commands: it reads flags, configuration, diary and routines,
// and starts what they ask for. Data goes to standard output, everything else to
// standard error. How a session runs is in ui/live, how it looks in ui and ui/plain.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"charm.land/lipgloss/v2"

	"skintime/routine/clock"
)

// Main runs the command that args ask for and returns its exit code.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, restoreSignals := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer restoreSignals()
	// Writing to a closed pipe is an error, and kills no session.
	pipes := make(chan os.Signal, 1)
	signal.Notify(pipes, syscall.SIGPIPE)
	defer signal.Stop(pipes)
	normalizeColor()
	if err := setTimeZone(); err != nil {
		fmt.Fprintln(errs, "skintime:", err)
	}
	a := &app{ctx: ctx, restoreSignals: restoreSignals, in: in, out: out, errs: errs, library: findLibrary(), only: needed(args)}
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
	a.report(a.errs, err)
	return code(err)
}

// normalizeColor sets a NO_COLOR of anything to 1, since the libraries look for a word that means
// yes, and has FORCE_COLOR mean what CLICOLOR_FORCE does; 0 and false mean no colours.
func normalizeColor() {
	switch force := os.Getenv("FORCE_COLOR"); {
	case os.Getenv("NO_COLOR") != "" || force == "0" || force == "false":
		os.Setenv("NO_COLOR", "1")
	case force != "":
		os.Setenv("CLICOLOR_FORCE", "1")
	}
}

// setTimeZone reads a rule in TZ, of which package time knows only names. On an error, times are in UTC.
func setTimeZone() error {
	tz := os.Getenv("TZ")
	if time.Local.String() != "UTC" || slices.Contains([]string{"", "UTC", ":UTC"}, tz) {
		return nil
	}
	zone, err := clock.Zone(tz)
	if err != nil {
		return fmt.Errorf("%w: times of day are in UTC; set it as in TZ=Europe/Paris", err)
	}
	time.Local = zone
	return nil
}

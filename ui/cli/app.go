package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine/config"
	"skintime/routine/library"
)

const programName = "skintime"

// app is what the commands share.
type app struct {
	// ctx is done when a signal asks the program to end. Main catches signals from
	// its first line on, so that none ends a session unsaved.
	ctx context.Context
	// restoreSignals gives signals their usual effect again, for commands that do
	// not look at ctx.
	restoreSignals func()
	in             io.Reader
	out            io.Writer
	errs           io.Writer
	library        library.Library
	plain          bool           // lines of text are asked for
	debug          debugFlag      // where what happens is logged
	log            *slog.Logger   // gets what happens while a command runs: no note and no name
	screenRead     *config.Screen // what screen has read; nil: nothing yet
	tree           *cobra.Command // the program, with all commands
	only           string         // the command whose subcommands are built; empty: all have them
	commandPath    string         // the command that runs, such as "skintime diary list"
	failed         error          // what went wrong in a command
}

// bare reports whether the subcommands of a command are not needed.
func (a *app) bare(c *cobra.Command) bool { return a.only != "" && a.only != c.Name() }

// command makes a command that calls run with the word after it, if any; use says which words:
// "why [CLAIM]". The error of run is in failed, for Main to report.
func (a *app) command(use, short string, run func(word string) error) *cobra.Command {
	c := &cobra.Command{Use: use, Short: short, Args: cobra.ArbitraryArgs, ValidArgsFunction: cobra.NoFileCompletions}
	c.Flags().BoolP("help", "h", false, "show this help")
	c.Flags().BoolVar(&a.plain, "plain", false, "print lines of text, for screen readers and pipes")
	c.Flags().Lookup("plain").Hidden = true
	c.Flags().Var(&a.debug, "debug", "add what happens to `FILE`, for a report: no notes, no names of products")
	c.Flags().Lookup("debug").Hidden = true
	c.RunE = func(_ *cobra.Command, args []string) error {
		a.commandPath = c.CommandPath()
		a.failed = checkWords(c, args)
		if a.failed == nil {
			a.failed = a.run(run, args)
		}
		return nil
	}
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		a.commandPath, a.failed = c.CommandPath(), usageError{flagError(c, err)}
		return nil
	})
	return c
}

// run runs a command. A signal ends one that does not look at ctx, as it ends other programs.
func (a *app) run(run func(word string) error, args []string) error {
	handleSignals := []string{programName, "skintime start", "skintime resume", "skintime demo", "skintime setup", "skintime cues", "skintime diary"}
	if !slices.Contains(handleSignals, a.commandPath) {
		if a.ctx.Err() != nil {
			return errors.New("interrupted")
		}
		a.restoreSignals()
	}
	end, err := a.startLog()
	if err != nil {
		return err
	}
	err = run(strings.Join(args, " "))
	end(err)
	return err
}

// checkWords returns an error where a command is given fewer or more words than its usage has.
func checkWords(c *cobra.Command, args []string) error {
	name := strings.TrimPrefix(c.CommandPath(), programName+" ")
	takes := strings.Fields(c.Use)[1:]
	switch {
	case len(takes) == 0 && len(args) > 0 && !c.HasSubCommands():
		return usageError{fmt.Errorf("%s takes no words; leave out %q", name, args[0])}
	case len(takes) != 1, len(args) == 1, len(args) == 0 && strings.HasPrefix(takes[0], "["): // of several, any number
		return nil
	case len(args) == 0:
		return usageError{fmt.Errorf("%s needs one %s", name, takes[0])}
	}
	return usageError{fmt.Errorf("%s takes one %s, not %d", name, strings.Trim(takes[0], "[]"), len(args))}
}

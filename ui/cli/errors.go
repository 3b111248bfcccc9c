package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"skintime/routine/journal"
	"skintime/routine/library"
	"skintime/routine/toml"
)

// The exit codes.
const (
	exitDone   = 0 // done, or left and saved
	exitFailed = 1
	exitUsage  = 2 // a mistake on the command line or in a routine file
)

// usageError is a mistake on the command line.
type usageError struct{ error }

// helpedError is an error with the command that helps, such as "diary list".
type helpedError struct {
	error
	by string
}

// Unwrap returns the error itself.
func (e helpedError) Unwrap() error { return e.error }

// report prints an error, and which command helps.
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
		fmt.Fprintln(w, "Continue there; 'skintime status' shows how far it is.")
	}
}

func code(err error) int {
	var wrong *toml.Error
	if errors.As(err, &wrong) && wrong.File == configPath() && !errors.As(err, new(usageError)) {
		return exitFailed
	}
	if errors.As(err, new(usageError)) || errors.As(err, new(*toml.Error)) || errors.As(err, new(*library.UnknownError)) {
		return exitUsage
	}
	return exitFailed
}

// commandNames returns the names of a command's subcommands that are not hidden.
func commandNames(c *cobra.Command) []string { return each(shown(c), (*cobra.Command).Name) }

// unknownCommand returns an error about a word that no subcommand has.
func unknownCommand(c *cobra.Command, word string) error {
	path := strings.TrimPrefix(strings.TrimPrefix(c.CommandPath(), programName)+" ", " ")
	if near, ok := toml.Nearest(word, commandNames(c)); ok {
		return usageError{fmt.Errorf("unknown command %q; did you mean %q?", path+word, path+near)}
	}
	return usageError{fmt.Errorf("unknown command %q; there are %s", path+word, strings.Join(commandNames(c), ", "))}
}

// unknown returns an error about an unknown word, with the nearest known one, or all.
func unknown(what, word string, known []string) error {
	return usageError{fmt.Errorf("unknown %s %q; %s", what, word, toml.DidYouMean(word, known))}
}

func needsValue(f *pflag.Flag) error {
	term, _ := flagTerm(f)
	return fmt.Errorf("--%s needs a value: write %s", f.Name, term)
}

// flagError says what to write where a flag is unknown, or its value missing or wrong.
func flagError(c *cobra.Command, err error) error {
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var unknown *pflag.NotExistError
	switch {
	case errors.As(err, &missing):
		return needsValue(missing.GetFlag())
	case errors.As(err, &invalid) && invalid.GetValue() == "":
		return needsValue(invalid.GetFlag())
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "bool":
		return fmt.Errorf("--%s %q: write true or false", invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &invalid):
		return fmt.Errorf("--%s %q: write a number", invalid.GetFlag().Name, invalid.GetValue())
	case !errors.As(err, &unknown):
		return err
	}
	dashes, word := "--", unknown.GetSpecifiedName()
	if letters := unknown.GetSpecifiedShortnames(); letters != "" {
		dashes, word = "-", letters
	}
	var known []string
	c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
	if near, ok := toml.Nearest(word, known); ok {
		return fmt.Errorf("unknown flag %s%s; did you mean --%s?", dashes, word, near)
	}
	return fmt.Errorf("unknown flag %s%s", dashes, word)
}

// suggestCommand adds the commands to an error about a first word that is no routine.
func (a *app) suggestCommand(err error) error {
	var unknown *library.UnknownError
	if !errors.As(err, &unknown) || a.commandPath != programName {
		return err
	}
	if near, ok := toml.Nearest(unknown.Name, append(commandNames(a.tree), unknown.Names...)); ok {
		return usageError{fmt.Errorf("unknown routine %q; did you mean %q?", unknown.Name, near)}
	}
	return usageError{err}
}

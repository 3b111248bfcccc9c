package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/charmbracelet/x/term"
	"github.com/kballard/go-shellquote"
)

// editor is the command of the person's editor, which may have arguments and
// quotes; none where no editor is set. It is started as it is, without a shell.
func editor() ([]string, error) {
	for _, variable := range []string{"VISUAL", "EDITOR"} {
		words, err := shellquote.Split(filepath.ToSlash(os.Getenv(variable))) // a backslash would quote
		if err != nil {
			return nil, fmt.Errorf("%s=%q is no command: %w", variable, os.Getenv(variable), err)
		}
		if len(words) > 0 {
			return words, nil
		}
	}
	return nil, nil
}

// runEditor waits for the editor to end, and gives the terminal back as it was.
// Meanwhile ctrl+c and ctrl+\ are the editor's alone.
func (a *app) runEditor(words []string, path string) error {
	cmd := exec.Command(words[0], slices.Concat(words[1:], []string{path})...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.in, a.out, a.errs
	unheard := make(chan os.Signal, 1)
	signal.Notify(unheard, os.Interrupt, syscall.SIGQUIT)
	defer signal.Stop(unheard)
	defer saveTermState(a.in)()
	err := cmd.Run()
	switch ended := (*exec.ExitError)(nil); {
	case err == nil:
		return nil
	case errors.As(err, &ended):
		return fmt.Errorf("%s ended with %w", words[0], err)
	}
	return fmt.Errorf("the editor cannot be started: %w", err)
}

// saveTermState remembers how a terminal is set, and returns what sets it so again: an
// editor that dies may leave one without echo.
func saveTermState(in any) func() {
	f, isFile := in.(*os.File)
	if !isFile {
		return func() {}
	}
	before, err := term.GetState(f.Fd())
	return func() {
		if now, gone := term.GetState(f.Fd()); err == nil && gone == nil && *now != *before {
			term.Restore(f.Fd(), before)
		}
	}
}

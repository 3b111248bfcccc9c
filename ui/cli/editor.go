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

	"skintime/ui/cue"
)

// errNoEditor says that the environment names no editor.
var errNoEditor = errors.New("no editor is set: open the file yourself, or set VISUAL or EDITOR")

// editor returns the person's editor, split as by a shell and with "~/" expanded; or none.
func editor() ([]string, error) {
	for _, variable := range []string{"VISUAL", "EDITOR"} {
		words, err := shellquote.Split(filepath.ToSlash(os.Getenv(variable))) // a backslash would quote
		if err != nil {
			return nil, fmt.Errorf("%s=%q is no command: %w; correct it", variable, os.Getenv(variable), err)
		}
		if len(words) > 0 {
			words[0] = cue.ExpandHome(words[0])
			return words, nil
		}
	}
	return nil, nil
}

// runEditor runs the editor on a file. Meanwhile ctrl+c and ctrl+\ reach the editor only.
func (a *app) runEditor(words []string, path string) error {
	cmd := exec.Command(words[0], slices.Concat(words[1:], []string{path})...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.in, a.out, a.errs
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, os.Interrupt, syscall.SIGQUIT)
	defer signal.Stop(caught)
	defer saveTermState(a.in)()
	err := cmd.Run()
	switch ended := (*exec.ExitError)(nil); {
	case err == nil:
		return nil
	case errors.As(err, &ended):
		return fmt.Errorf("%s ended with %w", words[0], err)
	}
	return fmt.Errorf("the editor cannot be started: %w; check VISUAL and EDITOR", err)
}

// saveTermState returns a function that restores the terminal after an editor that dies.
func saveTermState(in any) func() {
	f, isFile := in.(*os.File)
	if !isFile {
		return func() {}
	}
	before, err := term.GetState(f.Fd())
	return func() {
		if now, nowErr := term.GetState(f.Fd()); err == nil && nowErr == nil && *now != *before {
			term.Restore(f.Fd(), before)
		}
	}
}

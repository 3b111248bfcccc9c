//go:build !windows

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/term"

	"skintime/ui/terminal/terminaltest"
)

// script writes a program for the shell and returns its path.
func script(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "editor")
	writeFile(t, path, "#!/bin/sh\n"+text, 0o700)
	return path
}

// seized is an editor that takes the terminal over, as those of the screen do,
// and dies without giving it back.
const seized = `test -t 0 && test -t 1 || exit 4
echo opening
read line
stty raw -echo
printf 'editing %s' "${1##*/}"
dd bs=1 count=1 >/dev/null 2>&1
printf 'name = "%s"\n[[step]]\nkind = "serum"\nfor = "2m"\n' "$NAME" >"$1"
printf '\r\n'
`

// edit and new open the editor on the terminal, and give it back as it was.
func TestTheEditorHasTheTerminal(t *testing.T) {
	for name, args := range map[string][]string{"facial": {"edit"}, "mine": {"new", "--from", "quick"}} {
		t.Run(args[0], func(t *testing.T) {
			t.Parallel()
			o := terminaltest.Default()
			o.Env = []string{"EDITOR=" + script(t, seized), "NAME=" + name}
			s := terminaltest.Start(t, o, slices.Concat([]string{terminaltest.Program(t), "routine"}, args, []string{name})...)
			s.Expect("opening")
			before, err := term.GetState(s.Slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			s.Press("enter")
			s.Expect("editing " + name + ".toml")
			if now, err := term.GetState(s.Slave.Fd()); err != nil || *now == *before {
				t.Fatalf("the editor does not have the terminal: %v", err)
			}
			s.Press("x")
			s.ExpectExit(0)
			s.Expect("^" + name + ": fine, 1 step, about 2 min. 'skintime " + name + "' runs it.")
			if now, err := term.GetState(s.Slave.Fd()); err != nil || *now != *before {
				t.Errorf("the terminal is not as it was: %v", err)
			}
		})
	}
}

// ctrl+c is the editor's, which continues, and so does what waits for it.
func TestTheEditorHasTheKeys(t *testing.T) {
	t.Parallel()
	o := terminaltest.Default()
	o.Env = []string{"VISUAL=" + script(t, "trap 'echo heard; kill $!' INT\nsleep 60 &\necho editing\nwait\nread line\necho done\n")}
	s := terminaltest.Start(t, o, terminaltest.Program(t), "routine", "edit", "evening")
	s.Expect("^editing")
	s.Press("ctrl+c")
	s.Expect("heard$")
	s.Press("enter")
	s.Expect("^done")
	s.ExpectExit(0)
	s.Expect("^evening: fine, 4 steps, about 4 min")
}

// A terminal gets no control character of a file, not even of its comments, and
// a pipe gets the file as it is.
func TestTheFileOnATerminal(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	folder := filepath.Join(home, "skintime", "routines")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	text := "# \u009b2Jgone \u202eturned\r\nname = 'mine'\r\n[[step]]\r\nkind = 'rinse' # the end"
	writeFile(t, filepath.Join(folder, "mine.toml"), text, 0o600)
	o := terminaltest.Default()
	o.Env = []string{"XDG_CONFIG_HOME=" + home}
	s := terminaltest.Start(t, o, terminaltest.Program(t), "routine", "show", "mine", "--toml")
	s.ExpectExit(0)
	s.Expect("# the end$")
	if _, _, raw := s.Look(); strings.ContainsAny(raw, "\u009b\u202e") || !strings.Contains(raw, "2Jgone") {
		t.Errorf("the terminal got %q", raw)
	}
	piped := exec.Command(terminaltest.Program(t), "routine", "show", "mine", "--toml")
	piped.Env = append(os.Environ(), o.Env...)
	if got, err := piped.Output(); err != nil || string(got) != text {
		t.Errorf("the pipe got %q, %v", got, err)
	}
}

// A routine with the name of a command is run by start.
func TestCommandFor(t *testing.T) {
	a := &app{}
	a.root()
	for name, want := range map[string]string{"diary": "skintime start diary", "mine": "skintime mine"} {
		if got := a.commandFor(name); got != want {
			t.Errorf("a routine %s is run by %q, want %q", name, got, want)
		}
	}
}

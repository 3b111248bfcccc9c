//go:build !windows

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// A shelf is begun, used and emptied on a terminal; the plan follows, and comments stay.
func TestShelfOnATerminal(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			file := filepath.Join(home, "skintime", "config.toml")
			writeFile(t, file, "skin = 'dry' # since winter\n\n# loud\n[cues]\nbell = true\n", 0o600)
			o := terminaltest.At(home)
			o.Width, o.Height = size[0], size[1]
			s := terminaltest.Start(t, o, terminaltest.Program(t))
			s.PressInTurn("enter  begin", "f", "a name is\\s+enough(?s).*a  add", "a", "Add a product(?s).*▌Name", "q space j a r down down", "▌Kind", "right right right right", "clay", "enter",
				"Q jar is on your", "q", "● Mask", "f", "▌ ● q jar", "u", "○ q jar .*used up", "u", "▌ ● q jar", "q", "enter  begin", "")
			want := "skin = 'dry' # since winter\n\n# loud\n[cues]\nbell = true\n\n[[product]]\nfor = \"mask\"\nname = \"q jar\"\nkind = \"clay\"\n"
			if got := configOf(t, home); got != want {
				t.Errorf("written\n%s\nwant\n%s", got, want)
			}
			s.PressInTurn("● Mask", "f", "▌ ● q jar", "x", "y remove", "y", "a name is\\s+enough", "q", "enter  begin", "q")
			s.ExpectExit(0)
			if got := configOf(t, home); got != "skin = 'dry' # since winter\n\n# loud\n[cues]\nbell = true\n" {
				t.Errorf("emptied to\n%s", got)
			}
		})
	}
}

// A file with errors is not written: the shelf says which line it is.
func TestShelfOfABrokenFileOnATerminal(t *testing.T) {
	t.Parallel()
	const broken = "[[product]]\nfor = 'mask'\nname = 'jar'\n[[product]]\nfor = 'mask'\nname = 'jar' # mine\n"
	o := configured(t, broken)
	s := terminaltest.Start(t, o, terminaltest.Program(t))
	s.PressInTurn("enter  begin", "f", `8: there are two products`, "a x enter q", "enter  begin", "q")
	s.ExpectExit(0)
}

// A product that is taken off the shelf while a session with it runs, or is left, stays in the
// session and its record as it was when the session began.
func TestAProductIsRemovedUnderASession(t *testing.T) {
	for name, interrupt := range map[string]func(s *terminaltest.Terminal){
		"left":   func(s *terminaltest.Terminal) { s.PressInTurn("◆ Mask", "q", "Leave", "y"); s.ExpectExit(0) },
		"killed": func(s *terminaltest.Terminal) { s.Signal(syscall.SIGKILL); <-s.Ended },
		"runs":   nil,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			o := terminaltest.At(home)
			writeFile(t, filepath.Join(home, "skintime", "config.toml"), "[[product]]\nfor = 'mask'\nname = 'green jar'\nkind = 'clay'\nactives = ['vitamin-e']\n", 0o600)
			s := terminaltest.Start(t, o, terminaltest.Program(t), "start", "--now")
			s.Expect("◆ Exfoliate")
			s.Press("s")
			s.Expect("green jar")
			if interrupt != nil {
				interrupt(s)
				s.Close()
			}
			removed := terminaltest.Start(t, o, terminaltest.Program(t), "shelf", "remove", "--yes", "green jar")
			removed.ExpectExit(0)
			if strings.Contains(configOf(t, home), "jar") {
				t.Fatal("it is still on the shelf")
			}
			if interrupt != nil {
				s = terminaltest.Start(t, o, terminaltest.Program(t), "resume")
				s.Expect("green jar")
			}
			s.WaitAndPress("ctrl+c")
			s.ExpectExit(0)
			terminaltest.Start(t, o, terminaltest.Program(t), "drop").ExpectExit(0)
			records, err := filepath.Glob(filepath.Join(home, ".local", "share", "skintime", "diary", "*.jsonl"))
			if err != nil || len(records) != 1 {
				t.Fatalf("there are %v: %v", records, err)
			}
			text, err := os.ReadFile(records[0])
			if want := `"product":{"name":"green jar","kind":"clay","actives":["vitamin-e"]`; err != nil || !strings.Contains(string(text), want) {
				t.Errorf("the record is\n%s\n%v", text, err)
			}
		})
	}
}

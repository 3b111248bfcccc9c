//go:build !windows

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/term"

	"skintime/ui/terminal/terminaltest"
)

// configOf is the configuration in a home, as text.
func configOf(t *testing.T, home string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(home, "skintime", "config.toml"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(text)
}

// The form on a terminal: filled in, come back to, and a comment kept.
func TestSetupOnATerminal(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	s := terminaltest.Start(t, terminaltest.At(home), terminaltest.Program(t), "setup")
	s.ExpectTitle("^Setup · skintime$")
	s.PressInTurn(
		"● Not sure", "down enter", "Do you use a retinoid", "up enter", "What kind of mask", "down down down down enter", "What do you call the mask", "m y left space enter", "Is the mask rich", "down", "● Yes", "left",
		"› m y", "enter", "● Yes", "enter", "Your exfoliant", "enter", "Your serum", "down enter", "What is in", "space", "● AHA", "enter", "What do you call the serum", "enter", "Which evening is for what", "enter", "How to alert", "space", "○ Bell(?s).*● Terminal", "enter", "Colours", "down", "● High contrast", "enter", "Save it", "enter")
	s.ExpectExit(0)
	s.Expect("^Saved to /")
	want := welcomed(`skin = "dry"
retinoid = true

[[product]]
for = "mask"
name = "m y"
kind = "clay"
rich = true

[[product]]
for = "serum"
texture = "light"
actives = ["aha"]

[cues]
bell = false

[screen]
theme = "contrast"
`)
	if got := configOf(t, home); got != want {
		t.Fatalf("kept\n%s\nwant\n%s", got, want)
	}
	mine := strings.Replace(want, "\"clay\"\n", "\"clay\"  # from the market\n", 1)
	writeFile(t, filepath.Join(home, "skintime", "config.toml"), mine, 0o600)
	s = terminaltest.Start(t, terminaltest.At(home), terminaltest.Program(t), "setup")
	s.PressInTurn("● Dry", "enter", "Do you use a retinoid(?s).*● Yes", "enter", "● Clay", "up up enter", "› m y", "enter", "rich(?s).*● Yes", "down enter", "Your exfoliant", "enter",
		"● Light", "enter", "● AHA", "enter", "call the serum", "enter", "Which evening is for what", "enter", "○ Bell(?s).*● Chime", "space enter", "● High contrast", "enter", "Save it", "enter")
	s.ExpectExit(0)
	mine = strings.Replace(strings.Replace(mine, `"clay"`, `"gel"`, 1), "rich = true", "rich = false", 1)
	mine = strings.Replace(mine, "bell = false", "bell = true", 1)
	if got := configOf(t, home); got != mine {
		t.Errorf("changed to\n%s\nwant\n%s", got, mine)
	}
}

// In a small terminal every answer can be given, too, and what was understood is said at the end.
func TestSetupInASmallTerminal(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	o := terminaltest.At(home)
	o.Width, o.Height = 40, 12
	s := terminaltest.Start(t, o, terminaltest.Program(t), "setup")
	s.PressInTurn("Set up   1 of 8(?s).*● Not sure", "enter", "retinoid", "enter", "What kind of mask(?s).*● Not sure", "up", "● Hydrogel", "enter", "call the mask", "q enter", "rich", "enter",
		"Your exfoliant", "down down down down down down down down", "● Cloth", "enter", "call the exfoliant", "enter", "gentle", "enter", "Your serum", "enter", "What is in", "enter",
		"How to alert", "enter", "Colours", "enter", "Save it", "enter")
	s.ExpectExit(0)
	s.Expect("^You have: q, a hydrogel mask; a cloth.$")
	if want := welcomed("[[product]]\nfor = \"mask\"\nname = \"q\"\nkind = \"hydrogel\"\n\n[[product]]\nfor = \"exfoliate\"\nkind = \"cloth\"\n"); configOf(t, home) != want {
		t.Errorf("kept\n%s", configOf(t, home))
	}
}

// welcomed is the text of a new configuration.
func welcomed(text string) string {
	return "# What skintime knows about you. 'skintime setup' asks, and you can write here, too.\n\n" + text
}

// Leaving, by whatever way and wherever, changes nothing and says so.
func TestLeavingSetup(t *testing.T) {
	for how, leave := range map[string]func(*terminaltest.Terminal){
		"esc":     func(s *terminaltest.Terminal) { s.PressInTurn("● Cream", "esc", "Discard 2 answers", "y") },
		"ctrl+c":  func(s *terminaltest.Terminal) { s.Press("ctrl+c") },
		"SIGTERM": func(s *terminaltest.Terminal) { s.Signal(syscall.SIGTERM) },
		"SIGHUP":  func(s *terminaltest.Terminal) { s.Signal(syscall.SIGHUP) },

		"ctrl+c on a Cyrillic layout":         func(s *terminaltest.Terminal) { s.Press("\x1b[1089;5u") },
		"ctrl+c in a paste that never ends":   func(s *terminaltest.Terminal) { s.Press("\x1b[200~abc\x03\x03") },
		"ctrl+c behind a flood of other keys": func(s *terminaltest.Terminal) { s.Press(strings.Repeat("k", 40_000) + "\x03") },
	} {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			o := terminaltest.At(home)
			o.NoAnswers = true // and a terminal that answers no question is not waited for
			s := terminaltest.Start(t, o, terminaltest.Program(t), "setup")
			s.PressInTurn("● Not sure", "down enter", "Do you use a retinoid", "up enter", "What kind of mask", "down", "● Cream", "")
			leave(s)
			s.ExpectExit(0)
			s.Expect("^No changes.$")
			if _, alt, _ := s.Look(); alt || configOf(t, home) != "" {
				t.Errorf("alternate screen %v, kept %q", alt, configOf(t, home))
			}
		})
	}
}

// A terminal that takes no output keeps setup from nothing but its last words.
func TestLeavingSetupOnATerminalThatTakesNoOutput(t *testing.T) {
	for how, leave := range map[string]func(*terminaltest.Terminal){
		"ctrl+c":  func(s *terminaltest.Terminal) { s.Press("ctrl+c") },
		"SIGTERM": func(s *terminaltest.Terminal) { s.Signal(syscall.SIGTERM) },
	} {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			o := terminaltest.At(home)
			o.Blocked = true
			s := terminaltest.Start(t, o, terminaltest.Program(t), "setup")
			cooked, err := term.GetState(s.Slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			s.Until("the keys to be read", func() bool {
				now, err := term.GetState(s.Slave.Fd())
				return err == nil && *now != *cooked
			})
			s.FillOutput()
			s.Press("down")
			leave(s)
			s.ExpectExit(0)
			if got := configOf(t, home); got != "" {
				t.Errorf("kept %q", got)
			}
		})
	}
}

// Setup asks for the keys' places, and heeds the background that the environment
// tells, as a session does.
func TestSetupHeedsTheTerminal(t *testing.T) {
	t.Parallel()
	o := terminaltest.Default()
	o.NoAnswers, o.Env = true, []string{"COLORFGBG=0;15"}
	s := terminaltest.Start(t, o, terminaltest.Program(t), "setup")
	s.Expect("● Not sure")
	_, _, raw := s.Look()
	for _, sequence := range []string{"\x1b[>29u", "38;2;35;29;43"} { // the text of the light theme
		if !strings.Contains(raw, sequence) {
			t.Errorf("%q is missing in %q", sequence, raw)
		}
	}
}

// ctrl+z goes to the shell, and the question is there again afterwards.
func TestSuspendingSetup(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Options{Width: 80, Height: 24, Env: []string{"PS1=ready> ", "ENV=", "HISTFILE="}, NoAnswers: true}, "/bin/sh", "-i")
	s.PressInTurn("ready>", terminaltest.Program(t)+" space setup enter", "● Not sure", "down", "● Dry", "ctrl+z", "ready> *$", "fg enter", "● Dry", "esc", "Discard", "y", "^No changes.$", "")
}

// On a dumb terminal, and for screen readers, setup asks in lines.
func TestSetupInLines(t *testing.T) {
	t.Parallel()
	for _, env := range []string{"TERM=dumb", "ACCESSIBLE=1"} {
		home := t.TempDir()
		o := terminaltest.At(home)
		o.Env = append(o.Env, env)
		s := terminaltest.Start(t, o, terminaltest.Program(t), "setup")
		s.Expect("6. sensitive")
		s.Press("2\r")
		s.Expect("(?s)Acids are planned.*number from 1 to 2")
		s.Press("q\r")
		s.ExpectExit(0)
		s.Expect("^No changes.$")
		if _, _, raw := s.Look(); strings.Contains(raw, "\x1b") || configOf(t, home) != "" {
			t.Errorf("with %s: %q, kept %q", env, raw, configOf(t, home))
		}
	}
}

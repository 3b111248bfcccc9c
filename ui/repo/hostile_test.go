//go:build !windows

package repo

import (
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// A terminal's answers are neither shown nor obeyed: its title, its name, its
// clipboard.
func TestAHostileTerminal(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := terminaltest.Start(t, terminaltest.Options{Width: 80, Height: 24, NoAnswers: true, Env: append(w.env(), "XDG_CONFIG_HOME=")}, terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	for _, said := range []string{
		"\x1bP>|pwned\x1b]0;pwned\x07$(touch pwned)\x1b\\",    // its name
		"\x1b]lpwned; touch pwned\x1b\\", "\x1b]Lpwned\x1b\\", // its titles
		"\x1b]52;c;cHduZWQgJCh0b3VjaCBwd25lZCk=\x07",                 // its clipboard
		"\x1b]11;rgb:pwned/`touch pwned`/ffff\x1b\\", "\x1b]11;\x07", // its background
		"\x1bP1+r70776e6564=70776e6564\x1b\\", "\x1b_Gpwned\x1b\\", "\x1b[?1004;99$y", "\x1b[99999;99999R", "\x1b[?64;1;2;pwnedc",
		"\x1b[200~pwned\x1b]0;pwned\x07\x1b[201~", // a paste where nothing is written
	} {
		s.Press(said)
	}
	s.Press("z")
	s.Press("z")
	s.ExpectTitle("skintime$")
	s.Press("ctrl+c")
	s.ExpectExit(0)
	if _, _, raw := s.Look(); strings.Contains(strings.ToLower(raw), "pwned") {
		t.Error("what the terminal said was written to it")
	}
	w.holds()
}

// A routine that tries to start a program is refused, and its title is shown as text
// or not at all.
func TestAHostileRoutine(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.do("", "routine", "new", "gift")
	for text, want := range map[string]string{
		"name = 'gift'\nrun = 'touch pwned'\n[[step]]\nkind = 'rinse'\n":                        `unknown key "run"`,
		"name = 'gift'\nhooks = [['touch', 'pwned']]\n[[step]]\nkind = 'rinse'\n":               `unknown key "hooks"`,
		"name = 'gift'\n[cues]\nhooks = [['touch', 'pwned']]\n[[step]]\nkind = 'rinse'\n":       `unknown key "cues"`,
		"name = 'gift'\ntitle = '$(touch pwned) `touch pwned`; ..'\n[[step]]\nkind = 'rinse'\n": "touch pwned",
		"name = 'gift'\ntitle = \"\\u001b]0;pwned\\u0007\"\n[[step]]\nkind = 'rinse'\n":         "control character",
		"name = 'gift'\n[[step]]\nkind = 'custom'\ntitle = 'a'\nfor = '1m'\ndo = ['\x1b[2J']\n": "control character",
		"name = 'gift'\n" + strings.Repeat("[[step]]\nkind = 'rinse'\n", 10_000):                "steps",
	} {
		w.gift(text)
		out := w.do("\n\n", "gift", "--plain")
		if !strings.Contains(out, want) || strings.ContainsAny(out, "\x1b\a") {
			t.Errorf("of\n%.200s\nit says %q", text, out)
		}
		w.holds()
	}
}

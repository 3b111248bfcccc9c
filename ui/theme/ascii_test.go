package theme

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Where a terminal has no other signs, a screen is as wide as it was, and has none.
func TestASCII(t *testing.T) {
	th := New(Default, Terminal{Dark: true, ASCII: true}, nil)
	screen := "✓ Exfoliate ━━ ◆ Mask ── ○ Rinse – ▲\n" + th.Accent.Block.Render("▄████▄ ▁▃") + "\n│ Crème · 面膜 15–20 “…” —│"
	got := th.Fill(screen, 60, 3)
	if w := lipgloss.Width(got); w != lipgloss.Width(screen) {
		t.Errorf("it is %d cells wide", w)
	}
	if plain := ansi.Strip(got); plain != "x Exfoliate -- > Mask -- o Rinse - !\n###### .=\n| Cr?me * ???? 15-20 \".\" -|" {
		t.Errorf("%q", plain)
	}
	if over := th.Overdue().Fill(screen, 60, 3); strings.ContainsFunc(over, func(r rune) bool { return r > 0x7e }) {
		t.Errorf("overdue, it is %q", over)
	}
}

func TestIsASCII(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, false}, {map[string]string{"LANG": "C"}, true}, {map[string]string{"LANG": "POSIX"}, true}, {map[string]string{"LANG": "C.UTF-8"}, false},
		{map[string]string{"LANG": "C", "LC_ALL": "en_GB.utf8"}, false}, {map[string]string{"LANG": "de_DE.UTF-8", "LC_CTYPE": "de_DE.ISO-8859-1"}, true},
	} {
		if got := IsASCII(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %v", c.env, got)
		}
	}
}

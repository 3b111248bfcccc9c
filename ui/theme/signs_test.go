package theme

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Where a terminal has no other signs, or draws some two cells wide, a screen is as wide as it
// was, and has none of them.
func TestSignsOfASCII(t *testing.T) {
	for signs, names := range map[Signs]string{SignsNarrow: "Creme * 面膜 ????", SignsASCII: "Creme * ???? ????"} {
		th := New(Default, Terminal{Dark: true, Signs: signs}, nil)
		screen := "✓ Exfoliate ━━ ◆ Mask ── ○ Rinse – ▲\n" + th.Accent.Block.Render("▄████▄ ▁▃") + "\n│ Crème · 面膜 Крем 15–20 “…” —│"
		got := th.Fill(screen, 60, 3)
		if w := lipgloss.Width(got); w != lipgloss.Width(screen) {
			t.Errorf("%v: it is %d cells wide", signs, w)
		}
		if plain := ansi.Strip(got); plain != "x Exfoliate -- > Mask -- o Rinse - !\n###### .=\n| "+names+" 15-20 \".\" -|" {
			t.Errorf("%v: %q", signs, plain)
		}
		over := strings.ReplaceAll(th.Overdue().Fill(screen, 60, 3), "面膜", "")
		if strings.ContainsFunc(over, func(r rune) bool { return r > 0x7e }) {
			t.Errorf("%v: overdue, it is %q", signs, over)
		}
	}
}

func TestSignsOf(t *testing.T) {
	type env map[string]string
	for _, c := range []struct {
		word string
		env  env
		want Signs
	}{
		{"", nil, SignsUnknown}, {"auto", env{"LANG": "C"}, SignsASCII}, {"", env{"LANG": "POSIX"}, SignsASCII}, {"auto", env{"LANG": "C.UTF-8"}, SignsUnknown},
		{"", env{"LANG": "C", "LC_ALL": "en_GB.utf8"}, SignsUnknown}, {"", env{"LANG": "de_DE.UTF-8", "LC_CTYPE": "de_DE.ISO-8859-1"}, SignsASCII},
		{"ascii", env{"LANG": "ja_JP.UTF-8"}, SignsNarrow}, {"ascii", env{"LANG": "C"}, SignsASCII}, {"unicode", env{"LANG": "C"}, SignsUnicode},
	} {
		if got := SignsOf(c.word, func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%q, %v: %v, want %v", c.word, c.env, got, c.want)
		}
	}
}

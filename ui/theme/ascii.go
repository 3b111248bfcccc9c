package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// asciiSigns are signs of the screens, and what stands for each where a terminal has no others
// than ASCII.
func asciiSigns() *strings.Replacer {
	return strings.NewReplacer(
		"█", "#", "▀", "#", "▄", "#", "▒", "#", "▃", "=", "▂", "=", "▁", ".", "▮", "#", "▯", ".", "■", "#", "□", ".",
		"✓", "x", "✗", "!", "○", "o", "◆", ">", "▲", "!", "–", "-", "·", "*", "●", "*", "▸", ">", "›", ">", "‹", "<", "…", ".",
		"─", "-", "━", "-", "│", "|", "┃", "|", "▌", "|", "▎", "|", "╭", "+", "╮", "+", "╰", "+", "╯", "+", "├", "+", "┤", "+",
		"↑", "^", "↓", "v", "←", "<", "→", ">", "×", "x", "’", "'", "“", `"`, "”", `"`, "—", "-", "\u00a0", " ",
	)
}

// asciiOf is a screen in ASCII: each sign as one that is as wide, and what has none as '?'.
func asciiOf(screen string) string {
	screen = asciiSigns().Replace(screen)
	var b strings.Builder
	for _, r := range screen {
		if r < 0x80 {
			b.WriteRune(r)
			continue
		}
		b.WriteString(strings.Repeat("?", lipgloss.Width(string(r))))
	}
	return b.String()
}

// IsASCII reports whether the environment names a character set that has no more letters than
// ASCII, or that is none of Unicode. Where it names none, Unicode is assumed.
func IsASCII(lookup func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(lookup(name)); value != "" {
			return !strings.Contains(value, "utf-8") && !strings.Contains(value, "utf8")
		}
	}
	return false
}

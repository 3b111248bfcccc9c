package theme

import (
	"strings"
	"sync"

	"github.com/clipperhouse/displaywidth"
)

// Signs are the signs that a terminal shows.
type Signs int

// Which signs are drawn.
const (
	SignsUnknown Signs = iota // all, unless the terminal tells that some are two cells wide
	SignsUnicode              // all
	SignsNarrow               // none of ambiguous width (Unicode Standard Annex 11): signs of ASCII stand for them
	SignsASCII                // those of ASCII
)

// SignsOf returns which signs are drawn, by the word of the configuration for them, and by the
// environment.
func SignsOf(word string, lookup func(string) string) Signs {
	switch {
	case word == "unicode":
		return SignsUnicode
	case isASCII(lookup):
		return SignsASCII
	case word == "ascii":
		return SignsNarrow
	}
	return SignsUnknown
}

// isASCII reports whether the environment names a character set that has no more letters than
// ASCII, or that is none of Unicode. Where it names none, Unicode is assumed.
func isASCII(lookup func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(lookup(name)); value != "" {
			return !strings.Contains(value, "utf-8") && !strings.Contains(value, "utf8")
		}
	}
	return false
}

// asciiSigns are signs of the screens and letters of names, and what stands for each where they
// are not drawn.
var asciiSigns = sync.OnceValue(func() *strings.Replacer {
	signs := []string{
		"█", "#", "▀", "#", "▄", "#", "▒", "#", "▃", "=", "▂", "=", "▁", ".", "▮", "#", "▯", ".", "■", "#", "□", ".",
		"✓", "x", "✗", "!", "○", "o", "◆", ">", "▲", "!", "–", "-", "·", "*", "●", "*", "▸", ">", "›", ">", "‹", "<", "…", ".",
		"─", "-", "━", "-", "│", "|", "┃", "|", "▌", "|", "▎", "|", "╭", "+", "╮", "+", "╰", "+", "╯", "+", "├", "+", "┤", "+",
		"↑", "^", "↓", "v", "←", "<", "→", ">", "×", "x", "’", "'", "“", `"`, "”", `"`, "—", "-", "\u00a0", " ",
	}
	const accented, plain = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿß", "AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyys"
	for i, r := range []rune(accented) {
		signs = append(signs, string(r), plain[i:i+1])
	}
	return strings.NewReplacer(signs...)
})

// asciiOf is a screen with signs of ASCII: each sign as one that is as wide, and what has none as
// '?'. Where only narrow ones are drawn, those that are as wide everywhere stay.
func asciiOf(screen string, signs Signs) string {
	screen = asciiSigns().Replace(screen)
	var b strings.Builder
	for _, r := range screen {
		width := displaywidth.Rune(r)
		if r < 0x80 || signs == SignsNarrow && width == (displaywidth.Options{EastAsianWidth: true}).Rune(r) {
			b.WriteRune(r)
			continue
		}
		b.WriteString(strings.Repeat("?", width))
	}
	return b.String()
}

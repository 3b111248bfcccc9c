package file

import (
	"strings"
	"unicode"
)

// printable reports whether r may reach a terminal from a file: letters,
// marks, numbers, punctuation, symbols, the space, and the two characters that
// hold an emoji together. Control characters, escape sequences and marks that
// turn the direction of writing may not.
func printable(r rune) bool {
	const zeroWidthJoiner = '\u200d'
	return unicode.IsPrint(r) && r != unicode.ReplacementChar || r == zeroWidthJoiner
}

// harmless replaces what may not reach a terminal.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case printable(r):
			return r
		}
		return unicode.ReplacementChar
	}, s)
}

// firstForbidden is the first character of s that may not reach a terminal.
func firstForbidden(s string) (rune, bool) {
	for _, r := range s {
		if !printable(r) {
			return r, true
		}
	}
	return 0, false
}

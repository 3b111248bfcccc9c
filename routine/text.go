package routine

import (
	"strings"
	"unicode"
)

// Printable reports whether r may reach a terminal from a file: letters,
// marks, numbers, punctuation, symbols, the space, and the two characters that
// hold an emoji together. Control characters, escape sequences and marks that
// turn the direction of writing may not.
func Printable(r rune) bool {
	const zeroWidthJoiner = '\u200d'
	return unicode.IsPrint(r) && r != unicode.ReplacementChar || r == zeroWidthJoiner
}

// Sanitize replaces what may not reach a terminal.
func Sanitize(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case Printable(r):
			return r
		}
		return unicode.ReplacementChar
	}, s)
}

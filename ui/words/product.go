package words

import (
	"strings"
	"unicode"

	"skintime/routine"
)

// maxProductCells is how many cells of a product's name are shown.
const maxProductCells = 24

// ProductName is what a person calls a step's product, cut with "…" where it is long; empty:
// it has no name. It is shown, never said aloud.
func ProductName(s routine.Step) string {
	name := strings.TrimSpace(routine.Sanitize(s.Product.Name))
	width, fits := 0, 0 // the bytes that leave a cell for the "…"
	for i, r := range name {
		if width+cells(r) < maxProductCells {
			fits = i + len(string(r))
		}
		if width += cells(r); width > maxProductCells {
			return strings.TrimSpace(name[:fits]) + "…"
		}
	}
	return name
}

// cells is about how many cells of a terminal a character takes.
func cells(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana), r >= 0xFF01 && r <= 0xFF60, r >= 0x1F300 && r <= 0x1FAFF:
		return 2
	}
	return 1
}

// spokenName is a step's name and what it is done with, for a voice to read: "Mask, green jar".
func spokenName(s routine.Step) string {
	return strings.TrimSuffix(s.Name()+", "+ProductName(s), ", ")
}

// NameAndProduct is a step's name and what it is done with: "Mask · green jar".
func NameAndProduct(s routine.Step) string {
	return strings.TrimSuffix(s.Name()+" · "+ProductName(s), " · ")
}

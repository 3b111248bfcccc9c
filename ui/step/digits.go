package step

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// numerals have the digits, ten pixels high: a line of names, and below it their rows.
const numerals = `
0 1 2 3 4 5 6 7 8 9 : +
.####.  ..##..  .####.  .####.  ##..##  .####.  .####.  .####.  .####.  .####.  ..  ......
######  .###..  ######  ######  ##..##  ######  ######  ######  ######  ######  ..  ......
##..##  ..##..  ....##  ....##  ##..##  ##....  ##....  ....##  ##..##  ##..##  ##  ..##..
##..##  ..##..  ....##  ....##  ##..##  ##....  ##....  ....##  ##..##  ##..##  ##  ..##..
##..##  ..##..  ######  ######  ######  ######  ######  ....##  ######  ######  ..  ######
##..##  ..##..  ######  ######  .#####  ######  ######  ....##  ######  ######  ..  ######
##..##  ..##..  ##....  ....##  ....##  ....##  ##..##  ....##  ##..##  ....##  ##  ..##..
##..##  ..##..  ##....  ....##  ....##  ....##  ##..##  ....##  ##..##  ....##  ##  ..##..
######  ######  ######  ######  ....##  ######  ######  ....##  ######  ######  ..  ......
.####.  .####.  .####.  .####.  ....##  .####.  .####.  ....##  .####.  .####.  ..  ......`

// digitRows is how many lines of cells digits have at the scale 1; they are twice as many
// pixels high.
const digitRows = 5

// digitForms are the rows of each digit.
var digitForms = sync.OnceValue(func() map[rune][]string {
	forms := map[rune][]string{}
	lines := strings.Split(strings.TrimSpace(numerals), "\n")
	for i, name := range strings.Fields(lines[0]) {
		for _, row := range lines[1:] {
			forms[rune(name[0])] = append(forms[rune(name[0])], strings.Fields(row)[i])
		}
	}
	return forms
})

// Digits draws a time such as "+2:05" in digits, as lines, at most scale times as large as they
// are at least, as wide as width has room for. Where they do not fit they are small, and where
// these do not fit either it is the text itself.
func Digits(text string, width, scale int) []string {
	for ; scale > 0; scale-- {
		if lines := digitLines(text, scale); utf8.RuneCountInString(lines[0]) <= width {
			return lines
		}
	}
	if small, fits := largeWord(text, width, 1); fits {
		return small
	}
	return []string{text}
}

// drawnDigits are the digits at the scales 1 to 3, drawn once: a screen shows them each second.
var drawnDigits = [...]func() map[rune][]string{
	sync.OnceValue(func() map[rune][]string { return drawDigits(1) }), sync.OnceValue(func() map[rune][]string { return drawDigits(2) }),
	sync.OnceValue(func() map[rune][]string { return drawDigits(3) }),
}

// drawDigits draws each digit at a scale.
func drawDigits(scale int) map[rune][]string {
	drawn := map[rune][]string{}
	for r, pixels := range digitForms() {
		drawn[r] = enlarge(pixels, scale)
	}
	return drawn
}

// digitLines draws a time at a scale, with two pixels between its digits.
func digitLines(text string, scale int) []string {
	var drawn map[rune][]string
	if scale <= len(drawnDigits) {
		drawn = drawnDigits[scale-1]()
	} else {
		drawn = drawDigits(scale)
	}
	lines, gap := make([]string, digitRows*scale), strings.Repeat(" ", 2*scale)
	for y := range lines {
		var b strings.Builder
		for i, r := range text {
			if i > 0 {
				b.WriteString(gap)
			}
			b.WriteString(drawn[r][y])
		}
		lines[y] = b.String()
	}
	return lines
}

// enlarge draws pixels that are scale cells wide and half as high.
func enlarge(pixels []string, scale int) []string {
	lines := make([]string, (len(pixels)*scale+1)/2)
	for y := range lines {
		upper, lower := pixels[2*y/scale], pixels[min(2*y+1, len(pixels)*scale-1)/scale]
		lines[y] = blocks(upper, lower, scale)
	}
	return lines
}

func halfBlock(upper, lower bool) string {
	switch {
	case upper && lower:
		return "█"
	case upper:
		return "▀"
	case lower:
		return "▄"
	}
	return " "
}

package step

import (
	"strings"
	"sync"
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
	pixels := digitPixels(text)
	for ; scale > 0; scale-- {
		if len(pixels[0])*scale <= width {
			return enlarge(pixels, scale)
		}
	}
	if small, fits := largeWord(text, width, 1); fits {
		return small
	}
	return []string{text}
}

// digitPixels are the rows of a time, with two pixels between its digits.
func digitPixels(text string) []string {
	pixels := make([]string, 2*digitRows)
	for y := range pixels {
		var parts []string
		for _, r := range text {
			parts = append(parts, digitForms()[r][y])
		}
		pixels[y] = strings.Join(parts, "..")
	}
	return pixels
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

package step

import (
	"strings"
)

// glyphs are the shapes of big digits, five pixels high.
func glyph(r rune) [5]string {
	switch r {
	case '0':
		return [5]string{"###", "# #", "# #", "# #", "###"}
	case '1':
		return [5]string{" # ", "## ", " # ", " # ", "###"}
	case '2':
		return [5]string{"###", "  #", "###", "#  ", "###"}
	case '3':
		return [5]string{"###", "  #", "###", "  #", "###"}
	case '4':
		return [5]string{"# #", "# #", "###", "  #", "  #"}
	case '5':
		return [5]string{"###", "#  ", "###", "  #", "###"}
	case '6':
		return [5]string{"###", "#  ", "###", "# #", "###"}
	case '7':
		return [5]string{"###", "  #", "  #", "  #", "  #"}
	case '8':
		return [5]string{"###", "# #", "###", "# #", "###"}
	case '9':
		return [5]string{"###", "# #", "###", "  #", "###"}
	case '+':
		return [5]string{"   ", " # ", "###", " # ", "   "}
	case ':':
		return [5]string{" ", "#", " ", "#", " "}
	}
	return [5]string{" ", " ", " ", " ", " "}
}

// pixelWidth is how many pixels across a text is, with one between the characters.
func pixelWidth(text string) int {
	n := -1
	for _, r := range text {
		n += len(glyph(r)[0]) + 1
	}
	return n
}

// Digits draws a time such as "+02:05" as large as fits into width and height
// cells, and says whether it fits at all. A pixel is two cells wide and one
// high, times a whole number; where that is too large, it is half as large.
func Digits(text string, width, height int) (string, bool) {
	n := pixelWidth(text)
	if n < 1 {
		return "", false
	}
	if scale := min(width/(2*n), height/5); scale > 0 {
		return enlarge(text, scale), true
	}
	if width >= n && height >= 3 {
		return halve(text), true
	}
	return "", false
}

// enlarge draws each pixel as scale rows of twice as many cells.
func enlarge(text string, scale int) string {
	var b strings.Builder
	on, off := strings.Repeat("█", 2*scale), strings.Repeat(" ", 2*scale)
	for y := range 5 * scale {
		if y > 0 {
			b.WriteByte('\n')
		}
		for i, r := range text {
			if i > 0 {
				b.WriteString(off)
			}
			for _, pixel := range []byte(glyph(r)[y/scale]) {
				if pixel == '#' {
					b.WriteString(on)
				} else {
					b.WriteString(off)
				}
			}
		}
	}
	return b.String()
}

// halve draws two rows of pixels in one row of cells.
func halve(text string) string {
	var b strings.Builder
	for y := 0; y < 5; y += 2 {
		if y > 0 {
			b.WriteByte('\n')
		}
		for i, r := range text {
			if i > 0 {
				b.WriteByte(' ')
			}
			g := glyph(r)
			for x := range len(g[y]) {
				b.WriteString(halfBlock(g[y][x] == '#', y+1 < len(g) && g[y+1][x] == '#'))
			}
		}
	}
	return b.String()
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

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

// pixels draws text, five pixels high, with one pixel between the characters.
func pixels(text string) [5]string {
	var rows [5]string
	for i, r := range text {
		for y, row := range glyph(r) {
			if i > 0 {
				rows[y] += " "
			}
			rows[y] += row
		}
	}
	return rows
}

// Digits draws a time such as "+02:05" as large as fits into width and height
// cells, and says whether it fits at all. A pixel is two cells wide and one
// high, times a whole number; where that is too large, it is half as large.
func Digits(text string, width, height int) (string, bool) {
	rows := pixels(text)
	n := len(rows[0])
	if scale := min(width/(2*n), height/5); scale > 0 {
		return enlarge(rows, scale), true
	}
	if width >= n && height >= 3 {
		return halve(rows), true
	}
	return "", false
}

func enlarge(rows [5]string, scale int) string {
	var lines []string
	for _, row := range rows {
		var b strings.Builder
		for _, p := range row {
			cell := " "
			if p == '#' {
				cell = "█"
			}
			b.WriteString(strings.Repeat(cell, 2*scale))
		}
		for range scale {
			lines = append(lines, b.String())
		}
	}
	return strings.Join(lines, "\n")
}

// halve draws two rows of pixels in one row of cells.
func halve(rows [5]string) string {
	lines := make([]string, 0, 3)
	for y := 0; y < len(rows); y += 2 {
		var b strings.Builder
		for x := range rows[y] {
			upper := rows[y][x] == '#'
			lower := y+1 < len(rows) && rows[y+1][x] == '#'
			b.WriteString(half(upper, lower))
		}
		lines = append(lines, b.String())
	}
	return strings.Join(lines, "\n")
}

func half(upper, lower bool) string {
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

package step

import (
	"path"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/assets"
	"skintime/ui/theme"
)

// The size of every picture in pixels. As many columns and half as many rows
// of cells at the scale 1, twice that at the scale 2.
const (
	pictureWidth  = 24
	pictureHeight = 18
)

// picture draws a picture of assets: '#' is a pixel of the accent, 'o' one of
// the quieter tone. Without colours only the accent's pixels are drawn, so that
// its shapes stay apart.
func picture(name string, accent lipgloss.Style, t theme.Theme, scale int) string {
	rows := load(name)
	var lines []string
	if scale < 2 {
		for y := 0; y < pictureHeight; y += 2 {
			var b strings.Builder
			for x := range pictureWidth {
				b.WriteString(pair(rows[y][x], rows[y+1][x], accent, t))
			}
			lines = append(lines, b.String())
		}
		return strings.Join(lines, "\n")
	}
	for _, row := range rows {
		var b strings.Builder
		for _, p := range []byte(row) {
			b.WriteString(strings.Repeat(pair(p, p, accent, t), 2))
		}
		lines = append(lines, b.String())
	}
	return strings.Join(lines, "\n")
}

// pair draws two pixels, one above the other, in one cell.
func pair(upper, lower byte, accent lipgloss.Style, t theme.Theme) string {
	if t.Colorless {
		return half(upper == '#', lower == '#')
	}
	tone := map[byte]lipgloss.Style{'#': accent, 'o': t.Muted}
	switch {
	case upper == '.' && lower == '.':
		return " "
	case upper == lower:
		return tone[upper].Render("█")
	case lower == '.':
		return tone[upper].Render("▀")
	case upper == '.':
		return tone[lower].Render("▄")
	}
	return tone[upper].Background(tone[lower].GetForeground()).Render("▀")
}

// load reads a picture and fills it up to its full size.
func load(name string) [pictureHeight]string {
	data, err := assets.Files.ReadFile(path.Join("pictures", name+".txt"))
	if err != nil {
		panic("step: no picture " + name) // a test draws every kind's
	}
	var rows [pictureHeight]string
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	for y := range rows {
		if y < len(lines) {
			rows[y] = lines[y]
		}
		rows[y] += strings.Repeat(".", pictureWidth-len(rows[y]))
	}
	return rows
}

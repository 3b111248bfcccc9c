package step

import (
	"path"
	"strings"

	"skintime/assets"
	"skintime/routine"
	"skintime/ui/theme"
)

// The size of every picture in pixels. As many columns and half as many rows
// of cells at the scale 1, twice that at the scale 2.
const (
	pictureWidth  = 24
	pictureHeight = 18
)

// pictureOf is the name of a kind's picture; a kind that has none, as one that
// only another version knows, has that of a custom step.
func pictureOf(k routine.Kind) string {
	if !k.Known() {
		return string(routine.Custom)
	}
	return string(k)
}

// picture draws a picture of assets, as lines: '#' is a pixel of the accent, 'o'
// one of the quieter tone. At the scale 1 a cell holds two pixels, one above the
// other; at the scale 2 a pixel is two cells wide.
func picture(name string, accent theme.Style, t *theme.Theme, scale int) []string {
	rows := loadPicture(name)
	var lines []string
	for y := 0; y < pictureHeight; y += 3 - scale {
		upper, lower := rows[y], rows[y]
		if scale == 1 {
			lower = rows[y+1]
		}
		lines = append(lines, pixelLine(upper, lower, scale, accent, t))
	}
	return lines
}

// pixelLine draws two rows of pixels in one of cells. Pixels that are alike are
// styled together.
func pixelLine(upper, lower string, scale int, accent theme.Style, t *theme.Theme) string {
	var b strings.Builder
	for x := 0; x < pictureWidth; {
		end := x + 1
		for end < pictureWidth && upper[end] == upper[x] && lower[end] == lower[x] {
			end++
		}
		glyph, style := pixels(upper[x], lower[x], accent, t)
		run := strings.Repeat(glyph, (end-x)*scale)
		if glyph != " " {
			run = style.Render(run)
		}
		b.WriteString(run)
		x = end
	}
	return b.String()
}

// pixels are two, one above the other. Without colours only the accent's
// are drawn, so that its shapes stay apart.
func pixels(upper, lower byte, accent theme.Style, t *theme.Theme) (string, theme.Style) {
	if t.Colorless {
		return halfBlock(upper == '#', lower == '#'), accent
	}
	tone := func(pixel byte) theme.Style {
		if pixel == '#' {
			return accent
		}
		return t.Muted
	}
	switch {
	case upper == lower, lower == '.':
		return halfBlock(upper != '.', lower != '.'), tone(upper)
	case upper == '.':
		return halfBlock(false, true), tone(lower)
	}
	return "▀", tone(upper).On(tone(lower))
}

// loadPicture reads a picture and fills it up to its full size.
func loadPicture(name string) [pictureHeight]string {
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

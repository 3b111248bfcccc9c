//go:build !windows

package repo

import (
	"encoding/xml"
	"fmt"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"

	"skintime/ui/terminal/terminaltest"
)

// drawing is a screen as SVG: the ground below all of it, which is empty where
// it is the terminal's own, and then a piece for each of its lines.
type drawing []string

// The cell of a drawing, and the frame around all cells.
const cellWidth, cellHeight, border = 10, 20, 20

// drawn is what the terminal shows.
func drawn(s *terminaltest.Terminal) drawing {
	var d drawing
	s.Emulator(func(e *vt.Emulator) { d = drawnBy(e) })
	return d
}

func drawnBy(e *vt.Emulator) drawing {
	width, height, ground := e.Width(), e.Height(), ""
	d := drawing{""}
	if c := e.CellAt(0, 0); c != nil && c.Style.Bg != nil {
		ground = hex(c.Style.Bg)
		d[0] = fmt.Sprintf("<rect x=\"2\" y=\"2\" width=\"%d\" height=\"%d\" rx=\"9\" fill=\"%s\" shape-rendering=\"auto\"/>\n",
			width*cellWidth+2*border-4, height*cellHeight+2*border-4, ground)
	}
	for y := range height {
		cells := make([]*uv.Cell, width)
		for x := range cells {
			cells[x] = inked(e.CellAt(x, y), e.ForegroundColor())
		}
		d = append(d, grounds(cells, y, ground)+blocks(cells, y)+texts(cells, y))
	}
	return d
}

// stretches calls f for each longest stretch of cells that are the same to key; cells
// with no key are left out.
func stretches(cells []*uv.Cell, key func(*uv.Cell) string, f func(from, to int, key string)) {
	keyOf := func(x int) string {
		if x == len(cells) || cells[x] == nil {
			return ""
		}
		return key(cells[x])
	}
	for from := 0; from < len(cells); {
		to := from + 1
		for to < len(cells) && keyOf(to) == keyOf(from) {
			to++
		}
		if k := keyOf(from); k != "" {
			f(from, to, k)
		}
		from = to
	}
}

// grounds draws the cells with another ground than the screen's.
func grounds(cells []*uv.Cell, y int, ground string) string {
	var b strings.Builder
	stretches(cells, func(c *uv.Cell) string {
		if c.Style.Bg == nil || hex(c.Style.Bg) == ground {
			return ""
		}
		return hex(c.Style.Bg)
	}, func(from, to int, fill string) {
		fmt.Fprintf(&b, "<path fill=\"%s\" d=\"%s\"/>\n", fill, box(from, to, y, 0, cellHeight))
	})
	return b.String()
}

// solid says from where to where, from the top of its cell, a block fills it.
var solid = map[string][2]int{
	"█": {0, cellHeight}, "▀": {0, cellHeight / 2}, "▄": {cellHeight / 2, cellHeight},
	"▁": {cellHeight * 7 / 8, cellHeight}, "▂": {cellHeight * 3 / 4, cellHeight},
}

// blocks draws the cells that are blocks: one path for each colour.
func blocks(cells []*uv.Cell, y int) string {
	paths := map[string]string{}
	var fills []string
	stretches(cells, func(c *uv.Cell) string {
		if _, ok := solid[c.Content]; !ok {
			return ""
		}
		return hex(c.Style.Fg) + c.Content
	}, func(from, to int, key string) {
		fill, block := key[:len("#rrggbb")], solid[key[len("#rrggbb"):]]
		if paths[fill] == "" {
			fills = append(fills, fill)
		}
		paths[fill] += box(from, to, y, block[0], block[1])
	})
	var b strings.Builder
	for _, fill := range fills {
		fmt.Fprintf(&b, "<path fill=\"%s\" d=\"%s\"/>\n", fill, paths[fill])
	}
	return b.String()
}

// box is the outline of a part of cells beside each other.
func box(from, to, y, top, bottom int) string {
	return fmt.Sprintf("M%d %dh%dv%dH%dz", border+from*cellWidth, border+y*cellHeight+top, (to-from)*cellWidth, bottom-top, border+from*cellWidth)
}

// texts draws text, each word for itself: so it stands in its cells, however
// wide the letters of a font are.
func texts(cells []*uv.Cell, y int) string {
	var b strings.Builder
	stretches(cells, func(c *uv.Cell) string {
		if _, block := solid[c.Content]; block || strings.TrimSpace(c.Content) == "" {
			return ""
		}
		key := fmt.Sprintf("fill=\"%s\"", hex(c.Style.Fg))
		if c.Style.Attrs&uv.AttrBold != 0 {
			key += " font-weight=\"bold\""
		}
		return key
	}, func(from, to int, key string) {
		text := ""
		for _, c := range cells[from:to] {
			text += c.Content
		}
		fmt.Fprintf(&b, "<text x=\"%d\" y=\"%d\" textLength=\"%d\" %s>", border+from*cellWidth, border+y*cellHeight+cellHeight*3/4, (to-from)*cellWidth, key)
		xml.EscapeText(&b, []byte(text))
		b.WriteString("</text>\n")
	})
	return b.String()
}

// inked is a cell in a colour, at least that of the terminal's own ink.
func inked(c *uv.Cell, ink color.Color) *uv.Cell {
	if c == nil || c.Style.Fg != nil {
		return c
	}
	c = c.Clone()
	c.Style.Fg = ink
	return c
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

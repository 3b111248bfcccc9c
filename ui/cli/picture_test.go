//go:build !windows

package cli

import (
	"encoding/xml"
	"flag"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

var pictures = flag.Bool("pictures", false, "make the pictures of the README anew")

// The picture of the README is what the real program shows on a real terminal:
//
//	go test ./ui/cli -run Picture -pictures
func TestPictureOfTheMask(t *testing.T) {
	s := start(t, usual, skintime(t), "start", "--now")
	s.titled("Exfoliate")
	s.goOn()
	s.titled("14:5[0-7] Mask") // where the machine is busy, a second may go unseen
	drawn := s.svg()
	path := filepath.Join("..", "..", "assets", "readme", "mask.svg")
	if *pictures {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(drawn), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if layout(string(kept)) != layout(drawn) {
		t.Error("the README's picture is out of date; make it anew with -pictures")
	}
}

// layout is a picture without what differs from run to run: the texts and the
// digits of the time are left out, their places stay.
func layout(svg string) string {
	var places []string
	for _, line := range strings.Split(svg, "\n") {
		if strings.HasPrefix(line, "<text") {
			places = append(places, line[:strings.Index(line, ">")])
		}
	}
	return strings.Join(places, "\n")
}

// The cell of a picture, and the ground it stands on.
const cellWidth, cellHeight, border = 10, 20, 20

// svg is the screen as a picture.
func (s *terminal) svg() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	width, height := s.emu.Width(), s.emu.Height()
	var b strings.Builder
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\" font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"16\">\n",
		width*cellWidth+2*border, height*cellHeight+2*border)
	b.WriteString("<rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"#16161c\"/>\n")
	for y := range height {
		for x := 0; x < width; {
			c := s.emu.CellAt(x, y)
			end := x + 1
			for end < width && sameRun(c, s.emu.CellAt(end, y)) {
				end++
			}
			s.draw(&b, x, y, end)
			x = end
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// sameRun reports whether two cells are drawn together: text of one style, or
// the same block.
func sameRun(a, b *uv.Cell) bool {
	if a == nil || b == nil || !a.Style.Equal(&b.Style) {
		return false
	}
	return a.Content == b.Content || !isBlock(a.Content) && !isBlock(b.Content) && a.Content != " " && b.Content != " "
}

func isBlock(s string) bool { return strings.Contains("█▀▄▁▂", s) && s != "" }

func (s *terminal) draw(b *strings.Builder, from, y, to int) {
	c := s.emu.CellAt(from, y)
	if c == nil || c.Content == " " || c.Content == "" {
		return
	}
	left, top, width := border+from*cellWidth, border+y*cellHeight, (to-from)*cellWidth
	rect := func(top, height int, c color.Color) {
		fmt.Fprintf(b, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", left, top, width, height, hex(c))
	}
	if c.Style.Bg != nil {
		rect(top, cellHeight, c.Style.Bg)
	}
	switch c.Content {
	case "█":
		rect(top, cellHeight, c.Style.Fg)
	case "▀":
		rect(top, cellHeight/2, c.Style.Fg)
	case "▄":
		rect(top+cellHeight/2, cellHeight/2, c.Style.Fg)
	case "▁":
		rect(top+cellHeight*7/8, cellHeight/8, c.Style.Fg)
	case "▂":
		rect(top+cellHeight*3/4, cellHeight/4, c.Style.Fg)
	default:
		text := ""
		for x := from; x < to; x++ {
			text += s.emu.CellAt(x, y).Content
		}
		weight := ""
		if c.Style.Attrs&uv.AttrBold != 0 {
			weight = " font-weight=\"bold\""
		}
		fmt.Fprintf(b, "<text x=\"%d\" y=\"%d\" fill=\"%s\"%s textLength=\"%d\">", left, top+cellHeight*3/4, hex(c.Style.Fg), weight, width)
		xml.EscapeText(b, []byte(text))
		b.WriteString("</text>\n")
	}
}

func hex(c color.Color) string {
	if c == nil {
		return "#dddddd"
	}
	r, g, bl, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, bl>>8)
}

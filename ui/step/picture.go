package step

import (
	"image/color"
	"path"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"skintime/assets"
	"skintime/routine"
	"skintime/ui/theme"
)

// PictureSize is the width and the height of every picture in pixels. At the scale 1 it is as many
// cells wide, and half as many high; at the scale 2 twice that.
const PictureSize = 20

// Picture is a picture of a step, as it is to be seen.
type Picture struct {
	Name  string // of the file in assets/pictures
	Paint theme.Paint
}

// How much of the ground a picture has that stands back, in percent.
const (
	FadePaused = 55 // of a step that is paused
	FadeLeft   = 45 // of a session that was left
)

// PictureOf is the picture of the step at hand. A mask is a face, whose look tells the phase. What
// stings comes off as in a rinse.
func PictureOf(snap routine.Snapshot) Picture {
	p := PictureOfKind(snap.Step.Kind)
	switch {
	case snap.TakeOff:
		return PictureOfKind(routine.Rinse)
	case snap.Step.Kind != routine.Mask:
	case snap.Phase == routine.PhaseApply:
		p.Name = "face-on"
	case snap.Phase == routine.PhaseOver:
		p.Name = "face-over"
	}
	p.Paint.Open = snap.Phase == routine.PhaseOpen
	if snap.State == routine.StatePaused && !snap.Overdue() {
		p.Paint.Fade = FadePaused
	}
	return p
}

// PictureOfKind is the picture of a kind of step at rest; a kind that has none, as one that only
// another version knows, has that of a custom step.
func PictureOfKind(k routine.Kind) Picture {
	switch {
	case k == routine.Mask:
		return Picture{Name: "face", Paint: theme.Paint{Hue: string(k)}}
	case !k.Known():
		k = routine.Custom
	}
	return Picture{Name: string(k), Paint: theme.Paint{Hue: string(k)}}
}

// Lines draws the picture in a theme, at the scale 1 or 2. At the scale 1 a cell holds two pixels,
// one above the other; at the scale 2 a pixel is two cells wide.
func (p Picture) Lines(t *theme.Theme, scale int) []string {
	rows, colors := loadPicture(p.Name), t.Pigments(p.Paint)
	var lines []string
	if t.ASCII { // left out, and its place kept
		rows, colors = strings.Fields(strings.Repeat(strings.Repeat(".", PictureSize)+" ", PictureSize)), nil
	}
	brushes := map[[2]byte]brush{}
	for y := 0; y < PictureSize; y += 3 - scale {
		upper, lower := rows[y], rows[y]
		if scale == 1 {
			lower = rows[y+1]
		}
		lines = append(lines, pixelLine(upper, lower, scale, func(above, below byte) brush {
			pair := [2]byte{above, below}
			if _, ok := brushes[pair]; !ok {
				brushes[pair] = newBrush(above, below, colors)
			}
			return brushes[pair]
		}))
	}
	return lines
}

// brush draws two pixels, one above the other, in a cell.
type brush struct{ glyph, on, off string }

func newBrush(above, below byte, colors map[byte]color.Color) brush {
	glyph, style := pixels(above, below, colors)
	if len(style) == 0 {
		return brush{glyph: glyph}
	}
	return brush{glyph, style.String(), ansi.ResetStyle}
}

// pixelLine draws two rows of pixels in one of cells. Pixels that are alike are
// styled together.
func pixelLine(upper, lower string, scale int, brushOf func(above, below byte) brush) string {
	var b strings.Builder
	b.Grow(64 * PictureSize)
	for x := 0; x < PictureSize; {
		end := x + 1
		for end < PictureSize && upper[end] == upper[x] && lower[end] == lower[x] {
			end++
		}
		br := brushOf(upper[x], lower[x])
		b.WriteString(br.on)
		for range (end - x) * scale {
			b.WriteString(br.glyph)
		}
		b.WriteString(br.off)
		x = end
	}
	return b.String()
}

// outline are the letters of dark colours: what is drawn where there are no colours.
const outline = "emTSCAKGW"

// pixels are two, one above the other. Where there are no colours, only dark ones are drawn, so
// that shapes stay apart.
func pixels(upper, lower byte, colors map[byte]color.Color) (string, ansi.Style) {
	style, above, below := ansi.NewStyle(), colors[upper], colors[lower]
	switch {
	case colors == nil:
		return halfBlock(strings.IndexByte(outline, upper) >= 0, strings.IndexByte(outline, lower) >= 0), style
	case above == nil && below == nil:
		return " ", style
	case above == nil:
		return "▄", style.ForegroundColor(below)
	case below == nil:
		return "▀", style.ForegroundColor(above)
	case above == below:
		return "█", style.ForegroundColor(above)
	}
	return "▀", style.ForegroundColor(above).BackgroundColor(below)
}

// loadPicture reads a picture: a letter for each pixel, '.' for none.
func loadPicture(name string) []string {
	data, err := assets.Files.ReadFile(path.Join("pictures", name+".txt"))
	if err != nil {
		panic("step: no picture " + name) // a test draws every one
	}
	return strings.Fields(string(data))
}

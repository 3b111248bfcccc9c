package terminal

import (
	"bytes"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// frame is a view, and what is known of the terminal it is for.
type frame struct {
	view             tea.View
	width, height    int
	resizes          int // how often the terminal was resized
	profile          colorprofile.Profile
	synchronized     bool // it can show a change all at once
	graphemeClusters bool // it measures a grapheme of several characters as one (mode 2027)
	asksWidth        bool // it has not told how wide signs are
}

// frameBuffer knows what the terminal shows, and what makes it show something else.
type frameBuffer struct {
	env      []string
	cells    uv.ScreenBuffer
	paints   bool                 // blanks, since the terminal does not erase in the background colour
	renderer *uv.TerminalRenderer // nil: the terminal is not ours
	drawn    bytes.Buffer         // what the renderer wrote
	lines    []string             // of the view that is shown
	shown    frame
	modes    modes
	sgr      sgr
}

// setModes returns the sequences that put the terminal into the modes of a frame, the
// alternate screen among them, and ask there what is asked.
func (b *frameBuffer) setModes(f frame) []byte {
	to := modesOf(f)
	out := b.modes.change(to)
	if f.asksWidth && !b.modes.ours {
		out = append(out, askWidth()...)
	}
	b.modes = to
	return out
}

// draw returns what makes the terminal show a frame.
func (b *frameBuffer) draw(f frame) []byte {
	redraw := b.renderer == nil || f.resizes != b.shown.resizes || f.graphemeClusters != b.shown.graphemeClusters || f.profile != b.shown.profile
	if redraw {
		b.reset(f)
	}
	was := b.shown.view.Content
	if b.shown = f; redraw || f.view.Content != was {
		b.drawLines(f.view.Content)
	}
	if at := f.view.Cursor; at != nil {
		b.renderer.MoveTo(at.X, at.Y)
	}
	b.renderer.Flush()
	return b.flushed(f.synchronized)
}

// softHyphen is a cell wide in some terminals (xterm, VTE) and none in others, so it is
// not drawn.
const softHyphen = "\u00ad"

// drawLines draws the lines of content that have changed. Each line can be drawn by
// itself, since Lip Gloss begins and ends its styles in it. The line before is drawn,
// too, since the renderer may clear it together with this one.
func (b *frameBuffer) drawLines(content string) {
	was := b.lines
	b.lines = strings.SplitN(content, "\n", b.cells.Height()+1)
	for y := range b.cells.Height() {
		if is := line(b.lines, y); is != line(was, y) {
			is = strings.ReplaceAll(is, softHyphen, "")
			if !b.shown.graphemeClusters && !measuredAlike(is) {
				b.setWidthMethod(ansi.WcWidth)
			}
			uv.NewStyledString(is).Draw(b.cells, uv.Rect(0, y, b.cells.Width(), 1))
			if b.paints {
				b.fillBlanks(y)
			}
			b.cells.TouchLine(0, y-1, b.cells.Width())
		}
	}
	b.renderer.Render(b.cells.RenderBuffer)
}

// blank stands for a space that has to be painted: the renderer erases spaces.
const blank = "\u00a0"

// fillBlanks has the spaces of a line that have a colour painted.
func (b *frameBuffer) fillBlanks(y int) {
	for x := range b.cells.Width() {
		if cell := b.cells.CellAt(x, y); cell != nil && cell.Content == " " && cell.Style.Bg != nil {
			painted := *cell
			painted.Content = blank
			b.cells.SetCell(x, y, &painted)
		}
	}
}

// erasesInColour reports whether the terminal erases in the background colour, as
// the renderer takes for granted. GNU screen does so only where it is told to.
func erasesInColour(env uv.Environ) bool {
	term := env.Getenv("TERM")
	return !strings.HasPrefix(term, "screen") && env.Getenv("STY") == "" || strings.HasSuffix(term, "-bce")
}

// line is a line of many; those that are not there are empty.
func line(lines []string, y int) string {
	if y < len(lines) {
		return lines[y]
	}
	return ""
}

// fewBytes are so few that a terminal reads them at once.
const fewBytes = 256

// flushed returns what the renderer has written, and forgets it. Where a terminal can show many
// bytes at once, it is told to.
func (b *frameBuffer) flushed(synchronized bool) []byte {
	defer b.drawn.Reset()
	out := b.sgr.dropRedundantResets(b.drawn.Bytes())
	if b.paints {
		out = bytes.ReplaceAll(out, []byte(blank), []byte(" "))
	}
	switch {
	case len(out) == 0:
		return nil
	case synchronized && len(out) > fewBytes:
		return slices.Concat([]byte(ansi.SetModeSynchronizedOutput), out, []byte(ansi.ResetModeSynchronizedOutput))
	default:
		return out
	}
}

// reset prepares for a terminal of which it is unknown what it shows.
func (b *frameBuffer) reset(f frame) {
	b.paints = !erasesInColour(b.env)
	b.cells = uv.NewScreenBuffer(f.width, f.height)
	b.renderer = uv.NewTerminalRenderer(&b.drawn, b.env)
	b.renderer.SetFullscreen(true)
	b.renderer.SetGraphemeWidth(f.graphemeClusters)
	if b.setWidthMethod(ansi.GraphemeWidth); !f.graphemeClusters && ansi.StringWidth("·") > 1 { // RUNEWIDTH_EASTASIAN is set
		b.setWidthMethod(ansi.WcWidth)
	}
	b.renderer.SetColorProfile(f.profile)
	b.renderer.Erase()
	b.lines = nil
}

// setWidthMethod sets how the width of what is drawn is measured. A terminal that measures
// characters gets to it with the first line for which that makes a difference.
func (b *frameBuffer) setWidthMethod(m ansi.Method) {
	b.cells.Method = m
	b.renderer.SetWidthMethod(m)
}

// leave returns what gives the terminal back as it was.
func (b *frameBuffer) leave() []byte {
	out := append(b.sgr.reset(), b.modes.change(modes{})...)
	b.modes, b.renderer = modes{}, nil
	return out
}

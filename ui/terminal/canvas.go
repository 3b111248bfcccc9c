package terminal

import (
	"bytes"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// frame is a view, and what is known of the terminal it is for.
type frame struct {
	view          tea.View
	width, height int
	resizes       int // how often the terminal was resized
	profile       colorprofile.Profile
	synchronized  bool // it can show a change all at once
	clusters      bool // it measures clusters of characters as one
}

// canvas knows what the terminal shows, and what makes it show something else.
type canvas struct {
	env      []string
	cells    uv.ScreenBuffer
	renderer *uv.TerminalRenderer // nil: the terminal is not ours
	drawn    bytes.Buffer         // what the renderer wrote
	lines    []string             // of the view that is shown
	shown    frame
	modes    modes
}

// draw returns what makes the terminal show a frame.
func (c *canvas) draw(f frame) []byte {
	to := modesOf(f)
	out := c.modes.change(to)
	c.modes = to
	anew := c.renderer == nil || f.resizes != c.shown.resizes || f.clusters != c.shown.clusters || f.profile != c.shown.profile
	if anew {
		c.clear(f)
	}
	if anew || f.view.Content != c.shown.view.Content {
		c.place(f.view.Content)
	}
	c.shown = f
	if at := f.view.Cursor; at != nil {
		c.renderer.MoveTo(at.X, at.Y)
	}
	c.renderer.Flush()
	return c.append(out, f.synchronized)
}

// place puts the lines that have changed on the cells, and has them drawn. A line
// can be taken for itself: Lip Gloss begins and ends its styles in each. The line
// before is looked at again, for the renderer may clear it together with this.
func (c *canvas) place(content string) {
	was := c.lines
	c.lines = strings.SplitN(content, "\n", c.cells.Height()+1)
	for y := range c.cells.Height() {
		if is := line(c.lines, y); is != line(was, y) {
			uv.NewStyledString(is).Draw(c.cells, uv.Rect(0, y, c.cells.Width(), 1))
			c.cells.TouchLine(0, y-1, c.cells.Width())
		}
	}
	c.renderer.Render(c.cells.RenderBuffer)
}

// line is a line of many; those that are not there are empty.
func line(lines []string, y int) string {
	if y < len(lines) {
		return lines[y]
	}
	return ""
}

// append appends what the renderer wrote.
func (c *canvas) append(out []byte, synchronized bool) []byte {
	if c.drawn.Len() == 0 {
		return out
	}
	if synchronized {
		out = append(out, ansi.SetModeSynchronizedOutput...)
	}
	out = append(out, keepPen(c.drawn.Bytes())...)
	if synchronized {
		out = append(out, ansi.ResetModeSynchronizedOutput...)
	}
	c.drawn.Reset()
	return out
}

// clear begins anew, on a terminal of which nobody knows what it shows.
func (c *canvas) clear(f frame) {
	c.cells = uv.NewScreenBuffer(f.width, f.height)
	c.renderer = uv.NewTerminalRenderer(&c.drawn, c.env)
	c.renderer.SetFullscreen(true)
	if f.clusters {
		c.cells.Method = ansi.GraphemeWidth
	}
	c.renderer.SetGraphemeWidth(f.clusters)
	c.renderer.SetColorProfile(f.profile)
	c.renderer.Erase()
	c.lines = nil
}

// leave returns what gives the terminal back as it was.
func (c *canvas) leave() []byte {
	out := c.modes.change(modes{})
	c.modes, c.renderer = modes{}, nil
	return out
}

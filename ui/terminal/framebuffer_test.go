package terminal

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"
)

var env = []string{"TERM=xterm-256color", "COLORTERM=truecolor"}

// picture is a view of random words, in columns that change little from one
// picture to the next.
func picture(random *rand.Rand, height int) string {
	words := []string{"15:00", "██  ██", "", "    ", "日本語", "é", "over by", "▄▀"}
	colours := []string{"#F0A48C", "#A8A199", "1", ""}
	var lines []string
	for range random.IntN(height + 2) {
		var line strings.Builder
		for range random.IntN(4) {
			style := lipgloss.NewStyle().Foreground(lipgloss.Color(colours[random.IntN(4)])).Bold(random.IntN(4) == 0)
			if random.IntN(4) == 0 {
				style = style.Background(lipgloss.Color(colours[random.IntN(4)]))
			}
			line.WriteString(style.Render(words[random.IntN(len(words))]) + strings.Repeat(" ", random.IntN(3)))
		}
		lines = append(lines, line.String())
	}
	return strings.Join(lines, "\n")
}

// seen is all that a person sees: of a blank, only what is behind it.
func seen(e *vt.Emulator) string {
	var b strings.Builder
	for y := range e.Height() {
		for x := range e.Width() {
			cell := e.CellAt(x, y)
			if cell == nil {
				continue
			}
			if cell.Content == " " || cell.Content == "" {
				fmt.Fprint(&b, " ", cell.Style.Bg)
			} else {
				fmt.Fprint(&b, cell.Content, cell.Style)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// full is all that makes a terminal show a frame.
func full(b *frameBuffer, f frame) []byte { return append(b.setModes(f), b.draw(f)...) }

// What was drawn bit by bit looks as if it had been drawn at once.
func TestEachChangeShowsTheWholeView(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	c, e := &frameBuffer{env: env}, vt.NewEmulator(40, 8)
	f := frame{width: 40, height: 8, resizes: 1, profile: colorprofile.TrueColor}
	for i := range 1000 {
		if i%50 == 49 {
			f.width, f.height = 1+random.IntN(60), 1+random.IntN(12)
			f.resizes++
			e.Resize(f.width, f.height)
		}
		f.synchronized = i%7 == 0
		if i%90 == 89 {
			e.Write(c.leave())
		}
		f.view = tea.NewView(picture(random, f.height))
		e.Write(full(c, f))
		whole := vt.NewEmulator(f.width, f.height)
		whole.Write(full(&frameBuffer{env: env}, f))
		if got, want := seen(e), seen(whole); got != want {
			t.Fatalf("picture %d shows\n%q\nand not\n%q\nfor %q", i, got, want, f.view.Content)
		}
	}
}

// A view that stays as it is writes nothing.
func TestNoSoftHyphenIsDrawn(t *testing.T) {
	b := &frameBuffer{env: env}
	if out := string(full(b, frame{width: 40, height: 1, resizes: 1, view: tea.NewView("Feuch\u00adtig\u00adkeit")})); !strings.Contains(out, "Feuchtigkeit") {
		t.Errorf("%q", out)
	}
}

func TestNoChangeWritesNothing(t *testing.T) {
	c := &frameBuffer{env: env}
	f := frame{width: 40, height: 8, resizes: 1, view: tea.NewView("Mask\n14:59")}
	full(c, f)
	if out := full(c, f); len(out) > 0 {
		t.Errorf("wrote %q", out)
	}
	f.view = tea.NewView("Mask\n14:58")
	if out := string(full(c, f)); !strings.HasSuffix(out, "8") || len(out) > 8 {
		t.Errorf("a second wrote %q", out)
	}
}

func TestRedundantResetsAreDropped(t *testing.T) {
	whole := func(frames string) string {
		var g sgr
		out := ""
		for frame := range strings.SplitSeq(frames, "|") {
			out += string(g.dropRedundantResets([]byte(frame)))
		}
		return out + string(g.reset())
	}

	const red, blue, end = "\x1b[31m", "\x1b[34m", "\x1b[m"
	for given, want := range map[string]string{
		red + "a" + end + "\n\x1b[3D" + red + "b" + end:    red + "a\n\x1b[3Db" + end,
		red + "a" + end + "\n" + blue + "b" + end:          red + "a" + end + "\n" + blue + "b" + end,
		red + "a" + end + " " + red + "b" + end:            red + "a" + end + " " + red + "b" + end,
		red + "a" + end + "\x1b[K" + red + "b" + end:       red + "a" + end + "\x1b[K" + red + "b" + end,
		red + blue + "a" + end + "\n" + blue + "b" + end:   red + blue + "a" + end + "\n" + blue + "b" + end,
		red + "█" + end + "\x1bM" + red + "█" + end + "\r": red + "█\x1bM█\r" + end,
		"a\n" + end + "b" + red + "c" + end + "\x1b[2;3H":  "a\n" + end + "b" + red + "c" + "\x1b[2;3H" + end,
		red + "a" + end + "\n" + red + blue + "b" + end:    red + "a\n" + blue + "b" + end,
		red + "a" + blue + "b" + end + "\n" + red + "c":    red + "a" + blue + "b" + end + "\n" + red + "c",
		red + "a" + end + "\n" + red + "b" + end + "\ncde": red + "a\nb" + end + "\ncde",
		// from one frame to the next
		red + "a" + end + "|\n" + red + "b" + end:   red + "a\nb" + end,
		red + "a" + end + "|\nb":                    red + "a" + end + "\nb",
		red + "a" + end + "|\n|" + blue + "b" + end: red + "a\n" + end + blue + "b" + end,
		red + "a" + end + "|\x1b[K":                 red + "a" + end + "\x1b[K",
		red + blue + "a" + end + "|" + blue + "b":   red + blue + "a" + end + blue + "b",
	} {
		if got := whole(given); got != want {
			t.Errorf("%q became %q, want %q", given, got, want)
		}
	}
}

// Whatever a view changes of the terminal, leaving changes it back.
func TestLeavingResetsEachMode(t *testing.T) {
	v := tea.NewView("Mask")
	v.WindowTitle, v.ReportFocus, v.ProgressBar = "Mask", true, tea.NewProgressBar(tea.ProgressBarError, 30)
	v.ProgramStatus = &tea.ProgramStatus{State: tea.ProgramStateBlocked, App: "skintime"}
	v.Cursor = tea.NewCursor(2, 0)
	v.Cursor.Shape = tea.CursorBar
	v.KeyboardEnhancements.ReportEventTypes = true
	c := &frameBuffer{env: env}
	begun, left := string(full(c, frame{view: v, width: 40, height: 8, resizes: 1, graphemeClusters: true})), string(c.leave())
	pairs := map[string]string{
		"\x1b[>3u": "\x1b[<1u", "\x1b]2;Mask\a": "\x1b]2;\a", "\x1b]9;4;2;30\a": "\x1b]9;4;0\a", "\x1b]7501;state=blocked:app=skintime\a": "\x1b]7501;state=clear\a", "\x1b[5 q": "\x1b[0 q",
	}
	for _, mode := range []int{1049, 1004, 2004, 2027} {
		pairs[fmt.Sprintf("\x1b[?%dh", mode)] = fmt.Sprintf("\x1b[?%dl", mode)
	}
	pairs["\x1b[?25l"] = "\x1b[?25h"
	for set, reset := range pairs {
		if !strings.Contains(begun, set) || !strings.Contains(left, reset) {
			t.Errorf("%q and %q: begun with %q, left with %q", set, reset, begun, left)
		}
	}
	if again := string(c.leave()); again != "" {
		t.Errorf("left twice with %q", again)
	}
}

// withoutColour is what a terminal shows that erases in its own background.
func withoutColour(output []byte, width, height int) *vt.Emulator {
	e := vt.NewEmulator(width, height)
	for _, erase := range []string{"\x1b[K", "\x1b[1K", "\x1b[J", "\x1b[2J"} {
		output = bytes.ReplaceAll(output, []byte(erase), []byte("\x1b[m"+erase))
	}
	output = regexp.MustCompile("\x1b\\[[0-9]+X").ReplaceAll(output, nil)
	e.Write(output)
	return e
}

func TestErasesInColour(t *testing.T) {
	for _, c := range []struct {
		env  []string
		want bool
	}{
		{nil, true},
		{[]string{"TERM=xterm-256color"}, true},
		{[]string{"TERM=tmux-256color", "TMUX=/tmp/tmux,1,0"}, true},
		{[]string{"TERM=screen"}, false},
		{[]string{"TERM=screen-256color"}, false},
		{[]string{"TERM=screen.xterm-256color", "STY=1.pts"}, false},
		{[]string{"TERM=xterm-256color", "STY=1.pts"}, false},
		{[]string{"TERM=vt100", "STY=1.pts"}, false},
		{[]string{"TERM=screen-bce", "STY=1.pts"}, true},
		{[]string{"TERM=screen-256color-bce", "STY=1.pts"}, true},
	} {
		if got := erasesInColour(c.env); got != c.want {
			t.Errorf("%q: %v", c.env, got)
		}
	}
}

// Where erasing has no colour, a ground is painted to its last cell, whatever was
// shown before.
func TestTheGroundIsPaintedInGNUScreen(t *testing.T) {
	ground := func(text string) tea.View {
		line := lipgloss.NewStyle().Background(lipgloss.Color("#4A2212")).Render(text + strings.Repeat(" ", 40-len(text)))
		return tea.NewView(strings.Repeat(line+"\n", 7) + line)
	}
	for _, term := range []string{"screen", "screen-256color", "screen.xterm-256color"} {
		b := &frameBuffer{env: []string{"TERM=" + term, "COLORTERM=truecolor"}}
		f := frame{width: 40, height: 8, resizes: 1, profile: colorprofile.TrueColor, view: tea.NewView("Mask")}
		output := full(b, f)
		for _, text := range []string{"overdue", "", "over by 0:01"} {
			f.view = ground(text)
			output = append(output, full(b, f)...)
			e := withoutColour(output, 40, 8)
			for y := range 8 {
				for x := range 40 {
					if cell := e.CellAt(x, y); cell == nil || cell.Style.Bg == nil || cell.Content == blank {
						t.Fatalf("%s, %q: the cell at %d, %d is %+v", term, text, x, y, cell)
					}
				}
			}
		}
	}
}

package theme

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// painted is what a terminal's cells look like below a screen: how many there
// are of each ground and of text without a colour.
func painted(screen string, width, height int) (grounds map[string]int, uncoloured int) {
	b := uv.NewScreenBuffer(width, height)
	uv.NewStyledString(screen).Draw(b, b.Bounds())
	grounds = map[string]int{}
	for y := range height {
		for x := range width {
			c := b.CellAt(x, y)
			if c.Width == 0 { // the second half of a wide character
				continue
			}
			grounds[hex(c.Style.Bg)]++
			if strings.TrimSpace(c.Content) != "" && c.Style.Fg == nil {
				uncoloured++
			}
		}
	}
	return grounds, uncoloured
}

func hex(c color.Color) string {
	if c == nil {
		return "none"
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
}

func TestFillReachesEveryCell(t *testing.T) {
	th := New(Default, Terminal{Dark: true}, nil).Overdue()
	for name, screen := range map[string]string{
		"empty":   "",
		"plain":   "one\n\n three",
		"styled":  th.Strong.Render("one") + " two " + th.Caution.Text.Render("three") + "\n" + th.Muted.Render("four"),
		"wide":    "面膜 15 分\n" + th.Open.Text.Render("▄▄▄"),
		"to size": strings.TrimSuffix(strings.Repeat(strings.Repeat("x", 20)+"\n", 6), "\n"),
	} {
		got := th.Fill(screen, 20, 6)
		if w, h := lipgloss.Size(got); w != 20 || h != 6 {
			t.Errorf("%s: it is %d cells across and %d lines", name, w, h)
		}
		if grounds, uncoloured := painted(got, 20, 6); len(grounds) != 1 || grounds[hex(th.below)] < 100 || uncoloured > 0 {
			t.Errorf("%s: the grounds are %v, and %d cells have text in no colour", name, grounds, uncoloured)
		}
	}
}

// A word on a ground of its own keeps it.
func TestFillKeepsOtherGrounds(t *testing.T) {
	th := New(Contrast, Terminal{Dark: true}, nil)
	grounds, _ := painted(th.Fill("a "+th.Caution.Cap.Render(" paused ")+" b", 20, 2), 20, 2)
	if grounds[hex(th.Caution.Cap.Lipgloss().GetBackground())] != 8 || grounds[hex(th.below)] != 32 {
		t.Errorf("the grounds are %v", grounds)
	}
}

func TestFillWithoutAGround(t *testing.T) {
	for _, th := range []*Theme{New(Default, Terminal{Dark: true}, nil), New(Default, Terminal{}, nil), Colorless(), Colorless().Overdue()} {
		if got := th.Fill("as it is", 20, 6); got != "as it is" {
			t.Errorf("%q", got)
		}
	}
	for _, size := range [][2]int{{0, 0}, {-1, 4}, {4, 0}, {1, 1}} {
		New(Contrast, Terminal{}, nil).Fill("any", size[0], size[1])
	}
}

func TestDarkBackground(t *testing.T) {
	for _, light := range []string{"0;15", "0;default;15", "0;7", "12;11"} {
		if DarkBackground(light) {
			t.Errorf("%q is dark", light)
		}
	}
	for _, dark := range []string{"", "15;0", "15;default;0", "default;default", "7;8", "15;-1", "15;255", "15;", "x"} {
		if !DarkBackground(dark) {
			t.Errorf("%q is light", dark)
		}
	}
}

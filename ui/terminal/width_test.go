package terminal

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func TestOneCell(t *testing.T) {
	for _, within := range oneCell {
		for r := within.first; r <= within.last; r++ {
			sign := string(r)
			if !isOneCell(r) || ansi.WcWidth.StringWidth(sign) != 1 || ansi.GraphemeWidth.StringWidth(sign) != 1 {
				t.Errorf("%U is %d or %d cells wide", r, ansi.WcWidth.StringWidth(sign), ansi.GraphemeWidth.StringWidth(sign))
			}
			for _, text := range []string{"a" + sign, sign + "a", sign + sign, sign + "─", "─" + sign} {
				if first, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth); len([]rune(first)) != 1 {
					t.Errorf("%U combines with another: %q", r, first)
				}
			}
		}
	}
}

func TestMeasuredAlike(t *testing.T) {
	for line, want := range map[string]bool{
		"\x1b[1mMask\x1b[m · 15–20 min █▀─ ✓ é": true, "": true, "ä decomposed: a\u0308": false, "👩‍🦰": false, "☺\ufe0f": false, "面膜": false, "soft\u00adhyphen": false, "\x7f": false, "⌚": false,
	} {
		if measuredAlike(line) != want {
			t.Errorf("%q: %v", line, !want)
		}
	}
}

// A terminal that measures characters is drawn to as it does from the first line for which that
// makes a difference; one that measures graphemes never is.
func TestWidthMethod(t *testing.T) {
	for line, want := range map[string]ansi.Method{"Mask ─ é": ansi.GraphemeWidth, "👩‍🦰": ansi.WcWidth} {
		for _, clusters := range []bool{false, true} {
			if clusters {
				want = ansi.GraphemeWidth
			}
			b := &frameBuffer{}
			for _, content := range []string{"Mask", line, "Mask"} {
				b.draw(frame{view: tea.View{Content: content}, width: 40, height: 2, graphemeClusters: clusters})
			}
			if b.cells.Method != want {
				t.Errorf("%q is drawn by method %v, graphemes together: %v", line, b.cells.Method, clusters)
			}
		}
	}
}

package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// The terminal's cursor stands where text is written, so that input methods and
// magnifiers find it; elsewhere it is hidden.
func TestTheCursorIsAtTheInput(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}, {30, 8}, {20, 6}, {120, 40}} {
		h := newHarness(t, shipped(t, "facial"), size[0], size[1])
		at := func(text string) {
			t.Helper()
			v := h.m.View()
			if v.Cursor == nil {
				t.Fatalf("%v: there is no cursor after %q", size, text)
			}
			lines := strings.Split(ansi.Strip(v.Content), "\n")
			if before := ansi.Truncate(lines[v.Cursor.Y], v.Cursor.X, ""); strings.TrimLeft(before, " │") != text || ansi.StringWidth(before) != v.Cursor.X {
				t.Errorf("%v: the cursor is at %d, %d, after %q", size, v.Cursor.X, v.Cursor.Y, before)
			}
		}
		hidden := func() {
			t.Helper()
			if h.m.View().Cursor != nil {
				t.Errorf("%v: a cursor is shown", size)
			}
		}
		hidden()
		h.press("enter")
		hidden()
		h.press("e")
		at("")
		h.press("日", "本")
		at("日本")
		h.press("left")
		at("日")
		h.press("home", "e", "\u0301")
		at("e\u0301")
		h.press("esc")
		hidden()
	}
}

//go:build !windows

package cli

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"skintime/ui/terminal/terminaltest"
)

// On a real terminal, too, the cursor is shown at the input of a note, and only
// there.
func TestTheCursorOfANote(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		s := terminaltest.Start(t, terminaltest.Options{Width: size[0], Height: size[1]}, terminaltest.Program(t), "start", "--now")
		s.ExpectTitle("Exfoliate")
		hidden := func() bool { _, _, visible := s.Cursor(); return !visible }
		s.Until("the cursor to be hidden", hidden)
		s.WaitAndPress("e")
		s.Expect("Note")
		s.Press("日本")
		s.Until("the cursor to be behind the note", func() bool {
			x, y, visible := s.Cursor()
			lines := strings.Split(s.Screen(), "\n")
			return visible && y < len(lines) && strings.HasSuffix(ansi.Truncate(lines[y], x, ""), " 日本")
		})
		s.Press("enter")
		s.Until("the cursor to be hidden again", hidden)
	}
}

package ui

import (
	"regexp"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"skintime/ui/theme"
)

// A step's screen is drawn once for all that a second does not change: whatever
// happens, it looks as it would if all of it were drawn again.
func TestAStillIsWhatWouldBeDrawn(t *testing.T) {
	keys := []string{"enter", "s", "b", "space", "+", "-", "r", "!", "z", "m", "a", "w", "?", "q", "e", "x", "up", "down", "tab", "esc"}
	rapid.Check(t, func(rt *rapid.T) {
		h := newHarness(t, everyKind(t), 80, 24)

		h.m.live.Auto = rapid.Bool().Draw(rt, "auto")
		fresh := func() *theme.Theme { return theme.New(theme.Default, theme.Terminal{Dark: true}, nil) }
		if rapid.Bool().Draw(rt, "colourless") {
			fresh = theme.Colorless
		}
		h.m.display.setTheme(fresh())
		for range rapid.IntRange(1, 30).Draw(rt, "steps") {
			switch rapid.IntRange(0, 5).Draw(rt, "what") {
			case 0:
				h.send(tea.WindowSizeMsg{Width: rapid.IntRange(1, 130).Draw(rt, "width"), Height: rapid.IntRange(1, 45).Draw(rt, "height")})
			case 1, 2:
				h.press(rapid.SampledFrom(keys).Draw(rt, "key"))
			default:
				h.sleep(time.Duration(rapid.IntRange(0, 600_000).Draw(rt, "ms")) * time.Millisecond)
			}
			for line := range strings.SplitSeq(h.m.View().Content, "\n") {
				if styles := regexp.MustCompile(`\x1b\[[0-9;:]*m`).FindAllString(line, -1); len(styles) > 0 && styles[len(styles)-1] != ansi.ResetStyle {
					rt.Fatalf("a style goes on beyond its line: %q", line)
				}
			}
			memo, used := h.m.View().Content, h.m.display.theme
			h.m.display.setTheme(fresh())
			want := h.m.View().Content
			h.m.display.setTheme(used)
			if memo != want {
				rt.Fatalf("drawn before\n%s\nwould be drawn\n%s", memo, want)
			}
		}
	})
}

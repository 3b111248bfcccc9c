package screen

import (
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// crumb is the head of a screen that was opened from another: its name, what it is about, and at
// the right a text, by default the time of the session under way.
func crumb(f Frame, pg page, name, about, right string) string {
	t := f.Theme
	if right == "" {
		right = sessionTime(f)
	}
	r := newRow(t).at(0, t.Accent.Bold, name)
	room := pg.width - lipgloss.Width(name) - lipgloss.Width(right) - 6
	if about != "" && room > 6 {
		if lipgloss.Width(about) > room { // in whole words
			about = theme.Wrap(about, room-1)[0] + "…"
		}
		r.add(t.Muted, "  › ").add(t.Soft, about)
	}
	if r.used+lipgloss.Width(right)+2 > pg.width {
		return r.line(pg.width)
	}
	return r.ends(pg.width, t.Muted, right).line(pg.width)
}

// sessionTime is where the session under way stands; empty: there is none.
func sessionTime(f Frame) string {
	if f.Snap.State != routine.StateRunning && f.Snap.State != routine.StatePaused {
		return ""
	}
	return words.StatusLine(f.Snap)
}

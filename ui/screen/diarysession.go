package screen

import (
	"fmt"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// sessionLines are all lines of the session that is open.
func (d *Diary) sessionLines(f Frame) []string { return renderer(f).Session(d.Selected()) }

// visibleLines is as much of the open session as fits, and how much more there
// is.
func (d *Diary) visibleLines(f Frame) []string {
	lines, height := d.sessionLines(f), f.Layout.body
	if len(lines) <= height {
		return lines
	}
	top := min(d.top, len(lines)-height+1) // the terminal may have grown
	part := lines[top:min(len(lines), top+height-1)]
	more := "the end"
	if below := len(lines) - top - len(part); below > 0 {
		more = routine.Count(below, "more line")
	}
	return append(part[:len(part):len(part)], f.Theme.Muted.Render(more))
}

// sessionHead is the routine of the open session, and when it was.
func (d *Diary) sessionHead(f Frame) string {
	r := d.Selected()
	when := "   " + words.RecordTime(r, true)
	if lipgloss.Width(r.Title()+when) > f.Layout.inner {
		when = "  " + words.RecordTime(r, false)
	}
	name := theme.Truncate(r.Title(), max(8, f.Layout.inner-lipgloss.Width(when)), "…")
	return f.Theme.Accent.Bold.Render(name) + f.Theme.Text.Render(when)
}

// sessionEssential is what a very small terminal shows of a session.
func (d *Diary) sessionEssential(f Frame) []string {
	r, t := d.Selected(), f.Theme
	lines := []string{t.Strong.Render(r.Title()), t.Text.Render(r.Started.Format("Mon 2 Jan 15:04")), t.Text.Render(words.RecordOutcome(r))}
	if r.Stung {
		lines = append(lines, t.Caution.Text.Render("! stung"))
	}
	if r.Feel > 0 {
		lines = append(lines, t.Muted.Render(fmt.Sprintf("felt %d of 5", r.Feel)))
	}
	return lines
}

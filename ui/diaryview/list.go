package diaryview

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine/diary"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// columns has the widths of a list's columns that depend on their contents.
type columns struct{ day, name, took int }

// The widths of a routine's name in a list, in cells. Where not even typicalName
// fits, other columns are dropped.
const (
	minName     = 6
	maxName     = 24
	typicalName = 14
)

// Rows returns a line for each record, in columns that fit the width.
func (v Renderer) Rows(records []diary.Record) []string {
	c := columns{name: minName}
	for _, r := range records {
		c.day = max(c.day, lipgloss.Width(v.day(r)))
		c.name = max(c.name, min(lipgloss.Width(r.Title()), maxName))
		c.took = max(c.took, lipgloss.Width(words.Minutes(r.Took())))
	}
	var rows []string
	for _, r := range records {
		rows = append(rows, v.row(r, c))
	}
	return rows
}

// row returns the line of a session, with as much of it as there is room for.
func (v Renderer) row(r diary.Record, c columns) string {
	t := v.Theme
	day, took := t.Text.Render(fit(v.day(r), c.day)), fmt.Sprintf("%*s", c.took, words.Minutes(r.Took()))
	const fixed = 25
	if v.Width < fixed+c.day+min(c.name, typicalName)+c.took {
		name := max(0, min(c.name, v.Width-c.day-c.took-7))
		return theme.Truncate(day+"  "+t.Text.Render(fit(r.Title(), name))+"  "+t.Muted.Render(took)+"  "+v.sting(r), v.Width, "…")
	}
	name := min(c.name, v.Width-fixed-c.day-c.took)
	parts := []string{day, t.Text.Render(fit(r.Title(), name)), v.outcome(r), t.Text.Render(took), v.feel(r)}
	return strings.TrimRight(strings.Join(parts, "  "), " ")
}

// day returns the day of a record, with the year instead of the weekday in other years.
func (v Renderer) day(r diary.Record) string {
	if r.Started.Year() != v.Now.Year() {
		return r.Started.Format("_2 Jan 2006")
	}
	return r.Started.Format("Mon _2 Jan")
}

// outcome returns the word for how a session ended; "finished" is muted.
func (v Renderer) outcome(r diary.Record) string {
	style := v.Theme.Text
	if r.Outcome == diary.Finished {
		style = v.Theme.Muted
	}
	return style.Render(fit(string(r.Outcome), 8))
}

// sting returns the sign of a session in which something stung, or a space.
func (v Renderer) sting(r diary.Record) string {
	if r.Stung {
		return v.Theme.Caution.Bold.Render("!")
	}
	return " "
}

// feel says whether a session stung, and how it felt.
func (v Renderer) feel(r diary.Record) string {
	var said []string
	if r.Stung {
		said = append(said, v.Theme.Caution.Text.Render("stung"))
	}
	if feel := min(r.Feel, 5); feel > 0 {
		said = append(said, fmt.Sprintf("felt %d", feel))
	}
	return strings.Join(said, ", ")
}

// fit cuts or pads a text to width cells.
func fit(text string, width int) string {
	text = theme.Truncate(text, width, "…")
	return text + strings.Repeat(" ", width-lipgloss.Width(text))
}

// Package diaryview is how the diary looks, on the screen as well as printed: its
// calendar, its facts, its list of sessions and the page of one.
package diaryview

import (
	"fmt"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Renderer is what the diary is written on: the screen, and what the commands
// print.
type Renderer struct {
	Theme *theme.Theme
	Now   time.Time // as the clock on the wall shows it
	Width int       // cells across
	Words bool      // in words, what a screen draws as signs
}

// Heading is the diary's title, how many sessions it has and since when.
func (v Renderer) Heading(b diary.Diary) string {
	head := v.Theme.Heading.Render("Diary")
	if len(b.Records) == 0 {
		return head
	}
	return head + v.Theme.Muted.Render("   "+words.SessionsSince(len(b.Records), b.Records[0].Started, v.Now))
}

// Session is a record's page: how it ended, planned against taken, and the
// note.
func (v Renderer) Session(r diary.Record) []string {
	lines := append(v.ended(r), "")
	lines = append(lines, v.steps(r)...)
	if r.Note == "" {
		return lines
	}
	lines = append(lines, "", v.Theme.Muted.Render("Note"))
	for _, line := range theme.Wrap(r.Note, min(v.Width, 72)) {
		lines = append(lines, v.Theme.Text.Render(line))
	}
	return lines
}

// ended says how a session ended and how it felt, in one line or two.
func (v Renderer) ended(r diary.Record) []string {
	said := []string{v.Theme.Strong.Render(words.Ending(r))}
	if r.Stung {
		said = append(said, v.Theme.Warn.Render("! stung"))
	}
	if r.Feel > 0 {
		said = append(said, v.Theme.Muted.Render("felt ")+v.Theme.Text.Render(fmt.Sprintf("%d of 5", r.Feel)))
	}
	const gap = "   "
	if line := strings.Join(said, gap); lipgloss.Width(line) <= v.Width || len(said) == 1 {
		return []string{line}
	}
	return []string{said[0], strings.Join(said[1:], gap)}
}

// steps is the table of a record's steps, whole.
func (v Renderer) steps(r diary.Record) []string {
	var rows []Row
	for _, st := range r.Steps {
		sign, style := Sign(st.Outcome, v.Theme)
		if st.Outcome == routine.OutcomeDone {
			style = v.Theme.Text
		}
		rows = append(rows, Row{sign, style, st.Kind.Title(), words.PlannedTime(st), words.TakenTime(st.Outcome, seconds(st.Active))})
	}
	if rows == nil {
		return []string{v.Theme.Muted.Render(words.NoSteps)}
	}
	return Table(rows, v.Width, len(rows)+2, v.Theme)
}

func seconds(n int) time.Duration { return time.Duration(n) * time.Second }

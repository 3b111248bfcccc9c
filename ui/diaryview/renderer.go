// Package diaryview formats the diary as commands print it: its facts, its list of
// sessions and the page of one session. It formats products, advice and claims, too.
// What the sentences say is in package words.
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

// Renderer formats diary records for a width, in words.
type Renderer struct {
	Theme *theme.Theme
	Now   time.Time // by the wall clock
	Width int       // in cells
}

// Heading returns the diary's title, with how many sessions it has since when.
func (v Renderer) Heading(b diary.Diary) string {
	head := v.Theme.Accent.Bold.Render("Diary")
	if len(b.Records) == 0 {
		return head
	}
	return head + v.Theme.Muted.Render("   "+words.SessionsSince(len(b.Records), b.Records[0].Started, v.Now))
}

// Session returns the page of a record: how it ended, planned against taken with what,
// and the note.
func (v Renderer) Session(r diary.Record) []string {
	lines := append(v.ended(r), "")
	lines = append(lines, v.steps(r)...)
	if left := words.SkippedAfterSting(r); left != "" {
		lines = append(append(lines, ""), theme.Wrap(v.Theme.Muted.Render(left), v.Width)...)
	}
	if r.Note == "" {
		return lines
	}
	lines = append(lines, "", v.Theme.Muted.Render("Note"))
	for _, line := range theme.Wrap(r.Note, min(v.Width, 72)) {
		lines = append(lines, v.Theme.Text.Render(line))
	}
	return lines
}

// ended says how a session ended and how it felt, in one line or two lines.
func (v Renderer) ended(r diary.Record) []string {
	said := []string{v.Theme.Strong.Render(words.RecordOutcome(r))}
	if r.Stung {
		said = append(said, v.Theme.Caution.Text.Render("! "+words.RecordStung(r)))
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

// steps returns the table of all steps of a record.
func (v Renderer) steps(r diary.Record) []string {
	var rows []Row
	for _, st := range r.Steps {
		sign, style := Sign(st.Outcome, v.Theme)
		if st.Outcome == routine.OutcomeDone {
			style = v.Theme.Text
		}
		rows = append(rows, Row{sign, style, st.Kind.Title(), words.PlannedTime(st), words.TakenTime(st.Outcome, seconds(st.Active)), words.RecordedProduct(st)})
	}
	if rows == nil {
		return []string{v.Theme.Muted.Render(words.NoSteps)}
	}
	return Table(rows, v.Width, 2*len(rows)+2, v.Theme)
}

func seconds(n int) time.Duration { return time.Duration(n) * time.Second }

package screen

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/diaryview"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Summary is the screen after the last step.
type Summary struct{}

// Key acts on a key.
func (Summary) Key(k Key, _ Frame) Action {
	keys := newSummaryKeys()
	switch {
	case key.Matches(k, keys.done):
		return Quit{}
	case key.Matches(k, keys.feel):
		return SendRequest{routine.Request{Kind: routine.RequestFeel, Feel: int(k.name[0] - '0')}}
	case key.Matches(k, keys.unsting):
		return SendRequest{routine.Request{Kind: routine.RequestUnsting}}
	case key.Matches(k, keys.note):
		return OpenNote{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	}
	return nil
}

// View draws planned against taken, and in the daytime a word on
// sunscreen.
func (Summary) View(f Frame) string {
	l, t := f.Layout, f.Theme
	took := words.DoneIn(f.Session.Took(f.Now))
	if l.essential() {
		foot := "enter close"
		if f.Note != nil {
			foot = f.Note.View(f)
		}
		lines := []string{took, feelRow(f)}
		if f.Snap.Cool { // what to do about the sting, where all of it has room
			if said := theme.Wrap(words.FarewellAdvice(f.Snap, f.Wall)[0], l.Width); len(lines)+len(said)+1 <= l.Height {
				lines = append(lines, said...)
			}
		}
		return l.crop(append(lines, foot)...)
	}
	var closing []string
	for _, line := range words.FarewellAdvice(f.Snap, f.Wall) {
		closing = append(closing, theme.Wrap(t.Text.Render(line), l.inner)...)
	}
	foot := append([]string{"", feelRow(f), ""}, closing...)
	if l.gap == 0 {
		foot = append([]string{feelRow(f)}, closing...)
	}
	notice, keys := f.notices(), help.KeyMap(newSummaryKeys())
	if f.Notice == "" && f.Snap.Cool { // a question comes before what is wrong with a channel
		notice = t.Caution.Text.Render(words.ItStung(f.Snap))
	}
	if f.Note != nil {
		notice, keys = f.Note.View(f), newNoteKeys()
	}
	rows, room := foot, l.room(notice)-len(foot)
	if room >= 2 || !f.Snap.Cool { // what to do about a sting matters more
		rows = append(diaryview.Table(summaryRows(f), l.inner, max(2, room), t), foot...)
	}
	head := t.Accent.Bold.Render(f.Session.Routine().Title) + t.Text.Render("   "+took)
	return l.compose(f.withFlags(head), strings.Join(rows, "\n"), notice, keyLine(f, keys))
}

// feelRow asks how the skin feels, and shows the answer.
func feelRow(f Frame) string {
	t := f.Theme
	row := t.Muted.Render("sore ")
	for feel := 1; feel <= routine.BestFeel; feel++ {
		if feel == f.Session.Felt() {
			row += t.Accent.Bold.Render(fmt.Sprintf("[%d]", feel))
			continue
		}
		row += t.Text.Render(fmt.Sprintf(" %d ", feel))
	}
	row += t.Muted.Render(" lovely")
	if long := t.Muted.Render("Your skin feels   ") + row; lipgloss.Width(long) <= f.Layout.inner {
		return long
	}
	return row
}

// summaryRows are the steps with what became of them.
func summaryRows(f Frame) []diaryview.Row {
	var rows []diaryview.Row
	for i, r := range f.Session.Results(f.Now) {
		sign, style := signOf(f.Snap, i, f.Theme)
		if r.Outcome == routine.OutcomeDone {
			style = f.Theme.Text
		}
		rows = append(rows, diaryview.Row{Sign: sign, Style: style, Name: r.Step.Name(), Product: words.ProductName(r.Step), Planned: words.Length(r.Step.Timing), Taken: words.TakenTime(r.Outcome, r.Active)})
	}
	return rows
}

package setup

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/ui/step"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// content is the page as text.
func (s screen) content() string {
	r := s.room()
	switch s.over {
	case overKeys:
		return s.compose(r, s.theme.Accent.Bold.Render("Set up")+s.theme.Muted.Render("  › ")+s.theme.Text.Render("Keys"), s.keyLines(), s.theme.Accent.Cap.Render(" any key ")+" "+s.theme.Strong.Render("back"))
	case overDiscard:
		return s.compose(r, s.head(r), s.withQuestion(r, s.body(r)), s.theme.Accent.Cap.Render(" esc ")+" "+s.theme.Strong.Render("keep")+"   "+s.theme.Strong.Render("y")+s.theme.Muted.Render(" discard"))
	}
	return s.compose(r, s.head(r), s.body(r), s.footer(r.width))
}

// head is the name of the form, and how far it is.
func (s screen) head(r room) string {
	t, pages := s.theme, len(s.answers.questions())
	head := t.Accent.Bold.Render("Set up") + "   "
	if r.ruled {
		for page := range pages {
			switch {
			case page < s.page:
				head += t.Accent.Block.Render("━━ ")
			case page == s.page:
				head += t.Text.Render("━━ ")
			default:
				head += t.Line.Render("── ")
			}
		}
		head += " "
	}
	return head + t.Muted.Render(fmt.Sprintf("%d of %d", min(s.page+1, pages), pages))
}

// body is the question with its answers, behind an edge; and what has been said so far below or
// beside it.
func (s screen) body(r room) []string {
	lines := s.asked(r)
	for i, line := range lines {
		lines[i] = s.theme.Accent.Block.Render("┃") + " " + line
	}
	switch {
	case r.beside && !s.reviewing():
		return s.withList(r, lines)
	case r.ruled && s.page > 0 && !s.reviewing() && len(lines) < r.lines()-5:
		return s.withSoFar(r, lines)
	}
	return lines
}

// asked is the question, what it is for, and its answers, as much as there is room for.
func (s screen) asked(r room) []string {
	if s.reviewing() {
		list := s.list(r.text())
		title := []string{s.theme.Strong.Render(words.SetupDone), ""}
		return append(title[:max(0, min(len(title), r.lines()-len(list)))], list...)
	}
	q, t := s.question(), s.theme
	title, why := theme.Wrap(t.Strong.Render(q.title), r.text()), theme.Wrap(t.Muted.Render(q.why), r.text())
	need := max(1, len(q.picks()))
	free := r.lines() - len(title)
	switch least := min(3, need); {
	case free >= len(why)+1+min(need, 5):
		title = slices.Concat(title, why, []string{""})
	case free >= len(why)+least:
		title = slices.Concat(title, why)
	}
	if s.typing() {
		return append(title, s.name.lines(t, r.text())...)
	}
	return append(title, s.choices(r, r.lines()-len(title))...)
}

// choices are the rows to choose from, the cursor's among them.
func (s screen) choices(r room, height int) (rows []string) {
	q, picks, pitch := s.question(), s.question().picks(), 1
	if r.beside && 2*len(picks) <= height {
		pitch = 2
	}
	label, height := 0, max(1, height)
	for _, c := range picks {
		label = max(label, lipgloss.Width(c.label))
	}
	first := 0
	if pitch == 1 {
		first = max(0, min(s.cursor-height/2, len(picks)-height))
	}
	for i := first; i < len(picks) && len(rows) < height; i++ {
		rows = append(rows, s.choice(q, picks[i], i == s.cursor, label, min(rowWidth, r.text())))
		if pitch == 2 && i < len(picks)-1 {
			rows = append(rows, "")
		}
	}
	return rows
}

// choice is the row of a choice, whose means stand behind labels of some cells.
func (s screen) choice(q question, c choice, selected bool, label, width int) string {
	t, style, sign := s.theme, s.theme.Text, "○ "
	if selected {
		t = t.Selected()
		style = t.Strong
	}
	if q.picked(c) {
		sign = "● "
	}
	row := style.Render(theme.Truncate(sign+c.label, width, "…"))
	used := lipgloss.Width(row)
	if room := width - label - 4; c.means != "" && lipgloss.Width(c.means) <= room {
		row += t.Muted.Render(strings.Repeat(" ", label+4-used) + c.means)
		used = label + 4 + lipgloss.Width(c.means)
	}
	if selected {
		row += t.Text.Render(strings.Repeat(" ", max(0, width-used)))
	}
	return row
}

// list is the topics, with what is said on each up to the question.
func (s screen) list(width int) (lines []string) {
	label := min(12, width/2+1) // cells
	t, now, asked := s.theme, s.question().topic, true
	for _, topic := range topics(s.answers.questions()) {
		style, said := t.Muted, ""
		switch {
		case topic == now:
			style, said, asked = t.Accent.Bold, "…", false
		case asked:
			said = s.answers.soFarOn(topic, width-label)
		}
		lines = append(lines, style.Render(fmt.Sprintf("%-*s", label, topic))+t.Text.Render(said))
	}
	return lines
}

// withList sets the list of answers beside lines, and below it the picture of what it is about.
func (s screen) withList(r room, lines []string) []string {
	boxed := theme.Framed("So far", slices.Concat([]string{""}, s.list(besideWidth-6), []string{""}), besideWidth, s.theme.Line, s.theme.Strong)
	beside := append(boxed, make([]string, max(0, r.pictureRow-r.body-len(boxed)))...)
	if len(beside)+step.PictureSize/2 <= r.lines() {
		for _, line := range s.picture().Lines(s.theme, 1) {
			beside = append(beside, strings.Repeat(" ", (besideWidth-step.PictureSize)/2)+line)
		}
	}
	for i, line := range beside {
		if i == len(lines) {
			lines = append(lines, "")
		}
		if line != "" {
			lines[i] += strings.Repeat(" ", max(0, besideColumn-lipgloss.Width(lines[i]))) + line
		}
	}
	return lines
}

// picture is that of what the question is about.
func (s screen) picture() step.Picture {
	name := map[string]string{topicMask: "face", topicSkin: "face", topicExfoliant: "exfoliate", topicSerum: "serum", topicRetinoid: "serum"}[s.question().topic]
	hue := map[string]string{topicExfoliant: "exfoliate", topicSerum: "serum", topicRetinoid: "serum"}[s.question().topic]
	if name == "" {
		name = "custom"
	}
	return step.Picture{Name: name, Paint: theme.Paint{Hue: hue}}
}

// withSoFar adds what has been said so far, at the same row on each page.
func (s screen) withSoFar(r room, lines []string) []string {
	said := s.answers.soFar()
	if said == "" {
		return lines
	}
	lines = append(lines, make([]string, r.lines()-4-len(lines))...)
	return append(lines, "  "+s.theme.Muted.Render("So far  ")+s.theme.Text.Render(theme.Truncate(said, r.width-12, "…")))
}

// withQuestion asks whether the answers go, above the keys.
func (s screen) withQuestion(r room, lines []string) []string {
	title := words.DiscardAnswers(s.page)
	if !r.ruled {
		return theme.Wrap(s.theme.Strong.Render(title), r.width)
	}
	asked := theme.Framed(title, []string{s.theme.Text.Render(words.NothingSaved)}, min(74, r.width), s.theme.Accent.Block, s.theme.Strong)
	lines = append(lines, make([]string, max(0, r.lines()-len(lines)))...)
	return append(lines[:r.lines()-len(asked)], asked...)
}

// keyLines are all keys of the page.
func (s screen) keyLines() (lines []string) {
	for _, b := range []struct{ key, does string }{
		{"enter →", "the next question"}, {"↑ ↓", "choose"}, {"space", "mark, where several go"}, {"b ←", "the question before"}, {"esc", "cancel; nothing is saved"},
		{"ctrl+c", "leave at once"}, {"ctrl+z", "to the shell"},
	} {
		lines = append(lines, s.theme.Strong.Render(fmt.Sprintf("%-9s", b.key))+s.theme.Text.Render(b.does))
	}
	return lines
}

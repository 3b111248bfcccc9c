package diaryview

import (
	"fmt"

	"skintime/routine/diary"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// How many cells the name of a fact takes, and its value at most: a calendar stands beside them.
const (
	factName  = 15
	factValue = 29
)

// Facts returns what the records add up to: the rhythm, an empty line, and the facts.
func (v Renderer) Facts(st diary.Stats) []string {
	rhythm, rating := words.MasksInWeek(st.MasksInWeek)
	style := v.Theme.Text
	if st.MasksInWeek > diary.WeeklyMax {
		style = v.Theme.Caution.Text
	}
	lines := []string{v.Theme.Strong.Render(rhythm) + style.Render(rating), ""}
	for _, f := range words.DiaryFacts(st, v.Now) {
		for i, value := range theme.Wrap(f[1], min(max(v.Width-factName, 20), factValue)) {
			if i > 0 {
				f[0] = ""
			}
			lines = append(lines, v.Theme.Muted.Render(fmt.Sprintf("%-*s", factName, f[0]))+v.Theme.Text.Render(value))
		}
	}
	return lines
}

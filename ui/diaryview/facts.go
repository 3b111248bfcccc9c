package diaryview

import (
	"fmt"

	"skintime/routine/diary"
	"skintime/ui/words"
)

// Facts returns what the records add up to: the rhythm, an empty line, and the facts.
func (v Renderer) Facts(st diary.Stats) []string {
	rhythm, rating := words.MasksInWeek(st.MasksInWeek)
	style := v.Theme.Text
	if st.MasksInWeek > diary.WeeklyMax {
		style = v.Theme.Warn
	}
	lines := []string{v.Theme.Strong.Render(rhythm) + style.Render(rating), ""}
	for _, f := range words.DiaryFacts(st, v.Now) {
		lines = append(lines, v.Theme.Muted.Render(fmt.Sprintf("%-15s", f[0]))+v.Theme.Text.Render(f[1]))
	}
	return lines
}

package diaryview

import (
	"fmt"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/words"
)

// Facts are what the records add up to: the rhythm first, then a line each.
func (v Renderer) Facts(st diary.Stats) []string {
	rhythm, verdict := Rhythm(st.InWeek)
	style := v.Theme.Text
	if st.InWeek > diary.GoalMost {
		style = v.Theme.Warn
	}
	lines := []string{v.Theme.Strong.Render(rhythm) + style.Render(verdict), ""}
	for _, f := range v.facts(st) {
		lines = append(lines, v.Theme.Muted.Render(fmt.Sprintf("%-15s", f[0]))+v.Theme.Text.Render(f[1]))
	}
	return lines
}

// facts are names and values.
func (v Renderer) facts(st diary.Stats) [][2]string {
	facts := [][2]string{{"Last mask", Ago(st.SinceMask)}, {"Exfoliated", Ago(st.SinceExfoliation)}}
	if st.MaskAverage > 0 {
		facts = append(facts, [2]string{"Mask on for", words.Minutes(seconds(st.MaskAverage)) + " on average"})
	}
	if len(st.Skipped) > 0 && st.Skipped[0].Times > 1 { // once is not often
		k := st.Skipped[0]
		facts = append(facts, [2]string{"Often skipped", fmt.Sprintf("%s, %d of %d", k.Kind.Title(), k.Times, k.Of)})
	}
	if n := len(st.Stings); n > 0 {
		since := routine.Days(st.Stings[0].When, v.Now)
		text := st.Stings[0].Kind.Title() + ", " + Ago(&since)
		if n > 1 {
			text = fmt.Sprintf("%d, last %s", n, Ago(&since))
		}
		facts = append(facts, [2]string{"Stung", text})
	}
	if st.Feel > 0 {
		facts = append(facts, [2]string{"Felt", fmt.Sprintf("%.1f of 5 on average", st.Feel)})
	}
	return facts
}

// Rhythm says how many masks there were in 7 days, and how that is.
func Rhythm(masks int) (count, verdict string) {
	count = words.Count(masks, "mask") + " in 7 days"
	switch {
	case masks == 0:
		return "No mask in 7 days", ""
	case masks > diary.GoalMost:
		return count, ": more than skin likes"
	case masks < diary.GoalLeast:
		return count, ": fewer than usual"
	}
	return count, ", as it should be"
}

// Unread says how much of the diary could not be read; nothing where all was.
func Unread(problems []diary.Problem) string {
	lines := 0
	for _, p := range problems {
		if !p.Kept {
			lines++
		}
	}
	if lines == 0 {
		return ""
	}
	return words.Count(lines, "line") + " could not be read"
}

// Ago is a number of days as a person says it; nil: never.
func Ago(days *int) string {
	if days == nil {
		return "never yet"
	}
	return care.Ago(max(0, *days))
}

// since is a date, with its year where it is another than now's.
func since(t, now time.Time) string {
	if t.Year() == now.Year() {
		return t.Format("2 Jan")
	}
	return t.Format("2 Jan 2006")
}

package screen

import (
	"fmt"
	"time"

	"skintime/routine/diary"
	"skintime/ui/words"
)

// monthFelt is how the skin felt in a month.
type monthFelt struct {
	first        time.Time
	sum, ratings int
}

// skin is what the sessions say of the skin: how it felt in each month, and what stung.
func (d *Diary) skin(f Frame, pg page) []string {
	t := f.Theme
	months, st := feltByMonth(d.diary.Records), d.diary.Stats(f.Wall)
	height := pg.rows() - 1
	lines := []string{newRow(t).at(0, t.Label, words.SkinFelt).line(0)}
	if len(months) == 0 {
		lines = append(lines, newRow(t).at(0, t.Muted, words.NeverRated).line(0))
	}
	room := max(1, (height-5)/2)
	for i := len(months) - 1; i >= max(0, len(months)-room); i-- {
		m := months[i]
		r := newRow(t).at(0, t.Text, m.first.Format("Jan 2006"))
		mean := float64(m.sum) / float64(m.ratings)
		feelMarks(r, int(mean+.5), 10, 15)
		r.at(17, t.Text, fmt.Sprintf("%.1f", mean))
		lines = append(lines, r.at(22, t.Muted, firstFit(pg.width-22, words.Sessions(m.ratings))).line(0))
	}
	lines = append(lines, "", newRow(t).at(0, t.Label, words.SkinStung).line(0))
	if len(st.Stings) == 0 {
		lines = append(lines, newRow(t).at(0, t.Open.Text, "✓ "+words.NothingStungYet).line(0))
	}
	for i, s := range st.Stings {
		if len(lines) >= height && i < len(st.Stings)-1 {
			return append(lines, newRow(t).at(2, t.Muted, fmt.Sprintf("%d more", len(st.Stings)-i)).line(0))
		}
		r := newRow(t).at(0, t.Stop.Block, "▲").at(2, t.Text, s.When.Format("_2 Jan 2006"))
		lines = append(lines, r.at(15, t.Soft, firstFit(pg.width-15, words.StungThing(s))).line(0))
	}
	return lines
}

// feltByMonth is how the skin felt in each month that has a rating, the oldest first.
func feltByMonth(records []diary.Record) (months []monthFelt) {
	for _, r := range records {
		if r.Feel == 0 {
			continue
		}
		first := time.Date(r.Started.Year(), r.Started.Month(), 1, 0, 0, 0, 0, time.UTC)
		if len(months) == 0 || !months[len(months)-1].first.Equal(first) {
			months = append(months, monthFelt{first: first})
		}
		m := &months[len(months)-1]
		m.sum, m.ratings = m.sum+r.Feel, m.ratings+1
	}
	return months
}

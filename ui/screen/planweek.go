package screen

import (
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/care"
)

// weekColumn is how many cells a day of this week takes.
const weekColumn = 5

// weekMarks are the days of this week and their masks: those that were done, and those to come.
// They are planned when they are first to be seen.
func (p *Plan) weekMarks(f Frame) []string {
	if !p.knowsWeek() {
		return nil
	}
	t, today := f.Theme, p.week.Days[0].Date
	first := f.Locale.StartOfWeek(today)
	names, signs := newRow(t), newRow(t)
	for i := range 7 {
		day, at := first.AddDate(0, 0, i), i*weekColumn
		switch name := day.Format("Mon")[:2]; {
		case day.Equal(today):
			names.at(at, t.Strong, name)
			signs.at(at, t.Strong, "◆")
			continue
		default:
			names.at(at, t.Muted, name)
		}
		switch {
		case masked(p.week.Before, day):
			signs.at(at, t.Accent.Block, "■")
		case slices.ContainsFunc(p.week.Days, func(d care.Day) bool { return d.Date.Equal(day) && d.Mask }):
			signs.at(at, t.Accent.Block, "□")
		default:
			signs.at(at, t.Muted, "·")
		}
	}
	return []string{names.line(0), signs.line(0)}
}

// knowsWeek reports whether the week is known, after planning it when that is first asked for. Where
// it cannot be planned, v says why.
func (p *Plan) knowsWeek() bool {
	if p.week == nil && p.outlook != nil {
		o, err := p.outlook()
		if err != nil {
			o = care.Outlook{}
		}
		p.week = &o
	}
	return p.week != nil && len(p.week.Days) > 0
}

// NextMask is the next day with a mask after today, if today goes as planned; nil: none is known.
func (p *Plan) NextMask() *care.Day {
	if !p.knowsWeek() {
		return nil
	}
	for i, day := range p.week.Days {
		if i > 0 && day.Mask {
			return &p.week.Days[i]
		}
	}
	return nil
}

// masked reports whether there was a mask on a day.
func masked(days []care.DayDone, day time.Time) bool {
	return slices.ContainsFunc(days, func(d care.DayDone) bool {
		return d.Date.Equal(day) && slices.ContainsFunc(slices.Concat(d.ByDay, d.Evening), func(e care.Entry) bool { return e.Kind == routine.Mask && !e.Skipped })
	})
}

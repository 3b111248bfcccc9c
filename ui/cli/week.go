package cli

import (
	"fmt"
	"io"
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/words"
)

// The routines that the week has a morning and an evening of, where another is asked for.
const (
	morningRoutine = "morning"
	eveningRoutine = "evening"
)

// outlook looks at the week from a situation. A routine for the morning has the evening's beside it.
func (a *app) outlook(s care.Situation) (care.Outlook, error) {
	morning, other := s.Routine, &s.Routine
	name := eveningRoutine
	if s.Routine.Time != routine.Morning {
		other, name = &morning, morningRoutine
	}
	r, err := a.library.Find(name)
	if err != nil {
		return care.Outlook{}, err
	}
	*other = r
	return care.Shipped().Outlook(s, morning), nil
}

func (a *app) planWeek(s care.Situation, asJSON, ics bool) error {
	if s.HistoryIncomplete {
		fmt.Fprintf(a.errs, "skintime: %s\n", care.IncompleteHistory)
	}
	if ics {
		return a.raw(func(w io.Writer) error { return writeWeek(w, s, care.Shipped().Week(s), doneToday(s)) })
	}
	o, err := a.outlook(s)
	if err != nil {
		return err
	}
	if asJSON {
		return objects(a, weekJSON(o)...)
	}
	if a.aloud() {
		return a.lines(spokenWeek(o))
	}
	return a.lines(a.weekLines(o))
}

// spokenWeek is what weekLines say, in sentences.
func spokenWeek(o care.Outlook) (lines []string) {
	for _, day := range o.Before {
		if done := words.SpokenDayDone(day); done != "" {
			lines = append(lines, done)
		}
	}
	if lines != nil {
		lines = slices.Insert(lines, 0, words.WeekBefore+".")
	}
	lines = append(lines, words.WeekAhead+".")
	for i, day := range o.Days {
		lines = append(lines, words.SpokenDayPlan(day, words.NamedThings(o.Mornings[i].Plan)))
	}
	return lines
}

// weekLines are the days before today on which something was done, and the days ahead.
func (a *app) weekLines(o care.Outlook) (lines []string) {
	t := a.renderer().Theme
	for _, day := range o.Before {
		if done := words.DayDone(day); done != "" {
			lines = append(lines, fmt.Sprintf("%s  %s", day.Date.Format(weekDay), done))
		}
	}
	if len(lines) > 0 {
		lines = slices.Concat([]string{t.Accent.Bold.Render(words.WeekBefore), ""}, lines, []string{""})
	}
	lines = append(lines, t.Accent.Bold.Render(words.WeekAhead), "")
	for i, day := range o.Days {
		sign, line := "· ", words.DayPlan(day)
		switch {
		case day.Evening != "": // its word stands there
			sign = ""
		case day.Mask:
			sign = "● "
		}
		if morning := words.NamedThings(o.Mornings[i].Plan); morning != "" {
			line += " · morning: " + morning
		}
		lines = append(lines, fmt.Sprintf("%s%s  %s", sign, day.Date.Format(weekDay), line))
	}
	return lines
}

// weekDay is how a day of the week is printed.
const weekDay = "Mon _2 Jan"

// dayJSON is what plan --week --json prints, a line a day.
type dayJSON struct {
	Date      string                  `json:"date"`
	Evening   routine.EveningKind     `json:"evening,omitempty"` // what it is for
	Mask      bool                    `json:"mask"`
	Exfoliate bool                    `json:"exfoliate"`
	Retinoid  bool                    `json:"retinoid"`
	Products  map[routine.Kind]string `json:"products,omitempty"` // the names of those that have one
	Reason    string                  `json:"reason,omitempty"`
	Why       []string                `json:"why"`
	// Morning is the morning of the day; none: it has passed.
	Morning *morningJSON `json:"morning,omitempty"`
	// Before are the days before, on which something was done; the first day has it.
	Before []beforeJSON `json:"before,omitempty"`
}

type morningJSON struct {
	Routine  string                  `json:"routine"`
	Products map[routine.Kind]string `json:"products,omitempty"`
	Recovery bool                    `json:"recovery,omitempty"` // skin rests
}

type beforeJSON struct {
	Date    string     `json:"date"`
	Morning []doneJSON `json:"morning,omitempty"`
	Evening []doneJSON `json:"evening,omitempty"`
}

type doneJSON struct {
	Kind    routine.Kind `json:"kind"`
	Product string       `json:"product,omitempty"`
	Stung   bool         `json:"stung,omitempty"`
}

func weekJSON(o care.Outlook) (days []dayJSON) {
	for i, d := range o.Days {
		day := dayJSON{Date: d.Date.Format(time.DateOnly), Evening: d.Evening, Mask: d.Mask, Exfoliate: d.Exfoliate, Retinoid: d.Retinoid, Products: d.Products, Reason: d.Reason, Why: d.Why}
		if m := o.Mornings[i].Plan; len(m.Steps) > 0 {
			day.Morning = &morningJSON{m.Routine.Name, productNames(m), m.Recovery.Active()}
		}
		days = append(days, day)
	}
	for _, d := range o.Before {
		if len(d.ByDay)+len(d.Evening) > 0 {
			days[0].Before = append(days[0].Before, beforeJSON{d.Date.Format(time.DateOnly), each(d.ByDay, doneOf), each(d.Evening, doneOf)})
		}
	}
	return days
}

func doneOf(e care.Entry) doneJSON { return doneJSON{e.Kind, e.Product.Name, e.Stung} }

// productNames are the names of the products of a plan that have one.
func productNames(p care.Plan) map[routine.Kind]string {
	names := map[routine.Kind]string{}
	for _, s := range p.Steps {
		if s.Include && s.Product.Name != "" {
			names[s.Kind] = s.Product.Name
		}
	}
	return names
}

package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/toml"
)

// The fewest and the most evenings of a cycle.
const (
	minCycle = 2
	maxCycle = 14
)

// eveningsTable is [evenings] as the file has it: a cycle, or days of the week.
type eveningsTable struct {
	Cycle                               []string
	Starts                              toml.Date
	Retinoid, Exfoliate, Recovery, Mask []string
}

// weekly are the days of the week by the kind of evening, in the order in which they are checked.
func (t eveningsTable) weekly() []weeklyDays {
	return []weeklyDays{
		{routine.EveningRetinoid, t.Retinoid}, {routine.EveningExfoliate, t.Exfoliate},
		{routine.EveningRecovery, t.Recovery}, {routine.EveningMask, t.Mask},
	}
}

type weeklyDays struct {
	kind routine.EveningKind
	days []string
}

// eveningWords returns what an evening of a cycle can be for.
func eveningWords() []string {
	var all []string
	for _, kind := range routine.EveningKinds() {
		all = append(all, string(kind))
	}
	return all
}

// DayNames returns the days of the week, Monday first.
func DayNames() []string { return []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} }

// DayName returns the name of a day of the week, as it is written.
func DayName(day time.Weekday) string { return strings.ToLower(day.String()[:3]) }

// Weekday returns the day of the week with a name, one of DayNames.
func Weekday(name string) time.Weekday {
	return time.Weekday((slices.Index(DayNames(), name) + 1) % len(DayNames()))
}

// evenings checks [evenings].
func (d configFile) evenings(t eveningsTable) (routine.Evenings, error) {
	for _, w := range t.weekly() {
		path := "evenings." + string(w.kind)
		for _, other := range []string{"cycle", "starts"} {
			if d.Has(path) && d.Has("evenings."+other) {
				return routine.Evenings{}, d.ErrorAt(path, fmt.Sprintf("%q and %q are both there, and evenings go by a cycle or by days of the week", other, w.kind), "remove one of them")
			}
		}
	}
	if d.Has("evenings.cycle") || d.Has("evenings.starts") {
		return d.cycle(t)
	}
	return d.weekly(t)
}

// cycle checks evenings that go by a cycle.
func (d configFile) cycle(t eveningsTable) (e routine.Evenings, err error) {
	const path, example = "evenings.cycle", `cycle = ["exfoliate", "retinoid", "recovery", "recovery"]`
	n := len(t.Cycle)
	switch {
	case !d.Has(path):
		return e, d.ErrorAt("evenings.starts", "a first evening without a cycle", "add one, as in "+example)
	case n < minCycle || n > maxCycle:
		return e, d.ErrorAt(path, fmt.Sprintf("a cycle of %s is out of range", routine.Count(n, "evening")), fmt.Sprintf("write %d to %d, as in %s", minCycle, maxCycle, example))
	case !d.Has("evenings.starts"):
		return e, d.ErrorAt(path, "the cycle has no first evening", "add its day, as in starts = 2026-03-05")
	}
	for i, word := range t.Cycle {
		if !slices.Contains(eveningWords(), word) {
			return e, d.ErrorAt(fmt.Sprintf("%s.%d", path, i), fmt.Sprintf("unknown evening %q", word), toml.DidYouMean(word, eveningWords()))
		}
		e.Cycle = append(e.Cycle, routine.EveningKind(word))
	}
	e.Starts, err = d.day("evenings.starts", t.Starts)
	return e, err
}

// weekly checks evenings that go by the days of the week: only a mask shares a day with another.
func (d configFile) weekly(t eveningsTable) (e routine.Evenings, err error) {
	taken := map[string]routine.EveningKind{}
	for _, w := range t.weekly() {
		for i, name := range w.days {
			path := fmt.Sprintf("evenings.%s.%d", w.kind, i)
			day := Weekday(name)
			other, shared := taken[name]
			switch {
			case !slices.Contains(DayNames(), name):
				return e, d.ErrorAt(path, fmt.Sprintf("unknown day of the week %q", name), toml.DidYouMean(name, DayNames()))
			case slices.Contains(e.Weekly[w.kind], day):
				return e, d.ErrorAt(path, fmt.Sprintf("%q is there twice", name), "remove one of them")
			case shared && w.kind != routine.EveningMask:
				return e, d.ErrorAt(path, fmt.Sprintf("%q is for %q and for %q", name, other, w.kind), `remove it from one of them; only "mask" shares a day with another`)
			case e.Weekly == nil:
				e.Weekly = map[routine.EveningKind][]time.Weekday{}
			}
			taken[name], e.Weekly[w.kind] = cmp.Or(other, w.kind), append(e.Weekly[w.kind], day)
		}
	}
	return e, nil
}

// eveningFields are the evenings as the file has them.
func eveningFields(e routine.Evenings) []toml.Field {
	var cycle []string
	for _, kind := range e.Cycle {
		cycle = append(cycle, string(kind))
	}
	fields := []toml.Field{toml.List("cycle", cycle), toml.Day("starts", e.Starts)}
	for _, w := range (eveningsTable{}).weekly() {
		var days []string
		for _, day := range e.Weekly[w.kind] {
			days = append(days, DayName(day))
		}
		fields = append(fields, toml.List(string(w.kind), days))
	}
	return fields
}

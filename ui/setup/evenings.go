package setup

import (
	"maps"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/config"
	"skintime/ui/words"
)

// eveningAnswers are what a person says of which evening is for what.
type eveningAnswers struct {
	by                  string // one of eveningForms
	cycle               string // one of the offers
	starts              string // its first evening
	retinoid, exfoliate []string
}

// What the questions on evenings can be answered with.
const (
	noPlan       = "no plan"
	byCycle      = "a cycle"
	byWeek       = "days of the week"
	fourEvenings = "four evenings"
	fiveEvenings = "five evenings"
	tonight      = "tonight"
	tomorrow     = "tomorrow"
)

func eveningForms() []string { return []string{noPlan, byCycle, byWeek} }

// eveningsOf returns the answers that a configuration has already, else what is offered: of a
// week, two evenings for a retinoid and one for exfoliating (G35).
func eveningsOf(c config.Config) eveningAnswers {
	e, all := eveningAnswers{by: noPlan, starts: tonight, retinoid: []string{"mon", "thu"}, exfoliate: []string{"sat"}}, c.Evenings
	switch {
	case len(all.Cycle) > 0:
		e.by, e.cycle, e.starts = byCycle, words.InTurn(all.Cycle), all.Starts.Format(time.DateOnly)
	case all.Planned():
		e.by, e.retinoid, e.exfoliate = byWeek, days(all.Weekly[routine.EveningRetinoid]), days(all.Weekly[routine.EveningExfoliate])
	}
	return e
}

func days(all []time.Weekday) (names []string) {
	for _, day := range all {
		names = append(names, config.DayName(day))
	}
	return names
}

// eveningQuestions are asked where a retinoid or an acid is used: each is to have evenings.
func (a *answers) eveningQuestions() []question {
	if !a.usesRetinoid() && !a.usesAcid() && !a.before.Planned() {
		return nil
	}
	all := []question{{topic: topicEvenings, title: "Which evening is for what?", why: "Acids, a retinoid and recovery each get their own.",
		words: eveningForms(), means: words.EveningFormMeans, one: &a.evenings.by, answered: true}}
	switch a.evenings.by {
	case byCycle:
		all = append(all, a.cycleQuestions()...)
	case byWeek:
		all = append(all, a.weekQuestions()...)
	}
	return all
}

// cycleQuestions ask for a cycle, offering one evening more to sensitive skin (G34), and for its
// first evening.
func (a *answers) cycleQuestions() []question {
	offers, firsts := []string{fourEvenings, fiveEvenings}, []string{tonight, tomorrow}
	if len(a.before.Cycle) > 0 {
		offers = slices.DeleteFunc(offers, func(offer string) bool { return slices.Equal(a.cycle(offer), a.before.Cycle) })
		offers, firsts = slices.Insert(offers, 0, words.InTurn(a.before.Cycle)), slices.Insert(firsts, 0, a.before.Starts.Format(time.DateOnly))
	}
	if a.evenings.cycle == "" {
		a.evenings.cycle = fourEvenings
		if a.skin == "sensitive" {
			a.evenings.cycle = fiveEvenings
		}
	}
	means := func(offer string) string { return strings.TrimPrefix(words.InTurn(a.cycle(offer)), offer) }
	return []question{
		{topic: topicEvenings, title: "Which cycle?", why: words.CycleOffers(a.cycle(fourEvenings)), words: offers, means: means, one: &a.evenings.cycle, answered: true},
		{topic: topicEvenings, title: "Its first evening?", why: "Evenings before it are plain.", words: firsts, one: &a.evenings.starts, answered: true},
	}
}

// weekQuestions ask for days of the week. Those for recovery stay as they are.
func (a *answers) weekQuestions() (all []question) {
	free := without(config.DayNames(), days(a.before.Weekly[routine.EveningRecovery]))
	if !a.usesRetinoid() {
		a.evenings.retinoid = days(a.before.Weekly[routine.EveningRetinoid])
	} else {
		a.evenings.retinoid = only(a.evenings.retinoid, free)
		all = append(all, question{topic: topicEvenings, title: "Evenings for your retinoid?", why: "Two a week are a good start.", words: free, chosen: &a.evenings.retinoid})
	}
	free = without(free, a.evenings.retinoid)
	a.evenings.exfoliate = only(a.evenings.exfoliate, free)
	return append(all, question{topic: topicEvenings, title: "Evenings for exfoliating?", why: "There is no retinoid on them.", words: free, chosen: &a.evenings.exfoliate})
}

// only are those words that are known.
func only(all, known []string) []string { return without(all, without(all, known)) }

// without are the words that are not among others.
func without(all, others []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(word string) bool { return slices.Contains(others, word) })
}

// cycle is an offer, or what there was before. Without a retinoid the evening for it is plain.
func (a *answers) cycle(offer string) []routine.EveningKind {
	if offer != fourEvenings && offer != fiveEvenings {
		return a.before.Cycle
	}
	all := []routine.EveningKind{routine.EveningExfoliate, routine.EveningRetinoid, routine.EveningRecovery, routine.EveningRecovery}
	if !a.usesRetinoid() {
		all[1] = routine.EveningPlain
	}
	if offer == fiveEvenings {
		all = append(all, routine.EveningRecovery)
	}
	return all
}

// plannedEvenings are the evenings as they are answered. What is not asked stays.
func (a *answers) plannedEvenings() (e routine.Evenings) {
	switch {
	case len(a.eveningQuestions()) == 0:
		return a.before
	case a.evenings.by == byCycle:
		e.Cycle, e.Starts = a.cycle(a.evenings.cycle), a.before.Starts
		switch a.evenings.starts {
		case tonight:
			e.Starts = a.here.Today
		case tomorrow:
			e.Starts = a.here.Today.AddDate(0, 0, 1)
		}
	case a.evenings.by == byWeek:
		weekly := maps.Clone(a.before.Weekly)
		if weekly == nil {
			weekly = map[routine.EveningKind][]time.Weekday{}
		}
		for kind, names := range map[routine.EveningKind][]string{routine.EveningRetinoid: a.evenings.retinoid, routine.EveningExfoliate: a.evenings.exfoliate} {
			delete(weekly, kind)
			for _, name := range names {
				weekly[kind] = append(weekly[kind], config.Weekday(name))
			}
		}
		if len(weekly) > 0 {
			e.Weekly = weekly
		}
	}
	return e
}

// saidOfEvenings is what is answered, in few words.
func (a answers) saidOfEvenings() string {
	switch a.evenings.by {
	case byCycle:
		return a.evenings.cycle
	case byWeek:
		return strings.Join(slices.Concat(a.evenings.retinoid, a.evenings.exfoliate), ", ")
	}
	return noPlan
}

// usesRetinoid reports whether a retinoid is used.
func (a *answers) usesRetinoid() bool {
	return a.retinoid || has(append(slices.Clone(a.actives), a.otherActives...), "retinoid", "retinol", "tretinoin", "adapalene")
}

// usesAcid reports whether an acid is used.
func (a *answers) usesAcid() bool {
	kinds := append([]string{a.exfoliant, a.mask}, a.otherKinds...)
	return has(kinds, "glycolic", "acid", "bha", "peel") || has(append(slices.Clone(a.actives), a.otherActives...), "aha", "bha", "pha")
}

// has reports whether one of some words is among all.
func has(all []string, some ...string) bool {
	return slices.ContainsFunc(some, func(word string) bool { return slices.Contains(all, word) })
}

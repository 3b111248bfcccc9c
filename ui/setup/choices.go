package setup

import (
	"slices"

	"skintime/routine"
	"skintime/ui/words"
)

// choice is an answer that can be pointed at.
type choice struct{ label, value, means string }

// picks are the answers to choose from.
func (q question) picks() (all []choice) {
	switch {
	case q.name != nil:
		return nil
	case q.yesNo != nil:
		return []choice{{label: "Yes", value: yes}, {label: "No", value: no}}
	case q.chosen == nil && !q.answered:
		all = append(all, choice{label: routine.Capitalized(words.NotSure), means: q.open})
	}
	for _, word := range q.words {
		c := choice{label: routine.Capitalized(displayName(word)), value: word}
		if q.means != nil {
			c.means = q.means(word)
		}
		all = append(all, c)
	}
	return all
}

// picked reports whether a choice is an answer.
func (q question) picked(c choice) bool {
	switch {
	case q.yesNo != nil:
		return *q.yesNo == (c.value == yes)
	case q.chosen != nil:
		return slices.Contains(*q.chosen, c.value)
	}
	return *q.one == c.value
}

// pick makes a choice the answer. Of several it is one, or is one no more.
func (q question) pick(c choice) {
	switch {
	case q.yesNo != nil:
		*q.yesNo = c.value == yes
	case q.chosen == nil:
		*q.one = c.value
	case q.picked(c):
		*q.chosen = slices.DeleteFunc(slices.Clone(*q.chosen), func(word string) bool { return word == c.value })
	default:
		*q.chosen = append(slices.Clone(*q.chosen), c.value)
		slices.SortFunc(*q.chosen, func(a, b string) int { return slices.Index(q.words, a) - slices.Index(q.words, b) })
	}
}

// start is the choice that is pointed at first: the answer.
func (q question) start() int {
	if q.chosen != nil {
		return 0
	}
	return max(0, slices.IndexFunc(q.picks(), q.picked))
}

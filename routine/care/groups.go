package care

import (
	"cmp"
	"fmt"
	"slices"

	"skintime/routine"
)

// Group is a group of products that pairs name: those with one of its kinds, methods or actives,
// or, where it has none of these, all.
type Group struct {
	Name, Says, With        string         // as pairs call it, in "so no acid" (empty: its name), and in "a retinoid tonight"
	Steps                   []routine.Kind // only products for these; none: for any but cleansing
	Off                     []string       // only those that come off so; none: however
	Kinds, Methods, Actives []string       // a product has one of these
	Named                   bool           // only those of which somebody said what they are
	Exfoliates              bool           // only masks that exfoliate
	Except                  []string       // never what is in one of these groups
}

// Pair is two groups of products that do not go together, and what happens then.
type Pair struct {
	One, Other string
	Out        string // what is out in one session: one, other or later; empty: what yields first
	Stays      bool   // both stay, and it is said
	Apart      bool   // in one session they may be together
	OneFirst   int    `toml:"one_first"`   // for how many hours after the one the other is out
	OtherFirst int    `toml:"other_first"` // and the one after the other
	Day        bool   // the second on a day of care is out
	Habit      bool   // a retinoid that is only a habit counts as used last evening
	Stop       string // said where both are in by hand, or where the partner cannot be left out
	Level      Level  // of Says
	Says       string // what is said where the pair has a part in the plan
	IDs        []string
}

// groups is a set of groups, by their place in the data.
type groups uint64

func (g groups) has(i int) bool { return i >= 0 && g&(1<<i) != 0 }

// groupNamed is the place of a group; -1: there is none.
func (d Data) groupNamed(name string) int {
	for i := range d.Groups {
		if d.Groups[i].Name == name {
			return i
		}
	}
	return -1
}

// groupsOf lists the groups of a product, complete. What comes off at once, with a cleanser, has none.
func (d Data) groupsOf(q Product) (all groups) {
	if q.StepKind == routine.Cleanse || q.StepKind == routine.Rinse {
		return 0
	}
	for i := range d.Groups {
		if d.Groups[i].fits(&q) {
			all |= 1 << i
		}
	}
	for i := range d.Groups {
		if all.has(i) && slices.ContainsFunc(d.Groups[i].Except, func(name string) bool { return all.has(d.groupNamed(name)) }) {
			all &^= 1 << i
		}
	}
	return all
}

// fits reports whether a product is in the group, but for what others take out of it.
func (g *Group) fits(q *Product) bool {
	named := q.Kind != "" || q.Method != "" || len(q.Actives) > 0
	switch {
	case len(g.Steps) > 0 && !slices.Contains(g.Steps, q.StepKind),
		len(g.Off) > 0 && !slices.Contains(g.Off, string(q.Off)),
		g.Named && !named, g.Exfoliates && !q.Exfoliates:
		return false
	case len(g.Kinds)+len(g.Methods)+len(g.Actives) == 0:
		return true
	}
	return slices.Contains(g.Kinds, q.Kind) || slices.Contains(g.Methods, q.Method) || q.has(g.Actives...)
}

// word is what the group is called after "so no".
func (g Group) word() string { return cmp.Or(g.Says, g.Name) }

// checkPairs returns an error for a pair of a group that there is not.
func (d Data) checkPairs() error {
	for _, pair := range d.Pairs {
		for _, name := range []string{pair.One, pair.Other} {
			if d.groupNamed(name) < 0 {
				return fmt.Errorf("pair %s and %s: there is no group %q", pair.One, pair.Other, name)
			}
		}
	}
	return nil
}

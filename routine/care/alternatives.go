package care

import (
	"fmt"
	"slices"

	"skintime/routine"
)

// Choice is what a person chose to use this time in a kind of step: a product of their own, or
// a kind. The zero choice is none: the plan chooses.
type Choice struct {
	Product string // what Names calls it; empty: a kind
	Kind    string // of a mask or exfoliant; of a serum its texture
}

// Chosen is what a person chose by hand for this time.
type Chosen struct {
	Products map[routine.Kind]Choice // by the kind of step
	Steps    map[int]bool            // whether a step is in, by its index in the routine
}

// Alternative is one of the things that a step can be done with.
type Alternative struct {
	Choice  Choice          // what chooses it
	Product routine.Product // as a step names it
	Expired bool            // it is past its date
}

// Own reports whether it is a product on the person's shelf, and not a kind.
func (a Alternative) Own() bool { return a.Choice.Product != "" }

// Is reports whether a step's product is this one.
func (a Alternative) Is(p routine.Product) bool {
	return a.Product.Name == p.Name && a.Product.Kind == p.Kind
}

// Alternatives lists what a kind of step can be done with: the person's own products, first
// those that are not past their date, then the kinds of which they own none. What they avoid is
// not among them.
func (p Plan) Alternatives(k routine.Kind) []Alternative {
	var fresh, expired, kinds []Alternative
	names := Names(p.profile.Shelf)
	for i, q := range p.profile.Shelf {
		if q.StepKind != k || q.UsedUp || p.data.Avoided(p.profile, q) {
			continue
		}
		a := Alternative{Choice{Product: names[i]}, p.data.facts(q), p.data.past(q, p.today)}
		if a.Expired {
			expired = append(expired, a)
		} else {
			fresh = append(fresh, a)
		}
	}
	own := append(fresh, expired...)
	for _, kind := range p.data.kindsFor(k) {
		q := Product{StepKind: k, Kind: kind}
		a := Alternative{Choice{Kind: kind}, p.data.facts(q), false}
		if !p.data.Avoided(p.profile, q) && !slices.ContainsFunc(own, func(o Alternative) bool { return o.Product.Kind == kind }) {
			kinds = append(kinds, a)
		}
	}
	return append(own, kinds...)
}

// kindsFor lists the kinds that a step can be done with, in the order of the data.
func (d Data) kindsFor(k routine.Kind) (kinds []string) {
	for _, r := range d.rows(k) {
		if !slices.Contains(kinds, r.Kind) {
			kinds = append(kinds, r.Kind)
		}
	}
	if k == routine.Serum {
		kinds = []string{Light, Thick}
	}
	return kinds
}

// Names lists what products are called where one is named in words: by its own name, else by
// its step and kind, as in "mask/clay", and the second of those "mask/clay#2".
func Names(shelf []Product) []string {
	names, seen := make([]string, len(shelf)), map[string]int{}
	for i, q := range shelf {
		if names[i] = q.Name; q.Name != "" {
			continue
		}
		name := string(q.StepKind)
		if q.Kind != "" {
			name += "/" + q.Kind
		}
		if seen[name]++; seen[name] > 1 {
			name = fmt.Sprintf("%s#%d", name, seen[name])
		}
		names[i] = name
	}
	return names
}

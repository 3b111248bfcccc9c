package care

import (
	"cmp"
	"fmt"
	"slices"

	"skintime/routine"
)

// chooseProducts finds the product of each step: the one chosen for this time, else the
// first for it on the shelf, else the routine's.
func (p *planner) chooseProducts() {
	p.exfoliant, p.serum = p.completeExfoliant(p.product(routine.Exfoliate)), p.serumFor()
	shelf, masks := p.product(routine.Mask), p.ofKind(routine.Mask)
	for _, s := range masks {
		s.mask, s.maskFromRoutine = p.maskFor(s, shelf)
		p.completeMask(&s.mask)
	}
	if len(masks) == 0 { // what contradicts itself is said all the same
		p.completeMask(&shelf)
	}
}

// maskFor is the product of a mask, and whether it is the routine's. A mask with times
// of the routine's own keeps its product, unless another was chosen.
func (p *planner) maskFor(s *Step, shelf Product) (mask Product, fromRoutine bool) {
	chosen := p.Chosen[routine.Mask].Kind
	if chosen == "" && (shelf.blank() || p.customTime(s)) || chosen == s.Product.Kind && shelf.Name == "" {
		q := s.Product
		return Product{Kind: q.Kind, Rich: q.Rich, Dries: q.Dries, Exfoliates: q.Exfoliates}, true
	}
	return shelf, false
}

// customTime reports whether the routine gives its mask a time that is not the kind's usual one.
func (p *planner) customTime(s *Step) bool {
	usual, ok := p.data.mask(s.Product.Kind, "")
	return s.Timing != (routine.Timing{}) && (!ok || s.Timing != usual.timing())
}

// blank reports whether nothing is said about a mask.
func (p Product) blank() bool { return p.Kind == "" && !p.Rich && !p.Dries && !p.Exfoliates }

func (p *planner) product(k routine.Kind) Product {
	chosen := p.Chosen[k].Kind
	for _, product := range p.Profile.Shelf {
		if product.StepKind == k && (chosen == "" || product.Kind == chosen) {
			return product
		}
	}
	return Product{StepKind: k, Kind: chosen}
}

// serumFor is the shelf's first serum that suits the hour, or the first (G15), in the chosen texture.
func (p *planner) serumFor() Product {
	found := Product{StepKind: routine.Serum}
	serums := slices.DeleteFunc(slices.Clone(p.Profile.Shelf), func(q Product) bool { return q.StepKind != routine.Serum })
	if len(serums) > 0 {
		found = serums[max(0, slices.IndexFunc(serums, p.suitsHour))]
	}
	found.Texture = cmp.Or(p.Chosen[routine.Serum].Kind, found.Texture)
	return found
}

func (p *planner) suitsHour(serum Product) bool {
	if p.evening() {
		return !serum.has(VitaminC)
	}
	return !serum.has(Retinoid)
}

// nameProducts says on the steps what they are done with.
func (p *planner) nameProducts() {
	for _, s := range p.ofKind(routine.Exfoliate) {
		s.Product.Kind = cmp.Or(p.exfoliant.Kind, s.Product.Kind)
	}
	for _, s := range p.ofKind(routine.Serum) {
		s.Product.Kind = cmp.Or(p.serum.Texture, s.Product.Kind)
	}
}

// completeExfoliant adds what is known of the kind, and advises about what cannot be.
func (p *planner) completeExfoliant(e Product) Product {
	known, ok := p.data.exfoliant(e.Kind)
	if e.Kind != "" && !ok {
		p.advise(Caution, fmt.Sprintf("There is no exfoliant %q; it counts as any other.", routine.Sanitize(e.Kind)), "S43")
	}
	if ok && e.Method != "" && e.Method != known.Method {
		p.advise(Caution, fmt.Sprintf("Your exfoliant says %s and %s; it counts as %s.", e.Kind, routine.Sanitize(e.Method), known.Method), "S43")
		e.Method = known.Method
	}
	e.Method, e.Strength = cmp.Or(e.Method, known.Method), cmp.Or(e.Strength, known.Strength)
	e.Gentle = e.Gentle || known.Gentle
	if e.Gentle && e.Method == Peel {
		p.advise(Caution, "A peel is not gentle; it counts as a peel.", "S7", "S43")
		e.Gentle = false
	}
	e.Actives = append(slices.Clone(known.Actives), e.Actives...)
	return e
}

// completeMask adds what is known of the kind, and advises about what cannot be.
func (p *planner) completeMask(m *Product) {
	kind, ok := p.data.mask(m.Kind, p.Profile.Skin)
	if m.Kind != "" && !ok {
		p.advise(Caution, fmt.Sprintf("There is no mask %q; the routine's own is planned.", routine.Sanitize(m.Kind)), "S43")
	}
	if m.pack() && m.Dries {
		p.advise(Caution, fmt.Sprintf("A %s stays moist; one that dries gets clay's time.", m.Kind), "S31", "S43")
	}
	m.Dries, m.Exfoliates = m.Dries || kind.Dries, m.Exfoliates || kind.Exfoliates
}

// ruleCleanser makes cleansing and exfoliating one step where the exfoliant is a cleanser.
func (p *planner) ruleCleanser() {
	if p.exfoliant.Kind != "cleanser" || !p.includes(routine.Exfoliate) {
		return
	}
	for _, s := range p.included(routine.Exfoliate) {
		s.Reason = "your cleanser exfoliates: one step"
		s.cite("S3")
	}
	p.exclude(routine.Cleanse, "your cleanser exfoliates", "S3")
}

// has reports whether a product has one of the actives.
func (p Product) has(actives ...string) bool {
	return slices.ContainsFunc(actives, func(a string) bool { return slices.Contains(p.Actives, a) })
}

// pack reports whether a mask is a cream or a gel (S32).
func (p Product) pack() bool { return p.Kind == "cream" || p.Kind == "gel" }

// exfoliating reports whether a mask exfoliates as well (S33).
func (p Product) exfoliating() bool { return p.Exfoliates }

// acid reports whether a product works with an acid.
func (p Product) acid() bool {
	return p.has(AHA, BHA) || p.Kind == "acid" || p.Method == Chemical || p.Method == Peel
}

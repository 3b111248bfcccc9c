package care

import (
	"cmp"
	"fmt"
	"slices"

	"skintime/routine"
)

// products finds what each step is done with: what was chosen for this time,
// else the first of its type on the shelf, else what the routine says.
func (p *planner) products() {
	p.exfoliant, p.serum = p.product(routine.Exfoliate), p.product(routine.Serum)
	p.mask = p.product(routine.Mask)
	if s := p.step(routine.Mask); s != nil && p.mask.Kind == "" && p.mask.Name == "" {
		own := s.Product
		p.mask, p.own = Product{Kind: own.Kind, Rich: own.Rich, Dries: own.Dries, Exfoliates: own.Exfoliates}, true
	}
	p.complete()
	p.merge()
}

func (p *planner) product(k routine.Kind) Product {
	chosen := p.Chosen[k]
	for _, product := range p.Profile.Shelf {
		if product.For == k && (chosen == "" || product.Kind == chosen || k == routine.Serum && product.Texture == chosen) {
			return product
		}
	}
	if k == routine.Serum {
		return Product{For: k, Texture: chosen}
	}
	return Product{For: k, Kind: chosen}
}

// name says on the steps what they are done with.
func (p *planner) name() {
	if s := p.step(routine.Exfoliate); s != nil && p.exfoliant.Kind != "" {
		s.Product.Kind = p.exfoliant.Kind
	}
	if s := p.step(routine.Serum); s != nil && p.serum.Texture != "" {
		s.Product.Kind = p.serum.Texture
	}
}

// complete adds what is known of the kinds of products, and names what cannot
// be.
func (p *planner) complete() {
	p.completeExfoliant()
	p.completeMask()
}

func (p *planner) completeExfoliant() {
	e := &p.exfoliant
	known, ok := p.data.exfoliant(e.Kind)
	if e.Kind != "" && !ok {
		p.advise(Caution, fmt.Sprintf("There is no exfoliant %q; it counts as any other.", routine.Harmless(e.Kind)), "S43")
	}
	if ok && e.Method != "" && e.Method != known.Method {
		p.advise(Caution, fmt.Sprintf("A %s is no %s exfoliant; it counts as %s.", e.Kind, routine.Harmless(e.Method), known.Method), "S43")
		e.Method = known.Method
	}
	e.Method, e.Strength = cmp.Or(e.Method, known.Method), cmp.Or(e.Strength, known.Strength)
	e.Gentle = e.Gentle || known.Gentle
	if e.Gentle && e.Method == Peel {
		p.advise(Caution, "A peel is not gentle; it counts as a peel.", "S7", "S43")
		e.Gentle = false
	}
	if len(e.Actives) == 0 {
		e.Actives = known.Actives
	}
}

func (p *planner) completeMask() {
	m := &p.mask
	kind, ok := p.data.mask(m.Kind, p.Profile.Skin)
	if m.Kind != "" && !ok {
		p.advise(Caution, fmt.Sprintf("There is no mask %q; the routine's own is planned.", routine.Harmless(m.Kind)), "S43")
		p.own = true
	}
	if (m.Kind == "cream" || m.Kind == "gel") && m.Dries {
		p.advise(Caution, fmt.Sprintf("A %s stays moist; one that dries gets clay's time.", m.Kind), "S31", "S43")
	}
	m.Dries, m.Exfoliates = m.Dries || kind.Dries, m.Exfoliates || kind.Exfoliates
}

// merge makes one step of cleansing and exfoliating, where the exfoliant is a
// cleanser.
func (p *planner) merge() {
	if p.exfoliant.Kind != "cleanser" || !p.does(routine.Exfoliate) {
		return
	}
	s := p.step(routine.Exfoliate)
	s.Reason = "your cleanser exfoliates: one step"
	p.because(routine.Exfoliate, "S3")
	p.leaveOut(routine.Cleanse, "your cleanser exfoliates", "S3")
}

// has reports whether a product has one of the actives.
func (p Product) has(actives ...string) bool {
	return slices.ContainsFunc(actives, func(a string) bool { return slices.Contains(p.Actives, a) })
}

// acid reports whether a product works with an acid.
func (p Product) acid() bool { return p.has(AHA, BHA) || p.Kind == "acid" }

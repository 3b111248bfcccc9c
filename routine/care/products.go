package care

import (
	"cmp"
	"fmt"
	"slices"

	"skintime/routine"
)

// products finds what each step is done with: what was chosen for this time,
// else the first of its type on the shelf, else what the routine says. A mask
// for which a routine has times of its own stays that mask, unless another was
// chosen.
func (p *planner) products() {
	p.exfoliant, p.serum, p.mask = p.product(routine.Exfoliate), p.serumFor(), p.product(routine.Mask)
	if s := p.step(routine.Mask); s != nil {
		own, chosen := s.Product, p.Chosen[routine.Mask]
		if chosen == "" && (p.mask.blank() || p.customTime(s)) || chosen == own.Kind && p.mask.Name == "" {
			p.mask, p.own = Product{Kind: own.Kind, Rich: own.Rich, Dries: own.Dries, Exfoliates: own.Exfoliates}, true
		}
	}
	p.complete()
}

// customTime reports whether a routine gives its mask another time than that
// of its kind.
func (p *planner) customTime(s *Step) bool {
	usual, ok := p.data.mask(s.Product.Kind, "")
	return s.Timing != (routine.Timing{}) && (!ok || s.Timing != usual.timing())
}

// blank reports whether nothing is said about a mask.
func (p Product) blank() bool { return p.Kind == "" && !p.Rich && !p.Dries && !p.Exfoliates }

func (p *planner) product(k routine.Kind) Product {
	chosen := p.Chosen[k]
	for _, product := range p.Profile.Shelf {
		if product.For == k && (chosen == "" || product.Kind == chosen) {
			return product
		}
	}
	return Product{For: k, Kind: chosen}
}

// serumFor is the first serum of the shelf that suits the hour, or the first
// (G15). Choosing another texture changes nothing else about it.
func (p *planner) serumFor() Product {
	found := Product{For: routine.Serum}
	for _, q := range p.Profile.Shelf {
		if q.For != routine.Serum {
			continue
		}
		suits := p.evening() && !q.has(VitaminC) || !p.evening() && !q.has(Retinoid)
		if suits || found.Texture == "" && len(found.Actives) == 0 && found.Name == "" {
			found = q
		}
		if suits {
			break
		}
	}
	found.Texture = cmp.Or(p.Chosen[routine.Serum], found.Texture)
	return found
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
		p.advise(Caution, fmt.Sprintf("Your exfoliant says %s and %s; it counts as %s.", e.Kind, routine.Harmless(e.Method), known.Method), "S43")
		e.Method = known.Method
	}
	e.Method, e.Strength = cmp.Or(e.Method, known.Method), cmp.Or(e.Strength, known.Strength)
	e.Gentle = e.Gentle || known.Gentle
	if e.Gentle && e.Method == Peel {
		p.advise(Caution, "A peel is not gentle; it counts as a peel.", "S7", "S43")
		e.Gentle = false
	}
	e.Actives = append(slices.Clone(known.Actives), e.Actives...)
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
func (p Product) acid() bool {
	return p.has(AHA, BHA) || p.Kind == "acid" || p.Method == Chemical || p.Method == Peel
}

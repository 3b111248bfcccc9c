package routine

import "slices"

// Needs lists what to have ready before the routine begins: a clean face (S17) unless
// the routine cleanses, water and a towel, then what the steps use, in their order.
func (r Routine) Needs() []string {
	cleans := false // S3: an exfoliant can be the cleanser
	var face, wet, products []string
	seen := map[Kind]bool{}
	for _, s := range r.Steps {
		cleans = cleans || s.Kind == Cleanse || s.Kind == Exfoliate && s.Product.Kind == "cleanser"
		if seen[s.Kind] {
			continue
		}
		seen[s.Kind] = true
		switch s.Kind {
		case Cleanse:
			products = append(products, "a mild cleanser")
		case Exfoliate:
			products = append(products, "the exfoliant")
		case Rinse, Custom:
		default:
			products = append(products, "the "+string(s.Kind))
		}
	}
	if seen[Rinse] || seen[Cleanse] || seen[Exfoliate] || seen[Mask] {
		wet = []string{"lukewarm water", "a towel"} // G1
	}
	if !cleans {
		face = []string{"a clean face"}
	}
	return slices.Concat(face, wet, products)
}

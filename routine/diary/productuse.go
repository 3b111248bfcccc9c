package diary

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"skintime/routine"
)

// ProductUse is what the records say of one product: of a name among those of a kind of step,
// or of all without a name that are of one kind.
type ProductUse struct {
	Step     routine.Kind `json:"step"`
	Name     string       `json:"name,omitempty"`
	Kind     string       `json:"kind,omitempty"` // as it was recorded last
	Times    int          `json:"times"`          // that it was on the skin
	Average  int          `json:"average_s"`      // how long it was on, in seconds
	Feel     float64      `json:"feel_average,omitempty"`
	Rated    int          `json:"rated"`    // sessions with it that say how the skin felt
	Evenings int          `json:"evenings"` // of these, those that began in the evening
	Stings   int          `json:"stings"`
	Last     time.Time    `json:"last"`
}

// ProductUses lists products in the order of a routine's steps, the most used of a step first.
type ProductUses []ProductUse

// Of returns the use of a product in a kind of step, by its name, or by its kind where it has
// none; zero: no record says that it was on the skin.
func (u ProductUses) Of(step routine.Kind, product routine.Product) ProductUse {
	key := productKeyOf(step, &product)
	i := slices.IndexFunc(u, func(p ProductUse) bool { return p.key() == key })
	if i < 0 {
		return ProductUse{}
	}
	return u[i]
}

// Products sums up what the records say of each product.
func (d Diary) Products() ProductUses {
	b := productsBuilder{}
	for i := range d.Records {
		r := &d.Records[i]
		for j := range r.Steps {
			b.add(r, &r.Steps[j])
		}
	}
	return b.uses()
}

// productKey is what makes a product the same one: its name, or its kind where it has none.
type productKey struct {
	step       routine.Kind
	name, kind string
}

func productKeyOf(step routine.Kind, p *routine.Product) productKey {
	if p.Name != "" {
		return productKey{step: step, name: p.Name}
	}
	return productKey{step: step, kind: p.Kind}
}

func (u ProductUse) key() productKey {
	return productKeyOf(u.Step, &routine.Product{Name: u.Name, Kind: u.Kind})
}

// productSum is a ProductUse to which steps are being added.
type productSum struct {
	ProductUse
	active  int     // seconds in all
	felt    int     // the sum of all ratings
	ratedIn *Record // the latest session whose rating counts
}

// productsBuilder sums up products.
type productsBuilder map[productKey]*productSum

func (b productsBuilder) add(r *Record, s *Step) {
	if s.Product == nil || !s.OnSkin() || s.Product.Name == "" && s.Product.Kind == "" {
		return
	}
	key := productKeyOf(s.Kind, s.Product)
	sum := b[key]
	if sum == nil {
		sum = &productSum{ProductUse: ProductUse{Step: key.step, Name: key.name}}
		b[key] = sum
	}
	sum.add(r, s)
}

func (p *productSum) add(r *Record, s *Step) {
	p.Times++
	p.active += s.Active
	if s.Outcome == routine.OutcomeStung {
		p.Stings++
	}
	p.Last, p.Kind = r.Started, s.Product.Kind // the records are oldest first
	if r.rated() && p.ratedIn != r {
		p.ratedIn = r
		p.felt += r.Feel
		p.Rated++
		if !routine.AnyTime.Day(r.Started) {
			p.Evenings++
		}
	}
}

// rated reports whether a session says how the skin felt.
func (r *Record) rated() bool { return r.Feel >= 1 && r.Feel <= routine.BestFeel }

func (b productsBuilder) uses() ProductUses {
	uses := ProductUses{}
	for _, sum := range b {
		use := sum.ProductUse
		use.Average = int(math.Round(float64(sum.active) / float64(sum.Times)))
		if sum.Rated > 0 {
			use.Feel = math.Round(10*float64(sum.felt)/float64(sum.Rated)) / 10
		}
		uses = append(uses, use)
	}
	slices.SortFunc(uses, func(a, b ProductUse) int {
		return cmp.Or(
			cmp.Compare(order(a.Step), order(b.Step)), strings.Compare(string(a.Step), string(b.Step)),
			cmp.Compare(b.Times, a.Times), b.Last.Compare(a.Last),
			strings.Compare(a.Name, b.Name), strings.Compare(a.Kind, b.Kind),
		)
	})
	return uses
}

// Package setup asks what the plans need to know: about your skin, products, cues
// and colours. It asks on a screen (Run) or in lines of text (Ask), and returns a
// changed configuration. Reading and writing the file is not here, but in
// package config.
package setup

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/config"
)

// answers are what a person says, in the order in which they are asked.
type answers struct {
	skin      string
	retinoid  bool
	mask      string // its kind
	rich      string // yes or no; empty: not sure
	exfoliant string // its kind
	gentle    bool
	texture   string // of the serum
	actives   []string
	evenings  eveningAnswers
	names     map[routine.Kind]*string  // of the products that are asked about
	taken     map[routine.Kind][]string // the names of the others
	cues      []string                  // some of channels
	mediaKeys bool
	theme     string // one of config.Themes

	here                     Here
	before                   routine.Evenings // as they were
	otherKinds, otherActives []string         // of the products in use that are not asked about
}

// askedSteps are the steps whose first product is asked about.
func askedSteps() []routine.Kind {
	return []routine.Kind{routine.Mask, routine.Exfoliate, routine.Serum}
}

// Here is where and when it is asked.
type Here struct {
	Today time.Time // the day of care, midnight UTC: evenings begin on it, or later
	Bus   bool      // the desktop has a message bus, which media keys need
}

// answersOf returns the answers that a configuration has already.
func answersOf(c config.Config, here Here) answers {
	mask, exfoliant, serum := product(c, routine.Mask), product(c, routine.Exfoliate), product(c, routine.Serum)
	a := answers{
		skin: c.Skin, retinoid: c.Retinoid, mask: mask.Kind, exfoliant: exfoliant.Kind, gentle: exfoliant.Gentle,
		texture: serum.Texture, actives: slices.Clone(serum.Actives),
		cues: channelsOn(c.Cues), theme: cmp.Or(c.Screen.Theme, config.Themes()[0]),
		names: map[routine.Kind]*string{}, taken: map[routine.Kind][]string{},
		evenings: eveningsOf(c), before: c.Evenings, here: here, mediaKeys: c.Remote.MPRIS,
	}
	for i, p := range c.Products {
		if asked := slices.Contains(askedSteps(), p.StepKind) && i == index(c, p.StepKind); !asked && !p.UsedUp {
			a.otherKinds, a.otherActives = append(a.otherKinds, p.Kind), append(a.otherActives, p.Actives...)
		}
	}
	switch {
	case mask.Rich:
		a.rich = yes
	case mask.NotRich:
		a.rich = no
	}
	for _, k := range askedSteps() {
		name, own := product(c, k).Name, index(c, k)
		a.names[k] = &name
		for i, p := range c.Products {
			if i != own && p.StepKind == k && p.Name != "" {
				a.taken[k] = append(a.taken[k], p.Name)
			}
		}
	}
	return a
}

// applyTo returns c with the answers in it. Of the products in use, only the first for a step
// is changed. Where its kind changes, all that was said of the product before is
// removed: whether it dries, how strong it is, since when it is open.
func (a answers) applyTo(c config.Config) config.Config {
	c.Skin, c.Retinoid, c.Evenings = a.skin, a.retinoid, a.plannedEvenings()
	c.Cues, c.Remote.MPRIS = withChannels(c.Cues, a.cues), a.mediaKeys
	if a.theme != answersOf(c, a.here).theme {
		c.Screen.Theme = a.theme
	}
	c = withProduct(c, routine.Mask, func(p *config.Product) {
		a.identify(p, a.mask)
		if a.mask != "" {
			p.Rich, p.NotRich = a.rich == yes, a.rich == no
		}
	})
	c = withProduct(c, routine.Exfoliate, func(p *config.Product) {
		a.identify(p, a.exfoliant)
		if a.exfoliant != "" {
			p.Gentle = a.gentle
		}
	})
	return withProduct(c, routine.Serum, func(p *config.Product) {
		p.Texture, p.Actives = a.texture, a.actives
		a.identify(p, p.Kind)
	})
}

// identify gives a product its kind and its name. One of another kind is another product.
func (a answers) identify(p *config.Product, kind string) {
	if p.Kind != kind {
		*p = config.Product{StepKind: p.StepKind, Kind: kind}
	}
	p.Name = strings.TrimSpace(routine.Sanitize(*a.names[p.StepKind]))
}

// product is the first one in use for a step.
func product(c config.Config, kind routine.Kind) config.Product {
	if i := index(c, kind); i >= 0 {
		return c.Products[i]
	}
	return config.Product{StepKind: kind}
}

func index(c config.Config, kind routine.Kind) int {
	return slices.IndexFunc(c.Products, func(p config.Product) bool { return p.StepKind == kind && !p.UsedUp })
}

// withProduct is the configuration with its first product for a step changed. One of
// which nothing is said any more goes.
func withProduct(c config.Config, kind routine.Kind, change func(*config.Product)) config.Config {
	before := product(c, kind)
	after := before
	change(&after)
	i, blank := index(c, kind), len(after.Actives) == 0 && reflect.DeepEqual(after, config.Product{StepKind: after.StepKind, Actives: after.Actives})
	c.Products = slices.Clone(c.Products)
	switch {
	case i < 0 && !blank:
		c.Products = append(c.Products, after)
	case i >= 0 && blank && !reflect.DeepEqual(before, after):
		c.Products = slices.Delete(c.Products, i, i+1)
	case i >= 0:
		c.Products[i] = after
	}
	return c
}

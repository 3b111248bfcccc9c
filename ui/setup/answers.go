// Package setup asks what the plans need to know: about your skin, products, cues
// and colours. It asks on a screen (Run) or in lines of text (Ask), and returns a
// changed configuration. Reading and writing the file is not here, but in
// package config.
package setup

import (
	"cmp"
	"reflect"
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/config"
)

// answers are what a person says, in the order in which they are asked.
type answers struct {
	skin      string
	retinoid  bool
	mask      string // its kind
	rich      bool
	exfoliant string // its kind
	gentle    bool
	texture   string // of the serum
	actives   []string
	cues      []string // some of channels
	theme     string   // one of config.Themes
}

// answersOf returns the answers that a configuration has already.
func answersOf(c config.Config) answers {
	mask, exfoliant, serum := product(c, routine.Mask), product(c, routine.Exfoliate), product(c, routine.Serum)
	return answers{
		skin: c.Skin, retinoid: c.Retinoid, mask: mask.Kind, rich: mask.Rich, exfoliant: exfoliant.Kind, gentle: exfoliant.Gentle,
		texture: serum.Texture, actives: slices.Clone(serum.Actives),
		cues: channelsOn(c.Cues), theme: cmp.Or(c.Screen.Theme, config.Themes()[0]),
	}
}

// applyTo returns c with the answers in it. Of the products, only the first for a step
// is changed. Where its kind changes, all that was said of the product before is
// removed: whether it dries, how strong it is, since when it is open.
func (a answers) applyTo(c config.Config) config.Config {
	c.Skin, c.Retinoid = a.skin, a.retinoid
	c.Cues = withChannels(c.Cues, a.cues)
	if a.theme != answersOf(c).theme {
		c.Screen.Theme = a.theme
	}
	c = withProduct(c, routine.Mask, func(p *config.Product) {
		if p.Kind != a.mask {
			p.Dries, p.Exfoliates, p.Method, p.Strength = false, false, "", 0
			p.Opened, p.Months = time.Time{}, 0
			p.Rich = false
		}
		p.Kind = a.mask
		if a.mask != "" {
			p.Rich = a.rich
		}
	})
	c = withProduct(c, routine.Exfoliate, func(p *config.Product) {
		if p.Kind != a.exfoliant {
			p.Method, p.Strength, p.Gentle = "", 0, false
			p.Opened, p.Months = time.Time{}, 0
		}
		p.Kind = a.exfoliant
		if a.exfoliant != "" {
			p.Gentle = a.gentle
		}
	})
	return withProduct(c, routine.Serum, func(p *config.Product) { p.Texture, p.Actives = a.texture, a.actives })
}

// product is the first one for a step.
func product(c config.Config, kind routine.Kind) config.Product {
	if i := index(c, kind); i >= 0 {
		return c.Products[i]
	}
	return config.Product{StepKind: kind}
}

func index(c config.Config, kind routine.Kind) int {
	return slices.IndexFunc(c.Products, func(p config.Product) bool { return p.StepKind == kind })
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

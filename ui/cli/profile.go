package cli

import (
	"skintime/routine/care"
	"skintime/routine/config"
)

// profile returns what the configuration says about a person, for the care rules.
func profile(c config.Config) care.Profile {
	shelf := each(c.Products, func(p config.Product) care.Product { return care.Product(p) })
	return care.Profile{
		Skin: care.Skin(c.Skin), Retinoid: c.Retinoid, Shelf: shelf, Masks: c.Masks, Avoid: c.Avoid, RestUntil: c.RestUntil, RestStrict: c.RestStrict, CalmSince: c.CalmSince, MorningFrom: c.MorningFrom,
		Evenings: c.Evenings,
	}
}

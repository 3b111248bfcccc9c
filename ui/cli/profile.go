package cli

import (
	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
)

// profile returns what the configuration says about a person, for the care rules.
func profile(c config.Config) care.Profile {
	p := care.Profile{Skin: care.Skin(c.Skin), Retinoid: c.Retinoid}
	for _, have := range c.Products {
		p.Shelf = append(p.Shelf, care.Product{
			StepKind: routine.Kind(have.StepKind), Name: have.Name, Kind: have.Kind, Method: have.Method, Gentle: have.Gentle,
			Strength: have.Strength, Rich: have.Rich, Dries: have.Dries, Exfoliates: have.Exfoliates, Texture: have.Texture,
			Actives: have.Actives, Opened: have.Opened, Months: have.Months,
		})
	}
	return p
}

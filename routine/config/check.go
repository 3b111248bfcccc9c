package config

import (
	"errors"
	"fmt"
	"time"

	"skintime/routine"
	"skintime/routine/toml"
)

// The bounds of what a configuration says.
const (
	// oldest is the first year in which a product can have been opened.
	minYear = 2000
	// mostMonths is how long a product can last once opened.
	maxMonths = 120
)

// configFile is the configuration while it is checked.
type configFile struct{ *toml.Document }

// config checks what the decoder cannot, and makes the configuration.
func (d configFile) config(t table) (Config, error) {
	c := Config{Routine: t.Routine, Skin: t.Skin, Retinoid: t.Retinoid, AllowSleep: off(t.Awake)}
	if d.Has("routine") && !routine.IsName(t.Routine) {
		return Config{}, d.ErrorAt("routine", fmt.Sprintf("%q is no name for a routine", t.Routine), `use letters, digits and '-', as in routine = "facial"`)
	}
	var errs [3]error
	errs[0] = d.OneOf("skin", "type of skin", t.Skin, Skins())
	c.Cues, errs[1] = d.cues(t.Cues)
	c.Screen, errs[2] = d.screen(t.Screen)
	if err := errors.Join(errs[:]...); err != nil {
		return Config{}, toml.First(err)
	}
	for i, p := range t.Product {
		product, err := d.product(fmt.Sprintf("product.%d", i), p)
		if err != nil {
			return Config{}, toml.First(err)
		}
		c.Products = append(c.Products, product)
	}
	return c, nil
}

func (d configFile) product(path string, t shelvedTable) (Product, error) {
	p := Product{
		For: t.For, Name: t.Name, Kind: t.Kind, Method: t.Method, Gentle: t.Gentle, Strength: t.Strength, Rich: t.Rich, Dries: t.Dries,
		Exfoliates: t.Exfoliates, Texture: t.Texture, Months: t.Months,
	}
	if t.For == "" {
		return p, d.ErrorAt(path+".for", "the product has no step", `say which step uses it, as in for = "mask"`)
	}
	err := errors.Join(
		d.OneOf(path+".for", "kind of step", t.For, routine.KindNames()),
		d.Name(path+".name", "name", t.Name, "green jar"), d.productKind(path+".kind", t),
		d.OneOf(path+".method", "method", t.Method, Methods()),
		d.strength(path+".strength", t.Strength),
		d.OneOf(path+".texture", "texture", t.Texture, Textures()),
		d.months(path+".months", t.Months),
	)
	if err != nil {
		return p, err
	}
	if p.Actives, err = d.actives(path+".actives", t.Actives); err != nil {
		return p, err
	}
	p.Opened, err = d.day(path+".opened", t.Opened)
	return p, err
}

// productKind checks the kind of a mask or an exfoliant against those that are
// known. What other products are called is up to the person.
func (d configFile) productKind(path string, t shelvedTable) error {
	switch routine.Kind(t.For) {
	case routine.Mask:
		return d.OneOf(path, "kind of mask", t.Kind, routine.MaskKinds())
	case routine.Exfoliate:
		return d.OneOf(path, "kind of exfoliant", t.Kind, ExfoliantKinds())
	}
	return d.Text(path, t.Kind)
}

func (d configFile) actives(path string, words []string) ([]string, error) {
	var actives []string
	for i, word := range words {
		at := fmt.Sprintf("%s.%d", path, i)
		if word == "" {
			return nil, d.ErrorAt(at, "an active has no name", "take it out of the list")
		}
		if err := d.OneOf(at, "active", word, Actives()); err != nil {
			return nil, err
		}
		actives = append(actives, word)
	}
	return actives, nil
}

func (d configFile) strength(path string, s float64) error {
	if s >= 0 && s <= 100 {
		return nil
	}
	return d.ErrorAt(path, fmt.Sprintf("a strength of %v is out of range", s), "it lies between 0 and 100 per cent")
}

func (d configFile) months(path string, n int) error {
	if !d.Has(path) || n >= 1 && n <= maxMonths {
		return nil
	}
	return d.ErrorAt(path, fmt.Sprintf("%d months are out of range", n), fmt.Sprintf("it is 1 to %d", maxMonths))
}

// day reads the day at path; where there is none it is zero.
func (d configFile) day(path string, day toml.Date) (time.Time, error) {
	switch {
	case !d.Has(path):
		return time.Time{}, nil
	case day.Year < minYear:
		return time.Time{}, d.ErrorAt(path, fmt.Sprintf("%v is too long ago", day), "write a day as in 2026-05-01")
	}
	return day.AsTime(time.UTC), nil
}

package config

import (
	"cmp"
	"fmt"
	"time"

	"skintime/routine"
	"skintime/routine/toml"
)

const (
	minYear   = 2000 // the first year of a day
	maxMonths = 120  // how long a product can last once opened
	maxEvery  = 30   // the longest rest of a label, in days
)

// MaxMasks is the most masks in a week that a person can ask for.
const MaxMasks = 3

// configFile is a configuration file while it is checked.
type configFile struct{ *toml.Document }

// config checks what the decoder does not, and returns the configuration.
func (d configFile) config(t table) (Config, error) {
	c := Config{Routine: t.Routine, Skin: t.Skin, Retinoid: t.Retinoid, Masks: t.Masks, RestStrict: t.RestStrict, Screen: t.Screen, AllowSleep: !t.Awake, Remote: Remote{NoSocket: !t.Remote.Socket, MPRIS: t.Remote.MPRIS}}
	if d.Has("routine") && !routine.IsName(t.Routine) {
		return Config{}, d.ErrorAt("routine", fmt.Sprintf("%q is not a routine name", t.Routine), `use letters, digits and '-', as in routine = "facial"`)
	}
	var errs [4]error
	c.Cues, errs[0] = d.cues(t.Cues)
	c.RestUntil, errs[1] = d.day("rest_until", t.RestUntil)
	c.CalmSince, errs[2] = d.day("calm_since", t.CalmSince)
	c.MorningFrom, errs[3] = d.morning("morning_from", t.MorningFrom)
	if len(t.Avoid) > 0 {
		c.Avoid = t.Avoid
	}
	if err := cmp.Or(
		d.CheckOneOf("skin", "type of skin", t.Skin, Skins()), d.checkRange("masks", "masks in a week", t.Masks, MaxMasks),
		d.checkActives("avoid", t.Avoid), cmp.Or(errs[:]...),
		d.CheckOneOf("screen.theme", "theme", t.Screen.Theme, Themes()),
		d.CheckOneOf("screen.progress", "progress", t.Screen.Progress, ProgressBars()),
		d.CheckOneOf("screen.signs", "choice of signs", t.Screen.Signs, SignChoices()),
		d.CheckOneOf("screen.clock", "clock", t.Screen.Clock, Clocks()), d.CheckOneOf("screen.week", "first day of the week", t.Screen.Week, Weeks()), d.checkColors("screen.colors", t.Screen.Colors),
	); err != nil {
		return Config{}, err
	}
	if len(c.Screen.Colors) == 0 {
		c.Screen.Colors = nil
	}
	var err error
	if c.Evenings, err = d.evenings(t.Evenings); err != nil {
		return Config{}, err
	}
	c.Products, err = d.products(t.Product)
	return c, err
}

// products checks the products. Two for the same step have different names.
func (d configFile) products(tables []productTable) (all []Product, err error) {
	type identity struct {
		kind routine.Kind
		name string
	}
	if len(tables) > 0 {
		all = make([]Product, 0, len(tables))
	}
	named := make(map[identity]bool, len(tables))
	for i, t := range tables {
		path := fmt.Sprintf("product.%d", i)
		p, err := d.product(path, t)
		if err != nil {
			return nil, err
		}
		if id := (identity{p.StepKind, p.Name}); p.Name != "" && named[id] {
			return nil, d.ErrorAt(path+".name", fmt.Sprintf("there are two products for %q called %q", p.StepKind, p.Name), "give one of them another name")
		} else {
			named[id] = true
		}
		all = append(all, p)
	}
	return all, nil
}

func (d configFile) product(path string, t productTable) (p Product, err error) {
	if p = t.Product; len(p.Actives) == 0 {
		p.Actives = nil
	}
	p.Rich, p.NotRich = t.Rich != nil && *t.Rich, t.Rich != nil && !*t.Rich
	if p.StepKind == "" {
		return p, d.ErrorAt(path+".for", "the product has no step", `add the step that uses it, as in for = "mask"`)
	}
	if !p.StepKind.Known() {
		return p, d.CheckOneOf(path+".for", "kind of step", string(p.StepKind), routine.KindNames())
	}
	if err := cmp.Or(
		d.CheckName(path+".name", "name", p.Name, "green jar"), d.checkProductKind(path+".kind", p),
		d.CheckOneOf(path+".method", "method", p.Method, Methods()),
		d.checkStrength(path+".strength", p.Strength),
		d.CheckOneOf(path+".texture", "texture", p.Texture, Textures()),
		d.checkRange(path+".months", "months", p.Months, maxMonths),
		d.checkActives(path+".actives", p.Actives),
		d.CheckOneOf(path+".off", "way to take it off", string(p.Off), Removals()),
		d.CheckOneOf(path+".onto", "state of the skin", p.Onto, Grounds()),
		d.checkRange(path+".every", "days", p.Every, maxEvery),
	); err != nil {
		return p, err
	}
	return p, cmp.Or(d.times(path, t, &p), d.days(path, t, &p))
}

// times reads the label's times into p.
func (d configFile) times(path string, t productTable, p *Product) error {
	var errs [3]error
	p.From, errs[0] = d.Duration(path+".from", t.From)
	p.By, errs[1] = d.Duration(path+".by", t.By)
	p.Cap, errs[2] = d.Duration(path+".cap", t.Cap)
	switch least := max(p.From, p.By); {
	case cmp.Or(errs[:]...) != nil:
		return cmp.Or(errs[:]...)
	case p.By > 0 && p.By < p.From:
		return d.ErrorAt(path+".by", `"by" is before "from"`, fmt.Sprintf("write %s or more", toml.ShortDuration(p.From)))
	case p.Cap > 0 && p.Cap < least && least == p.By:
		return d.ErrorAt(path+".cap", `"cap" is before "by"`, fmt.Sprintf("write %s or more", toml.ShortDuration(p.By)))
	case p.Cap > 0 && p.Cap < least:
		return d.ErrorAt(path+".cap", `"cap" is before "from"`, fmt.Sprintf("write %s or more", toml.ShortDuration(p.From)))
	}
	return nil
}

// days reads the days into p.
func (d configFile) days(path string, t productTable, p *Product) error {
	for _, day := range []struct {
		key  string
		from toml.Date
		to   *time.Time
	}{
		{"opened", t.Opened, &p.Opened}, {"expires", t.Expires, &p.Expires}, {"since", t.Since, &p.Since},
		{"tested", t.Tested, &p.Tested}, {"testing", t.Testing, &p.Testing}, {"cleared", t.Cleared, &p.Cleared},
	} {
		var err error
		if *day.to, err = d.day(path+"."+day.key, day.from); err != nil {
			return err
		}
	}
	return nil
}

// checkProductKind checks the kind of a mask or an exfoliant against those that are
// known. What other products are called is up to the person.
func (d configFile) checkProductKind(path string, p Product) error {
	switch p.StepKind {
	case routine.Mask:
		return d.CheckOneOf(path, "kind of mask", p.Kind, routine.MaskKinds())
	case routine.Exfoliate:
		return d.CheckOneOf(path, "kind of exfoliant", p.Kind, ExfoliantKinds())
	}
	return d.CheckText(path, p.Kind)
}

func (d configFile) checkActives(path string, words []string) error {
	for i, word := range words {
		at := fmt.Sprintf("%s.%d", path, i)
		if word == "" {
			return d.ErrorAt(at, "an active has no name", "remove it from the list")
		}
		if err := d.CheckOneOf(at, "active", word, Actives()); err != nil {
			return err
		}
	}
	return nil
}

func (d configFile) checkStrength(path string, s float64) error {
	if s >= 0 && s <= 100 {
		return nil
	}
	return d.ErrorAt(path, fmt.Sprintf("a strength of %v is out of range", s), "write 0 to 100 per cent")
}

// checkRange returns an error where a number at path is not 1 to most. what is counted: "months".
func (d configFile) checkRange(path, what string, n, most int) error {
	if !d.Has(path) || n >= 1 && n <= most {
		return nil
	}
	return d.ErrorAt(path, fmt.Sprintf("%d %s are out of range", n, what), fmt.Sprintf("write 1 to %d", most))
}

// day reads the day at path; the zero time if there is none.
func (d configFile) day(path string, day toml.Date) (time.Time, error) {
	switch {
	case !d.Has(path):
		return time.Time{}, nil
	case day.Year < minYear:
		return time.Time{}, d.ErrorAt(path, fmt.Sprintf("%v is too long ago", day), "write a day as in 2026-05-01")
	}
	return day.AsTime(time.UTC), nil
}

// morning reads the time of day at path at which a day of care begins; 0 if there is none.
func (d configFile) morning(path, text string) (time.Duration, error) {
	if !d.Has(path) {
		return 0, nil
	}
	at, err := time.Parse("15:04", text)
	switch {
	case err != nil:
		return 0, d.ErrorAt(path, fmt.Sprintf("%q is not a time of day", text), `write it as in "05:00"`)
	case at.Hour() < 1 || at.Hour() > 11:
		return 0, d.ErrorAt(path, fmt.Sprintf("%q is not in the morning", text), `write a time from "01:00" to "11:59"`)
	}
	return time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute, nil
}

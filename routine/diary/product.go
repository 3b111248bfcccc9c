package diary

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"skintime/routine"
)

// The bounds of a product, whatever its line says.
const (
	maxProducts   = 1000 // that are interned
	maxActives    = 20
	maxStrength   = 100  // per cent
	maxProductLen = 1000 // bytes of JSON: a longer one is not interned
)

// product reads what a step was done with; nil: nothing is known of it. Records that say
// the same of a product share it. A value of the wrong type is skipped and noted: it is no
// reason to lose a session.
func (p *parser) product(name string) (*routine.Product, error) {
	if fits, err := p.accept(name, '{'); !fits || err != nil {
		return nil, err
	}
	text, err := p.decoder.ReadValue()
	if err != nil {
		return nil, err
	}
	if known, ok := p.products[string(text)]; ok {
		return known, nil
	}
	product, err := p.newProduct(name, text)
	if err == nil && !p.flawed && len(p.products) < maxProducts && len(text) <= maxProductLen {
		p.products[string(text)] = product
	}
	return product, err
}

// newProduct parses the JSON of a product, and says in p.flawed whether it repaired something.
func (p *parser) newProduct(name string, text jsontext.Value) (*routine.Product, error) {
	p.flawed = false
	p.inside.Reset(bytes.NewBuffer(text))
	line := p.decoder
	p.decoder = p.inside
	defer func() { p.decoder = line }()
	product := &routine.Product{}
	err := p.eachField(name, func(name string) error { return p.productField(product, name) })
	if err != nil {
		return nil, err
	}
	return Known(*product), nil
}

// Known returns a product for a Step: nil where nothing is known of it.
func Known(product routine.Product) *routine.Product {
	if equalProducts(&product, &routine.Product{}) {
		return nil
	}
	return &product
}

func (p *parser) productField(f *routine.Product, name string) (err error) {
	switch name {
	case "name":
		f.Name, err = p.optionalWord(name)
	case "kind":
		f.Kind, err = p.optionalWord(name)
	case "method":
		f.Method, err = p.optionalWord(name)
	case "gentle":
		f.Gentle, err = p.optionalFlag(name)
	case "strength":
		f.Strength, err = p.strength(name)
	case "actives":
		f.Actives, err = p.actives(name)
	case "rich":
		f.Rich, err = p.optionalFlag(name)
	case "dries":
		f.Dries, err = p.optionalFlag(name)
	case "exfoliates":
		f.Exfoliates, err = p.optionalFlag(name)
	case "off":
		f.Off, err = as[routine.Removal](p.optionalWord(name))
	default:
		err = p.unknown(name)
	}
	return err
}

// because reads why a step was skipped.
func (p *parser) because(name string) (routine.Because, error) {
	return as[routine.Because](p.optionalWord(name))
}

// accept reports whether the next value is of one of the kinds. A null it skips, as absent, and
// another value with a note of it.
func (p *parser) accept(name string, kinds ...jsontext.Kind) (bool, error) {
	next := p.decoder.PeekKind()
	if slices.Contains(kinds, next) || next == jsontext.KindInvalid { // then reading it is the error
		return true, nil
	}
	if next != 'n' {
		p.addRepair(name + " has the wrong type")
	}
	return false, p.decoder.SkipValue()
}

// optionalWord is word for a field without which a record counts all the same.
func (p *parser) optionalWord(name string) (string, error) {
	if fits, err := p.accept(name, '"'); !fits || err != nil {
		return "", err
	}
	return p.word(name)
}

// optionalFlag is flag for a field without which a record counts all the same.
func (p *parser) optionalFlag(name string) (bool, error) {
	if fits, err := p.accept(name, 't', 'f'); !fits || err != nil {
		return false, err
	}
	return p.flag(name)
}

// strength reads a number of per cent.
func (p *parser) strength(name string) (float64, error) {
	if fits, err := p.accept(name, '0'); !fits || err != nil {
		return 0, err
	}
	value, err := p.decoder.ReadValue()
	if err != nil {
		return 0, err
	}
	percent, _ := strconv.ParseFloat(string(value), 64) // infinite beyond its range
	if percent < 0 || percent > maxStrength {
		p.addRepair(name + " is not 0 to 100")
		return 0, nil
	}
	return percent, nil
}

// actives reads a list of words.
func (p *parser) actives(name string) (list []string, err error) {
	if fits, err := p.accept(name, '['); !fits || err != nil {
		return nil, err
	}
	if _, err := p.decoder.ReadToken(); err != nil {
		return nil, err
	}
	for k := p.decoder.PeekKind(); k != ']' && k != jsontext.KindInvalid; k = p.decoder.PeekKind() {
		active, err := p.optionalWord(name)
		switch {
		case err != nil:
			return nil, err
		case len(list) == maxActives:
			p.addRepair(fmt.Sprintf("more than %d %s", maxActives, name))
		case active != "":
			list = append(list, active)
		}
	}
	_, err = p.decoder.ReadToken()
	return list, err
}

// equalProducts reports whether two products say the same.
func equalProducts(a, b *routine.Product) bool {
	return a.Name == b.Name && a.Kind == b.Kind && a.Method == b.Method && a.Gentle == b.Gentle && a.Strength == b.Strength &&
		slices.Equal(a.Actives, b.Actives) && a.Rich == b.Rich && a.Dries == b.Dries && a.Exfoliates == b.Exfoliates && a.Off == b.Off
}

package diary

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"skintime/routine"
)

// eachField reads an object, and calls field to read the value of each field.
func (p *parser) eachField(name string, field func(name string) error) error {
	if absent, err := p.open(name, '{'); absent || err != nil {
		return err
	}
	for p.decoder.PeekKind() == '"' {
		key, err := p.string()
		if err != nil {
			return err
		}
		if err := field(p.intern(key)); err != nil {
			return err
		}
	}
	_, err := p.decoder.ReadToken()
	return err
}

// open reads the beginning of an object or array. A null is absent, as for every field.
func (p *parser) open(name string, begin jsontext.Kind) (absent bool, err error) {
	token, err := p.decoder.ReadToken()
	switch {
	case err != nil:
		return false, err
	case token.Kind() == 'n':
		return true, nil
	case token.Kind() != begin:
		return false, wrongType(name)
	}
	return false, nil
}

// string reads a string, which is valid until the next one is read.
func (p *parser) string() ([]byte, error) {
	quoted, err := p.decoder.ReadValue()
	if err != nil {
		return nil, err
	}
	p.text, err = jsontext.AppendUnquote(p.text[:0], quoted)
	return p.text, err
}

// textOf reads a text; a null is empty.
func (p *parser) textOf(name string) ([]byte, error) {
	switch p.decoder.PeekKind() {
	case '"':
		return p.string()
	case 'n', jsontext.KindInvalid:
		_, err := p.decoder.ReadToken()
		return nil, err
	}
	return nil, wrongType(name)
}

// word reads a short text that other records are likely to have, too, and interns it.
func (p *parser) word(name string) (string, error) {
	text, err := p.textOf(name)
	if err != nil {
		return "", err
	}
	s := p.intern(text)
	return p.bounded(name, s, routine.Sanitize(s), maxText), nil
}

// id reads an id, as word does, but does not intern it: no other record has it.
func (p *parser) id(name string) (string, error) {
	text, err := p.textOf(name)
	s := string(text)
	return p.bounded(name, s, routine.Sanitize(s), maxText), err
}

// note reads a longer text, which may have many lines.
func (p *parser) note(name string) (string, error) {
	text, err := p.textOf(name)
	if err != nil {
		return "", err
	}
	lines := strings.Split(string(text), "\n")
	for i, l := range lines {
		lines[i] = routine.Sanitize(l)
	}
	return p.bounded(name, string(text), strings.Join(lines, "\n"), MaxNote), nil
}

// bounded returns clean, which is made of s, cut to most characters, and notes what differs.
func (p *parser) bounded(name, s, clean string, most int) string {
	if clean != s {
		p.addRepair(fmt.Sprintf("characters in %s that no terminal should see", name))
	}
	if len(clean) <= most || utf8.RuneCountInString(clean) <= most {
		return clean
	}
	p.addRepair(fmt.Sprintf("%s longer than %d characters", name, most))
	return string([]rune(clean)[:most])
}

// intern returns the text as a string, the same string for repeated texts.
func (p *parser) intern(text []byte) string {
	if s, known := p.texts[string(text)]; known {
		return s
	}
	s := string(text)
	if len(s) <= maxInternedBytes && len(p.texts) < maxInternedTexts {
		p.texts[s] = s
	}
	return s
}

// instant reads a time in RFC 3339. Times of one offset share their location.
func (p *parser) instant(name string) (time.Time, error) {
	text, err := p.textOf(name)
	if err != nil || len(text) == 0 {
		return time.Time{}, err
	}
	var t time.Time
	if t.UnmarshalText(text) != nil || t.Year() < 1 || t.Year() > 9998 {
		return time.Time{}, unusable(fmt.Sprintf("%s is no time such as %q", name, "2026-11-21T20:15:00+01:00"))
	}
	_, east := t.Zone()
	zone, known := p.zones[east]
	if !known {
		zone = time.FixedZone("", east)
		p.zones[east] = zone
	}
	return t.In(zone), nil
}

func (p *parser) flag(name string) (bool, error) {
	token, err := p.decoder.ReadToken()
	switch {
	case err != nil:
		return false, err
	case token.Kind() == 't', token.Kind() == 'f':
		return token.Bool(), nil
	case token.Kind() == 'n':
		return false, nil
	}
	return false, wrongType(name)
}

// number reads a whole number. Any other number is rounded, and noted.
func (p *parser) number(name string) (int, error) {
	switch p.decoder.PeekKind() {
	case '0', 'n', jsontext.KindInvalid:
	default:
		return 0, wrongType(name)
	}
	value, err := p.decoder.ReadValue()
	if err != nil || value.Kind() == 'n' {
		return 0, err
	}
	if n, err := strconv.Atoi(string(value)); err == nil {
		return n, nil
	}
	p.addRepair(fmt.Sprintf("%s is no whole number", name))
	f, _ := strconv.ParseFloat(string(value), 64) // infinite beyond its range
	return int(min(max(math.Round(f), math.MinInt32), math.MaxInt32)), nil
}

// seconds reads a duration, from 0 to a year.
func (p *parser) seconds(name string) (int, error) {
	n, err := p.number(name)
	switch {
	case n < 0:
		p.addRepair(name + " below zero, taken as zero")
	case n > maxSeconds:
		p.addRepair(name + " longer than a year, taken as one")
	}
	return min(max(0, n), maxSeconds), err
}

func (p *parser) unknown(name string) error {
	p.addRepair("unknown field " + brief(name))
	return p.decoder.SkipValue()
}

func wrongType(name string) error { return unusable(name + " has the wrong type") }

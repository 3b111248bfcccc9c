package diary

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"skintime/routine"
)

// The bounds of a record, whatever its line says.
const (
	MaxNote          = 10_000                 // characters of a note
	maxSeconds       = 366 * 24 * 60 * 60     // of a step
	maxRev           = 1_000_000              // corrections of a session
	maxRepaired      = 10                     // problems that are reported of one line
	maxInternedTexts = 1000                   // texts that are interned
	maxSteps         = routine.MaxSteps       // of a record
	maxText          = routine.MaxText        // characters of any other text
	maxInternedBytes = 2 * len("moisturizer") // of such a text: a longer one is not likely to come again
)

// unusable is why a line of JSON is no record.
type unusable string

func (u unusable) Error() string { return string(u) }

// parser reads JSON token by token, so that no line takes more memory than a record.
type parser struct {
	decoder  *jsontext.Decoder
	input    bytes.Buffer
	text     []byte
	repaired []string // what was wrong with the latest line and could be repaired
	texts    map[string]string
	zones    map[int]*time.Location      // by their seconds east of UTC
	steps    []Step                      // of the record that is being read
	products map[string]*routine.Product // by their JSON
	inside   *jsontext.Decoder           // of a product
	flawed   bool                        // something was repaired in the product that is being read
}

func newParser() *parser {
	return &parser{
		decoder: jsontext.NewDecoder(strings.NewReader("")),
		inside:  jsontext.NewDecoder(strings.NewReader("")),
		texts:   map[string]string{}, products: map[string]*routine.Product{}, zones: map[int]*time.Location{0: time.UTC},
	}
}

// record reads a line, which is valid UTF-8, and notes in p.repaired what it
// repaired. The error is unusable, or says that the line is not JSON.
func (p *parser) record(line []byte) (Record, error) {
	p.repaired = p.repaired[:0]
	p.input = *bytes.NewBuffer(line)
	p.decoder.Reset(&p.input)
	var r Record
	if err := p.object(&r); err != nil {
		return Record{}, notJSON(err)
	}
	switch {
	case r.ID == "":
		return Record{}, unusable("no id")
	case r.Started.IsZero():
		return Record{}, unusable("no time of its start")
	}
	p.check(&r)
	return r, nil
}

// object reads a line that has one object and nothing else.
func (p *parser) object(r *Record) error {
	if k := p.decoder.PeekKind(); k != '{' && k != jsontext.KindInvalid {
		return unusable("not a JSON object")
	}
	if err := p.eachField("", func(name string) error { return p.field(r, name) }); err != nil {
		return err
	}
	if _, err := p.decoder.ReadToken(); err == nil {
		return unusable("more than one value")
	} else if !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

func notJSON(err error) error {
	if errors.As(err, new(unusable)) {
		return err
	}
	return fmt.Errorf("not JSON: %s", strings.TrimPrefix(err.Error(), "jsontext: "))
}

func (p *parser) field(r *Record, name string) (err error) {
	switch name {
	case "id":
		r.ID, err = p.id(name)
	case "rev":
		r.Rev, err = p.number(name)
	case "device":
		r.Device, err = p.word(name)
	case "routine":
		r.Routine, err = p.word(name)
	case "started":
		r.Started, err = p.instant(name)
	case "ended":
		r.Ended, err = p.instant(name)
	case "outcome":
		r.Outcome, err = as[Outcome](p.word(name))
	case "stung":
		r.Stung, err = p.flag(name)
	case "feel":
		r.Feel, err = p.number(name)
	case "note":
		r.Note, err = p.note(name)
	case "evening":
		r.Evening, err = as[routine.EveningKind](p.optionalWord(name))
	case "steps":
		r.Steps, err = p.list(name)
	case "corrected":
		r.Corrected, err = p.instant(name)
	case "removed":
		r.Removed, err = p.flag(name)
	default:
		err = p.unknown(name)
	}
	return err
}

func (p *parser) list(name string) ([]Step, error) {
	if absent, err := p.open(name, '['); absent || err != nil {
		return nil, err
	}
	p.steps = p.steps[:0]
	for p.decoder.PeekKind() == '{' {
		var s Step
		if err := p.eachField(name, func(name string) error { return p.stepField(&s, name) }); err != nil {
			return nil, err
		}
		if len(p.steps) == maxSteps {
			p.addRepair(fmt.Sprintf("more than %d steps", maxSteps))
			continue
		}
		p.steps = append(p.steps, s)
	}
	switch token, err := p.decoder.ReadToken(); {
	case err != nil:
		return nil, err
	case token.Kind() != ']':
		return nil, wrongType(name)
	}
	return slices.Clone(p.steps), nil
}

func (p *parser) stepField(s *Step, name string) (err error) {
	switch name {
	case "kind":
		s.Kind, err = as[routine.Kind](p.word(name))
	case "outcome":
		s.Outcome, err = as[routine.Outcome](p.word(name))
	case "planned_s":
		s.Planned, err = p.seconds(name)
	case "active_s":
		s.Active, err = p.seconds(name)
	case "paused_s":
		s.Paused, err = p.seconds(name)
	case "product":
		s.Product, err = p.product(name)
	case "because":
		s.Because, err = p.because(name)
	default:
		err = p.unknown(name)
	}
	return err
}

func as[T ~string](s string, err error) (T, error) { return T(s), err }

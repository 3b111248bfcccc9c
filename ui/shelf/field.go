// Package shelf is the form of a product: what can be said of one, field by field, as it is
// typed and as it is shown. The shelf's screen and its lines both use it.
package shelf

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/routine/toml"
)

// Field is one thing that can be said of a product.
type Field struct {
	Key     string   // as a flag has it, such as "used-up"
	Label   string   // as the form has it
	Hint    string   // what it is about
	Choices []string // the words to choose from; none: any text
	Several bool     // several of Choices, with commas
	isDay   bool
	read    func(q care.Product) string
	write   func(q *care.Product, text string) error
}

// Value returns what the field says of a product, as it can be typed; empty: nothing.
func (f Field) Value(q care.Product) string { return f.read(q) }

// Set changes what the field says of q, as typed on a day. An empty text says nothing any more. The
// error says what to type instead.
func (f Field) Set(q *care.Product, text string, today time.Time) error {
	text = strings.TrimSpace(text)
	switch word := strings.ToLower(text); {
	case f.isDay && word == "today":
		text = today.Format(time.DateOnly)
	case f.isDay && word == "yesterday":
		text = today.AddDate(0, 0, -1).Format(time.DateOnly)
	}
	return f.write(q, text)
}

// Form returns the fields to ask for: those that concern the step that uses the product.
func Form(q care.Product) []Field {
	return slices.DeleteFunc(Fields(q), func(f Field) bool {
		return !concerns(f.Key, q.StepKind) || slices.Contains(rare[:], f.Key)
	})
}

// asked are the kinds of steps that fields concern. One that is not listed concerns all.
var asked = [...]struct {
	key   string
	kinds []routine.Kind
}{
	{"texture", []routine.Kind{routine.Serum}}, {"rich", []routine.Kind{routine.Mask}}, {"gentle", []routine.Kind{routine.Exfoliate}},
	{"strength", []routine.Kind{routine.Exfoliate, routine.Mask, routine.Serum, routine.Toner}},
	{"actives", []routine.Kind{routine.Cleanse, routine.Exfoliate, routine.Mask, routine.Serum, routine.Toner, routine.Moisturizer}},
	{"off", []routine.Kind{routine.Exfoliate, routine.Mask}}, {"every", []routine.Kind{routine.Exfoliate, routine.Mask}},
	{"from", []routine.Kind{routine.Exfoliate, routine.Mask}}, {"by", []routine.Kind{routine.Exfoliate, routine.Mask}}, {"cap", []routine.Kind{routine.Exfoliate, routine.Mask}},
}

// concerns reports whether a field concerns a kind of step.
func concerns(key string, k routine.Kind) bool {
	for _, field := range asked {
		if field.key == key {
			return slices.Contains(field.kinds, k)
		}
	}
	return true
}

// rare are the fields that only flags have: the rest follows from the kind, or has keys of its own.
var rare = [...]string{"method", "dries", "exfoliates", "onto", "since", "tested", "cleared", "used-up"}

// Fields returns all fields, in the order in which they are asked. Of the kind, the choices
// are those for the step that uses the product.
func Fields(q care.Product) []Field {
	return []Field{
		text("name", "Name", "what you call it", func(q *care.Product) *string { return &q.Name }),
		choice("for", "For", "the step that uses it", steps(), func(q *care.Product) *routine.Kind { return &q.StepKind }),
		KindField(q.StepKind),
		choice("texture", "Texture", "how thick a serum is", config.Textures(), func(q *care.Product) *string { return &q.Texture }),
		{Key: "rich", Label: "Rich", Hint: "rich in nutrients", Choices: yesNo(), read: func(q care.Product) string { return answer(q.Rich, q.NotRich) }, write: func(q *care.Product, s string) error {
			yes, no, err := parseYes(s)
			if err == nil {
				q.Rich, q.NotRich = yes, no
			}
			return err
		}},
		yes("gentle", "Gentle", "gentle enough for every day", func(q *care.Product) *bool { return &q.Gentle }),
		yes("dries", "Dries", "it dries on the skin", func(q *care.Product) *bool { return &q.Dries }),
		yes("exfoliates", "Exfoliates", "it exfoliates as well", func(q *care.Product) *bool { return &q.Exfoliates }),
		choice("method", "Method", "how an exfoliant works", config.Methods(), func(q *care.Product) *string { return &q.Method }),
		activesField(), strengthField(),
		day("opened", "Opened", "the day on which it was opened, as in 2026-05-01, or today", func(q *care.Product) *time.Time { return &q.Opened }),
		number("months", "Good for", "months once it is open, such as 6", func(q *care.Product) *int { return &q.Months }),
		day("expires", "Expires", "the date on the pack, as in 2027-01-31", func(q *care.Product) *time.Time { return &q.Expires }),
		length("from", "Off after", "the label's shortest time, such as 5m", func(q *care.Product) *time.Duration { return &q.From }),
		length("by", "Off by", "the label's time, such as 8m or 90s", func(q *care.Product) *time.Duration { return &q.By }),
		length("cap", "At most", "the longest it can stay on, such as 15m", func(q *care.Product) *time.Duration { return &q.Cap }),
		number("every", "Every", "days from one use to the next, such as 3", func(q *care.Product) *int { return &q.Every }),
		choice("off", "Comes off", "how it comes off, if the label says so", config.Removals(), func(q *care.Product) *routine.Removal { return &q.Off }),
		choice("onto", "Skin", "the skin when it goes on", config.Grounds(), func(q *care.Product) *string { return &q.Onto }),
		day("since", "Since", "in use since, as in 2026-05-01, or today", func(q *care.Product) *time.Time { return &q.Since }),
		day("testing", "Patch test", "the day on which it began, or today", func(q *care.Product) *time.Time { return &q.Testing }),
		day("tested", "Test passed", "the day on which a patch test was passed, or today", func(q *care.Product) *time.Time { return &q.Tested }),
		day("cleared", "Cleared", "a sting before this day no longer counts", func(q *care.Product) *time.Time { return &q.Cleared }),
		yes("prescribed", "Prescribed", "a doctor prescribed it", func(q *care.Product) *bool { return &q.Prescribed }),
		yes("used-up", "Used up", "it is empty", func(q *care.Product) *bool { return &q.UsedUp }),
	}
}

// steps are the kinds of steps that a product can be for.
func steps() []string {
	return slices.DeleteFunc(routine.KindNames(), func(k string) bool { return k == string(routine.Rinse) })
}

// KindField is the field of the kind, with the choices for a kind of step.
func KindField(k routine.Kind) Field {
	f := text("kind", "Kind", "what it is", func(q *care.Product) *string { return &q.Kind })
	switch k {
	case routine.Mask:
		f.Choices = routine.MaskKinds()
	case routine.Exfoliate:
		f.Choices = config.ExfoliantKinds()
	default:
		return f
	}
	return choice(f.Key, f.Label, "what it is", f.Choices, func(q *care.Product) *string { return &q.Kind })
}

func activesField() Field {
	return Field{
		Key: "actives", Label: "Contains", Hint: "what is in it, separated by commas", Choices: config.Actives(), Several: true,
		read: func(q care.Product) string { return strings.Join(q.Actives, ", ") },
		write: func(q *care.Product, s string) error {
			var all []string
			for _, word := range strings.Split(strings.ToLower(s), ",") {
				word = strings.Join(strings.Fields(word), "-")
				if err := oneOf(word, config.Actives()); err != nil {
					return err
				}
				if word != "" && !slices.Contains(all, word) {
					all = append(all, word)
				}
			}
			q.Actives = all
			return nil
		},
	}
}

// oneOf returns an error about a word that is neither empty nor known.
func oneOf(word string, known []string) error {
	if word == "" || slices.Contains(known, word) {
		return nil
	}
	return fmt.Errorf("unknown %q; %s", word, toml.DidYouMean(word, known))
}

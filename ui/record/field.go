package record

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/routine/toml"
)

// Field is one thing that can be said of a session.
type Field struct {
	Key     string   // as a flag has it, such as "steps"
	Label   string   // as the form has it
	Hint    string   // what it is about
	Choices []string // the words to choose from; none: any text
	Several bool     // several of Choices, with commas
	read    func(d Draft) string
	write   func(d *Draft, text string) error
}

// Value returns what the field says of a session, as it can be typed; empty: nothing.
func (f Field) Value(d Draft) string { return f.read(d) }

// Set changes what the field says of a session. An empty text says nothing any more. The error
// says what to type instead.
func (f Field) Set(d *Draft, text string) error {
	if text = strings.TrimSpace(text); text == f.Value(*d) {
		return nil
	}
	return f.write(d, text)
}

// Fields returns what can be said of a session, in the order in which it is asked.
func Fields(d Draft) []Field {
	return []Field{
		{Key: "routine", Label: "Routine", Hint: "what was done", Choices: names(d.known.Routines), read: func(d Draft) string { return d.Record.Routine }, write: setRoutine},
		{Key: "when", Label: "When", Hint: "when it began, as in " + examples(d.known.Locale), read: func(d Draft) string { return shownWhen(d.known.Locale, d.Record.Started) }, write: setWhen},
		{Key: "steps", Label: "Steps", Hint: "the steps that were done, separated by commas", Choices: d.kinds(), Several: true, read: func(d Draft) string { return strings.Join(d.used(), ", ") }, write: setSteps},
		{Key: "minutes", Label: "Mask on for", Hint: "how many minutes the mask was on", read: minutes, write: setMinutes},
		{Key: "product", Label: "Products", Hint: "what the steps were done with, separated by commas", Choices: d.products(), Several: true, read: products, write: setProducts},
		{Key: "stung", Label: "Stung", Hint: "the step that stung, if one did", Choices: d.used(), read: stung, write: setStung},
		{Key: "feel", Label: "Feel", Hint: "how your skin felt, from 1 (sore) to 5 (lovely)", Choices: []string{"1", "2", "3", "4", "5"}, read: feel, write: setFeel},
		{Key: "note", Label: "Note", Hint: "what you want to remember", read: func(d Draft) string { return d.Record.Note }, write: setNote},
	}
}

// Form returns the fields to ask for: those that the session has something for.
func Form(d Draft) []Field {
	return slices.DeleteFunc(Fields(d), func(f Field) bool {
		return f.Key == "minutes" && d.mask() == nil || f.Key == "product" && len(f.Choices) == 0
	})
}

func names(routines []routine.Routine) (names []string) {
	for _, r := range routines {
		names = append(names, r.Name)
	}
	return names
}

// oneOf returns an error about a word that is not known.
func oneOf(what, word string, known []string) error {
	if slices.Contains(known, word) {
		return nil
	}
	if len(known) == 0 {
		return fmt.Errorf("unknown %s %q", what, word)
	}
	return fmt.Errorf("unknown %s %q; %s", what, word, toml.DidYouMean(word, known))
}

// setRoutine makes the record one of another routine: a new one with its steps, of one that is
// corrected only its name.
func setRoutine(d *Draft, name string) error {
	if err := oneOf("routine", name, names(d.known.Routines)); err != nil {
		return err
	}
	d.Record.Routine = name
	if d.added {
		d.startAnew(d.routine())
	}
	return nil
}

// list returns the words between commas, each once.
func list(text string) (words []string) {
	for word := range strings.SplitSeq(text, ",") {
		if word = strings.TrimSpace(word); word != "" && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return words
}

func setSteps(d *Draft, text string) error {
	kinds, known := list(strings.ToLower(text)), d.kinds()
	for _, k := range kinds {
		if err := oneOf("step", k, known); err != nil {
			return err
		}
	}
	if kinds == nil {
		return errors.New("name at least one step that was done")
	}
	d.setUsed(kinds)
	return nil
}

func minutes(d Draft) string {
	if mask := d.mask(); mask != nil {
		return strconv.Itoa((mask.Active + 30) / 60)
	}
	return ""
}

func setMinutes(d *Draft, text string) error {
	const most = int(routine.MaxTime / time.Minute)
	n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(text, "min")))
	mask := d.mask()
	switch {
	case mask == nil && text == "":
		return nil
	case mask == nil:
		return errors.New("no mask was done; name it with the steps first")
	case err != nil || n < 1 || n > most:
		return fmt.Errorf("%q is not 1 to %d minutes", text, most)
	}
	mask.Active, mask.Paused = n*60, 0
	d.update()
	return nil
}

func stung(d Draft) string {
	for _, s := range d.Record.Steps {
		if s.Outcome == routine.OutcomeStung {
			return string(s.Kind)
		}
	}
	return ""
}

// setStung makes the step of a kind the one that stung, or none.
func setStung(d *Draft, kind string) error {
	kind = strings.ToLower(kind)
	if kind != "" {
		if err := oneOf("step", kind, d.used()); err != nil {
			return err
		}
	}
	for i := range d.Record.Steps {
		switch s := &d.Record.Steps[i]; {
		case s.Used() && string(s.Kind) == kind:
			s.Outcome = routine.OutcomeStung
		case s.Outcome == routine.OutcomeStung:
			s.Outcome = routine.OutcomeDone
		}
	}
	d.update()
	return nil
}

func feel(d Draft) string {
	if d.Record.Feel == 0 {
		return ""
	}
	return strconv.Itoa(d.Record.Feel)
}

func setFeel(d *Draft, text string) error {
	n, err := strconv.Atoi(text)
	if text != "" && (err != nil || n < 1 || n > routine.BestFeel) {
		return fmt.Errorf("%q is not 1 to %d", text, routine.BestFeel)
	}
	d.Record.Feel = n
	return nil
}

func setNote(d *Draft, text string) error {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = routine.Sanitize(line)
	}
	if text = strings.Join(lines, "\n"); len([]rune(text)) > diary.MaxNote {
		return fmt.Errorf("a note has at most %d characters", diary.MaxNote)
	}
	d.Record.Note = text
	return nil
}

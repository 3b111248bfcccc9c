package words

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/locale"
)

// maskOf is the mask of a record that was on the skin; nil: none was.
func maskOf(r diary.Record) *diary.Step {
	i := slices.IndexFunc(r.Steps, func(s diary.Step) bool { return s.Kind == routine.Mask && s.OnSkin() })
	if i < 0 {
		return nil
	}
	return &r.Steps[i]
}

// MaskTime says how long a record's mask was on; empty: there was none.
func MaskTime(r diary.Record) string {
	m := maskOf(r)
	if m == nil {
		return ""
	}
	return "Mask on for " + ShortClock(time.Duration(m.Active)*time.Second)
}

// MaskProduct is what a record's mask was; empty: unknown.
func MaskProduct(r diary.Record) string {
	m := maskOf(r)
	if m == nil {
		return ""
	}
	return RecordedProduct(*m)
}

// StepsSkipped says which steps of a record were skipped; empty: none.
func StepsSkipped(r diary.Record) string {
	var skipped []string
	for _, s := range r.Steps {
		if s.Outcome == routine.OutcomeSkipped {
			skipped = append(skipped, s.Kind.Title())
		}
	}
	if skipped == nil {
		return ""
	}
	return strings.Join(skipped, ", ") + " skipped"
}

// Quoted is a note in quotation marks.
func Quoted(note string) string { return "“" + note + "”" }

// RecordSpan is the routine of a record, and from when to when it was.
func RecordSpan(l locale.Locale, r diary.Record) string {
	return r.Title() + " · " + l.Span(r.Started, r.Ended)
}

// RecordDay is the day of a record, with the year where it is another one.
func RecordDay(r diary.Record, now time.Time) string {
	if r.Started.Year() != now.Year() {
		return r.Started.Format("Mon 2 Jan 2006")
	}
	return r.Started.Format("Mon 2 Jan")
}

// StungThing is what stung in a record, as a person calls it.
func StungThing(s diary.Sting) string { return cmp.Or(cutName(s.Product), s.Kind.Title()) }

// What the diary says of the skin.
const (
	SkinFelt        = "How your skin felt"
	SkinStung       = "What stung"
	NeverRated      = "After a session, 1 to 5 say how it feels."
	NothingStungYet = "Nothing so far."
	AboutSession    = "About this session"
)

// Sessions is a number of sessions.
func Sessions(n int) string { return routine.Count(n, "session") }

package words

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
)

// recordedStep is a recorded step as a routine has it.
func recordedStep(s diary.Step) routine.Step {
	step := routine.Step{Kind: s.Kind}
	if s.Product != nil {
		step.Product = *s.Product
	}
	return step
}

// cutName is a product's name, as far as a line has room for it.
func cutName(name string) string {
	return ProductName(routine.Step{Product: routine.Product{Name: name}})
}

// RecordedProduct is what a recorded step was done with: the product's name, or its kind where
// it has none; empty: unknown.
func RecordedProduct(s diary.Step) string {
	step := recordedStep(s)
	return cmp.Or(ProductName(step), step.Product.Kind)
}

// ListedProduct is the one product for which a list has room: of the step that stung, else of
// the mask; it may be empty.
func ListedProduct(r diary.Record) string {
	for _, s := range r.Steps {
		if s.Outcome == routine.OutcomeStung {
			return "stung: " + cmp.Or(RecordedProduct(s), s.Kind.Title())
		}
	}
	i := slices.IndexFunc(r.Steps, func(s diary.Step) bool { return s.Kind == routine.Mask && s.OnSkin() })
	if i < 0 {
		return ""
	}
	return RecordedProduct(r.Steps[i])
}

// RecordStung says that something stung, and what, where that is known.
func RecordStung(r diary.Record) string {
	for _, s := range r.Steps {
		if product := RecordedProduct(s); s.Outcome == routine.OutcomeStung && product != "" {
			return "stung: " + product
		}
	}
	return "stung"
}

// SkippedAfterSting lists what was left out because something stung; empty: nothing was.
func SkippedAfterSting(r diary.Record) string {
	var left []string
	for _, s := range r.Steps {
		if s.Because == routine.BecauseSting && !slices.Contains(left, s.Kind.Title()) {
			left = append(left, s.Kind.Title())
		}
	}
	if left == nil {
		return ""
	}
	return "Skipped because it stung: " + strings.Join(left, ", ")
}

// UsedName is how a product is called in a list: by its name, or by what it is.
func UsedName(u diary.ProductUse) string {
	return cmp.Or(cutName(u.Name), UsedKind(u))
}

// UsedKind says what a product is, as ProductKind does. One without a name has its kind in it.
func UsedKind(u diary.ProductUse) string {
	what := ProductKind(care.Product{StepKind: u.Step, Kind: u.Kind})
	if u.Name != "" || strings.Contains(what, u.Kind) {
		return what
	}
	return u.Kind + " " + what
}

// UsedFor is how long a product was on the skin, on average.
func UsedFor(u diary.ProductUse) string { return Minutes(time.Duration(u.Average) * time.Second) }

// UsedTimes says how often a product was on the skin.
func UsedTimes(u diary.ProductUse) string { return "used " + times(u.Times) }

// UsedLine is what the sessions say of a product.
func UsedLine(u diary.ProductUse, now time.Time) string {
	parts := []string{used(u, now), UsedFor(u) + " on average"}
	if felt := FeltWith(u); felt != "" {
		parts = append(parts, "felt "+felt)
	}
	if stung := StungTimes(u); stung != "" {
		parts = append(parts, "stung "+stung)
	}
	return UsedName(u) + ": " + strings.Join(parts, ", ")
}

// EscShowsAll is the way back from a search.
const EscShowsAll = "esc shows all."

// SessionsWith says how many of all sessions have what is sought.
func SessionsWith(some, all int, sought string) string {
	return SessionsOf(some, all) + " with " + sought
}

// SessionsOf says how many of all sessions there are.
func SessionsOf(some, all int) string {
	return fmt.Sprintf("%d of %s", some, routine.Count(all, "session"))
}

// NoSessionWith says that a product, or a text, is in no session.
func NoSessionWith(text string) string { return fmt.Sprintf("No session has %q.", text) }

// FeltWith says how the skin felt with a product: "4.6 of 5 on 8 evenings"; empty: nobody said.
func FeltWith(u diary.ProductUse) string {
	switch {
	case u.Rated == 0:
		return ""
	case u.Evenings == u.Rated:
		return FeltBrief(u) + " on " + routine.Count(u.Rated, "evening")
	}
	return FeltBrief(u) + " in " + routine.Count(u.Rated, "session")
}

// FeltBrief is FeltWith without how often that was.
func FeltBrief(u diary.ProductUse) string {
	if felt := Felt(u); felt != "" {
		return felt + " of 5"
	}
	return ""
}

// StungTimes says how often a product stung: "once"; empty: never.
func StungTimes(u diary.ProductUse) string {
	if u.Stings == 0 {
		return ""
	}
	return times(u.Stings)
}

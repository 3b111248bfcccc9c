package care

import (
	"cmp"
	"slices"
	"time"

	"skintime/routine"
)

// complete adds what is known of a product's kind to what its owner says of it.
func (d Data) complete(q Product) Product {
	known, _ := row(d.rows(q.StepKind), q.Kind, "", q.Off)
	q.Method, q.Strength = cmp.Or(known.Method, q.Method), cmp.Or(q.Strength, known.Strength)
	q.Gentle = (q.Gentle || known.Gentle) && q.Method != Peel
	q.Actives = join(known.Actives, q.Actives)
	q.Dries, q.Exfoliates = q.Dries || known.Dries, q.Exfoliates || known.Exfoliates || q.StepKind == routine.Mask && (q.sour() || q.has(Enzyme))
	q.Onto = cmp.Or(q.Onto, known.Onto)
	if q.Off == "" {
		q.Off = d.way(q, "").Off
	}
	return q
}

// join lists the words of two lists, each once.
func join(a, b []string) []string {
	all := slices.Clone(a)
	for _, word := range b {
		if !slices.Contains(all, word) {
			all = append(all, word)
		}
	}
	return all
}

// facts is a product as a step names it, with the facts of its kind.
func (d Data) facts(q Product) routine.Product {
	q = d.complete(q)
	f := routine.Product{
		Name: q.Name, Kind: q.Kind, Method: q.Method, Gentle: q.Gentle, Strength: q.Strength, Actives: q.Actives,
		Rich: q.Rich, Dries: q.Dries, Exfoliates: q.Exfoliates, Off: q.Off,
	}
	if q.StepKind == routine.Serum {
		f.Kind = cmp.Or(q.Kind, q.Texture)
	}
	return f
}

// past reports whether a product is past its date (G19, G53): that on its pack, or the months
// since it was opened.
func (d Data) past(q Product, today time.Time) bool {
	end, ok := d.lasts(q)
	return ok && today.After(end)
}

// lasts is the last day on which a product is good, midnight UTC; false: nobody knows.
func (d Data) lasts(q Product) (last time.Time, known bool) {
	if q.Months > 0 && !q.Opened.IsZero() {
		last = routine.LocalDate(q.Opened.AddDate(0, q.Months, 0))
	}
	if q.StepKind == routine.Sunscreen && q.Months == 0 && q.Expires.IsZero() && !q.Opened.IsZero() {
		last = routine.LocalDate(q.Opened.AddDate(0, d.Numbers.SunscreenMonths, 0))
	}
	if e := q.Expires; !e.IsZero() && (last.IsZero() || e.Before(last)) {
		last = routine.LocalDate(e)
	}
	return last, !last.IsZero()
}

// sour reports whether a product has an acid that exfoliates.
func (q Product) sour() bool { return q.has(AHA, BHA, PHA) }

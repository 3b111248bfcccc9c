package care

import (
	"time"

	"skintime/routine"
)

// Item is a product of the shelf as it is on a day.
type Item struct {
	Product Product
	Name    string          // what it is called in words, as Names has it
	Facts   routine.Product // as a step names it, with the facts of its kind
	Timing  routine.Timing  // how its step keeps time; of a mask on the person's skin
	LastDay time.Time       // the last day on which it is good; zero: unknown
	Test    PatchTest       // how far its patch test is
	// AskFirst are the claims for which to ask first when pregnant (G37, G38).
	AskFirst []string
	Delicate bool // it is only for skin that is calm and whole (G25, G36)
	Past     bool // it is past its date (G19, G53)
}

// Items lists the products of a shelf as they stand on a day of care, in their order.
func (d Data) Items(shelf []Product, skin Skin, today time.Time) []Item {
	var items []Item
	for i, name := range Names(shelf) {
		q := shelf[i]
		last, _ := d.lasts(q)
		whole := d.complete(q)
		items = append(items, Item{
			Product: q, Name: name, Facts: d.facts(q), Timing: labelled(d.way(q, skin).timing(), q), LastDay: last,
			Test: d.patchTest(q, skin, routine.LocalDate(today)), Past: d.past(q, routine.LocalDate(today)),
			AskFirst: d.askFirst(whole), Delicate: whole.delicate(),
		})
	}
	return items
}

// askFirst lists the claims for which to ask before a product, complete, is used when pregnant: a
// retinoid, and a peel of salicylic acid or much of it.
func (d Data) askFirst(q Product) (ids []string) {
	if q.retinoid() {
		ids = append(ids, "G37")
	}
	if q.has(BHA) && (q.Method == Peel || q.Strength > d.Numbers.StrongestBHA) {
		ids = append(ids, "G38")
	}
	return ids
}

package screen

import (
	"time"

	"skintime/routine/care"
	"skintime/ui/shelf"
	"skintime/ui/words"
)

// productDraft is the product that a form is filled with.
type productDraft struct {
	index   int // of the product; -1: a new one
	was     care.Product
	product care.Product
}

func (d *productDraft) title() string {
	if d.index < 0 {
		return words.AddProduct
	}
	return words.EditProduct(d.was)
}

func (d *productDraft) fields() (all []formField) {
	for _, field := range shelf.Form(d.product) {
		all = append(all, formField{
			label: field.Label, value: field.Value(d.product), hint: field.Hint, choices: field.Choices, several: field.Several,
			required: field.Key == "for", immediate: true, // other fields follow from it
			set: func(text string, now time.Time) error { return field.Set(&d.product, text, now) },
		})
	}
	return all
}

func (d *productDraft) save() Action {
	done := words.ProductChanged(d.was)
	if d.index < 0 {
		done = words.ProductAdded
	}
	return ChangeShelf{ShelfChange{Index: d.index, Was: d.was, Now: d.product}, done}
}

package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"skintime/routine/diary"
	"skintime/ui/words"
)

// withProduct returns the sessions in which a product of the name that was given was on the skin,
// or one of that kind where none has the name. A name that neither shelf nor diary has is an error.
func (d *diaryCommands) withProduct(b diary.Diary) (diary.Diary, error) {
	uses := b.Products()
	wanted := calledIn(uses, d.product)
	if known := d.shelfAnd(uses); wanted == nil && !slices.ContainsFunc(known, d.isProduct) {
		if known == nil {
			return b, usageError{fmt.Errorf("unknown product %q; neither shelf nor diary has one", d.product)}
		}
		return b, unknown("product", d.product, known)
	}
	b.Records = slices.DeleteFunc(b.Records, func(r diary.Record) bool {
		return !slices.ContainsFunc(wanted, func(u diary.ProductUse) bool { return u.In(r) })
	})
	return b, nil
}

// isProduct reports whether a name is that of the product that was given.
func (d *diaryCommands) isProduct(name string) bool { return strings.EqualFold(name, d.product) }

// calledIn returns the products that have a name or, where none has, are of that kind.
func calledIn(uses diary.ProductUses, name string) (found diary.ProductUses) {
	named := func(u diary.ProductUse) bool { return strings.EqualFold(u.Name, name) }
	if !slices.ContainsFunc(uses, named) {
		named = func(u diary.ProductUse) bool {
			return strings.EqualFold(u.Kind, name) || strings.EqualFold(words.UsedKind(u), name)
		}
	}
	for _, u := range uses {
		if name != "" && named(u) {
			found = append(found, u)
		}
	}
	return found
}

// shelfAnd returns the names of the products on the shelf and in the diary, and the kinds of those
// that have none.
func (d *diaryCommands) shelfAnd(uses diary.ProductUses) (names []string) {
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, p := range d.configured().Products {
		add(p.Name)
	}
	for _, u := range uses {
		add(cmp.Or(u.Name, words.UsedKind(u)))
	}
	return names
}

// productNames completes names of products.
func (d *diaryCommands) productNames() []string {
	b, _ := readDiary() // what cannot be read is not completed
	return d.shelfAnd(b.Products())
}

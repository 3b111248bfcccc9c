package diary

import (
	"slices"
	"strings"
)

// In reports whether the product was on the skin in a session.
func (u ProductUse) In(r Record) bool {
	return slices.ContainsFunc(r.Steps, func(s Step) bool {
		return s.OnSkin() && s.Product != nil && productKeyOf(s.Kind, s.Product) == u.key()
	})
}

// Matches reports whether a session has a text, whatever the case: in its routine or note, or in
// what was on the skin, by name or kind, such as "clay mask". An empty text matches.
func (r Record) Matches(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	has := func(s string) bool { return strings.Contains(strings.ToLower(s), text) }
	return has(r.Title()) || has(r.Note) || slices.ContainsFunc(r.Steps, func(s Step) bool {
		if !s.OnSkin() {
			return false
		}
		kind := ""
		if s.Product != nil {
			kind = s.Product.Kind
		}
		return has(s.ProductName()) || has(strings.TrimSpace(kind+" "+s.Kind.Title()))
	})
}

package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// ParseColors reads own colours by role, as in "#bca7f7".
func ParseColors(hex map[string]string) Colors {
	own := Colors{}
	for role, text := range hex {
		own[Role(role)] = lipgloss.Color(text)
	}
	return own
}

// least is the contrast that what is read has to have (WCAG AA).
const least = 4.5

// Shade is a role as a theme shows it.
type Shade struct {
	Role    Role
	Color   color.Color
	Ratio   float64     // of what is read, the lowest against ground and select; of a ground, that of text on it
	Own     bool        // it is a person's own colour
	Nearest color.Color // nil: what is read has a contrast of at least 4.5
}

// Shades are all roles of a theme made with own colours for a terminal.
func Shades(look Look, on Terminal, own Colors) []Shade {
	p, _ := paletteFor(look, &on, own)
	var all []Shade
	for _, r := range Roles() {
		s := Shade{Role: r, Color: p.colors[r], Own: own[r] != nil}
		switch {
		case r == Ink:
			s.measure(p.colors[Mask], p.colors[Open])
		case r.Read():
			s.measure(p.colors[Ground], p.colors[Select])
		default:
			s.Ratio = Ratio(p.colors[Text], s.Color)
		}
		all = append(all, s)
	}
	return all
}

// measure sets the contrast against grounds, and the nearest colour that has enough.
func (s *Shade) measure(grounds ...color.Color) {
	worst := grounds[0]
	for _, g := range grounds {
		if Ratio(s.Color, g) < Ratio(s.Color, worst) {
			worst = g
		}
	}
	if s.Ratio = Ratio(s.Color, worst); s.Ratio < least {
		s.Nearest = Nearest(s.Color, worst, least)
	}
}

// Weak are the own colours among shades that have too little contrast.
func Weak(all []Shade) (weak []Shade) {
	for _, s := range all {
		if s.Own && s.Nearest != nil {
			weak = append(weak, s)
		}
	}
	return weak
}

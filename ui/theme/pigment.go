package theme

import (
	"image/color"
	"maps"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Paint says which colours a picture has.
type Paint struct {
	Hue  string // the kind of step that is pictured; one without a hue of its own has the accent's
	Open bool   // a window is open: the towel shows it
	Fade int    // how much of the ground is mixed into each colour, in percent
}

// Pigments returns the colours of a picture, by letter: a and A are the hue and its shade, t and T
// the towel, the others materials. Letters without a colour are transparent. Without colours there
// are none.
func (t *Theme) Pigments(p Paint) map[byte]color.Color {
	switch {
	case t.Colorless:
		return nil
	case t.Limited:
		return t.basicPigments(p)
	}
	shade, towel := lipgloss.Color("#1B1824"), t.tint(Mask)
	if p.Open {
		towel = t.tint(Open)
	}
	hue := t.tint(Role(p.Hue))
	all := materials(t.Dark || t.Ember)
	all['a'], all['A'] = hue, Mix(hue, shade, 34)
	all['t'], all['T'] = Mix(towel, lipgloss.Color("#FFFFFF"), 10), Mix(towel, shade, 30)
	if t.Ember {
		all['t'], all['T'] = lipgloss.Color("#FFE6D8"), lipgloss.Color("#D0A493")
		all['s'], all['S'], all['e'], all['m'] = lipgloss.Color("#FFD3B0"), lipgloss.Color("#C4774E"), lipgloss.Color("#220A03"), lipgloss.Color("#7A2418")
	}
	for letter, c := range all {
		all[letter] = Mix(c, t.Ground, p.Fade)
	}
	if t.profile == colorprofile.ANSI256 && p.Fade == 0 {
		maps.Copy(all, t.indexedPigments(p))
	}
	return all
}

// indexedPigments are those for which the nearest of 256 colours is too yellow or too pink.
func (t *Theme) indexedPigments(p Paint) map[byte]color.Color {
	all := map[byte]color.Color{'c': ansi.IndexedColor(255), 'C': ansi.IndexedColor(250), 's': ansi.IndexedColor(180), 'S': ansi.IndexedColor(137)}
	switch {
	case t.Ember:
		all['t'], all['T'], all['s'] = ansi.IndexedColor(255), ansi.IndexedColor(180), ansi.IndexedColor(223)
	case t.Dark && !p.Open:
		all['t'], all['T'] = ansi.IndexedColor(147), ansi.IndexedColor(103)
	}
	return all
}

// basicPigments are those of a terminal with sixteen colours: light is a bright one, shade its dark
// one. What fades is dark.
func (t *Theme) basicPigments(p Paint) map[byte]color.Color {
	hue, towel := Role(p.Hue), Mask
	if _, has := t.steps[hue]; !has {
		hue = Mask
	}
	if p.Open {
		towel = Open
	}
	all := map[byte]color.Color{}
	set := func(letters string, light, dark ansi.BasicColor) {
		if p.Fade > 0 {
			light = dark
		}
		all[letters[0]], all[letters[1]] = light, dark
	}
	set("aA", basic(hue, true), basic(hue, false))
	set("tT", basic(towel, true), basic(towel, false))
	for _, letters := range []string{"cC", "wW"} {
		set(letters, ansi.BrightWhite, ansi.White)
	}
	set("kK", ansi.White, ansi.BrightBlack)
	set("gG", ansi.BrightBlack, ansi.BrightBlack)
	set("sS", ansi.Yellow, ansi.Red)
	all['e'], all['m'], all['b'] = ansi.Black, ansi.Red, ansi.BrightRed
	if t.Ember {
		set("tT", ansi.BrightWhite, ansi.White)
	}
	return all
}

// materials are the colours that are the same in each picture.
func materials(dark bool) map[byte]color.Color {
	if dark {
		return map[byte]color.Color{
			'w': lipgloss.Color("#F4F0F6"), 'W': lipgloss.Color("#B9B2C2"), 'g': lipgloss.Color("#6C6880"), 'G': lipgloss.Color("#4A465A"),
			's': lipgloss.Color("#E9B996"), 'S': lipgloss.Color("#C58E6E"), 'c': lipgloss.Color("#F4EDE1"), 'C': lipgloss.Color("#CFC3B1"),
			'e': lipgloss.Color("#4A3030"), 'm': lipgloss.Color("#B4565A"), 'b': lipgloss.Color("#E58F86"), 'k': lipgloss.Color("#8D879C"), 'K': lipgloss.Color("#676276"),
		}
	}
	return map[byte]color.Color{
		'w': lipgloss.Color("#F0EAF4"), 'W': lipgloss.Color("#B4A8BF"), 'g': lipgloss.Color("#A79FB4"), 'G': lipgloss.Color("#7C748A"),
		's': lipgloss.Color("#DFA680"), 'S': lipgloss.Color("#B67C59"), 'c': lipgloss.Color("#F6ECD9"), 'C': lipgloss.Color("#C9B795"),
		'e': lipgloss.Color("#3A2222"), 'm': lipgloss.Color("#9C3F46"), 'b': lipgloss.Color("#D97F76"), 'k': lipgloss.Color("#857C94"), 'K': lipgloss.Color("#61586F"),
	}
}

// tint is the colour of a role in a picture. On a light ground it is brighter than text in that
// role, since nobody reads it.
func (t *Theme) tint(r Role) color.Color {
	hue := t.Step(string(r)).Color
	if r == Open {
		hue = t.Open.Color
	}
	if t.Dark || t.Ember {
		return hue
	}
	tints := map[Role]color.Color{
		Cleanse: lipgloss.Color("#45B5C8"), Exfoliate: lipgloss.Color("#E5975F"), Mask: lipgloss.Color("#8E70E2"), Rinse: lipgloss.Color("#4A97E3"), Toner: lipgloss.Color("#38B3A1"),
		Serum: lipgloss.Color("#CC68C0"), Moisturizer: lipgloss.Color("#EA7C95"), Sunscreen: lipgloss.Color("#EBBF3E"), Open: lipgloss.Color("#55AB5C"),
	}
	if c, has := tints[r]; has {
		return c
	}
	return tints[Mask]
}

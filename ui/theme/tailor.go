package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// tailor makes the styles of a palette, for a number of colours and a ground.
type tailor struct {
	palette
	profile     colorprofile.Profile
	dark, ember bool
	below       color.Color // of a selected row; nil: no ground of its own
	selected    bool
}

// theme makes a palette's theme, with that of its selected rows.
func (p palette) theme(profile colorprofile.Profile, dark, ember bool) *Theme {
	cut := tailor{palette: p, profile: profile, dark: dark, ember: ember}
	t := cut.theme()
	cut.selected, cut.below = true, cut.shown(Select)
	t.selected = cut.theme()
	t.selected.selected = t.selected
	return t
}

func (c tailor) theme() *Theme {
	muted := Muted
	if c.selected {
		muted = Soft
	}
	t := &Theme{
		Text: styled(c.style(Text).Bold(c.limited())), Strong: styled(c.style(Text).Bold(true)), Soft: styled(c.style(Soft)), Muted: styled(c.style(muted)),
		Label: styled(c.style(Muted).Bold(true)), Line: styled(c.style(Line)), Pill: styled(c.pill()), Accent: c.hue(Mask), Open: c.hue(Open), Caution: c.hue(Caution), Stop: c.hue(Stop),
		Limited: c.limited(), Dark: c.dark, Ember: c.ember, Ground: c.colors[Ground], steps: map[Role]Hue{}, profile: c.profile,
	}
	t.Resting, t.Window = t.Faded(t.Muted, 25), t.Faded(t.Open.Block, 35)
	for _, r := range []Role{Mask, Cleanse, Exfoliate, Rinse, Toner, Serum, Moisturizer, Sunscreen} {
		t.steps[r] = c.hue(r)
	}
	return t
}

// limited reports whether there are only the sixteen colours of a terminal's palette.
func (c tailor) limited() bool { return c.profile == colorprofile.ANSI }

func (c tailor) shown(r Role) color.Color {
	return c.palette.shown(r, c.profile == colorprofile.ANSI256)
}

// style is text in a role.
func (c tailor) style(r Role) lipgloss.Style {
	s := lipgloss.NewStyle()
	switch {
	case c.limited() && c.ember:
		s = s.Foreground(ansi.Black)
	case !c.limited():
		s = s.Foreground(c.shown(r))
	}
	return c.onRow(s)
}

// onRow puts a style on the ground of a selected row, if it is one.
func (c tailor) onRow(s lipgloss.Style) lipgloss.Style {
	switch {
	case c.selected && c.limited():
		return s.Reverse(true)
	case c.selected:
		return s.Background(c.below)
	}
	return s
}

// pill is a word that can be chosen.
func (c tailor) pill() lipgloss.Style {
	if c.limited() {
		return c.style(Soft)
	}
	return c.style(Soft).Background(c.shown(Surface))
}

func (c tailor) hue(r Role) Hue {
	block, filled := c.style(r), lipgloss.NewStyle().Bold(true)
	switch {
	case c.limited() && c.ember:
		filled = filled.Foreground(ansi.BrightYellow).Background(ansi.Black)
	case c.limited(): // reversed, so that the text is in the colour of the ground
		block = c.onRow(lipgloss.NewStyle().Foreground(basic(r, c.dark)))
		filled = filled.Foreground(basic(r, c.dark)).Reverse(true)
	default:
		filled = filled.Foreground(c.shown(Ink)).Background(c.shown(r))
	}
	return Hue{Block: styled(block), Text: styled(c.style(r)), Bold: styled(c.style(r).Bold(true)), Cap: styled(filled), Color: c.colors[r]}
}

// basic is a role's among sixteen colours: a bright one on a dark ground.
func basic(r Role, dark bool) ansi.BasicColor {
	c := ansi.Yellow
	switch r {
	case Mask, Serum:
		c = ansi.Magenta
	case Rinse:
		c = ansi.Blue
	case Cleanse, Toner:
		c = ansi.Cyan
	case Open:
		c = ansi.Green
	case Moisturizer, Stop:
		c = ansi.Red
	}
	if dark {
		c += ansi.BrightBlack
	}
	return c
}

// Colorless makes a theme for a terminal that shows no colours, or must not.
func Colorless() *Theme {
	t := colorless(lipgloss.NewStyle())
	t.selected = colorless(lipgloss.NewStyle().Reverse(true))
	t.selected.selected = t.selected
	return t
}

func colorless(s lipgloss.Style) *Theme {
	plain, bold := styled(s), styled(s.Bold(true))
	h := Hue{Block: plain, Text: bold, Bold: bold, Cap: styled(lipgloss.NewStyle().Bold(true).Reverse(true))}
	return &Theme{
		Text: plain, Strong: bold, Soft: plain, Muted: plain, Label: bold, Line: plain, Pill: plain, Resting: plain, Window: plain, Accent: h, Open: h, Caution: h, Stop: h, Colorless: true,
	}
}

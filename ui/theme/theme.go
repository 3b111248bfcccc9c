// Package theme holds the colours and emphasis of all screens. There is one
// accent; a phase that asks for something has a colour and a sign of its own.
package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Look is how a person wants the screens to look, in the words of the
// configuration. The empty Look is Default.
type Look string

const (
	Default  Look = "default"
	Contrast Look = "contrast" // stronger colours, on a ground of their own
	None     Look = "none"     // no colours
)

// Palette names the colours of a theme. All of them have a contrast of at
// least 4.5 to 1 against the background that they are made for (WCAG AA).
type Palette struct {
	Text, Muted, Accent, Good, Warn color.Color
}

// Dark is the palette for a dark background.
func Dark() Palette {
	return Palette{
		Text: lipgloss.Color("#ECE7E1"), Muted: lipgloss.Color("#A8A199"), Accent: lipgloss.Color("#F0A48C"),
		Good: lipgloss.Color("#A3CFA0"), Warn: lipgloss.Color("#FFC56B"),
	}
}

// Light is the palette for a light background.
func Light() Palette {
	return Palette{
		Text: lipgloss.Color("#2B2724"), Muted: lipgloss.Color("#6A635C"), Accent: lipgloss.Color("#A84A2F"),
		Good: lipgloss.Color("#2F6B38"), Warn: lipgloss.Color("#8F5200"),
	}
}

// ContrastDark is the palette of high contrast on black. All of its colours
// have a contrast of at least 7 to 1 against it (WCAG AAA), and as much on the
// dark grounds of what is due.
func ContrastDark() Palette {
	return Palette{
		Text: lipgloss.Color("#FFFFFF"), Muted: lipgloss.Color("#D8D3CC"), Accent: lipgloss.Color("#FFC9B5"),
		Good: lipgloss.Color("#B8F0B4"), Warn: lipgloss.Color("#FFD68A"),
	}
}

// ContrastLight is the same on white.
func ContrastLight() Palette {
	return Palette{
		Text: lipgloss.Color("#000000"), Muted: lipgloss.Color("#3D3833"), Accent: lipgloss.Color("#7A2A12"),
		Good: lipgloss.Color("#1D4D25"), Warn: lipgloss.Color("#6E3200"),
	}
}

// Theme is the styles that views draw with.
type Theme struct {
	Text    Style
	Strong  Style // names, and what is current
	Muted   Style // what can wait
	Accent  Style // the one accent
	Heading Style // titles, and the cursor
	Good    Style // the window is open
	Warn    Style // the window is over, or something needs care
	Badge   Style // a word that must be seen, such as "paused", on a background of its own
	// Colorless says that nothing may be told by colour.
	Colorless bool

	dark      bool
	ownGround color.Color // below all; nil: the terminal's own
}

// New makes a theme of a look for a dark or a light background.
func New(look Look, dark bool) *Theme {
	switch {
	case look == None:
		return colorless()
	case look == Contrast && dark:
		return ofPalette(ContrastDark(), dark, lipgloss.Color("#000000"))
	case look == Contrast:
		return ofPalette(ContrastLight(), dark, lipgloss.Color("#FFFFFF"))
	case dark:
		return ofPalette(Dark(), dark, nil)
	}
	return ofPalette(Light(), dark, nil)
}

// ofPalette makes a theme of a palette, on a ground of its own or the
// terminal's.
func ofPalette(p Palette, dark bool, ground color.Color) *Theme {
	below := lipgloss.Color("#FFFFFF")
	if dark {
		below = lipgloss.Color("#1B1613")
	}
	plain := func(c color.Color) Style { return styled(lipgloss.NewStyle().Foreground(c)) }
	return &Theme{
		Text: plain(p.Text), Strong: plain(p.Text).Bold(), Muted: plain(p.Muted), Accent: plain(p.Accent), Heading: plain(p.Accent).Bold(),
		Good: plain(p.Good), Warn: plain(p.Warn), Badge: styled(lipgloss.NewStyle().Foreground(below).Background(p.Warn).Bold(true)),
		dark: dark, ownGround: ground,
	}
}

// Colorless makes a theme for a terminal that shows no colours, or must not.
func Colorless() *Theme { return New(None, true) }

func colorless() *Theme {
	plain, bold := styled(lipgloss.NewStyle()), styled(lipgloss.NewStyle().Bold(true))
	return &Theme{
		Text: plain, Strong: bold, Muted: plain, Accent: bold, Heading: bold, Good: bold, Warn: bold,
		Badge: styled(bold.Style.Reverse(true)), Colorless: true,
	}
}

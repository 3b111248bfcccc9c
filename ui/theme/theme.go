// Package theme holds the colours and emphasis of all screens. There is one
// accent; a phase that asks for something has a colour and a sign of its own.
package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
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

// Theme is the styles that views draw with.
type Theme struct {
	Text   lipgloss.Style
	Strong lipgloss.Style // names, and what is current
	Muted  lipgloss.Style // what can wait
	Accent lipgloss.Style // the one accent
	Good   lipgloss.Style // the window is open
	Warn   lipgloss.Style // time is over
	Alarm  lipgloss.Style // a word that must be seen, on a ground of its own
	// Colorless says that nothing may be told by colour.
	Colorless bool
}

// New makes a theme for a dark or a light background.
func New(dark bool) Theme {
	p, ground := Dark(), lipgloss.Color("#1B1613")
	if !dark {
		p, ground = Light(), lipgloss.Color("#FFFFFF")
	}
	plain := func(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }
	return Theme{
		Text:   plain(p.Text),
		Strong: plain(p.Text).Bold(true),
		Muted:  plain(p.Muted),
		Accent: plain(p.Accent),
		Good:   plain(p.Good),
		Warn:   plain(p.Warn),
		Alarm:  lipgloss.NewStyle().Foreground(ground).Background(p.Warn).Bold(true),
	}
}

// Colorless makes a theme for a terminal that shows no colours, or must not.
func Colorless() Theme {
	plain, bold := lipgloss.NewStyle(), lipgloss.NewStyle().Bold(true)
	return Theme{
		Text: plain, Strong: bold, Muted: plain, Accent: bold, Good: bold, Warn: bold,
		Alarm: bold.Reverse(true), Colorless: true,
	}
}

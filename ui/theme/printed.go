package theme

import "charm.land/lipgloss/v2"

// Both is the palette for text that is printed on a ground nobody asked for:
// its colours can be read on black and on white. Text and what is muted keep
// the terminal's own.
func Both() Palette {
	return Palette{
		Text: lipgloss.NoColor{}, Muted: lipgloss.NoColor{}, Accent: lipgloss.Color("#BE5737"),
		Good: lipgloss.Color("#3F8450"), Warn: lipgloss.Color("#A86800"),
	}
}

// Printed makes a theme for text that scrolls by, as that of a command does.
func Printed() Theme {
	p, plain := Both(), lipgloss.NewStyle()
	return Theme{
		Text: plain, Strong: plain.Bold(true), Muted: plain.Faint(true), Accent: plain.Foreground(p.Accent),
		Good: plain.Foreground(p.Good), Warn: plain.Foreground(p.Warn), Alarm: plain.Bold(true).Reverse(true),
	}
}

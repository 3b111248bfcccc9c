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
func Printed() *Theme {
	p := Both()
	plain, accent := lipgloss.NewStyle(), lipgloss.NewStyle().Foreground(p.Accent)
	return &Theme{
		Text: styled(plain), Strong: styled(plain.Bold(true)), Muted: styled(plain.Faint(true)), Accent: styled(accent), Heading: styled(accent.Bold(true)),
		Good: styled(plain.Foreground(p.Good)), Warn: styled(plain.Foreground(p.Warn)), Alarm: styled(plain.Bold(true).Reverse(true)),
	}
}

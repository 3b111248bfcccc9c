package theme

import "charm.land/lipgloss/v2"

// AnyBackground is the palette for text that is printed where the background is
// unknown: its colours can be read on black and on white. Text and Muted are the
// terminal's own colour.
func AnyBackground() Palette {
	return Palette{
		Text: lipgloss.NoColor{}, Muted: lipgloss.NoColor{}, Accent: lipgloss.Color("#BE5737"),
		Good: lipgloss.Color("#3F8450"), Warn: lipgloss.Color("#A86800"),
	}
}

// Printed makes a theme for text that scrolls by, as that of a command does.
func Printed() *Theme {
	p := AnyBackground()
	plain, accent := lipgloss.NewStyle(), lipgloss.NewStyle().Foreground(p.Accent)
	return &Theme{
		Text: styled(plain), Strong: styled(plain.Bold(true)), Muted: styled(plain.Faint(true)), Accent: styled(accent), Heading: styled(accent.Bold(true)),
		Good: styled(plain.Foreground(p.Good)), Warn: styled(plain.Foreground(p.Warn)), Badge: styled(plain.Bold(true).Reverse(true)),
	}
}

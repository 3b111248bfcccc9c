package theme

import "charm.land/lipgloss/v2"

// anyGround are the colours of text that is printed where the ground is unknown: they
// can be read on black and on white.
func anyGround() Colors {
	return Colors{Mask: lipgloss.Color("#8061D3"), Open: lipgloss.Color("#3E8442"), Caution: lipgloss.Color("#A16A18"), Stop: lipgloss.Color("#CC493E")}
}

// Printed makes a theme for text that scrolls by, as that of a command does. Text is in
// the terminal's own colour.
func Printed() *Theme {
	plain, colors := lipgloss.NewStyle(), anyGround()
	hue := func(r Role) Hue {
		s := plain.Foreground(colors[r])
		return Hue{Block: styled(s), Text: styled(s), Bold: styled(s.Bold(true)), Cap: styled(s.Bold(true).Reverse(true)), Color: colors[r]}
	}
	return &Theme{
		Text: styled(plain), Strong: styled(plain.Bold(true)), Soft: styled(plain), Muted: styled(plain.Faint(true)), Label: styled(plain.Bold(true)), Line: styled(plain.Faint(true)), Pill: styled(plain),
		Accent: hue(Mask), Open: hue(Open), Caution: hue(Caution), Stop: hue(Stop),
	}
}

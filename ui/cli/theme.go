package cli

import (
	"fmt"
	"image/color"
	"os"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"skintime/routine/config"
	"skintime/ui/theme"
)

func (a *app) themeCommand() *cobra.Command {
	c := a.command("theme", "Show each colour and its contrast", func(string) error { return a.theme() })
	c.Long = "theme shows what each colour is for, on this terminal, and its contrast: the lowest on the ground and\n" +
		"on a selected row. 4.5 and more is easy to read. [screen.colors] in the configuration changes them."
	return c
}

// roleUses says what each role is for.
func roleUses() map[theme.Role]string {
	return map[theme.Role]string{
		theme.Ground: "the background", theme.Surface: "below a choice", theme.Select: "below the selected row", theme.Line: "rules and frames",
		theme.Text: "what to do", theme.Soft: "second lines", theme.Muted: "labels and times", theme.Ink: "text on a filled colour",
		theme.Mask: "mask, and the accent of all screens", theme.Open: "the window is open, and done", theme.Caution: "cautions", theme.Stop: "stops, and stings",
	}
}

// theme prints all roles as they look on this terminal.
func (a *app) theme() error {
	c := a.configured()
	look, own := theme.Look(c.Screen.Theme), theme.ParseColors(c.Screen.Colors)
	on := a.terminalColors()
	t, shades, uses := theme.New(look, on, own), theme.Shades(look, on, own), roleUses()
	lines := []string{describeColors(t, on, shades[0].Color)}
	for _, s := range shades {
		use := uses[s.Role]
		if use == "" {
			use = "step"
		}
		if s.Own {
			use += ", your own"
		}
		name := fmt.Sprintf("  %-12s ", s.Role)
		if s.Role.Read() && s.Role != theme.Ink {
			name = lipgloss.NewStyle().Foreground(s.Color).Render(name)
		}
		lines = append(lines, swatch(s)+name+t.Text.Render(fmt.Sprintf("%s %4.1f  %s", hex(s.Color), s.Ratio, use)))
	}
	if !t.Colorless {
		lines = append(lines, colorSample(t), colorSample(t.Overdue()))
	}
	for _, s := range theme.Weak(shades) {
		lines = append(lines, "", t.Caution.Text.Render("▲ "+weakColor(s)))
	}
	return a.lines(lines)
}

// colorSample shows a key, text and signs as a theme draws them: the calm one, or that of what is overdue.
func colorSample(t *theme.Theme) string {
	word := "  calm     "
	if t.Ember {
		word = "  overdue  "
	}
	line := t.Strong.Render(word) + t.Accent.Cap.Render(" enter ") + t.Strong.Render(" rinse  ") + t.Text.Render("text ") + t.Soft.Render("soft ") +
		t.Muted.Render("muted ") + t.Open.Block.Render("✓ ") + t.Caution.Block.Render("▲ ") + t.Stop.Block.Render("■ ") + t.Accent.Block.Render("▄▄▄▄▄▄") + t.Muted.Render("▁▁▁▁▁▁") + t.Window.Render("▃▃▃▃▃▃")
	return strings.TrimRight(t.Fill(line, lineWidth, 1), " ")
}

// swatch shows the colour of a role itself, where the terminal shows colours.
func swatch(s theme.Shade) string {
	return lipgloss.NewStyle().Background(s.Color).Render("    ")
}

// terminalColors is what the terminal tells of itself, or else the environment.
func (a *app) terminalColors() theme.Terminal {
	on := theme.Terminal{Dark: !lightBackground(), Profile: colorprofile.NewWriter(a.out, os.Environ()).Profile}
	in, isIn := a.in.(*os.File)
	out, isOut := a.out.(*os.File)
	if a.plain || !isIn || !isOut || on.Profile <= colorprofile.ASCII {
		return on
	}
	if ground, err := lipgloss.BackgroundColor(in, out); err == nil && ground != nil {
		on.Dark, on.Ground = theme.IsDark(ground), ground
	}
	return on
}

// describeColors says which theme is shown, and why.
func describeColors(t *theme.Theme, on theme.Terminal, ground color.Color) string {
	name := "light"
	if t.Dark {
		name = "dark"
	}
	switch {
	case t.Colorless:
		return "No colours are shown here: signs and words say the same. Otherwise they would be:"
	case on.Ground == nil:
		return fmt.Sprintf("The %s theme, in %s. The terminal does not tell its ground: %s is assumed.", name, profileName(on.Profile), hex(ground))
	}
	return fmt.Sprintf("The %s theme, in %s, on %s.", name, profileName(on.Profile), hex(ground))
}

func profileName(p colorprofile.Profile) string {
	switch p {
	case colorprofile.ANSI:
		return "16 colours"
	case colorprofile.ANSI256:
		return "256 colours"
	}
	return "all colours"
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// weakColor says that an own colour is hard to read, and what would be better.
func weakColor(s theme.Shade) string {
	return fmt.Sprintf("[screen.colors] %s: %s has a contrast of %.1f; the nearest with 4.5 is %s", s.Role, hex(s.Color), s.Ratio, hex(s.Nearest))
}

// warnOfColors reports own colours that are hard to read.
func (a *app) warnOfColors(c config.Config) {
	if len(c.Screen.Colors) == 0 {
		return
	}
	for _, s := range theme.Weak(theme.Shades(theme.Look(c.Screen.Theme), theme.Terminal{Dark: !lightBackground()}, theme.ParseColors(c.Screen.Colors))) {
		fmt.Fprintf(a.errs, "skintime: %s: %s\n", configPath(), weakColor(s))
	}
}

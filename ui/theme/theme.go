// Package theme holds the colours of all screens, by role. Cool colours wait, green
// allows, a warm ground asks; what a colour says, a word or a sign says, too.
package theme

import (
	"image/color"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Look is how a person wants the screens to look, in the words of the
// configuration. The empty Look is Default.
type Look string

const (
	Default  Look = "default"
	Contrast Look = "contrast" // stronger colours, on a ground of their own
	None     Look = "none"     // no colours
)

// Terminal is what is known of the terminal that a theme is for.
type Terminal struct {
	Dark    bool                 // its background is
	Ground  color.Color          // its background; nil: it has not told
	Profile colorprofile.Profile // its colours; Unknown: all
	Signs   Signs                // which it shows
}

// Theme is the styles that views draw with.
type Theme struct {
	Text, Strong, Soft, Muted Style // what to do, in bold, second lines, labels
	Label                     Style // headings of the parts of a screen
	Line                      Style // rules and frames
	Pill                      Style // a word that can be chosen
	Resting, Window           Style // digits that do not run; the window of a bar that is to come
	Accent                    Hue
	Open, Caution, Stop       Hue

	// Colorless says that nothing may be told by colour.
	Colorless bool
	// Limited says that there are sixteen colours, of which nobody knows how they look.
	Limited bool
	// Dark says that the ground is dark.
	Dark bool
	// ASCII says that no other signs are drawn: no pictures, and no large letters.
	ASCII bool
	// Ember says that the theme is that of what is overdue.
	Ember bool
	// Ground is the ground, as it is painted, as the terminal told it or as it is taken
	// to be; nil: there are no colours.
	Ground color.Color

	signs    Signs
	steps    map[Role]Hue
	selected *Theme
	look     Look
	profile  colorprofile.Profile
	below    color.Color // painted below all; nil: the terminal's own stays
}

// New makes a theme of a look, for a terminal, with a person's own colours.
func New(look Look, on Terminal, own Colors) *Theme {
	t := colored(look, on, own)
	t.setSigns(on.Signs)
	return t
}

func (t *Theme) setSigns(s Signs) {
	for _, t := range []*Theme{t, t.selected} {
		t.signs, t.ASCII = s, s >= SignsNarrow
	}
}

func colored(look Look, on Terminal, own Colors) *Theme {
	if look == None || on.Profile == colorprofile.NoTTY || on.Profile == colorprofile.ASCII {
		return Colorless()
	}
	p, paints := paletteFor(look, &on, own)
	t := p.theme(on.Profile, on.Dark, false)
	t.look = look
	if paints && !t.Limited {
		t.below = p.colors[Ground]
	}
	return t
}

// paletteFor is the palette of a look on a terminal, with own colours, and whether its ground
// is painted. An own ground decides whether the terminal is dark.
func paletteFor(look Look, on *Terminal, own Colors) (p palette, paints bool) {
	if g := own[Ground]; g != nil {
		on.Dark, on.Ground = IsDark(g), g
	}
	paints = look == Contrast || own[Ground] != nil || on.Ground != nil && !safe(on.Ground, on.Dark)
	p = paletteOf(on.Dark)
	switch {
	case look == Contrast:
		p.strong(on.Dark)
	case on.Ground != nil && !paints:
		p.standOn(on.Ground)
	}
	p.apply(own)
	return p, paints
}

// Overdue is the theme of what is overdue: the warm ground below every cell. Without
// colours it is t.
func (t *Theme) Overdue() *Theme {
	if t.Colorless {
		return t
	}
	p := ember()
	if t.look == Contrast {
		p.colors[Soft], p.colors[Muted] = p.colors[Text], p.colors[Text]
	}
	e := p.theme(t.profile, false, true)
	if e.below = p.shown(Ground, t.profile == colorprofile.ANSI256); t.Limited {
		e.below = ansi.BrightYellow
	}
	e.setSigns(t.signs)
	return e
}

// Step is the hue of a kind of step: of one that has none, the accent.
func (t *Theme) Step(kind string) Hue {
	if h, has := t.steps[Role(kind)]; has {
		return h
	}
	return t.Accent
}

// Selected is the theme of a selected row: the same styles on the ground of what is
// selected. Muted is Soft there.
func (t *Theme) Selected() *Theme { return t.selected }

// Faded is a style whose colour is mixed with some percent of the ground. With few
// colours or none it is the style.
func (t *Theme) Faded(s Style, percent int) Style {
	if t.Ground == nil || t.Limited {
		return s
	}
	return styled(s.Lipgloss().Foreground(Mix(s.Lipgloss().GetForeground(), t.Ground, percent)))
}

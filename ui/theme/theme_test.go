package theme

import (
	"image/color"
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// worst are the brightest dark and the darkest light ground of a usual terminal.
func worst(dark bool) color.Color {
	if dark {
		return lipgloss.Color("#2E3440")
	}
	return lipgloss.Color("#FDF6E3")
}

// Every role that is read can be read on every ground, and ink on every filled colour.
func TestContrastOfEveryRole(t *testing.T) {
	for name, p := range map[string]palette{"dark": paletteOf(true), "light": paletteOf(false), "ember": ember()} {
		grounds := []color.Color{p.colors[Ground], p.colors[Surface], p.colors[Select]}
		if name != "ember" {
			grounds = append(grounds, worst(name == "dark"))
		}
		for _, r := range Roles() {
			if p.colors[r] == nil {
				t.Errorf("%s has no %s", name, r)
			}
			if !r.Read() {
				continue
			}
			if r == Ink {
				for _, filled := range []Role{Mask, Cleanse, Exfoliate, Rinse, Toner, Serum, Moisturizer, Sunscreen, Open, Caution, Stop} {
					if got := Ratio(p.colors[Ink], p.colors[filled]); got < 4.5 {
						t.Errorf("%s: ink on %s has a contrast of %.2f", name, filled, got)
					}
				}
				continue
			}
			for i, ground := range grounds {
				if got := Ratio(p.colors[r], ground); got < 4.5 {
					t.Errorf("%s: %s has a contrast of %.2f on ground %d", name, r, got, i)
				}
			}
		}
	}
	for r, c := range anyGround() {
		if Ratio(c, color.Black) < 4.5 || Ratio(c, color.White) < 4.5 {
			t.Errorf("printed %s has too little contrast", r)
		}
	}
}

// styles are the colours of a theme's text and of what lies below it. A style
// without a ground of its own stands on ground.
func styles(t *testing.T, th *Theme, ground color.Color) map[string][2]color.Color {
	t.Helper()
	pairs := map[string][2]color.Color{}
	add := func(name string, s Style) {
		below := s.Lipgloss().GetBackground()
		if below == (lipgloss.NoColor{}) {
			below = ground
		}
		pairs[name] = [2]color.Color{s.Lipgloss().GetForeground(), below}
	}
	v := reflect.ValueOf(*th)
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !f.IsExported() || f.Name == "Line" || f.Name == "Resting" || f.Name == "Window" { // they are no text
			continue
		}
		switch s := v.Field(i).Interface().(type) {
		case Style:
			add(f.Name, s)
		case Hue:
			add(f.Name, s.Text)
			add(f.Name+" bold", s.Bold)
			add(f.Name+" cap", s.Cap)
		}
	}
	if len(pairs) != 18 {
		t.Fatalf("%d styles: %v", len(pairs), pairs)
	}
	return pairs
}

// All that a theme draws can be read, on the worst ground of a terminal and on its own,
// with many colours and with 256. Those of strong colours are stronger.
func TestContrastOfEveryLook(t *testing.T) {
	for _, dark := range []bool{true, false} {
		for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
			on := Terminal{Dark: dark, Profile: profile}
			usual, strong := New(Default, on, nil), New(Contrast, on, nil)
			for _, c := range []struct {
				name  string
				theme *Theme
				least float64
			}{
				{"usual", usual, 4.5}, {"strong", strong, 7}, {"overdue", usual.Overdue(), 4.5}, {"strong, overdue", strong.Overdue(), 7},
				{"selected", usual.Selected(), 4.5}, {"strong, selected", strong.Selected(), 7}, {"overdue, selected", usual.Overdue().Selected(), 4.5},
			} {
				ground := c.theme.below
				if ground == nil {
					ground = worst(dark)
				}
				least := c.least
				if profile == colorprofile.ANSI256 {
					least = 4.5
				}
				for name, pair := range styles(t, c.theme, ground) {
					below := pair[1]
					if below != ground || c.theme.below != nil { // else it is the terminal's own
						below = profile.Convert(below)
					}
					if got := Ratio(profile.Convert(pair[0]), below); got < least {
						t.Errorf("dark=%v, %v, %s: %s has a contrast of %.2f", dark, profile, c.name, name, got)
					}
				}
			}
		}
	}
}

// With sixteen colours no text has one, but on a filled cap and on what is overdue.
func TestSixteenColours(t *testing.T) {
	for _, dark := range []bool{true, false} {
		th := New(Default, Terminal{Dark: dark, Profile: colorprofile.ANSI}, nil)
		for name, s := range map[string]Style{"text": th.Text, "strong": th.Strong, "soft": th.Soft, "muted": th.Muted, "accent": th.Accent.Text, "open": th.Open.Bold} {
			if s.Lipgloss().GetForeground() != (lipgloss.NoColor{}) {
				t.Errorf("dark=%v: %s is %v", dark, name, s.Lipgloss().GetForeground())
			}
		}
		if !th.Accent.Cap.Lipgloss().GetReverse() || !th.Selected().Text.Lipgloss().GetReverse() || th.below != nil {
			t.Errorf("dark=%v: caps and selected rows are not reversed, or the ground is painted", dark)
		}
		over := th.Overdue()
		for name, pair := range styles(t, over, over.below) {
			if Ratio(pair[0], pair[1]) < 4.5 {
				t.Errorf("dark=%v: overdue, %s is %v on %v", dark, name, pair[0], pair[1])
			}
		}
		if drawn := over.Strong.Render("now") + over.Muted.Heavy().Render("overdue"); strings.Contains(drawn, "1;30") {
			t.Errorf("dark=%v: overdue, black is bold, and so grey in many terminals: %q", dark, drawn)
		}
	}
}

func TestWithoutColours(t *testing.T) {
	ascii := Terminal{Profile: colorprofile.ASCII}
	for _, th := range []*Theme{New(None, Terminal{Dark: true}, nil), New(None, Terminal{}, nil), New(Default, ascii, nil), Colorless(), Colorless().Overdue(), Colorless().Selected()} {
		if !th.Colorless || th.below != nil {
			t.Errorf("%+v has colours", th)
		}
		for name, pair := range styles(t, th, lipgloss.NoColor{}) {
			if pair != [2]color.Color{lipgloss.NoColor{}, lipgloss.NoColor{}} {
				t.Errorf("%s has the colours %v", name, pair)
			}
		}
	}
}

func TestAnEmptyLookIsTheUsualOne(t *testing.T) {
	for _, dark := range []bool{true, false} {
		if !reflect.DeepEqual(New("", Terminal{Dark: dark}, nil).Text, New(Default, Terminal{Dark: dark}, nil).Text) {
			t.Errorf("dark=%v: it is another", dark)
		}
	}
}

// The terminal's ground stays where text can be read on it, and is painted over elsewhere.
func TestGroundOfTheTerminal(t *testing.T) {
	for _, c := range []struct {
		ground string
		dark   bool
		paints bool
	}{
		{"#000000", true, false}, {"#16161C", true, false}, {"#2E3440", true, false}, {"#3B4252", true, true}, {"#555555", true, true}, {"#300A24", true, false},
		{"#FFFFFF", false, false}, {"#FDF6E3", false, false}, {"#EFF1F5", false, false}, {"#EEE8D5", false, true}, {"#AAAAAA", false, true},
	} {
		ground := lipgloss.Color(c.ground)
		th := New(Default, Terminal{Dark: c.dark, Ground: ground}, nil)
		if paints := th.below != nil; paints != c.paints {
			t.Errorf("%s is painted over: %v", c.ground, paints)
		}
		if !c.paints && th.Ground != ground {
			t.Errorf("%s counts as %v", c.ground, th.Ground)
		}
		selected := th.Selected().Text.Lipgloss().GetBackground()
		if got := Ratio(th.Selected().Muted.Lipgloss().GetForeground(), selected); got < 4.5 {
			t.Errorf("on %s, a selected row has a contrast of %.2f", c.ground, got)
		}
	}
}

// Own colours take the place of the theme's, and an own ground is painted.
func TestOwnColours(t *testing.T) {
	paper := lipgloss.Color("#F0E6D2")
	th := New(Default, Terminal{Dark: true}, Colors{Ground: paper, Serum: lipgloss.Color("#123456")})
	if th.Dark || th.below != paper || th.Step("serum").Text.Lipgloss().GetForeground() != lipgloss.Color("#123456") {
		t.Errorf("dark %v, on %v, serum %v", th.Dark, th.below, th.Step("serum").Text.Lipgloss().GetForeground())
	}
	if th.Text.Lipgloss().GetForeground() != paletteOf(false).colors[Text] {
		t.Errorf("on a light ground, text is %v", th.Text.Lipgloss().GetForeground())
	}
}

func TestNearestHasTheContrast(t *testing.T) {
	for _, ground := range []color.Color{color.Black, color.White, lipgloss.Color("#777777"), lipgloss.Color("#16161C")} {
		for _, c := range []color.Color{color.Black, color.White, lipgloss.Color("#777777"), lipgloss.Color("#BCA7F7")} {
			if got := Nearest(c, ground, 4.5); Ratio(got, ground) < 4.5 && Ratio(readable(ground), ground) >= 4.5 {
				t.Errorf("%v on %v: %v has a contrast of %.2f", c, ground, got, Ratio(got, ground))
			}
		}
	}
}

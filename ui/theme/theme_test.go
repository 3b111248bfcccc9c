package theme

import (
	"image/color"
	"math"
	"reflect"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	printed := AnyBackground()
	printed.Text, printed.Muted = printed.Accent, printed.Accent // they are the terminal's own
	for _, c := range []struct {
		name    string
		palette Palette
		grounds []color.Color
	}{
		{"dark", Dark(), []color.Color{color.Black, color.RGBA{0x1e, 0x1e, 0x2e, 0xff}, color.RGBA{0x2e, 0x34, 0x40, 0xff}}},
		{"printed", printed, []color.Color{color.Black, color.White}},
		{"light", Light(), []color.Color{color.White, color.RGBA{0xfd, 0xf6, 0xe3, 0xff}, color.RGBA{0xef, 0xf1, 0xf5, 0xff}}},
	} {
		colours := reflect.ValueOf(c.palette)
		for i := range colours.NumField() {
			name, fg := colours.Type().Field(i).Name, colours.Field(i).Interface().(color.Color)
			for _, ground := range c.grounds {
				if got := contrast(fg, ground); got < 4.5 {
					t.Errorf("%s %s on %v has a contrast of %.2f", c.name, name, ground, got)
				}
			}
		}
	}
}

// styles are the colours of a theme's text and of what lies below it. A style
// without a ground of its own stands on ground.
func styles(t *testing.T, th *Theme, ground color.Color) map[string][2]color.Color {
	t.Helper()
	pairs := map[string][2]color.Color{}
	v := reflect.ValueOf(*th)
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if !f.IsExported() {
			continue
		}
		style, ok := v.Field(i).Interface().(Style)
		if !ok {
			continue
		}
		below := style.GetBackground()
		if below == (lipgloss.NoColor{}) {
			below = ground
		}
		pairs[f.Name] = [2]color.Color{style.GetForeground(), below}
	}
	if len(pairs) != 8 {
		t.Fatalf("%d styles: %v", len(pairs), pairs)
	}
	return pairs
}

// All that a theme draws can be read: on a ground of the terminal's, on its own,
// and on both that it breathes between. Those of strong colours are stronger.
func TestContrastOfEveryLook(t *testing.T) {
	for _, dark := range []bool{true, false} {
		terminals := []color.Color{color.Black, color.RGBA{0x1e, 0x1e, 0x2e, 0xff}, color.RGBA{0x2e, 0x34, 0x40, 0xff}}
		if !dark {
			terminals = []color.Color{color.White, color.RGBA{0xfd, 0xf6, 0xe3, 0xff}, color.RGBA{0xef, 0xf1, 0xf5, 0xff}}
		}
		usual, strong := New(Default, dark), New(Contrast, dark)
		for _, c := range []struct {
			name    string
			theme   *Theme
			grounds []color.Color
			least   float64
		}{
			{"usual", usual, terminals, 4.5},
			{"strong", strong, []color.Color{strong.ownGround}, 7},
			{"usual, due", usual.Overdue(0), []color.Color{usual.Overdue(0).ownGround}, 7},
			{"usual, due, second", usual.Overdue(1), []color.Color{usual.Overdue(1).ownGround}, 7},
			{"strong, due", strong.Overdue(0), []color.Color{strong.Overdue(0).ownGround}, 7},
			{"strong, due, second", strong.Overdue(1), []color.Color{strong.Overdue(1).ownGround}, 7},
		} {
			for _, ground := range c.grounds {
				for name, pair := range styles(t, c.theme, ground) {
					if got := contrast(pair[0], pair[1]); got < c.least {
						t.Errorf("dark=%v, %s: %s on %v has a contrast of %.2f", dark, c.name, name, pair[1], got)
					}
					few := colorprofile.ANSI256
					if got := contrast(few.Convert(pair[0]), few.Convert(pair[1])); c.theme.ownGround != nil && got < 4.5 {
						t.Errorf("dark=%v, %s: with 256 colours, %s has a contrast of %.2f", dark, c.name, name, got)
					}
				}
			}
		}
	}
}

// The step between the grounds of what is due is seen, but too small to count as
// a flash (WCAG 2.3.1: a tenth of the luminance of white).
func TestBreathIsNoFlash(t *testing.T) {
	for _, dark := range []bool{true, false} {
		usual := New(Default, dark)
		one, two := usual.Overdue(0).ownGround, usual.Overdue(1).ownGround
		if step := math.Abs(luminance(one) - luminance(two)); step == 0 || step >= 0.1 {
			t.Errorf("dark=%v: a breath is a step of %.3f", dark, step)
		}
	}
}

func TestWithoutColours(t *testing.T) {
	for _, th := range []*Theme{New(None, true), New(None, false), Colorless(), Colorless().Overdue(1)} {
		if !th.Colorless || th.ownGround != nil {
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
		if !reflect.DeepEqual(New("", dark), New(Default, dark)) {
			t.Errorf("dark=%v: it is another", dark)
		}
	}
}

package theme

import (
	"image/color"
	"math"
	"reflect"
	"testing"
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
	printed := Both()
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
	for _, dark := range []bool{true, false} {
		alarm := New(dark).Alarm
		if got := contrast(alarm.GetForeground(), alarm.GetBackground()); got < 4.5 {
			t.Errorf("the alarm of dark=%v has a contrast of %.2f", dark, got)
		}
	}
}

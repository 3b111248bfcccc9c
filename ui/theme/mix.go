package theme

import (
	"image/color"
	"math"
)

// Luminance is the relative luminance of a colour, from 0 to 1 (WCAG 2.2).
func Luminance(c color.Color) float64 {
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

// Ratio is the contrast of two colours, from 1 to 21 (WCAG 2.2).
func Ratio(a, b color.Color) float64 {
	x, y := Luminance(a), Luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Mix is a colour with some percent of another in it.
func Mix(c, with color.Color, percent int) color.Color {
	r, g, b, _ := c.RGBA()
	R, G, B, _ := with.RGBA()
	part := func(a, b uint32) uint8 {
		return uint8((int(a>>8)*(100-percent) + int(b>>8)*percent + 50) / 100)
	}
	return color.RGBA{part(r, R), part(g, G), part(b, B), 0xff}
}

// Nearest is the colour, or what is nearest to it on the way to black or white and has a
// contrast of at least least against the ground.
func Nearest(c, ground color.Color, least float64) color.Color {
	to := readable(ground)
	for percent := range 100 {
		if mixed := Mix(c, to, percent); Ratio(mixed, ground) >= least {
			return mixed
		}
	}
	return to
}

// readable is black or white, whichever has more contrast against the ground.
func readable(ground color.Color) color.Color {
	if IsDark(ground) {
		return color.White
	}
	return color.Black
}

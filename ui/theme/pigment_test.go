package theme

import (
	"fmt"
	"image/color"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// A picture takes its colours from the step and the phase, and what stands back is mixed into the
// ground.
func TestPigments(t *testing.T) {
	for _, c := range []struct {
		name   string
		dark   bool
		paint  Paint
		letter byte
		want   string
	}{
		{"hue", true, Paint{Hue: "rinse"}, 'a', "7FBDF7"},
		{"its shade", true, Paint{Hue: "rinse"}, 'A', "5D85AF"},
		{"hue on light", false, Paint{Hue: "rinse"}, 'a', "4A97E3"},
		{"of no kind", true, Paint{Hue: "custom"}, 'a', "BCA7F7"},
		{"towel", true, Paint{Hue: "mask"}, 't', "C3B0F8"},
		{"towel when open", true, Paint{Hue: "mask", Open: true}, 't', "A2DE98"},
		{"its shade", true, Paint{Hue: "mask", Open: true}, 'T', "73A06D"},
		{"towel when open, on light", false, Paint{Hue: "mask", Open: true}, 't', "66B36C"},
		{"cream", true, Paint{}, 'c', "F4EDE1"},
		{"cream of a pause", true, Paint{Fade: 55}, 'c', "7A7775"},
		{"cream of what was left", true, Paint{Fade: 45}, 'c', "908C88"},
		{"cream of a pause, on light", false, Paint{Fade: 55}, 'c', "F9F3E8"},
	} {
		r, g, b, _ := New(Default, Terminal{Dark: c.dark}, nil).Pigments(c.paint)[c.letter].RGBA()
		if got := fmt.Sprintf("%02X%02X%02X", r>>8, g>>8, b>>8); got != c.want {
			t.Errorf("%s is #%s, want #%s", c.name, got, c.want)
		}
	}
	due := New(Default, Terminal{Dark: false}, nil).Overdue().Pigments(Paint{Hue: "mask"})
	for letter, want := range map[byte]string{'t': "FFE6D8", 's': "FFD3B0", 'c': "F4EDE1", 'e': "220A03"} {
		r, g, b, _ := due[letter].RGBA()
		if got := fmt.Sprintf("%02X%02X%02X", r>>8, g>>8, b>>8); got != want {
			t.Errorf("on the ground of what is overdue, %c is #%s, want #%s", letter, got, want)
		}
	}
	if New(None, Terminal{Dark: true}, nil).Pigments(Paint{}) != nil {
		t.Error("there are colours where there are to be none")
	}
}

// With sixteen colours a picture has those alone, each letter that it has otherwise.
func TestPigmentsOfSixteenColours(t *testing.T) {
	limited := New(Default, Terminal{Dark: true, Profile: colorprofile.ANSI}, nil)
	for _, c := range []struct {
		name   string
		theme  *Theme
		paint  Paint
		letter byte
		want   color.Color
	}{
		{"cream", limited, Paint{}, 'c', ansi.BrightWhite},
		{"cream of a pause", limited, Paint{Fade: 55}, 'c', ansi.White},
		{"hue", limited, Paint{Hue: "rinse"}, 'a', ansi.BrightBlue},
		{"its shade", limited, Paint{Hue: "rinse"}, 'A', ansi.Blue},
		{"of no kind", limited, Paint{Hue: "custom"}, 'a', ansi.BrightMagenta},
		{"towel when open", limited, Paint{Open: true}, 't', ansi.BrightGreen},
		{"towel when overdue", limited.Overdue(), Paint{}, 't', ansi.BrightWhite},
	} {
		if got := c.theme.Pigments(c.paint)[c.letter]; got != c.want {
			t.Errorf("%s is %v, want %v", c.name, got, c.want)
		}
	}
	indexed := New(Default, Terminal{Dark: true, Profile: colorprofile.ANSI256}, nil)
	for paint, want := range map[Paint]color.Color{{}: ansi.IndexedColor(147), {Open: true}: color.RGBA{0xa2, 0xde, 0x98, 0xff}} {
		if got := indexed.Pigments(paint)['t']; got != want {
			t.Errorf("of 256 colours, the towel of %v is %v, want %v", paint, got, want)
		}
	}
	all := New(Default, Terminal{Dark: true}, nil).Pigments(Paint{})
	for letter := range all {
		if _, basic := limited.Pigments(Paint{})[letter].(ansi.BasicColor); !basic {
			t.Errorf("%c is %v", letter, limited.Pigments(Paint{})[letter])
		}
	}
}

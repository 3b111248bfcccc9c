package step

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
)

func TestWord(t *testing.T) {
	got, fits := largeWord("Done by", 39, 1)
	want := []string{
		"█▀▄ ▄▀▀▄ █▄ █ █▀▀    █▀▄ █ █",
		"█ █ █  █ █ ▀█ █▀     █▀▄  █ ",
		"▀▀   ▀▀  ▀  ▀ ▀▀▀    ▀▀   ▀ ",
	}
	if !fits || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	for _, c := range []struct {
		text         string
		width, scale int
		wantWidth    int // 0: it does not fit
	}{
		{"MOISTURIZER", 43, 1, 43}, {"MOISTURIZER", 42, 1, 0}, {"MOISTURIZER", 86, 2, 86}, {"Café", 99, 1, 0}, {"", 99, 1, 0},
	} {
		lines, fits := largeWord(c.text, c.width, c.scale)
		if fits != (c.wantWidth > 0) || fits && (lipgloss.Width(strings.Join(lines, "\n")) != c.wantWidth || len(lines) != WordHeight(c.scale)) {
			t.Errorf("%q in %d at %d: %v\n%s", c.text, c.width, c.scale, fits, strings.Join(lines, "\n"))
		}
	}
}

// No letter looks like another, at either scale.
func TestLettersDiffer(t *testing.T) {
	for scale := 1; scale <= 2; scale++ {
		seen := map[string]string{}
		for letter := range letters() {
			lines, _ := largeWord(letter, 99, scale)
			drawn := strings.Join(lines, "\n")
			if other, twice := seen[drawn]; twice {
				t.Errorf("%s looks like %s", letter, other)
			}
			seen[drawn] = letter
		}
	}
}

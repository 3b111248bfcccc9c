package toml

import (
	"fmt"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"moisturizer", "toner", "mask", "start", "status", "why"}
	for word, want := range map[string]string{"stauts": "status", "wyh": "why", "moisturiser": "moisturizer", "TONER": "toner", "masc": "mask", "ma": "", "sunshine": ""} {
		if got, ok := Nearest(word, known); got != want || ok != (want != "") {
			t.Errorf("%q is near %q, want %q", word, got, want)
		}
	}
}

// An unknown word is answered with the nearest one, or with what there is: not with a
// thousand names.
func TestDidYouMean(t *testing.T) {
	many := make([]string, 1000)
	for i := range many {
		many[i] = fmt.Sprintf("jar%04d", i)
	}
	for want, known := range map[string][]string{
		`did you mean "clay"?`:          {"cream", "clay"},
		"there is only cream":           {"cream"},
		"there are cream, gel":          {"cream", "gel"},
		"jar0038, jar0039 and 960 more": many,
	} {
		if got := DidYouMean("clya", known); !strings.HasSuffix(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

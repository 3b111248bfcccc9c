package toml

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"moisturizer", "toner", "mask", "start", "status", "why"}
	for word, want := range map[string]string{"stauts": "status", "wyh": "why", "moisturiser": "moisturizer", "TONER": "toner", "masc": "mask", "ma": "", "sunshine": ""} {
		if got, ok := Nearest(word, known); got != want || ok != (want != "") {
			t.Errorf("%q is near %q, want %q", word, got, want)
		}
	}
}

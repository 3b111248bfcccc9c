package cli

import "testing"

func TestReducedMotion(t *testing.T) {
	for said, want := range map[string]bool{"": false, "0": false, "false": false, "1": true, "true": true, "yes": true} {
		if got := reducedMotion(said); got != want {
			t.Errorf("%q means %v", said, got)
		}
	}
}

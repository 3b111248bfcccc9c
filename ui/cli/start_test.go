package cli

import "testing"

func TestReducedMotion(t *testing.T) {
	for value, want := range map[string]bool{"": false, "0": false, "false": false, "1": true, "true": true, "yes": true} {
		if got := reducedMotion(value); got != want {
			t.Errorf("%q means %v", value, got)
		}
	}
}

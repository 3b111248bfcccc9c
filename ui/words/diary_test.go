package words

import "testing"

func TestRhythm(t *testing.T) {
	for masks, want := range []string{
		"No mask in 7 days", "1 mask in 7 days, as it should be", "2 masks in 7 days, as it should be", "3 masks in 7 days: more than skin likes",
	} {
		if count, verdict := Rhythm(masks); count+verdict != want {
			t.Errorf("%d: %s%s", masks, count, verdict)
		}
	}
}

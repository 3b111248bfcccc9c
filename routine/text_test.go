package routine

import "testing"

func TestSanitize(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain", "Pat dry, don't rub.", "Pat dry, don't rub."},
		{"letters and emoji", "Gesichtsmaske für 👩\u200d🦰, 保湿", "Gesichtsmaske für 👩\u200d🦰, 保湿"},
		{"a tab", "a\tb", "a b"},
		{"a line end", "a\nb", "a\ufffdb"},
		{"an escape sequence", "\x1b[2Jgone", "\ufffd[2Jgone"},
		{"C1 and delete", "a\u009b1mb\x7f", "a\ufffd1mb\ufffd"},
		{"turned direction", "abc\u202edef\u2066", "abc\ufffddef\ufffd"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Sanitize(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Kinds that a later version may know come from other devices' diaries.
func TestTitleOfAnUnknownKind(t *testing.T) {
	for kind, want := range map[Kind]string{Cleanse: "Cleanse", Mask: "Mask", Sunscreen: "Sunscreen", Custom: "Step", "": "Step", "élixir": "Élixir", "水": "水"} {
		if got := kind.Title(); got != want {
			t.Errorf("%q is %q, want %q", kind, got, want)
		}
	}
}

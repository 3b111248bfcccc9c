package routine

import (
	"strings"
	"testing"
)

func TestIsName(t *testing.T) {
	for _, name := range []string{"facial", "A", "9", "a-b-", strings.Repeat("a", 64), "Z0-z9"} {
		if !IsName(name) {
			t.Errorf("%q is no name", name)
		}
	}
	for _, name := range []string{"", "-a", "a b", "a.b", "../a", "ä", "a\n", strings.Repeat("a", 65), "a/b", "a:", "a@", "a[", "a`", "a{"} {
		if IsName(name) {
			t.Errorf("%q is a name", name)
		}
	}
}

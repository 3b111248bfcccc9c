package plain

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// Notes of any language are written as they are typed.
func TestNotesOfAnyLanguage(t *testing.T) {
	notes := []string{"朝は\u3000乾燥", "rouge\u00a0? non\u202f!", "می\u200cخواهم", "Feuchtig\u00adkeit", "\ue0b0 🫩 \u0378", "👩\u200d🦰", "\u3000字下げ"}
	lines := []typedLine{{0, ""}}
	for _, note := range notes {
		lines = append(lines, typedLine{0, "e " + note})
	}
	lines = append(lines, typedLine{0, "E\u3000全角"}, typedLine{0, "e \u3000"}, typedLine{0, "e a\u202eb"})
	out, s := runLines(t, Options{}, lines...)
	if got := s.Notes(); !slices.Equal(got, append(notes, "全角", "a\ufffdb")) {
		t.Errorf("noted %q", got)
	}
	if strings.Count(out, "Noted.") != len(notes)+2 || strings.Count(out, "Type e and the note") != 1 {
		t.Errorf("it says\n%s", strings.Map(func(r rune) rune {
			if unicode.IsGraphic(r) || r == '\n' {
				return r
			}
			return '?'
		}, out))
	}
}

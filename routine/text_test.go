package routine

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// accepted are characters that texts of some language or screen need.
var accepted = map[string]rune{
	"no-break space": 0xa0, "ogham space": 0x1680, "en quad": 0x2000, "thin space": 0x2009, "narrow no-break space": 0x202f,
	"mathematical space": 0x205f, "ideographic space": 0x3000, "zero-width space": 0x200b, "zero-width non-joiner": 0x200c,
	"zero-width joiner": 0x200d, "left-to-right mark": 0x200e, "right-to-left mark": 0x200f, "Arabic letter mark": 0x61c,
	"soft hyphen": 0xad, "word joiner": 0x2060, "byte order mark": 0xfeff, "variation selector": 0xfe0f, "tag of a flag": 0xe0067,
	"private use": 0xe0b0, "private use of plane 15": 0xf0001, "private use of plane 16": 0x10fffd, "replacement": 0xfffd,
	"unassigned": 0x378, "an emoji of Unicode 16": 0x1fae9, "an emoji of Unicode 17": 0x1facd, "emoji to come": 0x1faff,
	"right-to-left embedding": 0x202b, "end of an embedding": 0x202c, "right-to-left isolate": 0x2067, "end of an isolate": 0x2069,
	"combining accent": 0x301, "Devanagari virama": 0x94d, "Thai vowel": 0xe31,
}

// refused are characters that no text may have, and what they are called.
var refused = map[rune]string{
	0: "U+0000 NULL", 7: "U+0007 ALERT", '\t': "U+0009 CHARACTER TABULATION", '\n': "U+000A LINE FEED", '\r': "U+000D CARRIAGE RETURN",
	0x1b: "U+001B ESCAPE", 0x1f: "U+001F INFORMATION SEPARATOR ONE", 0x7f: "U+007F DELETE", 0x80: "U+0080 PADDING CHARACTER", 0x85: "U+0085 NEXT LINE",
	0x9b: "U+009B CONTROL SEQUENCE INTRODUCER", 0x9f: "U+009F APPLICATION PROGRAM COMMAND",
	0x2028: "U+2028 LINE SEPARATOR", 0x2029: "U+2029 PARAGRAPH SEPARATOR",
	0x202d: "U+202D LEFT-TO-RIGHT OVERRIDE", 0x202e: "U+202E RIGHT-TO-LEFT OVERRIDE",
	0xd800: "U+D800 SURROGATE", 0xdfff: "U+DFFF SURROGATE",
	0xfdd0: "U+FDD0 NONCHARACTER", 0xffff: "U+FFFF NONCHARACTER", 0x1fffe: "U+1FFFE NONCHARACTER", 0x10ffff: "U+10FFFF NONCHARACTER",
}

func TestPrintable(t *testing.T) {
	for name, r := range accepted {
		if !Printable(r) {
			t.Errorf("%s, %U, is refused", name, r)
		}
		if got, want := CharacterName(r), fmt.Sprintf("%U", r); got != want {
			t.Errorf("%s is called %q", name, got)
		}
	}
	for r, name := range refused {
		if Printable(r) {
			t.Errorf("%s is accepted", name)
		}
		if got := CharacterName(r); got != name {
			t.Errorf("%q, want %q", got, name)
		}
	}
}

func TestSanitize(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain", "Pat dry, don't rub.", "Pat dry, don't rub."},
		{"letters and emoji", "Gesichtsmaske für 👩\u200d🦰, 保湿", "Gesichtsmaske für 👩\u200d🦰, 保湿"},
		{"spaces and joiners", "\u3000a\u00a0b\u202f! \u200c\u00ad\ue0b0", "\u3000a\u00a0b\u202f! \u200c\u00ad\ue0b0"},
		{"a tab", "a\tb", "a b"},
		{"separators", "a\u2028b\u2029", "a b "},
		{"a line end", "a\nb", "a\ufffdb"},
		{"an escape sequence", "\x1b[2Jgone", "\ufffd[2Jgone"},
		{"C1 and delete", "a\u009b1mb\x7f", "a\ufffd1mb\ufffd"},
		{"an override of direction", "abc\u202edef\u2066g\u2069", "abc\ufffddef\u2066g\u2069"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
		{"a surrogate in UTF-8", "a\xed\xa0\x80", "a\ufffd\ufffd\ufffd"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Sanitize(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestIsBlank(t *testing.T) {
	for _, blank := range []string{"", " ", "   ", "\t", "\u00a0", "\u3000\u3000", "\u2003\u202f", "\u200b", "\u200d\u200c", "\u00ad", "\ufe0f", "\ufeff", "\u2800", "\u3164", "\u115f", "\u2028"} {
		if !IsBlank(blank) {
			t.Errorf("%q shows something", blank)
		}
	}
	for _, s := range []string{"a", " . ", "\u3000水", "\ue0b0", "\u0378", "❤\ufe0f", "\u0600", "\u0301"} {
		if IsBlank(s) {
			t.Errorf("%q is blank", s)
		}
	}
}

// A note keeps the spaces that a person wrote, but those of the keyboard at its ends.
func TestNoteKeepsSpaces(t *testing.T) {
	s := NewSession(Routine{Name: "x", Steps: []Step{{Kind: Rinse}}})
	now := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
	for _, e := range s.Start(now) {
		s = s.Apply(e)
	}
	for text, want := range map[string]string{
		"  plain ": "plain", "\u3000朝は乾燥\u3000": "\u3000朝は乾燥\u3000", "ok\u00a0!": "ok\u00a0!", " می\u200cخواهم": "می\u200cخواهم",
		"\u3000": "", " \t ": "", "\u200b": "",
	} {
		got := ""
		for _, e := range s.Note(text, now) {
			got += e.Text
		}
		if got != want {
			t.Errorf("%q is noted as %q, want %q", text, got, want)
		}
	}
	if e := s.Note(strings.Repeat("\u3000a", MaxText), now); len([]rune(e[0].Text)) != MaxText {
		t.Errorf("%d characters", len([]rune(e[0].Text)))
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

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 steps", 1: "1 step", 6: "6 steps"} {
		if got := Count(n, "step"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCapitalized(t *testing.T) {
	for text, want := range map[string]string{"jar": "Jar", "élan": "Élan", "x": "X", string(Mask): "Mask", "": ""} {
		if got := Capitalized(text); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

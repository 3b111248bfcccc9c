package theme

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"
)

// samples are texts of many scripts, and how many cells each takes.
var samples = []struct {
	name, text string
	width      int
}{
	{"plain", "Pat dry with the towel.", 23},
	{"wide", "泥を落とす　避ける 保湿クリームを塗る", 37},
	{"halfwidth", "ﾏｽｸを外す", 9},
	{"Hangul", "마스크를 15분 동안 두세요", 25},
	{"conjoining Hangul", "\u1112\u1161\u11ab\u1100\u1173\u11af", 4},
	{"composed marks", "trải đều lên mặt", 16},
	{"decomposed marks", "tra\u0309i đe\u0302\u0300u le\u0302n ma\u0323\u0306t", 16},
	{"many marks", "a\u0301\u0302\u0303\u0304b\u0301\u0302\u0303\u0304", 2},
	{"Arabic", "العربية نص طويل جدا للاختبار", 28},
	{"Arabic with marks", "ٱلْعَرَبِيَّةُ", 7},
	{"Persian joiners", "می\u200cخواهم نمی\u200cدانم", 15},
	{"Hebrew with points", "שָׁלוֹם", 4},
	{"Devanagari", "क्षिप्रं नमस्ते हिन्दी में लिखा हुआ पाठ", 20},
	{"Tamil", "முகமூடியை கழுவவும்", 11},
	{"Thai", "ภาษาไทยไม่มีช่องว่างระหว่างคำที่ยาวมาก", 30},
	{"zero-width spaces", "ភាសា\u200bខ្មែរ\u200bគ្មាន\u200bចន្លោះ", 8},
	{"emoji", "🫩 🫠 ❤️ ☺️ ⌚", 14},
	{"emoji sequences", "👩\u200d🦰👨\u200d👩\u200d👧\u200d👦👍🏽🇩🇪🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 10},
	{"keycaps", "1️⃣2️⃣3️⃣ #️⃣ *️⃣", 12},
	{"no-break spaces", "Rincer à l'eau tiède\u202f! «\u00a0Encore\u2007:\u00a0bien\u00a0»", 40},
	{"spaces of all widths", "a\u2002b\u2003c\u2009d\u200ae\u205ff\u1680g", 13},
	{"soft hyphens", "Feuch\u00adtig\u00adkeits\u00adpfle\u00adge am Abend", 28},
	{"private use and unassigned", "\ue0b0 mask \uf8ff \u0378", 10},
	{"hyphens", "Anti-Age--Pflege -- e\u0301-日-", 25},
	{"hyphens of ASCII", "-aab a-b- abc---", 16},
	{"marks on spaces", "a \u0301b\u3000\u0301", 5},
}

// graphemes are what a person sees of a text as one sign each, without spaces.
func graphemes(text string) (signs []string) {
	for text != "" {
		sign, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		text = text[len(sign):]
		if strings.TrimFunc(sign, unicode.IsSpace) != "" {
			signs = append(signs, sign)
		}
	}
	return signs
}

func TestWrapKeepsGraphemesAndWidths(t *testing.T) {
	for _, s := range samples {
		if got := displaywidth.String(s.text); got != s.width {
			t.Errorf("%s: %d cells, want %d", s.name, got, s.width)
		}
		for width := 2; width <= s.width+1; width++ {
			lines := Wrap(s.text, width)
			var signs []string
			for _, line := range lines {
				of := graphemes(line)
				signs = append(signs, of...)
				if got := displaywidth.String(line); got > width {
					t.Errorf("%s: in %d cells, %q has %d", s.name, width, line, got)
				}
			}
			if want := graphemes(s.text); !slices.Equal(signs, want) {
				t.Errorf("%s: in %d cells\n%q\nwant\n%q", s.name, width, signs, want)
			}
		}
	}
}

func TestWrapBreaksWhereAScriptDoes(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"eau tiède\u202f!", 10, []string{"eau", "tiède\u202f!"}},
		{"vers 20\u00a0h\u00a015", 9, []string{"vers", "20\u00a0h\u00a015"}},
		{"page\u20075 et 6", 8, []string{"page\u20075", "et 6"}},
		{"ภาษา\u200bไทย", 5, []string{"ภาษา\u200b", "ไทย"}},
		{"落とす\u3000避ける", 7, []string{"落とす", "避ける"}},
	} {
		if got := Wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d cells is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestWrapOfStyledText(t *testing.T) {
	accent := "\x1b[1m"
	lines := Wrap(accent+"e\u0301te\u0301\u202f! e\u0301te\u0301\x1b[m", 4)
	if len(lines) != 3 {
		t.Fatalf("%q", lines)
	}
	for i, want := range []string{"e\u0301te\u0301", "!", "e\u0301te\u0301"} {
		if !strings.Contains(lines[i], want) || !strings.HasPrefix(lines[i], accent) {
			t.Errorf("line %d is %q, want %q in bold", i, lines[i], want)
		}
	}
}

// The short way to a width comes to the same as the long one, whatever stands beside what is quick.
func TestWidthIsThatOfLipGloss(t *testing.T) {
	texts := []string{"", "╭─ ▀█ ▟", "┿\ufe0f", "█\u0301 x", "\x1b[1;38:2::1:2:3m", "\x1b[m", "\x1b[", "\x1b[31", "\x1b[2J", "\x1b[3?m", "\x1b]0;m\a", "\x1b", "a\nbb", "\x7f\t"}
	for _, s := range samples {
		texts = append(texts, s.text)
	}
	for _, a := range texts {
		for _, b := range texts {
			if got, want := Width(a+b), lipgloss.Width(a+b); got != want {
				t.Errorf("%q: %d, want %d", a+b, got, want)
			}
		}
	}
}

func TestTruncateKeepsStyles(t *testing.T) {
	if got, want := Truncate("\x1b[1mmask e\u0301\x1b[m", 4, "…"), "\x1b[1mmas…\x1b[m"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestTruncateKeepsGraphemesAndWidths(t *testing.T) {
	for _, s := range samples {
		for width := 1; width <= s.width+1; width++ {
			got := Truncate(s.text, width, "…")
			if n := displaywidth.String(got); n > width {
				t.Errorf("%s: in %d cells, %q has %d", s.name, width, got, n)
			}
			if width >= s.width && got != s.text {
				t.Errorf("%s: %q is cut to %q", s.name, s.text, got)
			}
			signs, want := graphemes(strings.TrimSuffix(got, "…")), graphemes(s.text)
			if len(signs) > len(want) || !slices.Equal(signs, want[:len(signs)]) {
				t.Errorf("%s: in %d cells, %q is cut within a grapheme", s.name, width, got)
			}
		}
	}
}

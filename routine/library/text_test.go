package library

import (
	"strings"
	"testing"

	"skintime/routine"
)

// Titles and sentences of any language are read as they are written.
func TestTextOfAnyLanguage(t *testing.T) {
	for _, text := range []string{
		"泥を落とす\u3000避ける", "Rincer à l’eau tiède\u202f!", "Eau\u00a0micellaire", "20\u2009°C", "می\u200cخواهم", "क्\u200dष",
		"Feuchtig\u00adkeit", "\ue0b0 \U000f0001", "🫩 \U0001facd", "\u0378", "👩\u200d🦰", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "שלום\u200f!", "a\u205fb\u1680c", "ภาษา\u200bไทย", "tra\u0309i",
	} {
		r, err := Parse("x.toml", []byte("name = 'x'\ntitle = '"+text+"'\n[[step]]\nkind = 'custom'\ntitle = '"+text+"'\nfor = '1m'\ndo = ['"+text+"']"))
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if s := r.Steps[0]; r.Title != text || s.Title != text || s.Do[0] != text || routine.Sanitize(s.Name()) != text {
			t.Errorf("%q is read as %q, %q, %q", text, r.Title, s.Title, s.Do[0])
		}
	}
}

// What no text may have is called by its name, escaped or not.
func TestRefusedCharacters(t *testing.T) {
	for written, name := range map[string]string{
		`\u202e`: "U+202E RIGHT-TO-LEFT OVERRIDE", "\u202d": "U+202D LEFT-TO-RIGHT OVERRIDE",
		`\u0007`: "U+0007 ALERT", "\x1b": "U+001B ESCAPE", "\u009b": "U+009B CONTROL SEQUENCE INTRODUCER", `\n`: "U+000A LINE FEED",
		`\uD800`: "U+D800 SURROGATE", `\uFDD0`: "U+FDD0 NONCHARACTER", "\uffff": "U+FFFF NONCHARACTER", `\U0001FFFE`: "U+1FFFE NONCHARACTER",
	} {
		for _, text := range []string{"name = 'x'\ntitle = \"a" + written + "b\"\n[[step]]\nkind = 'rinse'", "name = 'x'\n[[step]]\nkind = 'rinse'\ndo = [\"a" + written + "\"]"} {
			if _, err := Parse("x.toml", []byte(text)); err == nil || !strings.Contains(err.Error(), name+"; remove it") {
				t.Errorf("of %q it says %v", text, err)
			}
		}
	}
}

// A title of which nothing shows is no title.
func TestBlankTitles(t *testing.T) {
	for _, blank := range []string{"   ", "\u3000", "\u00a0\u202f", "\u200b", "\u200d", "\u00ad", "\u2800", "\ufe0f"} {
		for _, c := range []struct{ text, want string }{
			{"name = 'x'\ntitle = '" + blank + "'\n[[step]]\nkind = 'rinse'", `x.toml:2:9: the title is blank; write letters or signs that show, such as "Facial"`},
			{"name = 'x'\n[[step]]\nkind = 'rinse'\ntitle = '" + blank + "'", `x.toml:4:9: the title is blank; write letters or signs that show, such as "Neck massage"`},
			{"name = 'x'\n[[step]]\nkind = 'custom'\ntitle = '" + blank + "'\nfor = '5m'", `x.toml:4:9: the title is blank; `},
		} {
			if _, err := Parse("x.toml", []byte(c.text)); err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("of %q it says %v", c.text, err)
			}
		}
	}
}

package config

import (
	"strings"
	"testing"
)

// The names of products are of any language, and stay as they are when the
// configuration is written.
func TestProductNamesOfAnyLanguage(t *testing.T) {
	for _, name := range []string{
		"Eau\u00a0micellaire", "Crème\u202f!", "化粧水\u3000しっとり", "می\u200cخواهم", "Feuchtig\u00adkeit", "\ue0b0", "🫩", "\u0378", "שלום\u200f!", "क्\u200dष",
	} {
		c, err := Parse("c.toml", []byte("[[product]]\nfor = 'toner'\nname = '"+name+"'\nkind = '"+name+"'"))
		if err != nil || c.Products[0].Name != name || c.Products[0].Kind != name {
			t.Errorf("%q: %+v, %v", name, c.Products, err)
			continue
		}
		text, err := Edit("c.toml", nil, c)
		if err != nil || !strings.Contains(string(text), `name = "`+name+`"`) {
			t.Errorf("%q is written as\n%s%v", name, text, err)
		}
	}
}

func TestProductNamesThatAreRefused(t *testing.T) {
	for name, want := range map[string]string{
		`"a\u202eb"`: "3:8: the text has U+202E RIGHT-TO-LEFT OVERRIDE; remove it", `"\u0085"`: "3:8: the name is blank", `"a\u0085"`: "3:8: the text has the control character U+0085 NEXT LINE",
		`"a\ufffe"`: "3:8: the text has U+FFFE NONCHARACTER", `"  "`: "3:8: the name is blank", "'\u3000'": "3:8: the name is blank", "'\u200b'": "3:8: the name is blank",
	} {
		if _, err := Parse("c.toml", []byte("[[product]]\nfor = 'toner'\nname = "+name)); err == nil || !strings.HasPrefix(err.Error(), "c.toml:"+want) {
			t.Errorf("of %s it says %v", name, err)
		}
	}
}

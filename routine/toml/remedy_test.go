package toml

import (
	"strings"
	"testing"
)

// What a person who does not know TOML writes is answered with what to write.
func TestSyntaxRemedies(t *testing.T) {
	for text, want := range map[string]string{
		"skin = \n":                  `write the value behind the =, as in "text"`,
		"skin = dry\n":               `put texts in quotation marks, as in "text"; write true and false in small letters`,
		"awake = True\n":             `put texts in quotation marks, as in "text"; write true and false in small letters`,
		"skin = 12m\n":               `put texts in quotation marks, as in "text"`,
		"skin = \"dry\n":             `end the text with " in the same line`,
		"skin = 'dry\"\n":            `end the text with ' in the same line`,
		"skin = \"C:\\dry\"\n":       `write \\ for a backslash, or put the text between '`,
		"skin: \"dry\"\n":            `write a key, = and a value, as in key = "text"`,
		"skin = \"dry\";\n":          "end the line here, or begin a comment with #",
		"// mine\n":                  "begin the line with a key, or a comment with #",
		"hooks = [\"a\" \"b\"]\n":    "put a comma between two values, and ] behind the last",
		"hooks = [\"a\"\n":           "end the list with ]",
		"sounds = { end = \"x\"\n":   "end it with }",
		"[[step]\n":                  "write it with two brackets on each side, as in [[step]]",
		"[screen\n":                  "write it with a bracket on each side, as in [screen]",
		"skin = 'dry'\nskin = 'x'\n": "write it once only",
		"opened = 2026-13-01\n":      "write a day that exists, as in 2026-05-01",
	} {
		var table map[string]any
		schema := Schema{Noun: "shelf", Keys: map[string]map[string]string{"": {"skin": "a text", "opened": "a day"}}}
		_, err := Read(&schema, "x.toml", []byte(text), &table)
		if err == nil || !strings.HasPrefix(err.(*Error).Problem, "not TOML: ") || err.(*Error).Remedy != want {
			t.Errorf("%q: %v, want the remedy %q", text, err, want)
		}
	}
}

package toml

import "strings"

// syntaxRemedies says what to write instead, by the words of the decoder's error.
var syntaxRemedies = []struct{ about, remedy string }{
	{"U+000A at start of value", `write the value behind the =, as in "text"`},
	{"at start of value", `put texts in quotation marks, as in "text"; write true and false in small letters`},
	{"strings must be quoted", `put texts in quotation marks, as in "text"`},
	{"basic strings cannot have new lines", `end the text with " in the same line`},
	{"literal strings cannot have new lines", `end the text with ' in the same line`},
	{"invalid escape character", `write \\ for a backslash, or put the text between '`},
	{"expected '=' after key", `write a key, = and a value, as in key = "text"`},
	{"expected newline", "end the line here, or begin a comment with #"},
	{"start of key", "begin the line with a key, or a comment with #"},
	{"expected ',' or ']'", "put a comma between two values, and ] behind the last"},
	{"array is incomplete", "end the list with ]"},
	{"expected ',' or '}'", "put a comma between two keys, and } behind the last"},
	{"inline table is incomplete", "end it with }"},
	{"to close array table name", "write it with two brackets on each side, as in [[step]]"},
	{"to close table name", "write it with a bracket on each side, as in [screen]"},
	{"already", "write it once only"},
	{"impossible date", "write a day that exists, as in 2026-05-01"},
}

// syntaxRemedy returns the remedy for a problem of the decoder; empty where the problem says it all.
func syntaxRemedy(problem string) string {
	for _, r := range syntaxRemedies {
		if strings.Contains(problem, r.about) {
			return r.remedy
		}
	}
	return ""
}

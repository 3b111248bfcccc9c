package toml

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
)

// in16 and in32 are s in UTF-16 and UTF-32.
func in16(s string, order binary.AppendByteOrder) (b string) {
	for _, unit := range utf16.Encode([]rune(s)) {
		b = string(order.AppendUint16([]byte(b), unit))
	}
	return b
}

func in32(s string, order binary.AppendByteOrder) (b string) {
	for _, r := range s {
		b = string(order.AppendUint32([]byte(b), uint32(r)))
	}
	return b
}

// A file in another encoding is named, with its first bad byte and what to do.
func TestOtherEncodings(t *testing.T) {
	const text, utf16Is, utf32Is = "# fúr 🌿 保湿\nskin = 'dry'\n", "1:1: this file is UTF-16; save it as UTF-8", "1:1: this file is UTF-32; save it as UTF-8"
	western := " is not UTF-8; this file looks like Latin-1 or Windows-1252; save it as UTF-8"
	for _, c := range []struct{ name, text, want, shown string }{
		{"UTF-16 LE, marked", in16("\ufeff"+text, binary.LittleEndian), utf16Is, "# fúr 🌿 保湿"},
		{"UTF-16 BE, marked", in16("\ufeff"+text, binary.BigEndian), utf16Is, "# fúr 🌿 保湿"},
		{"UTF-16 LE", in16(text, binary.LittleEndian), utf16Is, "# fúr 🌿 保湿"},
		{"UTF-16 BE", in16(text, binary.BigEndian), utf16Is, "# fúr 🌿 保湿"},
		{"UTF-16, cut in a unit", in16(text, binary.LittleEndian)[:21], utf16Is, "# fúr 🌿 "},
		{"UTF-16, nothing but a mark", "\xff\xfe", utf16Is, ""},
		{"UTF-32 LE, marked", in32("\ufeff"+text, binary.LittleEndian), utf32Is, "# fúr "},
		{"UTF-32 BE, marked", in32("\ufeff"+text, binary.BigEndian), utf32Is, "# fúr "},
		{"UTF-32 LE", in32(text, binary.LittleEndian), utf32Is, "# fúr "},
		{"UTF-32 BE", in32(text, binary.BigEndian), utf32Is, "# fúr "},
		{"Latin-1", "skin = 'f\xfcr'", "1:10: the byte 0xFC" + western, "skin = 'f\ufffdr'"},
		{"Windows-1252 in a comment", "skin = 'dry'\n# \x93so\x94", "2:3: the byte 0x93" + western, "# \ufffdso\ufffd"},
		{"KOI8-R", "# \xf0\xd2\xc9\xd7\xc5\xd4", "1:3: the byte 0xF0 is not UTF-8; save the file as UTF-8", ""},
		{"UTF-8 with a foreign byte", "# für\n# \xfc", "2:3: the byte 0xFC is not UTF-8; save the file as UTF-8", ""},
		{"a surrogate", "# \xed\xa0\x80", "1:3: the byte 0xED is not UTF-8; save the file as UTF-8", ""},
		{"NUL in a text", "skin = 'd\x00ry'", "1:10: the file has a NUL character (U+0000); remove it", "skin = 'd\ufffdry'"},
		{"NUL alone", "\x00", "1:1: the file has a NUL character (U+0000); remove it", ""},
		{"a program", "\x7fELF\x02\x01\x01\x00\x00\xff", "1:10: this is not a text file; a shelf is a text file in UTF-8", ""},
		{"lines that end with CR", "skin = 'dry'\r# me\r", "1:13: a carriage return (U+000D) stands without a line feed; save the file with LF or CRLF line endings", ""},
		{"CR at the end", "skin = 'dry'\r", "1:13: a carriage return (U+000D) stands without a line feed", ""},
		{"two marks", "\ufeff\ufeffskin = 'dry'", "1:1: the character U+FEFF stands outside of a text; remove it; it cannot be seen", ""},
		{"a hard space", "skin =\u00a0'dry'", "1:7: the character U+00A0 stands outside of a text; write a plain space", ""},
		{"curly quotes", "skin = “dry”", `1:8: the character U+201C stands outside of a text; write straight quotation marks, as in "text"`, ""},
		{"low quotes", "skin = „dry“", `1:8: the character U+201E stands outside of a text; write straight quotation marks`, ""},
		{"no quotes", "skin = Öl", `1:8: the character U+00D6 stands outside of a text; put texts in quotation marks, as in "text"`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var table struct{ Skin string }
			schema := Schema{Noun: "shelf", Order: []string{"skin"}, Keys: map[string]map[string]string{"": {"skin": "a text"}}}
			_, err := Read(&schema, "x.toml", []byte(c.text), &table)
			if err == nil || !strings.HasPrefix(err.Error(), "x.toml:"+c.want) {
				t.Fatalf("got %v, want %q", err, c.want)
			}
			if got := err.(*Error).Text; c.shown != "" && !strings.HasPrefix(got, c.shown) {
				t.Errorf("shows %q, want %q", got, c.shown)
			}
		})
	}
}

// What some editors write is read: a byte order mark, CRLF, both, or no line end.
func TestMarksAndLineEnds(t *testing.T) {
	for _, text := range []string{"\ufeffskin = 'dry'\n", "skin = 'dry'\r\n", "\ufeffskin = 'dry'\r\n# für mich\r\n", "skin = 'dry'", "\r\nskin = 'dry'\n\r\n"} {
		var table struct{ Skin string }
		schema := Schema{Noun: "shelf", Keys: map[string]map[string]string{"": {"skin": "a text"}}}
		if _, err := Read(&schema, "x.toml", []byte(text), &table); err != nil || table.Skin != "dry" {
			t.Errorf("%q is read as %q: %v", text, table.Skin, err)
		}
	}
}

// A name is changed without a change of the mark and the line ends around it.
func TestSetTextKeepsTheMark(t *testing.T) {
	if got := string(SetText([]byte("\ufeff# a\r\nname = 'old'\r\n"), "name", "new")); got != "\ufeff# a\r\nname = \"new\"\r\n" {
		t.Errorf("became %q", got)
	}
}

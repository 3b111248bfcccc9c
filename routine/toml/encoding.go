package toml

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// encodings have NUL bytes in most texts; those with the longest byte order mark come first.
var encodings = []struct {
	name, mark string
	width      int // bytes of a unit
	order      binary.ByteOrder
}{
	{"UTF-32", "\xff\xfe\x00\x00", 4, binary.LittleEndian},
	{"UTF-32", "\x00\x00\xfe\xff", 4, binary.BigEndian},
	{"UTF-16", "\xff\xfe", 2, binary.LittleEndian},
	{"UTF-16", "\xfe\xff", 2, binary.BigEndian},
}

// checkEncoding returns an error where the file is not UTF-8, or not a text.
func (d *Document) checkEncoding() error {
	for _, e := range encodings {
		if !bytes.HasPrefix(d.data, []byte(e.mark)) && !inUnits(d.data, e.width, e.order) {
			continue
		}
		d.data = firstLine(bytes.TrimPrefix(d.data, []byte(e.mark)), e.width, e.order)
		return d.errorAtOffset(0, "this file is "+e.name, "save it as UTF-8")
	}
	invalid, nul := invalidUTF8(d.data), bytes.IndexByte(d.data, 0)
	switch {
	case invalid >= 0 && bytes.ContainsFunc(d.data, isBinary):
		return d.errorAtOffset(invalid, "this is not a text file", "a "+d.schema.Noun+" is a text file in UTF-8")
	case invalid >= 0 && looksWestern(d.data):
		return d.errorAtOffset(invalid, fmt.Sprintf("the byte 0x%X is not UTF-8; this file looks like Latin-1 or Windows-1252", d.data[invalid]), "save it as UTF-8")
	case invalid >= 0:
		return d.errorAtOffset(invalid, fmt.Sprintf("the byte 0x%X is not UTF-8", d.data[invalid]), "save the file as UTF-8")
	case nul >= 0:
		return d.errorAtOffset(nul, "the file has a NUL character (U+0000)", "remove it")
	}
	for i, c := range d.data {
		if c == '\r' && !bytes.HasPrefix(d.data[i+1:], []byte("\n")) {
			return d.errorAtOffset(i, "a carriage return (U+000D) stands without a line feed", "save the file with LF or CRLF line endings")
		}
	}
	return nil
}

// inUnits reports whether data without a byte order mark consists of units of width
// bytes: a quarter of them are ASCII, and none is a control character.
func inUnits(data []byte, width int, order binary.ByteOrder) bool {
	if bytes.IndexByte(data, 0) < 0 { // ASCII in wider units has it
		return false
	}
	ascii, all := 0, 0
	for unit := range units(data, width, order) {
		if isBinary(rune(unit)) {
			return false
		}
		if all++; unit < utf8.RuneSelf {
			ascii++
		}
	}
	return all > 0 && ascii*4 >= all
}

// units iterates over the units of data.
func units(data []byte, width int, order binary.ByteOrder) func(yield func(uint32) bool) {
	return func(yield func(uint32) bool) {
		for ; len(data) >= width; data = data[width:] {
			unit := uint32(order.Uint16(data))
			if width == 4 {
				unit = order.Uint32(data)
			}
			if !yield(unit) {
				return
			}
		}
	}
}

// firstLine returns the first line of data as UTF-8, to show it in an error.
func firstLine(data []byte, width int, order binary.ByteOrder) []byte {
	var line []uint16
	for unit := range units(data, width, order) {
		if unit == '\n' || len(line) > 200 {
			break
		}
		line = append(line, uint16(min(unit, unicode.ReplacementChar)))
	}
	return []byte(string(utf16.Decode(line)))
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// isBinary reports whether r is a control character that no text has.
func isBinary(r rune) bool { return r >= 0 && r < ' ' && !strings.ContainsRune("\t\n\f\r\x1b", r) }

// looksWestern reports whether data looks like accented letters in an encoding of one byte each.
func looksWestern(data []byte) bool {
	run := 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if run++; r < utf8.RuneSelf {
			run = 0
		}
		if run > 2 || size > 1 {
			return false
		}
		data = data[size:]
	}
	return true
}

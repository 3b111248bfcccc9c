package toml

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// Values are the contents of a file: its tables, the top level first, and its list of tables.
type Values struct {
	Sections []Section
	List     [][]Field
}

// Edit returns text, which has to be valid, with the values old changed to new. Both
// have the same sections with the same keys. Everything else stays byte for byte:
// comments, order, blank lines, the byte order mark. Comments inside a list that
// changes move above it; a table that is removed from the list takes the comments
// between its lines with it.
func Edit(text []byte, list string, old, new Values) []byte {
	body := TrimBOM(text)
	return slices.Concat(text[:len(text)-len(body)], newEditor(body, list).edit(old, new))
}

type patch struct {
	span
	text string
}

type editor struct {
	*outline
	original []byte // before any change
	list     string // the name of the list of tables
	eol      string // its line end
	patches  []patch
}

func newEditor(text []byte, list string) *editor {
	e := &editor{original: text, list: list, eol: "\n"}
	if line, _, found := bytes.Cut(text, []byte("\n")); found && bytes.HasSuffix(line, []byte("\r")) {
		e.eol = "\r\n"
	}
	if len(text) > 0 && text[len(text)-1] != '\n' {
		text = slices.Concat(text, []byte(e.eol))
	}
	e.outline = newOutline(text, list)
	return e
}

// edit returns the text with new. Keys come before tables, whose header would take them over.
func (e *editor) edit(old, new Values) []byte {
	before, after := old.Sections, new.Sections
	e.editTopLevel(before[0], after[0])
	var fresh []Section
	for i := 1; i < len(after); i++ {
		fresh = append(fresh, Section{after[i].Path, e.editSection(before[i], after[i])})
	}
	e.editList(old.List, new.List)
	for _, s := range fresh {
		if len(s.Fields) > 0 {
			e.insertTable(len(e.text), "["+s.Path+"]", s.Fields)
		}
	}
	if len(e.patches) == 0 {
		return e.original
	}
	return e.apply()
}

// apply returns the text with all patches; at one offset, insertions come first, as they were made.
func (e *editor) apply() []byte {
	slices.SortStableFunc(e.patches, func(a, b patch) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
	})
	var b bytes.Buffer
	done := 0
	for _, p := range e.patches {
		b.Write(e.text[done:p.start])
		b.WriteString(p.text)
		done = p.end
	}
	if done < len(e.text) {
		b.Write(e.text[done:])
		return b.Bytes()
	}
	if rest := bytes.TrimRight(b.Bytes(), "\r\n \t"); len(rest) > 0 {
		return append(rest, e.eol...)
	}
	return nil
}

// editTopLevel changes the keys above all tables; the first one gets a blank line below it.
func (e *editor) editTopLevel(old, new Section) {
	fresh := e.editSection(old, new)
	if len(fresh) == 0 {
		return
	}
	at := len(e.text)
	if len(e.headers) > 1 {
		at = e.headers[1].commentStart
	}
	e.insert(at, e.blankLine(at, len(e.patches))+keyLines(fresh, e.eol))
	if at < len(e.text) {
		e.insert(at, e.eol)
	}
}

func (e *editor) insert(at int, text string) {
	e.patches = append(e.patches, patch{span{at, at}, text})
}

func (e *editor) replace(old entry, value string) {
	e.insert(old.line.start, e.commentsOf(old))
	e.patches = append(e.patches, patch{old.value, value})
}

// commentsOf returns the comments inside a value, to stand above it.
func (e *editor) commentsOf(old entry) string {
	var b strings.Builder
	for _, c := range old.comments {
		b.WriteString(c + e.eol)
	}
	return b.String()
}

// remove removes a key. A comment behind it stays.
func (e *editor) remove(old entry) {
	behind := bytes.TrimLeft(e.text[old.value.end:old.line.end], " \t\r\n")
	e.patches = append(e.patches, patch{span{old.line.start, old.line.end - len(behind)}, e.commentsOf(old)})
}

// insertTable inserts a table, with blank lines between it and what is around it.
func (e *editor) insertTable(at int, header string, fields []Field) {
	text := e.blankLine(at, len(e.patches)) + header + e.eol + keyLines(fields, e.eol)
	if at < len(e.text) {
		text += e.eol
	}
	e.insert(at, text)
}

// blankLine returns the line end that is missing above at after the first n patches, or nothing.
func (e *editor) blankLine(at, n int) string {
	above := string(e.text[:at])
	for _, p := range e.patches[:n] {
		if p.start == at && p.end == at && p.text != "" {
			above = p.text
		}
	}
	if above == "" || strings.HasSuffix(above, e.eol+e.eol) || above == e.eol {
		return ""
	}
	return e.eol
}

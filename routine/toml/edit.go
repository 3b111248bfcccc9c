package toml

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// Values are what a document says: its tables, the first of which stands above
// all others, and its one list of tables.
type Values struct {
	Sections []Section
	List     [][]Field
}

// Edit is a sound text changed so that it says new instead of old. What does not
// change stays as it is, byte for byte: comments, order, blank lines. Comments
// within a list that changes stand above it afterwards; a table of the list that
// goes takes the comments among its own lines along. Both values have the same
// sections with the same keys.
func Edit(text []byte, list string, old, new Values) []byte {
	body := TrimMark(text)
	return slices.Concat(text[:len(text)-len(body)], newEditor(body, list).edit(old, new))
}

// patch is a text in place of a span.
type patch struct {
	span
	text string
}

// editor collects what is to change in a text.
type editor struct {
	*outline
	original []byte // the text as it was
	list     string // the name of the list of tables
	eol      string // how its lines end
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

// edit is the text that says new. At one offset, keys are put before tables: what
// follows a table's header is the table's.
func (e *editor) edit(old, new Values) []byte {
	before, after := old.Sections, new.Sections
	e.topLevel(before[0], after[0])
	var fresh []Section
	for i := 1; i < len(after); i++ {
		fresh = append(fresh, Section{after[i].Path, e.section(before[i], after[i])})
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

// apply makes the text with all patches. Of those at one offset, the ones that
// only insert come first, in the order in which they were made.
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
	if kept := bytes.TrimRight(b.Bytes(), "\r\n \t"); len(kept) > 0 {
		return append(kept, e.eol...)
	}
	return nil
}

// top changes the keys above all tables. Where there are none yet, the first
// ones stand apart from what follows.
func (e *editor) topLevel(old, new Section) {
	fresh := e.section(old, new)
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

// replace puts a value in the place of another.
func (e *editor) replace(old entry, value string) {
	e.insert(old.line.start, e.commentsOf(old))
	e.patches = append(e.patches, patch{old.value, value})
}

// above are the comments of a value, to stand above it.
func (e *editor) commentsOf(old entry) string {
	var b strings.Builder
	for _, c := range old.comments {
		b.WriteString(c + e.eol)
	}
	return b.String()
}

// remove takes a key out. A comment behind it stays.
func (e *editor) remove(old entry) {
	behind := bytes.TrimLeft(e.text[old.value.end:old.line.end], " \t\r\n")
	e.patches = append(e.patches, patch{span{old.line.start, old.line.end - len(behind)}, e.commentsOf(old)})
}

// insertTable puts a table in, with a blank line above it, and below where
// something follows.
func (e *editor) insertTable(at int, header string, fields []Field) {
	text := e.blankLine(at, len(e.patches)) + header + e.eol + keyLines(fields, e.eol)
	if at < len(e.text) {
		text += e.eol
	}
	e.insert(at, text)
}

// gap is the blank line that is missing at an offset, after the first n patches.
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

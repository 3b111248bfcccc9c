package toml

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

func (e *editor) editList(before, after [][]Field) {
	if found, ok := e.entries[e.list]; ok {
		if !slices.EqualFunc(before, after, slices.Equal) {
			e.replace(found, e.inlineList(after))
		}
		return
	}
	tables := e.listHeaders()
	at := len(e.text)
	if len(tables) > 0 {
		at = e.headers[tables[0]].commentStart
	}
	for _, m := range Align(before, after) {
		switch {
		case m.Old < 0:
			e.insertTable(at, "[["+e.list+"]]", after[m.New])
			continue
		case m.New < 0:
			e.removeTable(e.headers[tables[m.Old]])
		default:
			path := join(e.list, strconv.Itoa(m.Old))
			e.editSection(Section{path, before[m.Old]}, Section{path, after[m.New]})
		}
		if at = len(e.text); tables[m.Old]+1 < len(e.headers) {
			at = e.headers[tables[m.Old]+1].commentStart
		}
	}
}

// listHeaders returns the indexes of the headers of the list.
func (e *editor) listHeaders() []int {
	var tables []int
	for i, h := range e.headers {
		if strings.HasPrefix(h.path, e.list+".") {
			tables = append(tables, i)
		}
	}
	return tables
}

// removeTable removes a table and the blank lines below it.
func (e *editor) removeTable(h header) {
	rest := e.text[h.end:]
	for len(rest) > 0 {
		line, below, _ := bytes.Cut(rest, []byte("\n"))
		if len(bytes.TrimSpace(line)) > 0 {
			break
		}
		rest = below
	}
	e.patches = append(e.patches, patch{span{h.start, len(e.text) - len(rest)}, ""})
}

// inlineList returns a list of tables as the value of one key.
func (e *editor) inlineList(tables [][]Field) string {
	var b strings.Builder
	for _, p := range tables {
		b.WriteString("  " + Inline(p) + "," + e.eol)
	}
	return "[" + e.eol + b.String() + "]"
}

// Match pairs the indexes of a table before and after; -1 means none.
type Match struct{ Old, New int }

// Align pairs the tables of old and new in order, so that the most similar ones keep
// their lines. The second field of a table is its name.
func Align(old, new [][]Field) []Match {
	var same, after []Match
	for n := 0; n < min(len(old), len(new)) && slices.Equal(old[n], new[n]); n++ {
		same = append(same, Match{n, n})
	}
	first := len(same)
	i, j := len(old), len(new)
	for ; i > first && j > first && slices.Equal(old[i-1], new[j-1]); i, j = i-1, j-1 {
		after = append(after, Match{i - 1, j - 1})
	}
	for _, m := range alignChanged(old[first:i], new[first:j]) {
		same = append(same, m.moved(first))
	}
	slices.Reverse(after)
	return append(same, after...)
}

// moved is the match with n more tables before it.
func (m Match) moved(n int) Match {
	if m.Old >= 0 {
		m.Old += n
	}
	if m.New >= 0 {
		m.New += n
	}
	return m
}

// alignChanged is Align where neither the first nor the last tables are equal.
func alignChanged(old, new [][]Field) []Match {
	best := make([][]int, len(old)+1)
	for i := range best {
		best[i] = make([]int, len(new)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(new) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if like := similarity(old[i], new[j]); like > 0 {
				best[i][j] = max(best[i][j], best[i+1][j+1]+like)
			}
		}
	}
	var matches []Match
	i, j := 0, 0
	for i < len(old) || j < len(new) {
		switch {
		case i < len(old) && best[i][j] == best[i+1][j]:
			matches = append(matches, Match{i, -1})
			i++
		case j < len(new) && best[i][j] == best[i][j+1]:
			matches = append(matches, Match{-1, j})
			j++
		default:
			matches = append(matches, Match{i, j})
			i, j = i+1, j+1
		}
	}
	return matches
}

// similarity rates how similar two tables are: from 3, equal, to 0, not the same table.
func similarity(a, b []Field) int {
	sameName := a[1] == b[1] && !a[1].Omitted
	switch {
	case slices.Equal(a, b):
		return 3
	case a[0] == b[0] && a[1] == b[1]:
		return 2
	case a[0] == b[0] || sameName:
		return 1
	}
	return 0
}

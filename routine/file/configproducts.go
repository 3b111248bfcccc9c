package file

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// products changes the list of products.
func (e *editor) products(old, new []Product) {
	before, after := written(old), written(new)
	if found, ok := e.entries["product"]; ok {
		if !slices.EqualFunc(before, after, slices.Equal) {
			e.replace(found, e.listed(after))
		}
		return
	}
	tables := e.tables()
	at := len(e.text)
	if len(tables) > 0 {
		at = e.headers[tables[0]].lead
	}
	for _, m := range align(before, after) {
		switch {
		case m.old < 0:
			e.insertTable(at, "[[product]]", after[m.new])
			continue
		case m.new < 0:
			e.removeTable(e.headers[tables[m.old]])
		default:
			path := join("product", strconv.Itoa(m.old))
			e.section(section{path, before[m.old]}, section{path, after[m.new]})
		}
		if at = len(e.text); tables[m.old]+1 < len(e.headers) {
			at = e.headers[tables[m.old]+1].lead
		}
	}
}

// tables says which headers are products.
func (e *editor) tables() []int {
	var tables []int
	for i, h := range e.headers {
		if strings.HasPrefix(h.path, "product.") {
			tables = append(tables, i)
		}
	}
	return tables
}

// removeTable takes a table out, with the blank lines below it.
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

// listed are products as the value of one key.
func (e *editor) listed(products [][]field) string {
	var b strings.Builder
	for _, p := range products {
		b.WriteString("  " + inline(p) + "," + e.eol)
	}
	return "[" + e.eol + b.String() + "]"
}

func written(products []Product) [][]field {
	var all [][]field
	for _, p := range products {
		all = append(all, p.fields())
	}
	return all
}

// match says which product was which; -1: none.
type match struct{ old, new int }

// align finds which products stayed, so that the most alike keep their tables.
// What a product is for never changes.
func align(old, new [][]field) []match {
	best := make([][]int, len(old)+1)
	for i := range best {
		best[i] = make([]int, len(new)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(new) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if like := likeness(old[i], new[j]); like > 0 {
				best[i][j] = max(best[i][j], best[i+1][j+1]+like)
			}
		}
	}
	var matches []match
	i, j := 0, 0
	for i < len(old) || j < len(new) {
		switch {
		case i < len(old) && best[i][j] == best[i+1][j]:
			matches = append(matches, match{i, -1})
			i++
		case j < len(new) && best[i][j] == best[i][j+1]:
			matches = append(matches, match{-1, j})
			j++
		default:
			matches = append(matches, match{i, j})
			i, j = i+1, j+1
		}
	}
	return matches
}

// likeness says how much two products are alike; 0: they are for other steps.
func likeness(a, b []field) int {
	switch {
	case a[0] != b[0]:
		return 0
	case slices.Equal(a, b):
		return 3
	case a[1] == b[1]:
		return 2
	}
	return 1
}

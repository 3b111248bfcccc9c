package toml

import (
	"slices"
	"strings"
)

// section changes the keys of a section, in whichever way each is written, and
// returns those that need a table which is not there yet.
func (e *editor) section(old, new Section) (fresh []Field) {
	var done string // the key whose value is a table that was written anew
	for i, f := range new.Fields {
		if f == old.Fields[i] {
			continue
		}
		path := join(new.Path, f.Key)
		found, ok := e.entries[path]
		whole, isInline := e.inlineTable(path)
		switch {
		case isInline && whole == done:
		case isInline:
			e.replace(e.entries[whole], Inline(fieldsIn(new, whole)))
			done = whole
		case ok && f.Value == "":
			e.remove(found)
		case ok:
			e.replace(found, f.Value)
		default:
			table, at, ok := e.insertionPoint(new, i)
			if !ok {
				fresh = append(fresh, f)
				continue
			}
			e.insert(at, keyLines([]Field{{Key: relativePath(path, table), Value: f.Value}}, e.eol))
		}
	}
	return fresh
}

// inlined is the key whose value is a table with the key at path in it.
func (e *editor) inlineTable(path string) (whole string, ok bool) {
	for above := parent(path); above != ""; above = parent(above) {
		if _, ok := e.entries[above]; ok {
			return above, true
		}
	}
	return "", false
}

// fieldsIn are the fields of a section that lie in the table at path.
func fieldsIn(s Section, path string) []Field {
	var fields []Field
	for _, f := range s.Fields {
		if whole := join(s.Path, f.Key); strings.HasPrefix(whole, path+".") {
			f.Key = relativePath(whole, path)
			fields = append(fields, f)
		}
	}
	return fields
}

// insertionPoint is where a new key goes, and the table that is open there: behind the
// key that it follows in the section, or else at the end.
func (e *editor) insertionPoint(s Section, i int) (table string, at int, ok bool) {
	table, at, ok = e.tableFor(s.Path, join(s.Path, s.Fields[i].Key))
	for _, f := range slices.Backward(s.Fields[:i]) {
		if before, found := e.entries[join(s.Path, f.Key)]; ok && found && before.table == table {
			return table, before.line.end, true
		}
	}
	return table, at, ok
}

// tableFor is the table that a new key of a section belongs to: the innermost one
// that has a header, or the one where its neighbours are written with dots. A
// table can have its keys in one of these ways alone.
func (e *editor) tableFor(section, path string) (table string, end int, ok bool) {
	for above := parent(path); len(above) >= len(section); above = parent(above) {
		if h, ok := e.header(above); ok {
			return above, h.end, true
		}
		if table, end, ok := e.lastDottedKey(above); ok {
			return table, end, true
		}
		if above == "" {
			break
		}
	}
	return "", 0, false
}

// header is the header of the table at path. What stands above all tables has
// none, and counts where there is something.
func (e *editor) header(path string) (header, bool) {
	i := slices.IndexFunc(e.headers, func(h header) bool { return h.path == path && h.end > 0 })
	if i < 0 {
		return header{}, false
	}
	return e.headers[i], true
}

// lastDottedKey is where the last key of the table at path stands that is written with
// dots in another table.
func (e *editor) lastDottedKey(path string) (table string, end int, ok bool) {
	for key, found := range e.entries {
		if strings.HasPrefix(key, path+".") && len(found.table) < len(path) && found.line.end > end {
			table, end, ok = found.table, found.line.end, true
		}
	}
	return table, end, ok
}

// parent is the table that has the key at path.
func parent(path string) string { return path[:max(0, strings.LastIndexByte(path, '.'))] }

// relativePath is the key at path as it is written in a table.
func relativePath(path, table string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, table), ".")
}

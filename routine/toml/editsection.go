package toml

import (
	"slices"
	"strings"
)

// editSection changes the keys of a section, however each is written. It returns the
// fields that it could not insert, since their table does not exist yet.
func (e *editor) editSection(old, new Section) (fresh []Field) {
	var done string // the key of the inline table that is replaced
	for i, f := range new.Fields {
		if f == old.Fields[i] {
			continue
		}
		path := join(new.Path, f.Key)
		found, ok := e.entries[path]
		table, isInline := e.inlineTable(path)
		switch {
		case isInline && table == done:
		case isInline:
			e.replace(e.entries[table], Inline(fieldsIn(new, table)))
			done = table
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

// inlineTable returns the key whose value is an inline table with the key at path.
func (e *editor) inlineTable(path string) (table string, ok bool) {
	for above := parent(path); above != ""; above = parent(above) {
		if _, ok := e.entries[above]; ok {
			return above, true
		}
	}
	return "", false
}

// fieldsIn returns the fields of a section that belong to the table at path.
func fieldsIn(s Section, path string) []Field {
	var fields []Field
	for _, f := range s.Fields {
		if full := join(s.Path, f.Key); strings.HasPrefix(full, path+".") {
			f.Key = relativePath(full, path)
			fields = append(fields, f)
		}
	}
	return fields
}

// insertionPoint returns where field i belongs, after the nearest one before it, and in which table.
func (e *editor) insertionPoint(s Section, i int) (table string, at int, ok bool) {
	table, at, ok = e.tableFor(s.Path, join(s.Path, s.Fields[i].Key))
	for _, f := range slices.Backward(s.Fields[:i]) {
		if before, found := e.entries[join(s.Path, f.Key)]; ok && found && before.table == table {
			return table, before.line.end, true
		}
	}
	return table, at, ok
}

// tableFor returns the table for a new key, and the offset: the innermost one with a header, or
// the one in which neighbours are dotted. TOML allows only one of the two for a table.
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

// header returns the header of the table at path; of the top level, where that has keys.
func (e *editor) header(path string) (header, bool) {
	i := slices.IndexFunc(e.headers, func(h header) bool { return h.path == path && h.end > 0 })
	if i < 0 {
		return header{}, false
	}
	return e.headers[i], true
}

// lastDottedKey returns the table and the end of the last dotted key of the table at path.
func (e *editor) lastDottedKey(path string) (table string, end int, ok bool) {
	for key, found := range e.entries {
		if strings.HasPrefix(key, path+".") && len(found.table) < len(path) && found.line.end > end {
			table, end, ok = found.table, found.line.end, true
		}
	}
	return table, end, ok
}

// parent returns the path of the table that has the key at path.
func parent(path string) string { return path[:max(0, strings.LastIndexByte(path, '.'))] }

// relativePath returns the key at path as it is written in table.
func relativePath(path, table string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, table), ".")
}

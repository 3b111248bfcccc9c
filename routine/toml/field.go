package toml

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"skintime/routine"
)

// Field is a key of a table and its value as TOML.
type Field struct {
	Key     string
	Value   string // empty: the key goes
	Omitted bool   // the key need not be there
}

// Section is a table that a document has once. The keys of its own tables count
// as its keys, written with dots.
type Section struct {
	Path   string // empty: what stands above all tables
	Fields []Field
}

// Flag is a field that is false where it is omitted.
func Flag(key string, on bool) Field { return Field{key, strconv.FormatBool(on), !on} }

// DefaultTrue is a field that is true where it is omitted.
func DefaultTrue(key string, on bool) Field { return Field{key, strconv.FormatBool(on), on} }

// Text is a field with a text, omitted where it is empty.
func Text(key, s string) Field { return optional(s == "", key, quote(s)) }

// Number is a field with a number, which is written with its decimals; omitted
// where it is 0.
func Number(key string, n float64) Field {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return optional(n == 0, key, s)
}

// Whole is a field with a whole number, omitted where it is 0.
func Integer(key string, n int) Field { return optional(n == 0, key, strconv.Itoa(n)) }

// Day is a field with a date, omitted where it is zero.
func Day(key string, day time.Time) Field {
	return optional(day.IsZero(), key, day.Format(time.DateOnly))
}

// List is a field with a list of texts, omitted where it is empty.
func List(key string, words []string) Field {
	return optional(len(words) == 0, key, array(words, quote))
}

// Lists is a field with a list of lists of texts, omitted where it is empty.
func Lists(key string, all [][]string) Field {
	return optional(len(all) == 0, key, array(all, func(words []string) string { return array(words, quote) }))
}

// unless is a field with a value, or an omitted one without.
func optional(omitted bool, key, value string) Field {
	if omitted {
		value = ""
	}
	return Field{key, value, omitted}
}

// bracketed is a list on one line.
func array[T any](all []T, write func(T) string) string {
	var written []string
	for _, one := range all {
		written = append(written, write(one))
	}
	return "[" + strings.Join(written, ", ") + "]"
}

// quote is s as a basic string of TOML.
func quote(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case !routine.Printable(r):
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

// lines are the fields that say something, a line each.
func keyLines(fields []Field, eol string) string {
	var b strings.Builder
	for _, f := range fields {
		if !f.Omitted {
			b.WriteString(f.Key + " = " + f.Value + eol)
		}
	}
	return b.String()
}

// Inline is a table on one line.
func Inline(fields []Field) string {
	var said []string
	for _, f := range fields {
		if !f.Omitted {
			said = append(said, f.Key+" = "+f.Value)
		}
	}
	if len(said) == 0 {
		return "{}"
	}
	return "{ " + strings.Join(said, ", ") + " }"
}

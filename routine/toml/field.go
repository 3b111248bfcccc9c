package toml

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"skintime/routine"
)

// Field is a key of a table and its value as TOML text.
type Field struct {
	Key     string
	Value   string // empty: remove the key
	Omitted bool   // the value is the default, and a missing key stays missing
}

// Section is a table that a file has once. Keys of inner tables count, written with dots.
type Section struct {
	Path   string // empty: the top level
	Fields []Field
}

// Flag returns a field that is false where it is omitted.
func Flag(key string, on bool) Field { return Field{key, strconv.FormatBool(on), !on} }

// DefaultTrue returns a field that is true where it is omitted.
func DefaultTrue(key string, on bool) Field { return Field{key, strconv.FormatBool(on), on} }

// YesOrNo returns a field that is true or false, omitted where it is neither.
func YesOrNo(key string, yes, no bool) Field {
	return optional(!yes && !no, key, strconv.FormatBool(yes))
}

// Text returns a field with a text, omitted where it is empty.
func Text(key, s string) Field { return optional(s == "", key, quote(s)) }

// Number returns a field with a number and its decimals, omitted where it is 0.
func Number(key string, n float64) Field {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return optional(n == 0, key, s)
}

// Integer returns a field with a whole number, omitted where it is 0.
func Integer(key string, n int) Field { return optional(n == 0, key, strconv.Itoa(n)) }

// Day returns a field with a date, omitted where it is zero.
func Day(key string, day time.Time) Field {
	return optional(day.IsZero(), key, day.Format(time.DateOnly))
}

// Time returns a field with a length of time as a text, omitted where it is 0.
func Time(key string, t time.Duration) Field { return optional(t == 0, key, quote(ShortDuration(t))) }

// ShortDuration returns t as a person writes it: "20m", not "20m0s".
func ShortDuration(t time.Duration) string {
	return strings.NewReplacer("h0m0s", "h", "m0s", "m").Replace(t.String())
}

// TimeOfDay returns a field with a time since midnight as a text, omitted where it is 0.
func TimeOfDay(key string, t time.Duration) Field {
	return optional(t == 0, key, quote(time.Time{}.Add(t).Format("15:04")))
}

// List returns a field with a list of texts, omitted where it is empty.
func List(key string, words []string) Field {
	return optional(len(words) == 0, key, array(words, quote))
}

// ListOf returns a field with a list of values that write makes, omitted where it is empty.
func ListOf[T any](key string, all []T, write func(T) string) Field {
	return optional(len(all) == 0, key, array(all, write))
}

// optional returns a field with a value, or an omitted one without.
func optional(omitted bool, key, value string) Field {
	if omitted {
		value = ""
	}
	return Field{key, value, omitted}
}

// array returns a list on one line.
func array[T any](all []T, write func(T) string) string {
	var written []string
	for _, one := range all {
		written = append(written, write(one))
	}
	return "[" + strings.Join(written, ", ") + "]"
}

// quote returns s as a basic string of TOML.
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

// keyLines returns the fields that are not omitted, each with end behind it.
func keyLines(fields []Field, end string) string {
	var b strings.Builder
	for _, f := range fields {
		if !f.Omitted {
			b.WriteString(f.Key + " = " + f.Value + end)
		}
	}
	return b.String()
}

// Inline returns a table on one line.
func Inline(fields []Field) string {
	pairs := strings.TrimSuffix(keyLines(fields, ", "), ", ")
	if pairs == "" {
		return "{}"
	}
	return "{ " + pairs + " }"
}

package file

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"skintime/routine"
)

// field is a key of a table and its value as TOML.
type field struct {
	key    string
	value  string // empty: the key goes
	unsaid bool   // the key need not be there
}

// section is a table that a configuration has once. The keys of its own tables
// count as its keys, written with dots.
type section struct {
	path   string // empty: what stands above all tables
	fields []field
}

func (c Config) sections() []section {
	return []section{{"", c.fields()}, {"cues", c.Cues.fields()}, {"screen", c.Screen.fields()}}
}

func (c Config) fields() []field {
	return []field{text("routine", c.Routine), text("skin", c.Skin), flag("retinoid", c.Retinoid), usual("awake", !c.Sleeps)}
}

func (c Cues) fields() []field {
	return []field{
		usual("bell", !c.NoBell), usual("terminal", !c.NoTerminal), flag("desktop", c.Desktop), usual("chime", !c.NoChime), flag("voice", c.Voice),
		text("sounds.ready", c.Sounds.Ready), text("sounds.due", c.Sounds.Due), text("sounds.end", c.Sounds.End), commands("hooks", c.Hooks),
	}
}

func (s Screen) fields() []field {
	return []field{text("theme", s.Theme), flag("reduced_motion", s.Still)}
}

func (p Product) fields() []field {
	return []field{
		text("for", p.For), text("name", p.Name), text("kind", p.Kind), text("method", p.Method), flag("gentle", p.Gentle),
		number("strength", p.Strength), flag("rich", p.Rich), flag("dries", p.Dries), flag("exfoliates", p.Exfoliates),
		text("texture", p.Texture), list("actives", p.Actives), day("opened", p), months("months", p.Months),
	}
}

// Same reports whether two configurations say the same.
func (c Config) Same(other Config) bool {
	return slices.EqualFunc(c.sections(), other.sections(), func(a, b section) bool { return slices.Equal(a.fields, b.fields) }) &&
		slices.EqualFunc(c.Products, other.Products, func(a, b Product) bool { return slices.Equal(a.fields(), b.fields()) })
}

func flag(key string, on bool) field { return field{key, strconv.FormatBool(on), !on} }

// usual is a flag that is on where nothing is said.
func usual(key string, on bool) field { return field{key, strconv.FormatBool(on), on} }

func text(key, s string) field {
	if s == "" {
		return field{key: key, unsaid: true}
	}
	return field{key: key, value: quote(s)}
}

func number(key string, n float64) field {
	if n == 0 {
		return field{key: key, unsaid: true}
	}
	s := strconv.FormatFloat(n, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return field{key: key, value: s}
}

func months(key string, n int) field {
	if n == 0 {
		return field{key: key, unsaid: true}
	}
	return field{key: key, value: strconv.Itoa(n)}
}

func day(key string, p Product) field {
	if p.Opened.IsZero() {
		return field{key: key, unsaid: true}
	}
	return field{key: key, value: p.Opened.Format("2006-01-02")}
}

func list(key string, words []string) field {
	if len(words) == 0 {
		return field{key: key, unsaid: true}
	}
	return field{key: key, value: bracketed(words, quote)}
}

func commands(key string, all [][]string) field {
	if len(all) == 0 {
		return field{key: key, unsaid: true}
	}
	return field{key: key, value: bracketed(all, func(words []string) string { return bracketed(words, quote) })}
}

// bracketed is a list on one line.
func bracketed[T any](all []T, write func(T) string) string {
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
func lines(fields []field, eol string) string {
	var b strings.Builder
	for _, f := range fields {
		if !f.unsaid {
			b.WriteString(f.key + " = " + f.value + eol)
		}
	}
	return b.String()
}

// inline is a table on one line.
func inline(fields []field) string {
	var said []string
	for _, f := range fields {
		if !f.unsaid {
			said = append(said, f.key+" = "+f.value)
		}
	}
	if len(said) == 0 {
		return "{}"
	}
	return "{ " + strings.Join(said, ", ") + " }"
}

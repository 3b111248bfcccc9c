package file

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"
	"pgregory.net/rapid"
)

// said are the comments of a text, sorted. Products that went have taken theirs
// along, so with them only the comments elsewhere are asked for.
func said(text string, loose bool) []string {
	p := unstable.Parser{KeepComments: true}
	p.Reset(withoutMark([]byte(text)))
	var all []string
	in := ""
	for p.NextExpression() {
		e := p.Expression()
		if e.Kind == unstable.Comment {
			if !loose || in == "" {
				all = append(all, strings.TrimSpace(string(e.Data)))
			}
			continue
		}
		if e.Kind != unstable.KeyValue {
			in, _ = keyPath("", e)
		}
		if loose && in == "product" {
			continue
		}
		if e.Kind == unstable.KeyValue {
			all = append(all, comments(e.Value())...)
		}
		if next := e.Next(); next != nil && next.Kind == unstable.Comment {
			all = append(all, strings.TrimSpace(string(next.Data)))
		}
	}
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	slices.Sort(all)
	return all
}

// kept checks that a text was changed well.
func kept(t interface{ Fatalf(string, ...any) }, before, after string, old, new Config) {
	got, err := ParseConfig("c.toml", []byte(after))
	if err != nil || !got.Same(new) {
		t.Fatalf("%q became %q, which says %+v, want %+v: %v", before, after, got, new, err)
	}
	gone := slices.ContainsFunc(align(written(old.Products), written(new.Products)), func(m match) bool { return m.new < 0 })
	left := said(after, false)
	for _, c := range said(before, gone) {
		i := slices.Index(left, c)
		if i < 0 {
			t.Fatalf("the comment %q is gone from %q: %q", c, before, after)
		}
		left = slices.Delete(left, i, i+1)
	}
}

func word(words ...string) *rapid.Generator[string] { return rapid.SampledFrom(append(words, "")) }

// configs are any configurations.
func configs() *rapid.Generator[Config] {
	products := rapid.Custom(func(t *rapid.T) Product {
		p := Product{
			For: rapid.SampledFrom([]string{"mask", "exfoliate", "serum", "toner"}).Draw(t, "for"), Name: word(`the "green" jar`, `a\b`, "für mich 🌿").Draw(t, "name"),
			Gentle: rapid.Bool().Draw(t, "gentle"), Rich: rapid.Bool().Draw(t, "rich"), Texture: word(Textures()...).Draw(t, "texture"),
			Strength: float64(rapid.IntRange(0, 1000).Draw(t, "strength")) / 10, Months: rapid.IntRange(0, mostMonths).Draw(t, "months"),
			Actives: rapid.SliceOfN(rapid.SampledFrom(Actives()), 0, 3).Draw(t, "actives"),
		}
		switch p.For {
		case "mask":
			p.Kind = word(MaskKinds()...).Draw(t, "kind")
		case "exfoliate":
			p.Kind, p.Method = word(ExfoliantKinds()...).Draw(t, "kind"), word(Methods()...).Draw(t, "method")
		}
		if day := rapid.IntRange(0, 10000).Draw(t, "opened"); day > 0 {
			p.Opened = time.Date(oldest, 1, day, 0, 0, 0, 0, time.UTC)
		}
		return p
	})
	return rapid.Custom(func(t *rapid.T) Config {
		return Config{
			Routine: word("facial", "morning").Draw(t, "routine"), Skin: word(Skins()...).Draw(t, "skin"), Retinoid: rapid.Bool().Draw(t, "retinoid"),
			Products: rapid.SliceOfN(products, 0, 4).Draw(t, "products"), Cues: Cues{NoBell: rapid.Bool().Draw(t, "bell")},
		}
	})
}

// texts writes a configuration as a person might: in any order, with comments
// and blank lines anywhere, and lists and tables in any of their ways.
func texts(t *rapid.T, c Config) string {
	eol := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "eol")
	n := 0
	between := func() string {
		n++
		return rapid.SampledFrom([]string{"", "", eol, "  # c%d" + eol, "# c%d" + eol + eol, eol + "# c%d" + eol}).Draw(t, "between")
	}
	write := func(fields []field) string {
		var b strings.Builder
		for _, f := range rapid.Permutation(fields).Draw(t, "order") {
			value := f.value
			if f.unsaid && (value == "" || rapid.Bool().Draw(t, "left out")) {
				continue
			}
			if strings.HasPrefix(value, "[") && rapid.Bool().Draw(t, "long") {
				value = strings.Replace(value, "[", "[ # l%d"+eol+"# m%d"+eol, 1)
			}
			b.WriteString(between() + f.key + " = " + value + rapid.SampledFrom([]string{"", "  # t%d"}).Draw(t, "behind") + eol)
		}
		return b.String()
	}
	text := between() + write(c.fields())
	cues := ""
	switch rapid.IntRange(0, 2).Draw(t, "cues") {
	case 0:
		text += "cues = " + inline(c.Cues.fields()) + eol
	case 1:
		text += strings.ReplaceAll(write(c.Cues.fields()), "bell", "cues.bell")
	default:
		cues = "[cues] # t%d" + eol + write(c.Cues.fields())
	}
	if rapid.IntRange(0, 3).Draw(t, "products") == 0 {
		text += "product = " + strings.ReplaceAll((&editor{eol: " # i%d" + eol}).listed(written(c.Products)), "[ #", "[ #") + eol + cues
		return numbered(text + between())
	}
	first := rapid.Bool().Draw(t, "cues first")
	if first {
		text += cues
	}
	for _, p := range c.Products {
		text += between() + "[[product]]" + eol + write(p.fields())
	}
	if !first {
		text += cues
	}
	text = numbered(text + between())
	if rapid.Bool().Draw(t, "no end of line") {
		text = strings.TrimSuffix(text, eol)
	}
	return text
}

// numbered gives every comment a number of its own.
func numbered(text string) string {
	for i := 0; strings.Contains(text, "%d"); i++ {
		text = strings.Replace(text, "%d", fmt.Sprint(i), 1)
	}
	return text
}

// Whatever a configuration becomes, it says so, and keeps its comments.
func TestEditConfigProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := configs().Draw(t, "old")
		text := texts(t, old)
		read, err := ParseConfig("c.toml", []byte(text))
		if err != nil || !read.Same(old) {
			t.Fatalf("%q says %+v, not %+v: %v", text, read, old, err)
		}
		if same, err := EditConfig("c.toml", []byte(text), old); err != nil || string(same) != text {
			t.Fatalf("%q became %q: %v", text, same, err)
		}
		other := altered(old, rapid.Uint8().Draw(t, "change"))
		if rapid.Bool().Draw(t, "all new") {
			other = configs().Draw(t, "new")
		}
		changed, err := EditConfig("c.toml", []byte(text), other)
		if err != nil {
			t.Fatalf("%q cannot become %+v: %v", text, other, err)
		}
		kept(t, text, string(changed), old, other)
	})
}

func TestEditConfig(t *testing.T) {
	const mine = "# About me.\n\nskin = 'dry'   # since winter\nretinoid = true\n\n# The shelf.\n[[product]]\nfor = 'mask'\nkind = 'clay'\n# actives = []\n\n[cues]\n# ring = 1\n"
	for _, c := range []struct {
		name, before string
		change       func(*Config)
		after        string
	}{
		{"a value in its place", mine, func(c *Config) { c.Skin = "oily" }, strings.Replace(mine, "'dry'", `"oily"`, 1)},
		{"a value that goes leaves its comment", mine, func(c *Config) { c.Skin = "" }, strings.Replace(mine, "skin = 'dry'   # since", "# since", 1)},
		{"a new key after the one before it", mine, func(c *Config) { c.Products[0].Rich = true }, strings.Replace(mine, "'clay'\n", "'clay'\nrich = true\n", 1)},
		{"a new key at the top", mine, func(c *Config) { c.Routine = "evening" }, strings.Replace(mine, "retinoid = true\n", "retinoid = true\nroutine = \"evening\"\n", 1)},
		{"a new product before the next table", mine, func(c *Config) { c.Products = append(c.Products, Product{For: "serum"}) },
			strings.Replace(mine, "[cues]", "[[product]]\nfor = \"serum\"\n\n[cues]", 1)},
		{"a product that goes", mine, func(c *Config) { c.Products = nil }, strings.Replace(mine, "[[product]]\nfor = 'mask'\nkind = 'clay'\n", "", 1)},
		{"a key in an empty table", mine, func(c *Config) { c.Cues.NoBell = true }, strings.Replace(mine, "[cues]\n", "[cues]\nbell = false\n", 1)},
		{"the first key above a comment's table", "# My cues.\n[cues]\n", func(c *Config) { c.Skin = "dry" }, "skin = \"dry\"\n\n# My cues.\n[cues]\n"},
		{"from nothing", "", func(c *Config) {
			*c = Config{Skin: "dry", Products: []Product{{For: "mask"}}, Cues: Cues{NoBell: true}}
		},
			"skin = \"dry\"\n\n[[product]]\nfor = \"mask\"\n\n[cues]\nbell = false\n"},
		{"lines that end in CRLF", "skin = 'dry'\r\n[cues]\r\nbell = true", func(c *Config) { c.Skin, c.Cues.NoBell, c.Retinoid = "oily", true, true },
			"skin = \"oily\"\r\nretinoid = true\r\n[cues]\r\nbell = false\r\n"},
		{"comments within a list", "[[product]]\nfor = 'serum'\nactives = [ # these\n  'aha', # weak\n]\n", func(c *Config) { c.Products[0].Actives = []string{"bha"} },
			"[[product]]\nfor = 'serum'\n# these\n# weak\nactives = [\"bha\"]\n"},
		{"dotted and inline", "cues.bell = true # loud\nproduct = [{ for = 'mask' }] # mine\n", func(c *Config) { c.Cues.NoBell, c.Products[0].Kind = true, "gel" },
			"cues.bell = false # loud\nproduct = [\n  { for = \"mask\", kind = \"gel\" },\n] # mine\n"},
		{"of two alike the right one goes", "[[product]]\nfor='mask'\nkind='clay' # a\n[[product]]\nfor='mask'\nkind='gel' # b\n", func(c *Config) { c.Products = c.Products[1:] },
			"[[product]]\nfor='mask'\nkind='gel' # b\n"},
		{"a key between two of which one goes", "skin = 'dry'\nroutine = 'facial'\n", func(c *Config) { *c = Config{Skin: "dry", Retinoid: true} }, "skin = 'dry'\nretinoid = true\n"},
		{"a product that goes takes the blank line below it along", "[[product]]\nfor='mask'\n\n[[product]]\nfor='serum'\n", func(c *Config) { c.Products = c.Products[1:] },
			"[[product]]\nfor='serum'\n"},
		{"or the other", "[[product]]\nfor='mask'\nkind='clay' # a\n[[product]]\nfor='mask'\nkind='gel' # b\n", func(c *Config) { c.Products = c.Products[:1] },
			"[[product]]\nfor='mask'\nkind='clay' # a\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			config, err := ParseConfig("c.toml", []byte(c.before))
			if err != nil {
				t.Fatal(err)
			}
			c.change(&config)
			after, err := EditConfig("c.toml", []byte(c.before), config)
			if err != nil || string(after) != c.after {
				t.Errorf("%v; got\n%s\nwant\n%s", err, after, c.after)
			}
		})
	}
	if _, err := EditConfig("c.toml", []byte("skin = dry"), Config{}); err == nil {
		t.Error("a broken text was changed")
	}
	if _, err := EditConfig("c.toml", nil, Config{Skin: "dusty"}); err == nil {
		t.Error("a configuration was written that cannot be read")
	}
}

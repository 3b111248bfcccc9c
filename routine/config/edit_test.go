package config

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/toml"

	"github.com/pelletier/go-toml/v2/unstable"
	"pgregory.net/rapid"
)

// anyProduct stands for all products.
const anyProduct = -2

// sortedComments are the comments of a text, sorted, without those among the lines of the
// product gone. -1: none is gone.
func sortedComments(text string, gone int) []string {
	p := unstable.Parser{KeepComments: true}
	p.Reset(toml.TrimBOM([]byte(text)))
	var all []string
	products, loose := -1, false
	for p.NextExpression() {
		e := p.Expression()
		if e.Kind == unstable.Comment {
			if !loose {
				all = append(all, strings.TrimSpace(string(e.Data)))
			}
			continue
		}
		if e.Kind != unstable.KeyValue {
			keys := e.Key()
			product := keys.Next() && string(keys.Node().Data) == "product"
			if product {
				products++
			}
			loose = product && (gone == products || gone == anyProduct)
		}
		if loose {
			continue
		}
		if e.Kind == unstable.KeyValue {
			all = append(all, innerComments(e.Value())...)
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

// innerComments are the comments within a value.
func innerComments(value *unstable.Node) []string {
	switch value.Kind {
	case unstable.Comment:
		return []string{string(value.Data)}
	case unstable.Key:
		return nil
	}
	var all []string
	for it := value.Children(); it.Next(); {
		all = append(all, innerComments(it.Node())...)
	}
	return all
}

// checkEdit checks that a text was changed well.
func checkEdit(t interface{ Fatalf(string, ...any) }, before, after string, old, new Config) {
	got, err := Parse("c.toml", []byte(after))
	if err != nil || !got.Same(new) {
		t.Fatalf("%q became %q, which says %+v, want %+v: %v", before, after, got, new, err)
	}
	gone := -1
	if slices.ContainsFunc(toml.Align(productFields(old.Products), productFields(new.Products)), func(m toml.Match) bool { return m.New < 0 }) {
		gone = anyProduct
	}
	left := sortedComments(after, -1)
	for _, c := range sortedComments(before, gone) {
		i := slices.Index(left, c)
		if i < 0 {
			t.Fatalf("the comment %q is gone from %q: %q", c, before, after)
		}
		left = slices.Delete(left, i, i+1)
	}
}

func word(words ...string) *rapid.Generator[string] { return rapid.SampledFrom(append(words, "")) }

// cues are any cues.
func cues() *rapid.Generator[Cues] {
	on, sound := rapid.Bool(), word("~/a.wav", `~/"b".wav`)
	return rapid.Custom(func(t *rapid.T) Cues {
		c := Cues{
			NoBell: on.Draw(t, "bell"), NoTerminal: on.Draw(t, "terminal"), Desktop: on.Draw(t, "desktop"), NoChime: on.Draw(t, "chime"), Voice: on.Draw(t, "voice"),
			Sounds: Sounds{sound.Draw(t, "ready"), sound.Draw(t, "due"), sound.Draw(t, "end")},
		}
		for range rapid.IntRange(0, 3).Draw(t, "hooks") {
			c.Hooks = append(c.Hooks, Hook{
				Run: append([]string{"lamp"}, rapid.SliceOfN(word("on", `"#,]`, "$(a) `b`", "it's"), 0, 3).Draw(t, "words")...),
				On:  rapid.SampledFrom([][]string{nil, {"due"}, {"ready", "end"}}).Draw(t, "on"),
			})
		}
		return c
	})
}

// days are any days, or none.
func days() *rapid.Generator[time.Time] {
	return rapid.Custom(func(t *rapid.T) time.Time {
		if day := rapid.IntRange(0, 10000).Draw(t, "day"); day > 0 {
			return time.Date(minYear, 1, day, 0, 0, 0, 0, time.UTC)
		}
		return time.Time{}
	})
}

// avoided are any actives, or nil.
func avoided(t *rapid.T) []string {
	if all := rapid.SliceOfN(rapid.SampledFrom(Actives()), 0, 2).Draw(t, "avoid"); len(all) > 0 {
		return all
	}
	return nil
}

// evenings are any evenings, or none.
func evenings(t *rapid.T) (e routine.Evenings) {
	switch word("cycle", "weekly").Draw(t, "evenings") {
	case "cycle":
		e.Cycle = rapid.SliceOfN(rapid.SampledFrom(routine.EveningKinds()), minCycle, maxCycle).Draw(t, "cycle")
		e.Starts = time.Date(minYear, 1, rapid.IntRange(1, 10000).Draw(t, "starts"), 0, 0, 0, 0, time.UTC)
	case "weekly":
		days := rapid.Permutation([]time.Weekday{0, 1, 2, 3, 4, 5, 6}).Draw(t, "days of the week")
		e.Weekly = map[routine.EveningKind][]time.Weekday{"exfoliate": days[:1], "recovery": days[1:3], "mask": days[2:5]}
	}
	return e
}

// identified tells products apart as a configuration does; those without a name are all others'.
func identified(p Product) string {
	if p.Name == "" {
		return fmt.Sprint(p)
	}
	return string(p.StepKind) + p.Name
}

// configs are any configurations.
func configs() *rapid.Generator[Config] {
	products := rapid.Custom(func(t *rapid.T) Product {
		p := Product{
			StepKind: rapid.SampledFrom([]routine.Kind{"mask", "exfoliate", "serum", "toner"}).Draw(t, "for"), Name: word(`the "green" jar`, `a\b`, "für mich 🌿").Draw(t, "name"),
			Gentle: rapid.Bool().Draw(t, "gentle"), Rich: rapid.Bool().Draw(t, "rich"), Texture: word(Textures()...).Draw(t, "texture"),
			Strength: float64(rapid.IntRange(0, 1000).Draw(t, "strength")) / 10, Months: rapid.IntRange(0, maxMonths).Draw(t, "months"),
			Actives: rapid.SliceOfN(rapid.SampledFrom(Actives()), 0, 3).Draw(t, "actives"),
		}
		switch p.StepKind {
		case "mask":
			p.Kind = word(routine.MaskKinds()...).Draw(t, "kind")
		case "exfoliate":
			p.Kind, p.Method = word(ExfoliantKinds()...).Draw(t, "kind"), word(Methods()...).Draw(t, "method")
		}
		day := days()
		p.Opened, p.Expires, p.Since, p.Tested, p.Testing, p.Cleared = day.Draw(t, "opened"), day.Draw(t, "expires"), day.Draw(t, "since"), day.Draw(t, "tested"), day.Draw(t, "testing"), day.Draw(t, "cleared")
		p.Off, p.Onto, p.Every = routine.Removal(word(Removals()...).Draw(t, "off")), word(Grounds()...).Draw(t, "onto"), rapid.IntRange(0, maxEvery).Draw(t, "every")
		p.UsedUp, p.Prescribed, p.NotRich = rapid.Bool().Draw(t, "used up"), rapid.Bool().Draw(t, "prescribed"), !p.Rich && rapid.Bool().Draw(t, "not rich")
		times := rapid.SliceOfN(rapid.IntRange(1, 43200), 3, 3).Draw(t, "times")
		slices.Sort(times)
		for i, to := range []*time.Duration{&p.From, &p.By, &p.Cap} {
			if rapid.Bool().Draw(t, "time") {
				*to = time.Duration(times[i]) * time.Second
			}
		}
		return p
	})
	return rapid.Custom(func(t *rapid.T) Config {
		return Config{
			Routine: word("facial", "morning").Draw(t, "routine"), Skin: word(Skins()...).Draw(t, "skin"), Retinoid: rapid.Bool().Draw(t, "retinoid"),
			Masks: rapid.IntRange(0, MaxMasks).Draw(t, "masks"), Avoid: avoided(t), RestUntil: days().Draw(t, "rest"), RestStrict: rapid.Bool().Draw(t, "strict"), CalmSince: days().Draw(t, "calm"),
			MorningFrom: rapid.SampledFrom([]time.Duration{0, time.Hour, 11*time.Hour + 59*time.Minute}).Draw(t, "morning"),
			Evenings:    evenings(t),
			Products:    rapid.SliceOfNDistinct(products, 0, 4, identified).Draw(t, "products"), Cues: cues().Draw(t, "cues"), AllowSleep: rapid.Bool().Draw(t, "sleeps"),
			Screen: Screen{Theme: word(Themes()...).Draw(t, "theme"), ReducedMotion: rapid.Bool().Draw(t, "still"), Plain: rapid.Bool().Draw(t, "plain"), Progress: word(ProgressBars()...).Draw(t, "progress"), Signs: word(SignChoices()...).Draw(t, "signs"), Clock: word(Clocks()...).Draw(t, "clock"), Week: word(Weeks()...).Draw(t, "week")},
		}
	})
}

// hand writes a configuration as a person might.
type hand struct {
	*rapid.T
	eol string
}

// between is what may stand between two lines.
func (h hand) between() string {
	return rapid.SampledFrom([]string{"", "", h.eol, "  # c%d" + h.eol, "# c%d" + h.eol + h.eol, h.eol + "# c%d" + h.eol}).Draw(h.T, "between")
}

// keys are keys in any order, each on lines of its own.
func (h hand) keys(prefix string, fields []toml.Field) string {
	var b strings.Builder
	for _, f := range rapid.Permutation(fields).Draw(h.T, "order") {
		value := f.Value
		if f.Omitted && (value == "" || rapid.Bool().Draw(h.T, "left out")) {
			continue
		}
		if strings.HasPrefix(value, "[") && rapid.Bool().Draw(h.T, "long") {
			value = strings.Replace(value, "[", "[ # l%d"+h.eol+"# m%d"+h.eol, rapid.IntRange(1, 3).Draw(h.T, "lists"))
		}
		b.WriteString(h.between() + prefix + f.Key + " = " + value + rapid.SampledFrom([]string{"", "  # t%d"}).Draw(h.T, "behind") + h.eol)
	}
	return b.String()
}

// section is a section in any of its ways: what of it stands above all tables,
// and its tables.
func (h hand) section(s toml.Section, open string) (above string, tables []string) {
	own, sub := split(s)
	switch rapid.IntRange(0, 3).Draw(h.T, s.Path) {
	case 0:
		said := toml.Inline(s.Fields)
		if len(sub.Fields) > 0 && rapid.Bool().Draw(h.T, "inline in inline") {
			said = toml.Inline(append(own, toml.Field{Key: "sounds", Value: toml.Inline(sub.Fields)}))
		}
		return h.between() + s.Path[len(open):] + " = " + said + "  # t%d" + h.eol, nil
	case 1:
		above = h.keys(s.Path[len(open):]+".", own)
		dotted, tables := h.sub(sub, open)
		return above + dotted, tables
	case 2:
		above, tables = h.sub(sub, s.Path+".")
		return "", append(tables, h.between()+"["+s.Path+"] # t%d"+h.eol+h.keys("", own)+above)
	}
	return "", []string{h.between() + "[ '" + strings.ReplaceAll(s.Path, ".", "' . '") + "' ]" + h.eol + h.keys("", s.Fields)}
}

// sub is the section within another, if there is one.
func (h hand) sub(s toml.Section, open string) (above string, tables []string) {
	if len(s.Fields) == 0 {
		return "", nil
	}
	return h.section(s, open)
}

// split parts a section from the one within it.
func split(s toml.Section) (own []toml.Field, sub toml.Section) {
	sub.Path = s.Path + ".sounds"
	for _, f := range s.Fields {
		if key, ok := strings.CutPrefix(f.Key, "sounds."); ok {
			f.Key = key
			sub.Fields = append(sub.Fields, f)
			continue
		}
		own = append(own, f)
	}
	return own, sub
}

// texts writes a configuration as a person might: in any order, with comments
// and blank lines anywhere, and lists and tables in any of their ways.
func texts(t *rapid.T, c Config) string {
	h := hand{t, rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "eol")}
	text := h.between()
	var tables []string
	for _, s := range c.sections() {
		if s.Path == "" {
			text += h.keys("", s.Fields)
			continue
		}
		above, below := h.section(s, "")
		text, tables = text+above, append(tables, below...)
	}
	if rapid.IntRange(0, 3).Draw(t, "products") == 0 {
		text += "product = " + h.list(c.Products) + h.eol
	} else {
		var products strings.Builder
		for _, p := range c.Products {
			products.WriteString(h.between() + "[[product]]" + h.eol + h.keys("", p.fields()))
		}
		tables = append(tables, products.String())
	}
	text = numbered(text + strings.Join(rapid.Permutation(tables).Draw(t, "tables"), "") + h.between())
	if rapid.Bool().Draw(t, "no end of line") {
		text = strings.TrimSuffix(text, h.eol)
	}
	return text
}

// list is a list of products as a value over some lines.
func (h hand) list(products []Product) string {
	text, end := "[", " # i%d"+h.eol
	for _, p := range products {
		text += end + "  " + toml.Inline(p.fields()) + ","
	}
	return text + end + "]"
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
		read, err := Parse("c.toml", []byte(text))
		if err != nil || !read.Same(old) {
			t.Fatalf("%q says %+v, not %+v: %v", text, read, old, err)
		}
		if same, err := Edit("c.toml", []byte(text), old); err != nil || string(same) != text {
			t.Fatalf("%q became %q: %v", text, same, err)
		}
		other := altered(old, rapid.Uint16().Draw(t, "change"))
		if rapid.Bool().Draw(t, "all new") {
			other = configs().Draw(t, "new")
		}
		changed, err := Edit("c.toml", []byte(text), other)
		if err != nil {
			t.Fatalf("%q cannot become %+v: %v", text, other, err)
		}
		checkEdit(t, text, string(changed), old, other)
	})
}

// One product that is added, changed, marked or removed leaves every comment, but for those
// between the lines of the one that is removed.
func TestEditOneProductProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := configs().Draw(t, "old")
		text := texts(t, old)
		c, i, removed := old, rapid.IntRange(0, len(old.Products)).Draw(t, "product"), -1
		c.Products = slices.Clone(old.Products)
		switch {
		case i == len(c.Products):
			c.Products = append(c.Products, Product{StepKind: "sunscreen", Name: "new", Kind: "spray"})
		case rapid.Bool().Draw(t, "remove"):
			c.Products, removed = slices.Delete(c.Products, i, i+1), i
		case c.Products[i].Name != "" && rapid.Bool().Draw(t, "another step"):
			c.Products[i].StepKind, c.Products[i].Kind = "sunscreen", ""
		case rapid.Bool().Draw(t, "mark"):
			c.Products[i].UsedUp, c.Products[i].Cleared = !c.Products[i].UsedUp, time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)
		default:
			c.Products[i] = Product{StepKind: c.Products[i].StepKind, Name: "renamed", By: 90 * time.Second, NotRich: true}
		}
		changed, err := Edit("c.toml", []byte(text), c)
		if err != nil {
			t.Fatalf("%q cannot become %+v: %v", text, c, err)
		}
		left := sortedComments(string(changed), -1)
		for _, comment := range sortedComments(text, removed) {
			i := slices.Index(left, comment)
			if i < 0 {
				t.Fatalf("the comment %q is gone from %q: %q", comment, text, changed)
			}
			left = slices.Delete(left, i, i+1)
		}
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
		{"a new product before the next table", mine, func(c *Config) { c.Products = append(c.Products, Product{StepKind: "serum"}) },
			strings.Replace(mine, "[cues]", "[[product]]\nfor = \"serum\"\n\n[cues]", 1)},
		{"a product that goes", mine, func(c *Config) { c.Products = nil }, strings.Replace(mine, "[[product]]\nfor = 'mask'\nkind = 'clay'\n", "", 1)},
		{"a key in an empty table", mine, func(c *Config) { c.Cues.NoBell = true }, strings.Replace(mine, "[cues]\n", "[cues]\nbell = false\n", 1)},
		{"the first key above a comment's table", "# My cues.\n[cues]\n", func(c *Config) { c.Skin = "dry" }, "skin = \"dry\"\n\n# My cues.\n[cues]\n"},
		{"from nothing", "", func(c *Config) {
			*c = Config{Skin: "dry", Products: []Product{{StepKind: "mask"}}, Cues: Cues{NoBell: true}}
		},
			"skin = \"dry\"\n\n[[product]]\nfor = \"mask\"\n\n[cues]\nbell = false\n"},
		{"a byte order mark and CRLF", "\ufeff# für mich\r\nskin = 'dry'\r\n", func(c *Config) { c.Skin, c.Cues.NoBell = "oily", true },
			"\ufeff# für mich\r\nskin = \"oily\"\r\n\r\n[cues]\r\nbell = false\r\n"},
		{"a byte order mark alone", "\ufeff", func(c *Config) { c.Skin = "oily" }, "\ufeffskin = \"oily\"\n"},
		{"lines that end in CRLF", "skin = 'dry'\r\n[cues]\r\nbell = true", func(c *Config) { c.Skin, c.Cues.NoBell, c.Retinoid = "oily", true, true },
			"skin = \"oily\"\r\nretinoid = true\r\n[cues]\r\nbell = false\r\n"},
		{"comments within a list", "[[product]]\nfor = 'serum'\nactives = [ # these\n  'aha', # weak\n]\n", func(c *Config) { c.Products[0].Actives = []string{"bha"} },
			"[[product]]\nfor = 'serum'\n# these\n# weak\nactives = [\"bha\"]\n"},
		{"dotted and inline", "cues.bell = true # loud\nproduct = [{ for = 'mask' }] # mine\n", func(c *Config) { c.Cues.NoBell, c.Products[0].Kind = true, "gel" },
			"cues.bell = false # loud\nproduct = [\n  { for = \"mask\", kind = \"gel\" },\n] # mine\n"},
		{"every dotted key", "cues.bell = true # a\ncues.voice = false # b\n", func(c *Config) { c.Cues = Cues{NoBell: true, Voice: true} }, "cues.bell = false # a\ncues.voice = true # b\n"},
		{"a new key beside those with dots", "cues.voice = true\n\nskin = 'dry'\n", func(c *Config) { c.Cues.Desktop, c.Cues.Sounds.End = true, "~/a.wav" },
			"cues.voice = true\ncues.desktop = true\ncues.sounds.end = \"~/a.wav\"\n\nskin = 'dry'\n"},
		{"a table within a table", "[cues]\nvoice = true # b\n\n# Mine.\n[cues.sounds]\ndue = '~/a.wav'\n\n[screen]\n", func(c *Config) {
			c.Cues.NoBell, c.Cues.Sounds.Ready, c.Screen.ReducedMotion = true, "~/b.wav", true
		}, "[cues]\nvoice = true # b\nbell = false\n\n# Mine.\n[cues.sounds]\ndue = '~/a.wav'\nready = \"~/b.wav\"\n\n[screen]\nreduced_motion = true\n"},
		{"a table above one within it", "[cues.sounds]\ndue = '~/a.wav'\n", func(c *Config) { c.Cues.Voice = true }, "[cues.sounds]\ndue = '~/a.wav'\n\n[cues]\nvoice = true\n"},
		{"a table on one line within a table", "[cues]\nsounds = { due = '~/a.wav' } # mine\n", func(c *Config) { c.Cues.Sounds.Ready, c.Cues.Voice = "~/b.wav", true },
			"[cues]\nsounds = { ready = \"~/b.wav\", due = \"~/a.wav\" } # mine\nvoice = true\n"},
		{"own colours stay", "[screen]\ntheme = 'none'\n\n[screen.colors] # mine\nmask = '#ffffff' # white\n", func(c *Config) { c.Screen.Theme, c.Skin = "", "dry" },
			"skin = \"dry\"\n\n[screen]\n\n[screen.colors] # mine\nmask = '#ffffff' # white\n"},
		{"all on one line", "cues = { hooks = [['a', \"b\"]], sounds = { due = '~/a.wav' } } # mine\n", func(c *Config) { c.Cues.NoChime = true },
			"cues = { chime = false, sounds.due = \"~/a.wav\", hooks = [[\"a\", \"b\"]] } # mine\n"},
		{"hooks stay as they are", "[cues]\nhooks = [ # these\n  ['lamp', 'on'], # bright\n]\n", func(c *Config) { c.Cues.Voice = true },
			"[cues]\nhooks = [ # these\n  ['lamp', 'on'], # bright\n]\nvoice = true\n"},
		{"two tables that were not there", "skin = 'dry'\n", func(c *Config) { c.Cues.Voice, c.Screen.Theme, c.AllowSleep = true, "none", true },
			"skin = 'dry'\nawake = false\n\n[cues]\nvoice = true\n\n[screen]\ntheme = \"none\"\n"},
		{"evenings by a cycle", mine, func(c *Config) {
			c.Evenings = routine.Evenings{Cycle: []routine.EveningKind{"retinoid", "plain"}, Starts: time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)}
		}, mine + "\n[evenings]\ncycle = [\"retinoid\", \"plain\"]\nstarts = 2026-03-05\n"},
		{"from a cycle to days of the week", "# Mine.\n[evenings] # a\ncycle = ['retinoid', 'plain'] # b\nstarts = 2026-03-05\n", func(c *Config) {
			c.Evenings = routine.Evenings{Weekly: map[routine.EveningKind][]time.Weekday{"mask": {time.Saturday}, "retinoid": {time.Sunday, time.Thursday}}}
		}, "# Mine.\n[evenings] # a\n# b\nretinoid = [\"sun\", \"thu\"]\nmask = [\"sat\"]\n"},
		{"of two alike the right one goes", "[[product]]\nfor='mask'\nkind='clay' # a\n[[product]]\nfor='mask'\nkind='gel' # b\n", func(c *Config) { c.Products = c.Products[1:] },
			"[[product]]\nfor='mask'\nkind='gel' # b\n"},
		{"a key between two of which one goes", "skin = 'dry'\nroutine = 'facial'\n", func(c *Config) { *c = Config{Skin: "dry", Retinoid: true} }, "skin = 'dry'\nretinoid = true\n"},
		{"a product that goes takes the blank line below it along", "[[product]]\nfor='mask'\n\n[[product]]\nfor='serum'\n", func(c *Config) { c.Products = c.Products[1:] },
			"[[product]]\nfor='serum'\n"},
		{"or the other", "[[product]]\nfor='mask'\nkind='clay' # a\n[[product]]\nfor='mask'\nkind='gel' # b\n", func(c *Config) { c.Products = c.Products[:1] },
			"[[product]]\nfor='mask'\nkind='clay' # a\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			config, err := Parse("c.toml", []byte(c.before))
			if err != nil {
				t.Fatal(err)
			}
			c.change(&config)
			after, err := Edit("c.toml", []byte(c.before), config)
			if err != nil || string(after) != c.after {
				t.Errorf("%v; got\n%s\nwant\n%s", err, after, c.after)
			}
		})
	}
	if _, err := Edit("c.toml", []byte("skin = dry"), Config{}); err == nil {
		t.Error("a broken text was changed")
	}
	if _, err := Edit("c.toml", nil, Config{Skin: "dusty"}); err == nil {
		t.Error("a configuration was written that cannot be read")
	}
}

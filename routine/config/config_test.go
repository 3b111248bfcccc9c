package config

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"

	"skintime/routine"
	"skintime/routine/toml"
	"skintime/routine/worktest"
)

// everything is a configuration with all that there is to say.
const everything = `routine = "facial"
skin = "dry"
retinoid = true
masks = 2
avoid = ["retinoid", "bha"]
rest_until = 9999-12-31
rest_strict = true
calm_since = 2026-03-04
morning_from = "05:30"
awake = false

[evenings]
cycle = ["exfoliate", "retinoid", "plain", "mask", "recovery"]
starts = 9999-12-31

[[product]]
for = "mask"
name = "the green jar"
kind = "clay"
rich = true
dries = true
exfoliates = true
opened = 2026-05-01
months = 12
off = "wipe"
onto = "dry"
from = "90s"
by = "8m"
cap = "12h"
every = 30
expires = 2027-01-31
since = 2026-05-02
tested = 2026-05-03
testing = 2026-05-04
cleared = 2026-05-05
used_up = true
prescribed = true

[[product]]
for = "exfoliate"
kind = "glycolic"
method = "chemical"
gentle = true
strength = 8.5
actives = ["aha", "bha"]

[[product]]
for = "serum"
name = "the green jar"
texture = "light"
rich = false

[cues]
bell = false
terminal = false
desktop = true
chime = false
voice = true
sounds = { ready = "~/sounds/ready.wav", end = "~/the end.wav" }
hooks = [["lamp", "on"], ["~/bin/tell", "it's \"$(due)\"", "` + "`a`" + `", ""], { run = ["lamp", "{text}"], on = ["ready", "due"] }]

[screen]
theme = "contrast"
reduced_motion = true
plain = true
progress = "off"
signs = "ascii"
clock = "12"
week = "sunday"

[screen.colors]
ground = "#16161C"
moisturizer = "#f5a5b6"
`

// everyCue is what it says of the cues.
var everyCue = Cues{
	NoBell: true, NoTerminal: true, Desktop: true, NoChime: true, Voice: true,
	Sounds: Sounds{Ready: "~/sounds/ready.wav", End: "~/the end.wav"},
	Hooks:  []Hook{{Run: []string{"lamp", "on"}}, {Run: []string{"~/bin/tell", `it's "$(due)"`, "`a`", ""}}, {Run: []string{"lamp", "{text}"}, On: []string{"ready", "due"}}},
}

func TestConfig(t *testing.T) {
	got, err := Parse("c.toml", []byte(everything))
	if err != nil {
		t.Fatal(err)
	}
	day := func(year, month, day int) time.Time {
		return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	}
	want := Config{Routine: "facial", Skin: "dry", Retinoid: true, AllowSleep: true, Cues: everyCue, Screen: Screen{Theme: "contrast", ReducedMotion: true, Plain: true, Progress: "off", Signs: "ascii", Clock: "12", Week: "sunday", Colors: map[string]string{"ground": "#16161C", "moisturizer": "#f5a5b6"}},
		Masks: 2, Avoid: []string{"retinoid", "bha"}, RestUntil: day(9999, 12, 31), RestStrict: true, CalmSince: day(2026, 3, 4), MorningFrom: 5*time.Hour + 30*time.Minute,
		Evenings: routine.Evenings{Cycle: []routine.EveningKind{"exfoliate", "retinoid", "plain", "mask", "recovery"}, Starts: day(9999, 12, 31)}}
	want.Products = []Product{
		{StepKind: "mask", Name: "the green jar", Kind: "clay", Rich: true, Dries: true, Exfoliates: true, Opened: day(2026, 5, 1), Months: 12,
			Off: "wipe", Onto: "dry", From: 90 * time.Second, By: 8 * time.Minute, Cap: 12 * time.Hour, Every: 30,
			Expires: day(2027, 1, 31), Since: day(2026, 5, 2), Tested: day(2026, 5, 3), Testing: day(2026, 5, 4), Cleared: day(2026, 5, 5), UsedUp: true, Prescribed: true},
		{StepKind: "exfoliate", Kind: "glycolic", Method: "chemical", Gentle: true, Strength: 8.5, Actives: []string{"aha", "bha"}},
		{StepKind: "serum", Name: "the green jar", Texture: "light", NotRich: true},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read as %+v", got)
	}
	for _, text := range []string{"", "[evenings]\nretinoid = []", "\ufeff# nothing\r\n", "product = []\ncues = {}", "[cues]\nbell = true",
		"avoid = []\nawake = true\nscreen = { reduced_motion = false, theme = '', colors = {} }\n[cues]\nhooks = []\nsounds = {}\nchime = true\nterminal = true"} {
		if c, err := Parse("c.toml", []byte(text)); err != nil || !reflect.DeepEqual(c, Config{}) {
			t.Errorf("%q: %+v, %v", text, c, err)
		}
	}
	c, err := Parse("c.toml", []byte("cues.bell = false\nproduct = [{ for = 'mask', strength = 8, actives = [] }]"))
	if err != nil || !c.Cues.NoBell || !reflect.DeepEqual(c.Products, []Product{{StepKind: "mask", Strength: 8}}) {
		t.Errorf("in other ways: %+v, %v", c, err)
	}
}

func TestConfigErrors(t *testing.T) {
	const mask = "[[product]]\nfor = 'mask'\n"
	for _, c := range []errorCase{
		{"bad routine", "routine = 'my mask'", `1:11: "my mask" is not a routine name; use letters, digits and '-', as in routine = "facial"`},
		{"no routine", "routine = ''", `1:11: "" is not a routine name; use letters`},
		{"misspelt key", "skn = 'dry'", `1:1: unknown key "skn"; did you mean "skin"?`},
		{"unknown key", "# a\n  hair = 'dry'", `2:3: unknown key "hair"; there are routine, skin, retinoid, masks, avoid, rest_until, rest_strict, calm_since, morning_from, awake, evenings, product, cues, screen`},
		{"a key of another table", mask + "bell = true", `3:1: unknown key "bell"; there are for, name, kind, method, gentle, strength, rich, dries, exfoliates, texture, actives, opened, months, off, onto, from, by, cap, every, expires, since, tested, testing, cleared, used_up, prescribed`},
		{"unknown skin", "skin = 'oilly'", `1:8: unknown type of skin "oilly"; did you mean "oily"?`},
		{"skin of a wrong type", "skin = 3", `1:8: the value of skin has the wrong type; write a text such as "dry"`},
		{"no step", "\n[[product]]\nkind = 'clay'", `2:3: the product has no step; add the step that uses it, as in for = "mask"`},
		{"unknown step", "[[product]]\nfor = 'masc'", `2:7: unknown kind of step "masc"; did you mean "mask"?`},
		{"unknown mask", mask + "kind = 'clai'", `3:8: unknown kind of mask "clai"; did you mean "clay"?`},
		{"unknown exfoliant", "[[product]]\nfor = 'exfoliate'\nkind = 'clay'", `3:8: unknown kind of exfoliant "clay"; there are polish, scrub, sponge, glycolic, acid, peel, cleanser`},
		{"unknown method", mask + "method = 'manuel'", `3:10: unknown method "manuel"; did you mean "manual"?`},
		{"unknown texture", mask + "texture = 'thik'", `3:11: unknown texture "thik"; did you mean "thick"?`},
		{"unknown active", mask + "actives = ['aha',\n 'vitamin c']", `4:2: unknown active "vitamin c"; did you mean "vitamin-c"?`},
		{"empty active", mask + "actives = ['']", `3:12: an active has no name; remove it from the list`},
		{"active of a wrong type", mask + "actives = 'aha'", `3:11: the value of actives has the wrong type; write a list of texts such as ["vitamin-c"]`},
		{"too strong", mask + "strength = 100.5", `3:12: a strength of 100.5 is out of range; write 0 to 100 per cent`},
		{"no number", mask + "strength = nan", `3:12: a strength of NaN is out of range`},
		{"strength as text", mask + "strength = '8 %'", `3:12: the value of strength has the wrong type; write a number such as 8.0`},
		{"no months", mask + "months = 0", `3:10: 0 months are out of range; write 1 to 120`},
		{"too many months", mask + "months = 121", `3:10: 121 months are out of range; write 1 to 120`},
		{"half a month", mask + "months = 1.5", `3:10: the value of months has the wrong type; write a whole number such as 12`},
		{"a time, no day", mask + "opened = 2026-05-01T10:00:00Z", `3:10: the value of opened has the wrong type; write a day such as 2026-05-01`},
		{"a day in quotes", mask + "opened = 'May'", `3:10: the value of opened has the wrong type; write a day such as 2026-05-01`},
		{"no such day", mask + "opened = 2026-02-30", `3:18: not TOML: impossible date`},
		{"long ago", mask + "opened = 0001-01-01", `3:10: 0001-01-01 is too long ago; write a day as in 2026-05-01`},
		{"gentle as text", mask + "gentle = 'yes'", `3:10: the value of gentle has the wrong type; write true or false`},
		{"bell as text", "[cues]\nbell = 'on'", `2:8: the value of bell has the wrong type; write true or false`},
		{"bell as text, on one line", "cues = { bell = 'on' }", `1:17: the value of bell has the wrong type; write true or false`},
		{"a table, not a bell", "cues.bell.loud = true", `1:11: the value of bell has the wrong type; write true or false`},
		{"a product on one line", "product = [{ for = 3 }]", `1:20: the value of for has the wrong type; write a text such as "mask"`},
		{"a misspelt cue", "[cues]\nhook = [['a']]", `2:1: unknown key "hook"; did you mean "hooks"?`},
		{"no cue", "cues.light = true", `1:6: unknown key "light"; there are bell, terminal, desktop, chime, voice, sounds, hooks`},
		{"awake as text", "awake = 'yes'", `1:9: the value of awake has the wrong type; write true or false`},
		{"a list of cues", "[[cues]]\nbell = true", `1:3: the value of cues has the wrong type; write a table, under [cues]`},
		{"a hook as text", "cues.hooks = 'lamp on'", `1:14: the value of hooks has the wrong type; write a list of commands, each a list of its words, as in hooks = [["lamp", "on"]]`},
		{"one hook", "[cues]\nhooks = ['lamp',\n 'on']", `2:10: the value of hooks has the wrong type; write a list of commands, each a list of its words, as in hooks = [["lamp", "on"]]`},
		{"a hook with a number", "cues = { hooks = [['lamp',\n 3]] }", `2:2: the value of hooks has the wrong type; write a list of commands`},
		{"a hook without words", "[cues]\nhooks = [{ on = ['due'] }]", `2:1: hook 1 has no program; begin with one`},
		{"a misspelt event", "[cues]\nhooks = [['a'], { run = ['a'], on = ['ready', 'duw'] }]", `2:47: unknown event "duw"; did you mean "due"?`},
		{"an event without a name", "[cues]\nhooks = [{ run = ['a'],\ton = [''] }]", `2:31: an event has no name; remove it from the list`},
		{"events as a text", "[cues]\nhooks = [{ run = ['a'], on = 'due' }]", `2:30: the value of hooks has the wrong type; write a list of events, as in on = ["ready", "due"]`},
		{"a hook with another key", "[cues]\nhooks = [{ run = ['a'], when = ['due'] }]", `2:25: unknown key "when"; there are run, on`},
		{"a hook under a header", "[[cues.hooks]]\nrun = ['a']", `1:8: hooks are not under headers of their own; write one list, as in hooks = [["lamp", "on"]]`},
		{"an empty hook", "[cues]\nhooks = [['a'], []]", `2:1: hook 2 has no program; begin with one, as in hooks = [["lamp", "on"]]`},
		{"a hook without a program", "[cues]\nhooks = [['a'],\n [' ', 'on']]", `3:3: hook 2 has no program; begin with one`},
		{"too many hooks", "[cues]\nhooks = [" + strings.Repeat("\n['a'],", MaxHooks+1) + "]", `23:2: there are more than 20 hooks; put several commands into one script`},
		{"too many words", "[cues]\nhooks = [[" + strings.Repeat("\n'a',", MaxHookWords+1) + "]]", `53:1: hook 1 has more than 50 words; put them into a script`},
		{"too long a word", "cues.hooks = [['a',\n'" + strings.Repeat("a", 501) + "']]", `2:1: the text has 501 characters; shorten it to 500`},
		{"an escape sequence in a hook", `cues.hooks = [["a", "\u001b[2J"]]`, `1:21: the text has the control character U+001B ESCAPE`},
		{"a sound in no folder", "[cues]\nsounds = { ready = 'ready.wav' }", `2:20: "ready.wav" is not a full path; write it in full, or from your home folder as in "~/sounds/ready.wav"`},
		{"a sound of someone else", "[cues.sounds]\ndue = '~me/due.wav'", `2:7: "~me/due.wav" is not a full path`},
		{"a sound that is none", "cues.sounds.end = ''\ncues.sounds.ready = 1", `2:21: the value of ready has the wrong type; write a text such as "~/sounds/ready.wav"`},
		{"a sound on one line", "[cues]\nsounds = { ready = 1 }", `2:20: the value of ready has the wrong type; write a text such as "~/sounds/ready.wav"`},
		{"sounds as text", "[cues]\nsounds = '~/a.wav'", `2:10: the value of sounds has the wrong type; write a table such as { ready = "~/sounds/ready.wav" }`},
		{"a sound for nothing", "[cues.sounds]\nready = '~/a'\noverdue = '~/b'", `3:1: unknown key "overdue"; there are ready, due, end`},
		{"control character in a sound", `cues.sounds.ready = "~/\u0007"`, `1:21: the text has the control character U+0007 ALERT`},
		{"a misspelt theme", "[screen]\ntheme = 'Contrst'", `2:9: unknown theme "Contrst"; did you mean "contrast"?`},
		{"an unknown theme", "screen = { theme = 'solarized' }", `1:20: unknown theme "solarized"; there are default, contrast, none`},
		{"a theme that is none", "screen.theme = true", `1:16: the value of theme has the wrong type; write a text such as "contrast"`},
		{"an unknown progress", "screen.progress = 'always'", `1:19: unknown progress "always"; there are auto, on, off`},
		{"unknown signs", "screen.signs = 'emoji'", `1:16: unknown choice of signs "emoji"; there are auto, unicode, ascii`},
		{"an unknown clock", "screen.clock = '13'", `1:16: unknown clock "13"; did you mean "12"?`},
		{"a number as a clock", "screen.clock = 12", `1:16: the value of clock has the wrong type; write a text such as "12"`},
		{"an unknown week", "screen.week = 'mondey'", `1:15: unknown first day of the week "mondey"; did you mean "monday"?`},
		{"motion", "[screen]\nmotion = false", `2:1: unknown key "motion"; there are theme, reduced_motion, progress, signs, clock, week`},
		{"a role that is none", "[screen.colors]\ntonic = '#ffffff'", `2:1: unknown key "tonic"; did you mean "toner"?`},
		{"a colour by name", "[screen]\ncolors.mask = 'lilac'", `2:15: "lilac" is not a colour; write it as in "#bca7f7"`},
		{"a short colour", "screen.colors = { mask = '#fff' }", `1:26: "#fff" is not a colour; write it as in "#bca7f7"`},
		{"a colour without its sign", "[screen.colors]\nmask = 'bca7f7'", `2:8: "bca7f7" is not a colour; write it as in "#bca7f7"`},
		{"a colour that is a number", "[screen.colors]\nmask = 12", `2:8: the value of mask has the wrong type; write a text such as "#bca7f7"`},
		{"reduced motion as a word", "screen.reduced_motion = 'yes'", `1:25: the value of reduced_motion has the wrong type; write true or false`},
		{"one product", "[product]\nfor = 'mask'", `1:2: product is a list; begin each with [[product]]`},
		{"escape sequence", mask + `name = "\u001b[2J"`, `3:8: the text has the control character U+001B ESCAPE`},
		{"control character", mask + "kind = 'clay'\nname = 'a\tb'", `4:8: the text has the control character U+0009 CHARACTER TABULATION`},
		{"escape sequence in a kind", "[[product]]\nfor = 'toner'\n" + `kind = "\u001b[2J"`, `3:8: the text has the control character U+001B ESCAPE`},
		{"too much text", mask + "name = '" + strings.Repeat("ä", 501) + "'", `3:8: the text has 501 characters; shorten it to 500`},
		{"too large", strings.Repeat("#", toml.MaxSize+1), `1:1: the file is too large; a configuration has at most 256 KiB`},
		{"not TOML", "skin = ", `1:7: not TOML: `},
		{"nested", "skin = " + strings.Repeat("[", 100), `the brackets are nested too deep; a configuration needs three levels at most`},
		{"said twice", "skin = 'dry'\nskin = 'oily'", `2:1: not TOML: key skin is already defined`},
	} {
		t.Run(c.name, c.check)
	}
}

// A sound may lie anywhere, and as many hooks and words are possible as is said.
func TestSoundsAndHooks(t *testing.T) {
	path, err := filepath.Abs("due.wav")
	if err != nil {
		t.Fatal(err)
	}
	text := fmt.Sprintf("[cues]\nsounds.due = %s\nhooks = [%s]", toml.Text("", path).Value, strings.Repeat("["+strings.Repeat("'$(a)',", MaxHookWords)+"],", MaxHooks))
	c, err := Parse("c.toml", []byte(text))
	if err != nil || c.Cues.Sounds != (Sounds{Due: path}) || len(c.Cues.Hooks) != MaxHooks || len(c.Cues.Hooks[MaxHooks-1].Run) != MaxHookWords {
		t.Errorf("%+v: %v", c.Cues, err)
	}
}

func TestTooManyProducts(t *testing.T) {
	full := strings.Repeat("[[product]]\nfor = 'mask'\n", MaxProducts)
	if c, err := Parse("c.toml", []byte(full)); err != nil || len(c.Products) != MaxProducts {
		t.Errorf("%d products: %v", len(c.Products), err)
	}
	_, err := Parse("c.toml", []byte(full+"[[product]]\nfor = 'mask'\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "c.toml:2001:3: the configuration has more than 1000 products; take some off the shelf") {
		t.Errorf("a product too many: %v", err)
	}
	_, err = Parse("c.toml", []byte("product = ["+strings.Repeat("{for='mask'},", MaxProducts+1)+"]"))
	if err == nil || !strings.Contains(err.Error(), "more than 1000 products") {
		t.Errorf("a product too many in one list: %v", err)
	}
}

// A hostile configuration is refused, or read and edited, within 100 MB, and
// eight times the size is far from sixty-four times the work.
func TestHostileConfigs(t *testing.T) {
	for name, c := range map[string]struct{ begin, fill, end string }{
		"nested":           {"x = ", "[", ""},
		"dotted":           {"", "a.", "a = 1"},
		"many products":    {"", "[[product]]\nfor='mask'\n", ""},
		"wrong actives":    {"[[product]]\nfor='mask'\nactives=[", "'x',", "]"},
		"many actives":     {"[[product]]\nfor='mask'\nactives=[", "'aha',", "]"},
		"newlines and one": {"skin = 'x'", "\n", ""},
		"many comments":    {"", "#\n", "[cues]\nbell=false"},
		"many hooks":       {"[cues]\nhooks=[", "['a'],", "]"},
		"empty hooks":      {"[cues]\nhooks=[", "[],", "]"},
		"many words":       {"[cues]\nhooks=[[", "'a',", "]]"},
		"wrong words":      {"[cues]\nhooks=[[", "1,", "]]"},
		"many lines":       {"[[product]]\nfor='mask'\nactives=[", "#\n", "]"},
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			cost := func(size int) worktest.Cost {
				data := []byte(c.begin + strings.Repeat(c.fill, (size-len(c.begin)-len(c.end))/len(c.fill)) + c.end)
				return worktest.Of(func() {
					var changed Config
					if changed, err = Parse("c.toml", data); err == nil {
						changed.Skin, changed.Cues.NoBell, changed.Screen.ReducedMotion = "oily", !changed.Cues.NoBell, true
						_, err = Edit("c.toml", data, changed)
					}
				})
			}
			small, large := cost(toml.MaxSize/8), cost(toml.MaxSize)
			if !large.Within(24, small) || large.Bytes > 100<<20 {
				t.Errorf("%d bytes take %v, %d take %v", toml.MaxSize/8, small, toml.MaxSize, large)
			}
			if err != nil && len(err.Error()) > 1000 {
				t.Errorf("the error has %d bytes", len(err.Error()))
			}
		})
	}
}

func FuzzParseConfig(f *testing.F) {
	for _, s := range []string{everything, "cues = {bell = false}\nproduct = [{for='mask', actives=['aha', # one\n'bha']}]", "\ufeffskin='dry'\r\n# x\r\n[cues]", "'skin' = \"\"\"\ndry\"\"\"",
		"[[product]]\nfor='mask'\nopened=2026-05-01 # then\n[cues] # these", "[cues]\n[[ 'product' ]]\nfor='mask'",
		"cues.sounds.due='~/a' # a\ncues.hooks=[[ # b\n'a'], # c\n]\nscreen.theme='none'", "[cues.sounds]\nend='~/a'\n[screen]\n[ cues ]\n", "[cues]\nsounds.end='~/a'\n'sounds' . ready = '~/b'",
		"[cues]\nsounds={end='~/a' # a\n}", "cues.sounds = {}\ncues.voice=true", "[evenings]\nmask=['sat']\nretinoid=['mon'] # a", "evenings.cycle=['mask', # a\n'plain']\nevenings.starts=2026-03-05"} {
		f.Add([]byte(s), uint16(0x107))
	}
	f.Fuzz(func(t *testing.T, data []byte, change uint16) {
		c, err := Parse("c.toml", data)
		if err != nil {
			var ours *toml.Error
			if !errors.As(err, &ours) || ours.Line < 1 || ours.Column < 1 {
				t.Fatalf("%#v points nowhere", err)
			}
			for _, r := range err.Error() {
				if r != '\n' && unicode.IsControl(r) {
					t.Fatalf("%q reaches the terminal", r)
				}
			}
			return
		}
		if same, err := Edit("c.toml", data, c); err != nil || !bytes.Equal(same, data) {
			t.Fatalf("no change makes %q: %v", same, err)
		}
		other := altered(c, change)
		changed, err := Edit("c.toml", data, other)
		if len(changed) > toml.MaxSize || len(other.Products) > MaxProducts {
			return
		}
		if err != nil {
			t.Fatalf("%q cannot become %+v: %v", data, other, err)
		}
		checkEdit(t, string(data), string(changed), c, other)
	})
}

// altered is a configuration changed in the ways whose bits are set.
func altered(c Config, change uint16) Config {
	c.Products = append([]Product(nil), c.Products...)
	ways := []func(){
		func() {
			c.Skin, c.Masks, c.MorningFrom = "oily", 3, 4*time.Hour
			c.Evenings = routine.Evenings{Weekly: map[routine.EveningKind][]time.Weekday{"retinoid": {time.Monday}, "mask": {time.Sunday, time.Monday}}}
		},
		func() {
			c.RestStrict = !c.RestStrict
			c.Avoid, c.RestUntil, c.CalmSince, c.Retinoid = []string{"bha"}, time.Time{}, time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC), !c.Retinoid
		},
		func() { c.Cues.NoBell = !c.Cues.NoBell },
		func() { c.Routine = "" },
		func() {
			c.Products = append(c.Products, Product{StepKind: "serum", Texture: "thick", Actives: []string{"aha"}, NotRich: true, Off: "leave", Onto: "wet", By: 90 * time.Second, Every: 3})
		},
		func() {
			for i := range c.Products {
				c.Products[i].Name, c.Products[i].Months = fmt.Sprintf(`no "%d"`, i), 3
			}
		},
		func() {
			for i := range c.Products {
				c.Products[i].Actives, c.Products[i].Opened, c.Products[i].UsedUp, c.Products[i].Cleared = nil, time.Time{}, true, time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC)
			}
		},
		func() {
			c.Products = append([]Product{{StepKind: "mask", Kind: "gel"}}, c.Products[:len(c.Products)/2]...)
		},
		func() { c.Cues.Voice, c.AllowSleep = !c.Cues.Voice, !c.AllowSleep },
		func() { c.Cues.NoTerminal, c.Cues.NoChime = !c.Cues.NoTerminal, !c.Cues.NoChime },
		func() { c.Cues.Sounds.Due = "~/due.wav" },
		func() { c.Cues.Sounds = Sounds{Ready: `~/"mine".wav`} },
		func() {
			c.Cues.Hooks = append([]Hook{{Run: []string{"say", "it's `due`"}, On: []string{"due"}}}, c.Cues.Hooks[:len(c.Cues.Hooks)/2]...)
		},
		func() { c.Cues.Hooks, c.Cues.Desktop = nil, !c.Cues.Desktop },
		func() { c.Screen.Theme = "contrast" },
		func() { c.Screen = Screen{ReducedMotion: !c.Screen.ReducedMotion} },
	}
	for i, way := range ways {
		if change>>i&1 == 1 {
			way()
		}
	}
	return c
}

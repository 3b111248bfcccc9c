package library

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"skintime/assets"
	"skintime/routine"
	"skintime/routine/toml"
	"skintime/routine/worktest"
)

// onlyShipped is a library of somebody who has no routines of their own.
func onlyShipped() Library {
	return Library{Texts: assets.Folder("routines")}
}

func TestFacial(t *testing.T) {
	r, err := onlyShipped().Find("facial")
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		kind   routine.Kind
		timing routine.Timing
	}{
		{routine.Cleanse, routine.Timing{Suggested: time.Minute}},
		{routine.Exfoliate, routine.For(2 * time.Minute)},
		{routine.Mask, routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)},
		{routine.Rinse, routine.Timing{Suggested: time.Minute}},
		{routine.Toner, routine.For(time.Minute)},
		{routine.Serum, routine.For(time.Minute)},
		{routine.Moisturizer, routine.For(time.Minute)},
		{routine.Sunscreen, routine.Timing{Suggested: time.Minute}},
	}
	if len(r.Steps) != len(want) {
		t.Fatalf("%d steps, want %d", len(r.Steps), len(want))
	}
	for i, s := range r.Steps {
		if s.Kind != want[i].kind || s.Timing != want[i].timing || s.Auto || s.Optional != (i == 0 || i == len(want)-1) {
			t.Errorf("step %d is %+v, want %+v", i, s, want[i])
		}
		if len(s.Do) == 0 {
			t.Errorf("step %d says nothing", i)
		}
	}
	if p := r.Steps[2].Product; !reflect.DeepEqual(p, routine.Product{Kind: "cream", Rich: true}) {
		t.Errorf("the mask is %+v", p)
	}
}

const sound = `name = "x"
[[step]]
kind = "rinse"
`

func TestParse(t *testing.T) {
	r, err := Parse("x.toml", []byte("\ufeffname = \"own-1\"\r\ntitle = \"Nur für mich 🌿\"\r\n"+
		"step = [{kind = \"mask\", from = \"5m\", by = \"8m\", product.kind = \"clay\"}, {kind = \"custom\", title = \"Neck\", for = \"90s\", lead = \"5s\", advance = \"auto\", optional = true}]"))
	if err != nil {
		t.Fatal(err)
	}
	if r.Title != "Nur für mich 🌿" || r.Steps[0].Timing != routine.Between(5*time.Minute, 8*time.Minute, 8*time.Minute) || r.Steps[0].Product.Kind != "clay" {
		t.Errorf("read as %+v", r)
	}
	if s := r.Steps[1]; s.Name() != "Neck" || !s.Auto || !s.Optional || s.Lead != 5*time.Second || s.Timing != routine.For(90*time.Second) {
		t.Errorf("read as %+v", s)
	}
}

// A step can wait until it is on, and a routine belongs to a time of day.
func TestLeadAndTime(t *testing.T) {
	r, err := Parse("x.toml", []byte("name = 'x'\ntime = 'morning'\n[[step]]\nkind = 'mask'\nfor = '10m'\nlead = 'wait'\n[[step]]\nkind = 'rinse'\nlead = '5s'"))
	if err != nil || r.Time != routine.Morning || !r.Steps[0].LeadWait || r.Steps[0].Lead != 0 || r.Steps[1].LeadWait || r.Steps[1].Lead != 5*time.Second {
		t.Errorf("%v: %+v", err, r)
	}
	for name, want := range map[string]routine.DayTime{"morning": routine.Morning, "evening": routine.Evening, "facial": routine.AnyTime, "quick": routine.AnyTime} {
		if r, err := onlyShipped().Find(name); err != nil || r.Time != want {
			t.Errorf("%s belongs to %q, %v", name, r.Time, err)
		}
	}
}

func TestParseErrors(t *testing.T) {
	wantParseErrors(t, []parseError{
		{"empty", "", `x.toml:1:1: the routine has no name; add one, as in name = "facial"
  1 | ` + `
    | ^`},
		{"no steps", `name = "x"`, `x.toml:1:1: the routine has no steps; begin each with [[step]]
  1 | name = "x"
    | ^`},
		{"no time of day", sound[:len("name = \"x\"\n")] + "time = 'evenings'\n[[step]]\nkind = 'rinse'", `x.toml:2:8: unknown time of day "evenings"; did you mean "evening"?
  2 | time = 'evenings'
    |        ^`},
		{"time of day of a step", sound + "time = 'evening'", `x.toml:4:1: unknown key "time"; there are kind, title, for, from, by, cap, suggested, advance, lead, optional, do, product
  4 | time = 'evening'
    | ^`},
		{"bad name", "title = 'Fine'\nname = 'my mask'", `x.toml:2:8: "my mask" is not a routine name; use letters, digits and '-', as in name = "facial"
  2 | name = 'my mask'
    |        ^`},
		{"unknown key", sound + `durration = "2m"`, `x.toml:4:1: unknown key "durration"; there are kind, title, for, from, by, cap, suggested, advance, lead, optional, do, product
  4 | durration = "2m"
    | ^`},
		{"misspelt key", sound + `  advanse = "auto"`, `x.toml:4:3: unknown key "advanse"; did you mean "advance"?
  4 |   advanse = "auto"
    |   ^`},
		{"misspelt table", "name = 'x'\n[[steps]]\nkind = 'rinse'", `x.toml:2:3: unknown key "steps"; did you mean "step"?
  2 | [[steps]]
    |   ^`},
		{"misspelt product", sound + `product = { knd = "cream" }`, `x.toml:4:13: unknown key "knd"; did you mean "kind"?
  4 | product = { knd = "cream" }
    |             ^`},
		{"one step", "name = 'x'\n[step]\nkind = 'rinse'", `x.toml:2:2: step is a list; begin each with [[step]]
  2 | [step]
    |  ^`},
		{"unknown kind", "name = 'x'\n[[step]]\nkind = 'rinse'\n[[step]]\nkind = 'moisturiser'", `x.toml:5:8: unknown kind of step "moisturiser"; did you mean "moisturizer"?
  5 | kind = 'moisturiser'
    |        ^`},
		{"no kind", "name = 'x'\n[[step]]\nfor = '2m'", `x.toml:2:3: the step has no kind; there are cleanse, exfoliate, mask, rinse, toner, serum, moisturizer, sunscreen, custom
  2 | [[step]]
    |   ^`},
		{"unknown mask", "name = 'x'\n[[step]]\nkind = 'mask'\n[step.product]\nkind = 'clai'", `x.toml:5:8: unknown kind of mask "clai"; did you mean "clay"?
  5 | kind = 'clai'
    |        ^`},
		{"custom without title", "name = 'x'\n[[step]]\nkind = 'custom'", `x.toml:3:8: a custom step needs a title; add one, as in title = "Neck massage"
  3 | kind = 'custom'
    |        ^`},
		{"wrong type", sound + "for = 15", `x.toml:4:7: the value of for has the wrong type; write a time such as "15m" or "90s"
  4 | for = 15
    |       ^`},
		{"a lead of neither kind", sound + "lead = 'waits'", `x.toml:4:8: "waits" is not a time; write it as in "5s", or "wait" to count once it is on
  4 | lead = 'waits'
    |        ^`},
		{"a lead out of range", sound + "lead = '13h'", `x.toml:4:8: "13h" is out of range; write a time from 1s to 12h
  4 | lead = '13h'
    |        ^`},
		{"wrong type of a lead", sound + "lead = true", `x.toml:4:8: the value of lead has the wrong type; write a time such as "5s", or "wait"
  4 | lead = true
    |        ^`},
		{"wrong type of a list", sound + "do = 'Pat dry.'", `x.toml:4:6: the value of do has the wrong type; write a list of texts such as ["Pat dry."]
  4 | do = 'Pat dry.'
    |      ^`},
	})
}

func TestTimesAndTextsThatAreWrong(t *testing.T) {
	long := strings.Repeat("ä", routine.MaxText+1)
	wantParseErrors(t, []parseError{
		{"no time", sound + "for = '15'", `x.toml:4:7: "15" is not a time; write it as in "15m", "90s" or "1m30s"
  4 | for = '15'
    |       ^`},
		{"too short", sound + "for = '0s'", `x.toml:4:7: "0s" is out of range; write a time from 1s to 12h
  4 | for = '0s'
    |       ^`},
		{"too long", sound + "for = '12h1s'", `x.toml:4:7: "12h1s" is out of range; write a time from 1s to 12h
  4 | for = '12h1s'
    |       ^`},
		{"part of a second", sound + "for = '1.5s'", `x.toml:4:7: "1.5s" is not in whole seconds; round it
  4 | for = '1.5s'
    |       ^`},
		{"window upside down", sound + "from = '20m'\nby = '15m'", `x.toml:5:6: "by" is before "from"; write 20m or more
  5 | by = '15m'
    |      ^`},
		{"cap too early", sound + "from = '10m'\nby = '15m'\ncap = '12m'", `x.toml:6:7: "cap" is before "by"; write 15m or more
  6 | cap = '12m'
    |       ^`},
		{"half a window", sound + "from = '10m'", `x.toml:4:8: the window has no "by"; add when the step has to end, as in by = "20m"
  4 | from = '10m'
    |        ^`},
		{"countdown and window", sound + "for = '1m'\nfrom = '10m'\nby = '15m'", `x.toml:4:7: a step has either a countdown or a window; keep "for", or "from" and "by"
  4 | for = '1m'
    |       ^`},
		{"unknown advance", sound + "advance = 'automatic'", `x.toml:4:11: unknown way to advance "automatic"; there are wait, auto
  4 | advance = 'automatic'
    |           ^`},
		{"escape sequence", sound + `do = ["Fine.", "\u001b[2Jgone"]`, `x.toml:4:16: the text has the control character U+001B ESCAPE; remove it; a text is one line of letters, digits and signs
  4 | do = ["Fine.", "\u001b[2Jgone"]
    |                ^`},
		{"turned writing", "title = \"\u202egnp.exe\"\n" + sound, "x.toml:1:9: the text has U+202E RIGHT-TO-LEFT OVERRIDE; remove it; a text is one line of letters, digits and signs\n" +
			"  1 | title = \"\ufffdgnp.exe\"\n    |         ^"},
		{"too much text", "name = 'x'\ntitle = '" + long + "'\n[[step]]\nkind = 'rinse'", `x.toml:2:9: the text has 501 characters; shorten it to 500
  2 | title = '` + strings.Repeat("ä", 63) + `
    |         ^`},
		{"not TOML", "name = \"x\n", `x.toml:1:10: not TOML: basic strings cannot have new lines; end the text with " in the same line
  1 | name = "x
    |          ^`},
		{"said twice", "name = 'x'\nname = 'y'", `x.toml:2:1: not TOML: key name is already defined; write it once only
  2 | name = 'y'
    | ^`},
	})
}

// parseError is a text that is no routine, and what is said of it.
type parseError struct{ name, text, want string }

func wantParseErrors(t *testing.T, cases []parseError) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse("x.toml", []byte(c.text))
			var ours *toml.Error
			if !errors.As(err, &ours) {
				t.Fatalf("%v is no error about the file", err)
			}
			if got := err.Error(); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestTooManySteps(t *testing.T) {
	text := "name = 'x'\n" + strings.Repeat("[[step]]\nkind = 'rinse'\n", routine.MaxSteps)
	if r, err := Parse("x.toml", []byte(text)); err != nil || len(r.Steps) != routine.MaxSteps {
		t.Errorf("%d steps: %v", len(r.Steps), err)
	}
	_, err := Parse("x.toml", []byte(text+"[[step]]\nkind = 'rinse'\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "x.toml:202:3: the routine has more than 100 steps; split it into two routines") {
		t.Errorf("a step too many: %v", err)
	}
}

// A hostile file is refused within 64 MB, and eight times the size is far from
// sixty-four times the work.
func TestHostileFiles(t *testing.T) {
	for name, c := range map[string]struct{ begin, fill, end string }{
		"nested arrays":     {"x = ", "[", ""},
		"nested tables":     {"x = ", "{a=", ""},
		"nested with space": {"x = ", "[ \n", ""},
		"dotted keys":       {"", "a.", "a = 1"},
		"many steps":        {"name = 'x'\n", "[[step]]\nkind='rinse'\n", ""},
		"many keys":         {"", "[[a]]\n", ""},
		"mixed nesting":     {"x = ", "[1,{a=[", ""},
		"a long list":       {"name = 'x'\n[[step]]\nkind='mask'\nfor='x'\ndo=[", "'',", "]"},
		"one inline list":   {"step = [", "{kind='mask'},", "]"},
		"nul bytes":         {"", "\x00", ""},
		"not UTF-8":         {"", "\xff\xfe", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			cost := func(size int) worktest.Cost {
				data := []byte(c.begin + strings.Repeat(c.fill, (size-len(c.begin)-len(c.end))/len(c.fill)) + c.end)
				return worktest.Of(func() {
					if _, err = Parse("x.toml", data); err == nil {
						t.Fatal("was accepted")
					}
				})
			}
			small, large := cost(toml.MaxSize/8), cost(toml.MaxSize)
			if !large.Within(24, small) || large.Bytes > 64<<20 {
				t.Errorf("%d bytes take %v, %d take %v", toml.MaxSize/8, small, toml.MaxSize, large)
			}
			if len(err.Error()) > 1000 {
				t.Errorf("the error has %d bytes", len(err.Error()))
			}
		})
	}
	if _, err := Parse("x.toml", bytes.Repeat([]byte("#"), 1<<20)); err == nil || !strings.Contains(err.Error(), "too large") {
		t.Errorf("a megabyte: %v", err)
	}
}

func TestLibrary(t *testing.T) {
	own := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(own, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l := onlyShipped()
	l.OwnFolder = own
	if names := strings.Join(l.Names(), " "); names != "evening facial morning quick" {
		t.Errorf("ships %q", names)
	}
	write("mine.toml", "name = 'mine'\n[[step]]\nkind = 'rinse'")
	write("facial.toml", "name = 'facial'\ntitle = 'My facial'\n[[step]]\nkind = 'rinse'")
	write("other.toml", "name = 'another'\n[[step]]\nkind = 'rinse'")
	write("notes.txt", "")
	if names := strings.Join(l.Names(), " "); names != "evening facial mine morning other quick" {
		t.Errorf("names %q", names)
	}
	if r, err := l.Find("mine"); err != nil || r.Name != "mine" {
		t.Errorf("mine: %v, %v", r, err)
	}
	if r, err := l.Find("facial"); err != nil || r.Title != "My facial" {
		t.Errorf("the user's own facial does not shadow the shipped one: %v, %v", r, err)
	}
	var unknown *UnknownError
	if _, err := l.Find("facail"); !errors.As(err, &unknown) || err.Error() != `unknown routine "facail"; did you mean "facial"?` {
		t.Errorf("facail: %v", err)
	}
	if _, err := l.Find("../mine"); !errors.As(err, &unknown) {
		t.Errorf("a path is taken for a name: %v", err)
	}
	if _, err := l.Find("other"); err == nil || !strings.Contains(err.Error(), `other.toml:1:8: the routine is called "another", its file "other"`) {
		t.Errorf("other: %v", err)
	}
}

// What has the name of a routine and is no file says what it is, and gives way to no
// shipped routine. Links are listed.
func TestNotAFile(t *testing.T) {
	l := Library{OwnFolder: t.TempDir(), Texts: onlyShipped().Texts}
	links := map[string]string{"gone": "nowhere.toml", "facial": "nowhere.toml", "far": filepath.Join("no", "folder"), "loop": "loop.toml"}
	for name, target := range links {
		if err := os.Symlink(target, l.ownPath(name)); err != nil {
			t.Skip(err)
		}
	}
	if err := os.Mkdir(l.ownPath("folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"gone":   l.ownPath("gone") + " is a link to " + strconv.Quote(l.ownPath("nowhere")) + ", which does not exist; make that file, or remove the link",
		"facial": l.ownPath("facial") + " is a link to \"",
		"far":    ", and there is no folder " + strconv.Quote(filepath.Join(l.OwnFolder, "no")) + "; make that folder, or remove the link",
		"loop":   ": the links lead round in a circle; correct or remove the link",
		"folder": l.ownPath("folder") + ": a folder, not a regular file; move it elsewhere",
	} {
		if _, err := l.Find(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
		if slices.Contains(l.Names(), name) != (name != "folder") || l.OwnFile(name) == "" {
			t.Errorf("%s is not listed", name)
		}
	}
}

func FuzzParse(f *testing.F) {
	facial, err := assets.Files.ReadFile("routines/facial.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(facial)
	for _, s := range []string{sound, "step = [{kind='mask', from='1m', by='2m', product.kind='clay'}]\nname='x'", "[step]\nkind='x'", "[[step]]\n[step.product]\nkind=1",
		"\xff\xfen\x00", "# f\xfcr", "\ufeffname=“x”", "[[step.a]]\n[[step.a.b]]\nx.y=[[1],{z=2}]", "name='x'\n[[step]]\nkind='custom'\ntitle='\u200d'"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Parse("x.toml", data)
		if err != nil {
			var ours *toml.Error
			if !errors.As(err, &ours) || ours.Line < 1 || ours.Column < 1 {
				t.Fatalf("%#v points nowhere", err)
			}
			shown := err.Error()
			for _, c := range shown {
				if c != '\n' && unicode.IsControl(c) {
					t.Fatalf("%q reaches the terminal", c)
				}
			}
			return
		}
		if len(r.Steps) == 0 || len(r.Steps) > routine.MaxSteps || !routine.IsName(r.Name) {
			t.Fatalf("accepted %+v", r)
		}
		if again, err := Parse("x.toml", Renamed(data, "new-1")); err != nil || again.Name != "new-1" || len(again.Steps) != len(r.Steps) {
			t.Fatalf("renamed it is %+v, %v", again, err)
		}
		for _, s := range r.Steps {
			if err := s.Timing.Check(); err != nil || !s.Kind.Known() || !utf8.ValidString(s.Title) {
				t.Fatalf("accepted %+v: %v", s, err)
			}
		}
	})
}

// Lines of an own routine are a person's own where no routine that ships has them.
func TestOwnLines(t *testing.T) {
	l := onlyShipped()
	l.OwnFolder = t.TempDir()
	for lines, want := range map[string]bool{`"Smooth it over face and neck.", "That is the last layer for today."`: false, `"Smooth it over face and neck."`: true, `"Mine."`: true, ``: false} {
		if err := os.WriteFile(filepath.Join(l.OwnFolder, "facial.toml"), []byte(facialOf(lines)), 0o600); err != nil {
			t.Fatal(err)
		}
		if r, err := l.Find("facial"); err != nil || r.Steps[0].OwnLines != want {
			t.Errorf("[%s]: %+v, %v", lines, r.Steps, err)
		}
	}
	l.OwnFolder = t.TempDir()
	if r, err := l.Find("facial"); err != nil || r.Steps[0].OwnLines {
		t.Errorf("the one that ships: %+v, %v", r.Steps, err)
	}
}

func facialOf(lines string) string {
	return "name = \"facial\"\n[[step]]\nkind = \"mask\"\ndo = [" + lines + "]\n"
}

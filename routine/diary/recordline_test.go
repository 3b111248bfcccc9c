package diary

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"skintime/routine"
	"skintime/routine/disk"
)

const (
	at   = `"started":"2026-05-05T10:00:00Z"`
	head = `{"id":"x","device":"laptop","routine":"facial",` + at + `,"ended":"2026-05-05T10:30:00Z","outcome":"finished"`
)

// greenJar is a product with every key.
const greenJar = `{"name":"green jar","kind":"clay","method":"manual","gentle":true,"strength":8.5,"actives":["aha"],"rich":true,"dries":true,"exfoliates":true,"off":"rinse"}`

// step is a line whose only step is s.
func step(s string) string { return head + `,"steps":[` + s + `]}` }

// A line that is not as the diary writes it: what is told of it, and whether
// it counts all the same.
var odd = []struct {
	name, line string
	kept       bool
	problems   string // the beginning of each, with | between
}{
	{"no JSON", "what is this", false, "not JSON: "},
	{"zeros of a power cut", "\x00\x00\x00\x00", false, "not JSON: "},
	{"half a line", head, false, "not JSON: "},
	{"two records in a line", head + "}" + head + "}", false, "more than one value"},
	{"a record and a rest", head + "} and more", false, "not JSON: "},
	{"an array", "[1]", false, "not a JSON object"},
	{"a text", `"x"`, false, "not a JSON object"},
	{"null", "null", false, "not a JSON object"},
	{"an empty object", "{}", false, "no id"},
	{"no id", `{` + at + `}`, false, "no id"},
	{"an empty id", `{"id":"",` + at + `}`, false, "no id"},
	{"no start", `{"id":"x"}`, false, "no time of its start"},
	{"a start that is none", `{"id":"x","started":"yesterday"}`, false, `started is no time such as "2026-`},
	{"a start of no calendar", `{"id":"x","started":"0000-05-05T10:00:00Z"}`, false, `started is no time such as "2026-`},
	{"a start without an end", `{"id":"x","started":"9999-05-05T10:00:00Z"}`, false, `started is no time such as "2026-`},
	{"a start that is a number", `{"id":"x","started":5}`, false, "started has the wrong type"},
	{"an id that is a number", `{"id":7,` + at + `}`, false, "id has the wrong type"},
	{"a note that is a list", head + `,"note":[]}`, false, "note has the wrong type"},
	{"a feel that is a text", head + `,"feel":"4"}`, false, "feel has the wrong type"},
	{"a sting that is a text", head + `,"stung":"no"}`, false, "stung has the wrong type"},
	{"steps that are an object", head + `,"steps":{}}`, false, "steps has the wrong type"},
	{"a step that is a number", step("5"), false, "steps has the wrong type"},
	{"a step that is null", step("null"), false, "steps has the wrong type"},
	{"a field twice", head + `,"feel":3,"feel":4}`, false, "not JSON: duplicate object member name"},
	{"half a surrogate", head + `,"note":"\ud800"}`, false, "not JSON: "},
	{"nested without end", strings.Repeat("[", 100_000), false, "not a JSON object"},
	{"nested without end in a field", head + `,"mood":` + strings.Repeat("[", 100_000), false, "not JSON: "},
	{"too long", head + `,"mood":"` + strings.Repeat("x", disk.MaxLine) + `"}`, false, "longer than 1 MiB"},

	{"nothing odd", head + `}`, true, ""},
	{"nulls", head + `,"stung":null,"feel":null,"note":null,"steps":null}`, true, ""},
	{"a field of tomorrow", head + `,"mood":{"a":[1,{}]}}`, true, `unknown field "mood"`},
	{"other case", head + `,"Note":"x"}`, true, `unknown field "Note"`},
	{"a long field", head + `,"` + strings.Repeat("y", 100) + `":1}`, true, `unknown field "` + strings.Repeat("y", 40) + `…"`},
	{"a step's field of tomorrow", step(`{"kind":"mask","outcome":"done","heat":3}`), true, `unknown field "heat"`},
	{"a product", step(`{"kind":"mask","outcome":"done","product":` + greenJar + `}`), true, ""},
	{"an empty product", step(`{"kind":"mask","outcome":"done","product":{}}`), true, ""},
	{"no product", step(`{"kind":"mask","outcome":"done","product":null,"because":null}`), true, ""},
	{"nulls in a product", step(`{"kind":"mask","outcome":"done","product":{"name":null,"gentle":null,"strength":null,"actives":null,"off":null}}`), true, ""},
	{"a product of a kind and with actives of tomorrow", step(`{"kind":"mask","outcome":"done","product":{"kind":"foam","actives":["moss"],"off":"blow"}}`), true, ""},
	{"a product's key of tomorrow", step(`{"kind":"mask","outcome":"done","product":{"name":"jar","scent":{"a":[1]}}}`), true, `unknown field "scent"`},
	{"a product's key of tomorrow, twice", step(`{"kind":"mask","outcome":"done","product":{"scent":1}},{"kind":"rinse","outcome":"done","product":{"scent":1}}`), true, `unknown field "scent"`},
	{"a product that is a text", step(`{"kind":"mask","outcome":"done","product":"jar"}`), true, "product has the wrong type"},
	{"a product of wrong types", step(`{"kind":"mask","outcome":"done","product":{"name":7,"kind":[],"gentle":"yes","strength":"8","actives":"aha","off":{}}}`), true,
		"name has the wrong type|kind has the wrong type|gentle has the wrong type|strength has the wrong type|actives has the wrong type|off has the wrong type"},
	{"actives that are no texts", step(`{"kind":"mask","outcome":"done","product":{"actives":["aha",7,{"x":[]},null,"bha"]}}`), true, "actives has the wrong type"},
	{"many actives", step(`{"kind":"mask","outcome":"done","product":{"actives":["aha"` + strings.Repeat(`,"aha"`, maxActives) + `]}}`), true, "more than 20 actives"},
	{"a strength above all", step(`{"kind":"mask","outcome":"done","product":{"strength":1e999}}`), true, "strength is not 0 to 100"},
	{"a strength below zero", step(`{"kind":"mask","outcome":"done","product":{"strength":-0.1}}`), true, "strength is not 0 to 100"},
	{"a product's name that acts", step(`{"kind":"mask","outcome":"done","product":{"name":"\u001b[2J"}}`), true, "characters in name that no terminal should see"},
	{"a product's name that is long", step(`{"kind":"mask","outcome":"done","product":{"name":"` + strings.Repeat("e", maxText+1) + `"}}`), true, "name longer than 500 characters"},
	{"a product's key twice", step(`{"kind":"mask","outcome":"done","product":{"name":"a","name":"b"}}`), false, "not JSON: duplicate object member name"},
	{"a product that is torn", head + `,"steps":[{"product":{"name":`, false, "not JSON: "},
	{"a product nested without end", step(`{"product":{"scent":` + strings.Repeat("[", 100_000)), false, "not JSON: "},
	{"a reason of tomorrow", step(`{"kind":"mask","outcome":"skipped","because":"moon"}`), true, ""},
	{"a reason that is a number", step(`{"kind":"mask","outcome":"skipped","because":3}`), true, "because has the wrong type"},
	{"a kind of tomorrow", step(`{"kind":"steam","outcome":"done"}`), true, `unknown step kind "steam"`},
	{"an outcome of tomorrow", step(`{"kind":"mask","outcome":"moved"}`), true, `unknown step outcome "moved"`},
	{"an end of tomorrow", strings.Replace(head, "finished", "sold", 1) + "}", true, `unknown outcome "sold"`},
	{"a feel too high", head + `,"feel":6}`, true, "feel 6 is not 1 to 5"},
	{"a feel too low", head + `,"feel":-1}`, true, "feel -1 is not 1 to 5"},
	{"a feel between", head + `,"feel":3.5}`, true, "feel is no whole number"},
	{"time below zero", step(`{"kind":"mask","outcome":"done","active_s":-5}`), true, "active_s below zero"},
	{"endless time", step(`{"kind":"mask","outcome":"done","active_s":1e999}`), true,
		"active_s is no whole number|active_s longer than a year"},
	{"a second too much", step(`{"kind":"mask","outcome":"done","active_s":31622401}`), true, "active_s longer than a year"},
	{"a second less", step(`{"kind":"mask","outcome":"done","active_s":31622400}`), true, ""},
	{"more time than an int", step(`{"kind":"mask","outcome":"done","paused_s":-99999999999999999999}`), true,
		"paused_s is no whole number|paused_s below zero"},
	{"an end before the start", strings.Replace(head, "10:30", "09:30", 1) + "}", true, "ended before it started"},
	{"no end", `{"id":"x","device":"laptop","routine":"facial",` + at + `,"outcome":"left"}`, true, "ended before it started"},
	{"nobody's", `{"id":"x",` + at + `,"ended":"2026-05-05T10:00:00Z","outcome":"left"}`, true, "no device|no routine"},
	{"an escape sequence", head + `,"note":"\u001b[2J"}`, true, "characters in note that no terminal should see"},
	{"C1, raw", head + `,"note":"a` + "\u009b" + `1mb"}`, true, "characters in note that no terminal should see"},
	{"not UTF-8", head + `,"note":"a` + "\xff" + `b"}`, true, "text that is not UTF-8"},
	{"a note as long as may be", head + `,"note":"` + strings.Repeat("é", MaxNote) + `"}`, true, ""},
	{"a note a letter longer", head + `,"note":"` + strings.Repeat("e", MaxNote+1) + `"}`, true, "note longer than 10000 characters"},
	{"a long note", head + `,"note":"` + strings.Repeat("é", MaxNote+1) + `"}`, true, "note longer than 10000 characters"},
	{"many steps", step(strings.Repeat(`{"kind":"mask","outcome":"done"},`, 5000) + `{"kind":"mask","outcome":"done"}`), true,
		"more than 100 steps"},
	{"many fields", head + manyFields(1000) + "}", true, strings.TrimSuffix(strings.Repeat("unknown field|", maxRepaired), "|")},
}

func manyFields(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`,"f` + strings.Repeat("i", i) + `":0`)
	}
	return b.String()
}

func hostile() []string {
	lines := []string{"", "\r", "\xef\xbb\xbf", head + "}\r"}
	for _, o := range odd {
		if len(o.line) < 10_000 {
			lines = append(lines, o.line)
		}
	}
	return lines
}

func TestOddLines(t *testing.T) {
	before, after := short("before", "laptop", "2026-05-05T09:00:00Z"), short("zafter", "laptop", "2026-05-05T10:00:00Z")
	for _, o := range odd {
		t.Run(o.name, func(t *testing.T) {
			folder := write(t, map[string]string{"laptop-2026.jsonl": before + "\n" + o.line + "\n" + after + "\n"})
			all, err := Read(disk.System(), folder)
			if err != nil {
				t.Fatal(err)
			}
			want := "before zafter"
			if o.kept {
				want = "before x zafter"
			}
			if got := ids(all.Records); got != want {
				t.Errorf("read %q, want %q", got, want)
			}
			checkProblems(t, all.Problems, Problem{filepath.Join(folder, "laptop-2026.jsonl"), 2, o.problems, o.kept, 0})
			checkJSON(t, all)
		})
	}
}

// checkProblems checks that the problems are those of want, whose What has the
// beginnings of all with | between.
func checkProblems(t *testing.T, got []Problem, want Problem) {
	t.Helper()
	var whats []string
	if want.What != "" {
		whats = strings.Split(want.What, "|")
	}
	if len(got) != len(whats) {
		t.Fatalf("got %+v, want %+v", got, want)
	}
	for i, p := range got {
		if !strings.HasPrefix(p.What, whats[i]) || p.File != want.File || p.Line != want.Line || p.Counted != want.Counted {
			t.Errorf("got %+v, want %q of %+v", p, whats[i], want)
		}
	}
}

func TestLineEnds(t *testing.T) {
	first, second := head+"}", strings.Replace(head, `"x"`, `"y"`, 1)+"}"
	for _, c := range []struct{ name, text, ids, what string }{
		{"an empty file", "", "", ""},
		{"as they are written", first + "\n" + second + "\n", "x y", ""},
		{"of Windows", first + "\r\n" + second + "\r\n", "x y", ""},
		{"a byte order mark", "\ufeff" + first + "\n", "x", ""},
		{"empty lines", "\n\n" + first + "\n \t\r\n\n" + second + "\n\n", "x y", ""},
		{"none after a whole record", first + "\n" + second, "x y", ""},
		{"torn", first + "\n" + second[:len(second)-9], "x", "torn: the line has no end"},
		{"torn after a letter", first + "\n{", "x", "torn: the line has no end"},
		{"whole but no record", first + "\n{}", "x", "no id"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := write(t, map[string]string{"laptop-2026.jsonl": c.text})
			all, err := Read(disk.System(), folder)
			if err != nil || ids(all.Records) != c.ids {
				t.Errorf("read %q, %v", ids(all.Records), err)
			}
			checkProblems(t, all.Problems, Problem{filepath.Join(folder, "laptop-2026.jsonl"), 2, c.what, false, 0})
		})
	}
}

func TestTheLongestLine(t *testing.T) {
	stuffed := func(size int) string {
		line := head + `,"mood":""}`
		return strings.Replace(line, `""`, `"`+strings.Repeat("x", size-len(line))+`"`, 1)
	}
	last := strings.Replace(head, `"x"`, `"y"`, 1) + "}"
	for _, c := range []struct {
		name, text, ids string
	}{
		{"as long as may be", stuffed(disk.MaxLine) + "\n" + last, "x y"},
		{"of Windows", stuffed(disk.MaxLine) + "\r\n" + last, "x y"},
		{"a byte too long", stuffed(disk.MaxLine+1) + "\n" + last, "y"},
		{"two bytes too long", stuffed(disk.MaxLine+2) + "\n" + last, "y"},
		{"far too long", stuffed(3*disk.MaxLine) + "\n" + last, "y"},
		{"at the end", last + "\n" + stuffed(disk.MaxLine), "x y"},
		{"too long at the end", last + "\n" + stuffed(disk.MaxLine+1), "y"},
		{"far too long at the end", last + "\n" + stuffed(5*disk.MaxLine), "y"},
	} {
		t.Run(c.name, func(t *testing.T) {
			all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": c.text}))
			if err != nil || ids(all.Records) != c.ids || len(all.Problems) != 1 {
				t.Errorf("read %q, %v, %v", ids(all.Records), all.Problems, err)
			}
		})
	}
}

func TestRepairs(t *testing.T) {
	line := `{"id":"a\u0007","device":"lap\u202etop","routine":"fa\tcial",` + at + `,"ended":"2026-05-05T10:30:00Z","outcome":"\u001b[1m",` +
		`"feel":9,"evening":"mas\u009bk","note":"one\ntwo\u001b","steps":[{"kind":"ma\u009bsk","outcome":"do\nne","planned_s":-1,"active_s":1e300,"paused_s":2.6}]}`
	all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": line}))
	if err != nil || len(all.Records) != 1 {
		t.Fatal(all, err)
	}
	got := all.Records[0]
	want := Record{
		ID: "a\ufffd", Device: "lap\ufffdtop", Routine: "fa cial", Started: got.Started, Ended: got.Ended, Outcome: "\ufffd[1m",
		Note: "one\ntwo\ufffd", Evening: "mas\ufffdk", raw: line,
		Steps: []Step{{Kind: "ma\ufffdsk", Outcome: "do\ufffdne", Planned: 0, Active: maxSeconds, Paused: 3}},
	}
	if !got.equal(&want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestRecordsAreBounded(t *testing.T) {
	line := strings.NewReplacer("laptop", strings.Repeat("é", 2*maxText), "10:30", "09:30").Replace(head) +
		`,"note":"` + strings.Repeat("ü", 2*MaxNote) + `","steps":[` + strings.Repeat(`{"kind":"mask"},`, 2*maxSteps) + `{"kind":"mask"}]}`
	all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": line}))
	if err != nil || len(all.Records) != 1 {
		t.Fatal(all, err)
	}
	r := all.Records[0]
	if r.Device != strings.Repeat("é", maxText) || r.Note != strings.Repeat("ü", MaxNote) || len(r.Steps) != maxSteps || !r.Ended.Equal(r.Started) {
		t.Errorf("a device of %d bytes, a note of %d, %d steps, from %v to %v", len(r.Device), len(r.Note), len(r.Steps), r.Started, r.Ended)
	}
}

func TestUnknownFieldsArePrintedAgain(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"as it was", head + `,"mood":{"b":1.50,"a":"\u00e9"}}`, head + `,"mood":{"b":1.50,"a":"\u00e9"}}`},
		{"without spaces", strings.ReplaceAll(head, ",", " ,\t") + `,"mood" : 1}`, head + `,"mood":1}`},
		{"nothing that acts", head + `,"mood` + "\u0085" + `":"a` + "\x7f\u009bé" + `"}`, head + `,"mood\u0085":"a\u007f\u009bé"}`},
		{"in a step", step(`{"heat":3,"kind":"mask","outcome":"done"}`), step(`{"heat":3,"kind":"mask","outcome":"done"}`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": c.line}))
			var out bytes.Buffer
			if err := all.WriteJSON(&out); err != nil {
				t.Fatal(err)
			}
			if err != nil || out.String() != c.want+"\n" {
				t.Errorf("got  %swant %s; %v", &out, c.want, all.Problems)
			}
		})
	}
	if line, err := (Record{Note: "\u009b1m\x7f", Steps: []Step{{Kind: routine.Mask}}}).line(); err != nil ||
		!bytes.Contains(line, []byte(`"note":"\u009b1m\u007f"`)) {
		t.Errorf("%s, %v", line, err)
	}
}

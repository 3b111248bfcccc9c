package diary

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine/disk"
)

// lineOf is a record as its device writes it.
func lineOf(t *testing.T, r Record) string {
	t.Helper()
	line, err := r.line()
	if err != nil {
		t.Fatal(err)
	}
	return string(line)
}

func ids(records []Record) string {
	all := make([]string, len(records))
	for i, r := range records {
		all[i] = r.ID
	}
	return strings.Join(all, " ")
}

// short is a record with nothing but what a record needs.
func short(id, device, started string) string {
	return `{"id":"` + id + `","device":"` + device + `","routine":"facial","started":"` + started + `","ended":"` + started +
		`","outcome":"finished","stung":false,"steps":[]}`
}

func TestARecordIsReadAsItWasWritten(t *testing.T) {
	want := sample("laptop", 2026, 3)
	want.Stung, want.Outcome, want.Note = true, Abandoned, "two\nlines, <b> & \"quoted\", schön 🧖"
	folder := write(t, map[string]string{"laptop-2026.jsonl": lineOf(t, want)})
	all, err := Read(disk.System(), folder)
	if err != nil || len(all.Problems) > 0 || len(all.Records) != 1 {
		t.Fatalf("%+v, %v", all, err)
	}
	got := all.Records[0]
	if !got.equal(&want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if _, east := got.Started.Zone(); east != 3600 {
		t.Errorf("the offset became %d s", east)
	}
}

func TestRecordAsJSON(t *testing.T) {
	r := sample("laptop", 2026, 1)
	r.Steps, r.Note = r.Steps[1:2], "<b> & \"c\""
	want := `{"id":"laptop-2026-000000001eef","device":"laptop","routine":"facial","started":"2026-01-01T06:07:00+01:00",` +
		`"ended":"2026-01-01T06:32:00+01:00","outcome":"finished","stung":false,"feel":2,` +
		`"note":"<b> & \"c\"",` +
		`"steps":[{"kind":"mask","outcome":"done","planned_s":900,"active_s":1012,"paused_s":31}]}` + "\n"
	if got := lineOf(t, r); got != want {
		t.Errorf("got  %swant %s", got, want)
	}
	if got := lineOf(t, Record{ID: "x"}); !strings.Contains(got, `"steps":[]`) {
		t.Errorf("no steps are %s", got)
	}
}

func TestWhichFilesAreRead(t *testing.T) {
	const early, late = "2025-05-05T10:00:00Z", "2026-05-05T10:00:00Z"
	folder := write(t, map[string]string{
		"laptop-2026.jsonl":                   short("a", "laptop", late),
		"laptop-2026.jsonl (Conflicted copy)": short("e", "laptop", late),
		"laptop-2025.jsonl":                   short("f", "laptop", early),
		"laptop.jsonl":                        short("g", "laptop", late),
		"laptop-2025-1.jsonl":                 short("h", "laptop", late),
		"laptop2025.jsonl":                    short("i", "laptop", late),
		"-2025.jsonl":                         short("j", "laptop", late),
		".laptop-2026.jsonl.tmp":              short("no1", "laptop", late),
		".hidden-2026.jsonl":                  short("no2", "laptop", late),
		"laptop-2026.jsonl~":                  short("no3", "laptop", late),
		"notes.txt":                           short("no4", "laptop", late),
		"conflict.json":                       short("no5", "laptop", late),
	})
	if err := os.Mkdir(filepath.Join(folder, "folder-2026.jsonl"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("laptop-2025.jsonl", filepath.Join(folder, "link-2025.jsonl")); err != nil && runtime.GOOS != "windows" {
		t.Fatal(err)
	}
	problem := []Problem{{filepath.Join(folder, "folder-2026.jsonl"), 0, "cannot be opened: open " + filepath.Join(folder, "folder-2026.jsonl") + ": a folder, not a regular file; move it elsewhere", false, 0}}
	for _, c := range []struct{ since, want string }{
		{"0001-01-01T00:00:00Z", "f a e g h i j"},
		{"2025-06-01T00:00:00Z", "a e g h i j"},
		{late, "a e g h i j"},
		{"2026-05-05T10:00:01Z", ""},
	} {
		since, _ := time.Parse(time.RFC3339, c.since)
		all, err := ReadSince(disk.System(), folder, since)
		if err != nil || !slices.Equal(all.Problems, problem) || !all.Incomplete() || ids(all.Records) != c.want {
			t.Errorf("since %s: %q, want %q; %v %v", c.since, ids(all.Records), c.want, all.Problems, err)
		}
	}
}

// A sting is read whatever its age, as it keeps its product out.
func TestStingsOfAnyAge(t *testing.T) {
	const old = "2021-05-05T10:00:00Z"
	sting := strings.Replace(short("b", "a", old), "false", "true", 1)
	last := `{"id":"c","device":"a","started":"` + old + `","ended":"` + old + `","outcome":"finished","note":"` + strings.Repeat("long ", 40) + `","steps":[],"stung":true}`
	// Keys of another version that end like those that are looked for.
	other := strings.Replace(short("d", "a", old), `"started"`, `"restarted":"`+old+`","unstung":false,"started"`, 1)
	folder := write(t, map[string]string{"a-2021.jsonl": short("a", "a", old) + "\n" + sting + "\n" + last + "\n" + strings.Replace(other, `"stung":false`, `"stung":true`, 1) + "\n" + other + "\n" +
		strings.Replace(short("e", "a", "2026-05-05T10:00:00Z"), `"started"`, `"restarted":"`+old+`","started"`, 1) + "\n"})
	all, err := ReadSince(disk.System(), folder, time.Date(2026, 1, 1, 2, 0, 0, 0, time.UTC))
	if err != nil || ids(all.Records) != "b c d e" || !all.Records[0].Stung || !all.Records[1].Stung {
		t.Errorf("%+v, %v", all, err)
	}
}

// What is wrong with files of earlier years is of no concern to a plan.
func TestProblemsOfEarlierYears(t *testing.T) {
	const evening = "2025-12-31T22:00:00-08:00" // when a year has begun in UTC
	for _, c := range []struct {
		name, text string
		told       bool
	}{
		{"a-2024.jsonl", "garbage", false},
		{".a-2024.jsonl.icloud", "", false},
		{"a-2025.jsonl", "garbage", true},
		{"a-2026.jsonl", short("x", "a", "2023-01-01T10:00:00Z") + "\ngarbage", true},
		{"copy of a.jsonl", short("x", "a", "2023-01-01T10:00:00Z") + "\ngarbage", false},
		{"copy of a.jsonl", `{ "id": "x", "started": "2023-01-01T10:00:00Z" }` + "\ngarbage", false},
		{"copy of a.jsonl", short("x", "a", "2023-01-01T10:00:00Z") + "\n" + short("y", "a", evening) + "\ngarbage", true},
		{"copy of a.jsonl", "garbage", true},
		{"copy of a.jsonl", `{"id":"x","started":"-026-01-01T10:00:00Z"}`, true},
		{"a-2026-desktop-1999.jsonl", "garbage", true},
		{"a-2026-1999.jsonl", "garbage", true},
		{"1999.jsonl", "garbage", true},
	} {
		folder := write(t, map[string]string{c.name: c.text})
		all, err := ReadSince(disk.System(), folder, time.Date(2026, 1, 1, 2, 0, 0, 0, time.UTC))
		if err != nil || all.Incomplete() != c.told {
			t.Errorf("%s with %q: %+v, %v", c.name, c.text, all, err)
		}
	}
}

// What counts all the same leaves nothing out.
func TestIncomplete(t *testing.T) {
	for line, want := range map[string]bool{
		"": false, short("a", "", "2026-05-05T10:00:00Z"): false, "?": true, `{"id":"a","dev`: true, `{"id":""}`: true,
	} {
		b, err := Read(disk.System(), write(t, map[string]string{"a-2026.jsonl": line}))
		if err != nil || b.Incomplete() != want {
			t.Errorf("%s: incomplete %v, %v, %v", line, b.Incomplete(), b.Problems, err)
		}
	}
}

func TestFolders(t *testing.T) {
	all, err := Read(disk.System(), filepath.Join(t.TempDir(), "missing"))
	if err != nil || len(all.Records)+len(all.Problems) > 0 {
		t.Errorf("a missing folder: %+v, %v", all, err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(disk.System(), file); err == nil {
		t.Error("a folder that is a file: no error")
	}
}

// failing is a disk on which one file cannot be opened and another breaks off.
type failing struct{ disk.Disk }

func (f failing) Open(path string) (fs.File, error) {
	file, err := f.Disk.Open(path)
	switch {
	case strings.Contains(path, "locked"):
		return nil, fs.ErrPermission
	case strings.Contains(path, "broken"):
		return broken{file, io.MultiReader(file, brokenReader{})}, err
	}
	return file, err
}

// broken is a file that is read from elsewhere.
type broken struct {
	fs.File
	from io.Reader
}

func (b broken) Read(text []byte) (int, error) { return b.from.Read(text) }

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("input/output\x1b error") }

func TestFilesThatCannotBeRead(t *testing.T) {
	const at = "2026-05-05T10:00:00Z"
	folder := write(t, map[string]string{
		"broken-2026.jsonl": short("a", "broken", at) + "\n" + `{"id":"half`, "fine-2026.jsonl": short("b", "fine", at), "locked-2026.jsonl": "",
	})
	all, err := Read(failing{disk.System()}, folder)
	if err != nil || ids(all.Records) != "a b" {
		t.Errorf("%q, %v", ids(all.Records), err)
	}
	want := []Problem{
		{filepath.Join(folder, "broken-2026.jsonl"), 0, "cannot be read: input/output\ufffd error", false, 0},
		{filepath.Join(folder, "locked-2026.jsonl"), 0, "cannot be opened: permission denied", false, 0},
	}
	if !reflect.DeepEqual(all.Problems, want) {
		t.Errorf("got %+v\nwant %+v", all.Problems, want)
	}
}

func TestSessionsCountOnce(t *testing.T) {
	const one, two = "2026-05-05T10:00:00Z", "2026-05-05T11:00:00Z"
	folder := write(t, map[string]string{
		"a copy-2026.jsonl":    short("x", "laptop", two) + "\n" + short("y", "phone", one) + "\n" + short("y", "phone", two) + "\n?\n",
		"laptop-2026.jsonl":    short("x", "laptop", one) + "\n" + short("x", "laptop", two) + "\r\n",
		"phone-2026.jsonl.bak": "", // not read
		"z-2026.jsonl":         short("x", "laptop", one) + "\n",
	})
	all, err := Read(disk.System(), folder)
	if err != nil || ids(all.Records) != "x y" {
		t.Fatalf("%q, %v", ids(all.Records), err)
	}
	if got := all.Records[0].Started.Format(time.RFC3339); got != one {
		t.Errorf("x is of %s, which is not what the laptop wrote first", got)
	}
	copied, own := filepath.Join(folder, "a copy-2026.jsonl"), filepath.Join(folder, "laptop-2026.jsonl")
	want := []Problem{
		{copied, 1, "differs from the record with the same id in " + own, false, 0},
		{copied, 3, "differs from the record with the same id in " + copied, false, 0},
		{copied, 4, "not JSON: invalid character '?' at start of value", false, 0},
		{own, 2, "differs from the record with the same id in " + own, false, 0},
	}
	if !reflect.DeepEqual(all.Problems, want) {
		t.Errorf("got %+v\nwant %+v", all.Problems, want)
	}
}

func TestWhatMakesRecordsDiffer(t *testing.T) {
	first := lineOf(t, sample("laptop", 2026, 1))
	odd := strings.Replace(first, `"steps"`, `"mood":1,"steps"`, 1)
	for _, c := range []struct {
		name, first, second string
		differs             bool
	}{
		{"nothing", first, first, false},
		{"the same, written otherwise", first, strings.Replace(first, `"stung":false,`, "", 1), false},
		{"what only the line has", odd, strings.Replace(odd, `"mood":1`, `"mood":2`, 1), true},
		{"a step", first, strings.Replace(first, `"active_s":1012`, `"active_s":1013`, 1), true},
		{"the offset", first, strings.Replace(first, "06:07:00+01:00", "05:07:00Z", 1), true},
		{"the note", first, strings.Replace(first, "calm", "warm", 1), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": c.first + c.second}))
			differs := len(all.Problems) > 0 && !all.Problems[len(all.Problems)-1].Counted
			if err != nil || len(all.Records) != 1 || differs != c.differs {
				t.Errorf("%d records, %+v, %v", len(all.Records), all.Problems, err)
			}
		})
	}
}

func TestWrittenByOwnDevice(t *testing.T) {
	for _, c := range []struct {
		name, device string
		own          bool
	}{
		{"laptop-2026.jsonl", "laptop", true}, {"my-laptop-2026.jsonl", "my-laptop", true}, {"laptop-2026.jsonl", "lap", false},
		{"laptop-2026.jsonl", "phones", false}, {"laptop.jsonl", "laptop", false}, {"laptop-1-2026.jsonl", "laptop", false},
		{"laptop-2026.JSONL", "laptop", false}, {"laptop-+026.jsonl", "laptop", false},
	} {
		p := fileContents{path: filepath.Join("diary", c.name)}
		if got := p.writtenByOwnDevice(&Record{Device: c.device}); got != c.own {
			t.Errorf("%s is own to %s: %v", c.name, c.device, got)
		}
	}
}

func TestTimesShareTheirZone(t *testing.T) {
	folder := write(t, map[string]string{
		"a-2026.jsonl": short("a", "a", "2026-05-05T10:00:00+05:30") + "\n" + short("b", "a", "2026-05-06T10:00:00+05:30"),
	})
	all, err := Read(disk.System(), folder)
	if err != nil || len(all.Records) != 2 || all.Records[0].Started.Location() != all.Records[1].Ended.Location() {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestOldestFirst(t *testing.T) {
	folder := write(t, map[string]string{
		"a-2026.jsonl": short("c", "a", "2026-05-05T10:00:00Z") + "\n" + short("a", "a", "2026-05-05T12:30:00+02:00"),
		"b-2026.jsonl": short("b", "b", "2026-05-05T12:00:00+02:00") + "\n" + short("d", "b", "2026-05-05T12:00:00+04:00"),
	})
	all, err := Read(disk.System(), folder)
	if err != nil || ids(all.Records) != "d b c a" {
		t.Errorf("%q, %v", ids(all.Records), err)
	}
}

func TestFind(t *testing.T) {
	all := Diary{Records: []Record{{ID: "Ab"}, {ID: "aBc"}, {ID: "b"}, {ID: "é"}}}
	for _, c := range []struct{ prefix, want string }{
		{"a", "Ab aBc"}, {"AB", "Ab aBc"}, {"Ab", "Ab"}, {"abc", "aBc"}, {"last", "é"}, {"LAST", "é"}, {"", ""}, {"x", ""},
	} {
		if got := ids(all.Find(c.prefix)); got != c.want {
			t.Errorf("%q: %q, want %q", c.prefix, got, c.want)
		}
	}
	if got := (Diary{}).Find("last"); len(got) > 0 {
		t.Errorf("an empty diary has %v", got)
	}
}

package diary

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"skintime/routine/disk"
)

// memory is a disk with one folder, for when a real one is too slow.
type memory struct {
	disk.Disk
	files fstest.MapFS
}

func (m memory) Open(path string) (fs.File, error) { return m.files.Open(filepath.ToSlash(path)) }

func (m memory) List(folder string) ([]fs.DirEntry, error) { return m.files.ReadDir(folder) }

func oneFile(text string) memory {
	return memory{files: fstest.MapFS{"diary/laptop-2026.jsonl": {Data: []byte(text)}}}
}

func FuzzRead(f *testing.F) {
	for _, seed := range hostile() {
		f.Add([]byte(seed))
	}
	const at = "2026-05-05T10:00:00Z"
	before, after := short("before", "laptop", at), short("nachher", "laptop", at)
	f.Fuzz(func(t *testing.T, between []byte) {
		text := before + "\n" + string(between) + "\n" + after + "\n"
		all, err := Read(oneFile(text), "diary")
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{"before", "nachher"} {
			if found := all.Find(id); len(found) != 1 || found[0].ID != id {
				t.Fatalf("%q is lost: %v", id, all.Problems)
			}
		}
		all.Stats(all.Records[0].Started)
		checkJSON(t, all)
		for _, write := range []func(io.Writer) error{
			all.WriteCSV, func(w io.Writer) error { return all.WriteICS(w, all.Records[0].Started, Record.Title) },
		} {
			if err := write(io.Discard); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// checkJSON checks that a diary that is written and read again is the same
// with the same problems in its lines, and that no terminal acts on it.
func checkJSON(t *testing.T, all Diary) {
	t.Helper()
	var out bytes.Buffer
	if err := all.WriteJSON(&out); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if !json.Valid([]byte(line)) {
			t.Fatalf("no JSON: %q", line)
		}
		for _, r := range strings.TrimSuffix(line, "\n") {
			if r < ' ' || r >= 0x7f && r <= 0x9f {
				t.Fatalf("%U in %q", r, line)
			}
		}
	}
	again, err := Read(oneFile(out.String()), "diary")
	if err != nil || len(again.Records) != len(all.Records) {
		t.Fatalf("%d records became %d: %v %v", len(all.Records), len(again.Records), again.Problems, err)
	}
	for i := range again.Records {
		got, want := again.Records[i], all.Records[i]
		got.raw, want.raw = "", ""
		if !got.equal(&want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	}
}

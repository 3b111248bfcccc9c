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

func remembered(text string) memory {
	return memory{files: fstest.MapFS{"diary/laptop-2026.jsonl": {Data: []byte(text)}}}
}

func FuzzReadBook(f *testing.F) {
	for _, seed := range hostile() {
		f.Add([]byte(seed))
	}
	const at = "2026-05-05T10:00:00Z"
	before, after := short("before", "laptop", at), short("nachher", "laptop", at)
	f.Fuzz(func(t *testing.T, between []byte) {
		text := before + "\n" + string(between) + "\n" + after + "\n"
		book, err := Read(remembered(text), "diary")
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{"before", "nachher"} {
			if found := book.Find(id); len(found) != 1 || found[0].ID != id {
				t.Fatalf("%q is lost: %v", id, book.Problems)
			}
		}
		book.Stats(book.Records[0].Started)
		checkJSON(t, book)
		for _, write := range []func(io.Writer) error{
			book.WriteCSV, func(w io.Writer) error { return book.WriteICS(w, book.Records[0].Started, Record.Title) },
		} {
			if err := write(io.Discard); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// checkJSON checks that a book that is written and read again is the same book
// with the same problems in its lines, and that no terminal acts on it.
func checkJSON(t *testing.T, book Diary) {
	t.Helper()
	var out bytes.Buffer
	if err := book.WriteJSON(&out); err != nil {
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
	again, err := Read(remembered(out.String()), "diary")
	if err != nil || len(again.Records) != len(book.Records) {
		t.Fatalf("%d records became %d: %v %v", len(book.Records), len(again.Records), again.Problems, err)
	}
	for i := range again.Records {
		got, want := again.Records[i], book.Records[i]
		got.raw, want.raw = "", ""
		if !got.equal(&want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	}
}

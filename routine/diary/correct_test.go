package diary

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"skintime/routine/disk"
)

// revised is a line of a correction by a device, with a note.
func revised(id, device, started, rev, note string) string {
	return strings.NewReplacer(`"device"`, `"rev":`+rev+`,"device"`, `"steps"`, `"note":"`+note+`","steps"`).Replace(short(id, device, started))
}

// Whatever the files are called and in whichever order they come, the same line counts.
func TestWhichCorrectionCounts(t *testing.T) {
	const old, at, later = "2020-05-05T10:00:00Z", "2026-05-05T10:00:00Z", "2026-06-05T10:00:00Z"
	removed := strings.Replace(revised("x", "phone", at, "2", "gone"), `"rev"`, `"removed":true,"rev"`, 1)
	since, _ := time.Parse(time.RFC3339, at)
	for _, c := range []struct {
		name       string
		lines      []string
		note, when string // of the one session that counts; no note: none does, no time: either may
		problems   int
	}{
		{"the highest rev", []string{short("x", "laptop", at), revised("x", "phone", at, "1", "one"), revised("x", "laptop", later, "2", "two")}, "two", later, 0},
		{"of two devices the last by name", []string{short("x", "laptop", at), revised("x", "phone", at, "1", "phone"), revised("x", "laptop", at, "1", "laptop")}, "phone", at, 0},
		{"without the record itself", []string{revised("x", "phone", at, "1", "alone")}, "alone", at, 0},
		{"a removal", []string{short("x", "laptop", at), revised("x", "laptop", at, "1", "one"), removed}, "", "", 0},
		{"a removal and a later correction", []string{removed, revised("x", "laptop", at, "3", "back")}, "back", at, 0},
		{"into the time that is read", []string{short("x", "laptop", old), revised("x", "phone", at, "1", "moved")}, "moved", at, 0},
		{"out of the time that is read", []string{short("x", "laptop", at), revised("x", "phone", old, "1", "moved")}, "", "", 0},
		{"a sting that was none", []string{strings.Replace(short("x", "laptop", old), "false", "true", 1), revised("x", "phone", old, "1", "calm")}, "", "", 0},
		{"the same twice", []string{short("x", "laptop", at), revised("x", "phone", at, "1", "one"), revised("x", "phone", at, "1", "one")}, "one", at, 0},
		{"what no device writes", []string{short("x", "laptop", at), revised("x", "laptop", at, "-1", "less")}, "either", "", 2},
		{"a rev that leaves none above it", []string{revised("x", "laptop", at, "1", "one"), revised("x", "laptop", at, "9223372036854775807", "most")}, "one", at, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			for range 2 {
				slices.Reverse(c.lines)
				folder := filepath.Join(t.TempDir(), "diary")
				for i, line := range c.lines { // the devices' own files and their copies, in a folder or the other
					path := filepath.Join(folder, []string{"a-2026.jsonl", "corrections/b-2026.jsonl", "corrections/b-2026.sync-conflict-x.jsonl"}[i])
					if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(path, []byte(line+"\n"), 0o600); err != nil {
						t.Fatal(err)
					}
				}
				all, err := ReadSince(disk.System(), folder, since)
				if err != nil || len(all.Problems) != c.problems || (len(all.Records) > 0) != (c.note != "") {
					t.Fatalf("%+v, %v", all, err)
				}
				if c.when != "" && (all.Records[0].Note != c.note || all.Records[0].Started.Format(time.RFC3339) != c.when) {
					t.Errorf("got %+v", all.Records[0])
				}
			}
		})
	}
}

// Of two that a device wrote at once, each without knowing of the other, the later line counts, and
// both can be read.
func TestCorrectionsAtOnce(t *testing.T) {
	const at = "2026-05-05T10:00:00Z"
	folder := filepath.Join(t.TempDir(), "diary")
	one, other := revised("x", "laptop", at, "1", "one"), revised("x", "laptop", at, "1", "other")
	for name, text := range map[string]string{
		"laptop-2026.jsonl": short("x", "laptop", at) + "\n", "corrections/laptop-2026.jsonl": one + "\n" + other + "\n", "corrections/laptop-2026.sync-conflict-x.jsonl": one + "\n",
	} {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Read(disk.System(), folder)
	if err != nil || len(all.Problems) > 0 || len(all.Records) != 1 || all.Records[0].Note != "other" {
		t.Fatalf("%+v, %v", all, err)
	}
	if lines := all.History("x"); len(lines) != 3 || lines[2].Note != "other" {
		t.Errorf("its lines are %+v", lines)
	}
}

// A correction adds a line, and changes none. The statistics count it and not what it replaced.
func TestCorrect(t *testing.T) {
	folder, now := filepath.Join(t.TempDir(), "diary"), time.Date(2027, 1, 2, 9, 0, 0, 0, time.UTC)
	one, two := sample("laptop", 2026, 1), sample("laptop", 2026, 2)
	for _, r := range []Record{one, two} {
		if err := Write(disk.System(), folder, r); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(folder, "laptop-2026.jsonl")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	changed := one
	changed.Feel, changed.Note = 5, "calm"
	first, err := Correct(disk.System(), folder, changed, "laptop", now)
	if err != nil || first.Rev != 1 {
		t.Fatalf("%+v, %v", first, err)
	}
	again, err := Correct(disk.System(), folder, changed, "laptop", now) // by a program that read the diary before
	if err != nil || again.Rev != 2 {
		t.Fatalf("%+v, %v", again, err)
	}
	two.Stung = true
	if Removal(two).Stung {
		t.Error("what is removed stings")
	}
	if _, err := Correct(disk.System(), folder, Removal(two), "laptop", now); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the record was changed: %s, %v", after, err)
	}
	all, err := Read(disk.System(), folder)
	if err != nil || len(all.Problems) > 0 || len(all.Records) != 1 || !all.Records[0].equal(&again) {
		t.Fatalf("%+v, %v", all, err)
	}
	if s := all.Stats(now); s.Sessions != 1 || s.Masks != 1 || s.Feel != 5 {
		t.Errorf("%+v", s)
	}
	history, gone := all.History(one.ID), all.RemovedSessions()
	if len(history) != 3 || !history[0].equal(&one) || !history[2].equal(&again) || ids(gone) != two.ID || len(all.History(two.ID)) != 2 {
		t.Errorf("%+v, %+v", history, gone)
	}
	if len((Diary{Records: []Record{one}}).History(one.ID)) != 1 {
		t.Error("a session without corrections has no history")
	}
}

// Corrections that cannot be listed are missed.
func TestCorrectionsThatCannotBeListed(t *testing.T) {
	folder := write(t, map[string]string{"corrections": "", "laptop-2026.jsonl": short("x", "laptop", "2026-05-05T10:00:00Z")})
	all, err := Read(disk.System(), folder)
	if err != nil || !all.Incomplete() || len(all.Problems) != 1 || ids(all.Records) != "x" {
		t.Errorf("%+v, %v", all, err)
	}
	if _, err := Correct(disk.System(), folder, all.Records[0], "laptop", time.Now()); err == nil {
		t.Error("a correction without a folder is no error")
	}
}

// Whoever corrects a session at once with others loses no line of theirs, and all read the same.
func TestManyCorrectAtOnce(t *testing.T) {
	folder, now, r := filepath.Join(t.TempDir(), "diary"), time.Date(2027, 1, 2, 9, 0, 0, 0, time.UTC), sample("laptop", 2026, 1)
	if err := Write(disk.System(), folder, r); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	const writers, each = 4, 5
	for w := range writers {
		all.Go(func() {
			for i := range each {
				changed := r
				changed.Note = fmt.Sprint(w, " ", i)
				if _, err := Correct(disk.System(), folder, changed, "laptop", now); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	d, err := Read(disk.System(), folder)
	history := d.History(r.ID)
	if err != nil || len(d.Problems) > 0 || len(d.Records) != 1 || len(history) != 1+writers*each || !history[writers*each].equal(&d.Records[0]) {
		t.Errorf("%d lines of %d, %+v, %v", len(history), 1+writers*each, d.Problems, err)
	}
}

// Where a folder has the name of a device's file, nothing can be written, and Written is not so.
func TestAFileThatIsAFolder(t *testing.T) {
	folder, r := t.TempDir(), sample("laptop", 2026, 1)
	if err := os.MkdirAll(pathOf(folder, r), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Write(disk.System(), folder, r); err == nil || Written(disk.System(), folder, r) {
		t.Errorf("written: %v", err)
	}
}

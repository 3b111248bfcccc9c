package diary

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/disk"
)

// The copies that sync tools make of laptop-2026.jsonl when two devices wrote to it,
// under the names that they give them.
func TestCopiesBySyncTools(t *testing.T) {
	const yesterday = "2026-11-28T20:15:00+01:00"
	since := time.Date(2026, 9, 30, 0, 0, 0, 0, time.UTC)
	for tool, names := range map[string][]string{
		"Syncthing":    {"laptop-2026.sync-conflict-20261121-101112-ABCDEFG.jsonl"},
		"Dropbox":      {"laptop-2026 (Anna's conflicted copy 2026-11-21).jsonl", "laptop-2026 (Case Conflict 1).jsonl", "laptop-2026 (1).jsonl"},
		"OneDrive":     {"laptop-2026-DESKTOP-1999.jsonl", "laptop-2026-desktop-1999.jsonl", "laptop-2026-1999.jsonl", "laptop-2026-DESKTOP-QRI9EIH-2.jsonl", "laptop-2026 - Copy.jsonl"},
		"iCloud":       {"laptop-2026 2.jsonl", "laptop-20262.jsonl", "laptop-2026_2.jsonl", "laptop-2026(1).jsonl"},
		"Nextcloud":    {"laptop-2026 (conflicted copy 2026-11-21 101112).jsonl", "laptop-2026 (conflicted copy anna 2026-11-21 101112).jsonl", "laptop-2026_conflict-20261121-101112.jsonl"},
		"Google Drive": {"laptop-2026 (1).jsonl", "laptop-2026_conf(1).jsonl", "laptop-2026 [Conflict].jsonl", "Copy of laptop-2026.jsonl"},
		"Resilio":      {"laptop-2026.Conflict.jsonl", "laptop-2026.Conflict1.jsonl", "laptop-2026.jsonl.Conflict", "laptop-2026.Conflict.Conflict.jsonl"},
		"by hand":      {"laptop-1999.jsonl", "1999.jsonl", "-1999.jsonl", "LAPTOP-1999.JSONL"},
	} {
		for _, name := range names {
			folder := write(t, map[string]string{
				"laptop-2026.jsonl": short("a", "laptop", yesterday),
				name:                short("a", "laptop", yesterday) + "\n" + short("b", "laptop", yesterday),
			})
			if all, err := ReadSince(disk.System(), folder, since); err != nil || all.Incomplete() || ids(all.Records) != "a b" {
				t.Errorf("%s: %s: %q, %v, %v", tool, name, ids(all.Records), all.Problems, err)
			}
		}
	}
}

// What stands in the folder and cannot be read is named.
func TestUnreadableFilesAreNamed(t *testing.T) {
	at := short("a", "laptop", "2026-11-28T20:15:00+01:00")
	for name, want := range map[string]string{
		".phone-2026.jsonl.icloud":        "stands for phone-2026.jsonl, which is not on this device: download it",
		".phone-2026 2.jsonl.icloud":      "stands for phone-2026 2.jsonl, which is not on this device: download it",
		"phone-2026.jsonl.nextcloud":      "stands for phone-2026.jsonl, which is not on this device: download it",
		"phone-2026.jsonl.owncloud":       "stands for phone-2026.jsonl, which is not on this device: download it",
		"phone-2026.jsonl.rsls":           "stands for phone-2026.jsonl, which is not on this device: download it",
		".syncthing.phone-2026.jsonl.tmp": "",
		".notes.txt.icloud":               "",
		"PHONE-2026.JSONL":                "its name should end in .jsonl",
	} {
		all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": at, name: ""}))
		switch {
		case err != nil || ids(all.Records) != "a":
			t.Errorf("%s: %v, %v", name, all, err)
		case want == "" && len(all.Problems) > 0, want != "" && (len(all.Problems) != 1 || filepath.Base(all.Problems[0].File) != name || all.Problems[0].What != want):
			t.Errorf("%s: %v, want %q", name, all.Problems, want)
		}
	}
}

// A link to a file is read as the file; one to anything else is named.
func TestLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making a link needs a right there")
	}
	outside := filepath.Join(write(t, map[string]string{"target": short("a", "tablet", "2026-11-28T20:15:00+01:00")}), "target")
	for name, target := range map[string]string{
		"missing": "no-such-file", "a circle": "tablet-2026.jsonl", "a folder": ".", "a device": os.DevNull, "a file": outside, "a link": "other",
	} {
		folder := write(t, nil)
		if err := os.Symlink(outside, filepath.Join(folder, "other")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(target, filepath.Join(folder, "tablet-2026.jsonl")); err != nil {
			t.Fatal(err)
		}
		all, err := ReadSince(disk.System(), folder, time.Date(2026, 9, 30, 0, 0, 0, 0, time.UTC))
		read := name == "a file" || name == "a link"
		if err != nil || all.Incomplete() == read || read != (ids(all.Records) == "a") {
			t.Errorf("%s: %v, %v", name, all, err)
		}
		if !read && (len(all.Problems) != 1 || !strings.HasSuffix(all.Problems[0].File, "tablet-2026.jsonl")) {
			t.Errorf("%s: %v", name, all.Problems)
		}
	}
}

// A device's own file may be a link: what is written through it is read, and the
// link stays.
func TestWritingThroughALink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making a link needs a right there")
	}
	folder, outside := write(t, nil), filepath.Join(t.TempDir(), "target")
	link := filepath.Join(folder, "laptop-2026.jsonl")
	if err := os.Symlink(outside, link); err != nil {
		t.Fatal(err)
	}
	for i := range 2 { // the first makes the target
		if err := Write(disk.System(), folder, sample("laptop", 2026, i)); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Read(disk.System(), folder)
	if info, linkErr := os.Lstat(link); err != nil || len(all.Records) != 2 || len(all.Problems) > 0 || linkErr != nil || info.Mode().IsRegular() {
		t.Errorf("%v, %v, %v", all, err, linkErr)
	}
}

// Millions of foreign lines, or of lines that are written twice, take no memory.
func TestManyLines(t *testing.T) {
	read := func(lines int, line string) (Diary, int64) {
		folder := write(t, map[string]string{"laptop-2026.jsonl": strings.Repeat(line+"\n", lines)})
		before := heap()
		all, err := Read(disk.System(), folder)
		if err != nil {
			t.Fatal(err)
		}
		return all, heap() - before
	}
	for line, wrong := range map[string]bool{"{}": true, "?": true, "": false, short("a", "laptop", "2026-11-28T20:15:00+01:00"): false} {
		_, few := read(2*MaxProblems, line)
		all, many := read(40*MaxProblems, line)
		if many > few+1<<18 {
			t.Errorf("%q: 40 times the lines take %d bytes, not %d", line, many, few)
		}
		if !wrong && len(all.Problems) > 0 || wrong && len(all.Problems) != MaxProblems+1 {
			t.Fatalf("%q: %d problems", line, len(all.Problems))
		}
		if !wrong {
			continue
		}
		if rest := all.Problems[MaxProblems]; rest.More != 39*MaxProblems || rest.What != "39000 more lines with problems" || rest.Counted {
			t.Errorf("%q: the rest is %+v", line, rest)
		}
	}
}

// Of what is not listed, that what is skipped makes a diary incomplete.
func TestProblemsAreCountedByKind(t *testing.T) {
	var file, other, all Problems
	for range MaxProblems + 2 {
		file.Add(Problem{File: "a", Counted: true})
	}
	other.Add(Problem{File: "b\x1b", What: "\x1b"})
	other.Add(Problem{File: "b", Counted: true})
	all.addAll(file)
	all.addAll(other)
	got := Diary{Problems: all.List("folder")}
	if rest := got.Problems[MaxProblems:]; len(rest) != 2 || rest[0].More != 1 || rest[1].More != 3 || !rest[1].Counted || !got.Incomplete() {
		t.Errorf("%+v", rest)
	}
	if p := other.List("")[0]; p.File != routine.Sanitize("b\x1b") || p.What != routine.Sanitize("\x1b") {
		t.Errorf("%+v", p)
	}
}

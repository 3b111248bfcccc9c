package diary

import (
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"skintime/routine/disk"
)

// maxReaders is how many files are read at once, on however many cores: each
// reader holds a buffer for the longest line.
const maxReaders = 8

// Read reads the records of all devices from folder: the files
// whose names end in .jsonl, and the copies that sync tools make of them when
// two devices wrote to one. What has such a name and is no file is a Problem. A
// folder that is missing is an empty diary. What is
// wrong with a file or a line is a Problem; the error is that of a folder that
// cannot be listed.
func Read(d disk.Disk, folder string) (Diary, error) { return ReadSince(d, folder, time.Time{}) }

// ReadSince is Read for the records that started at since or later. Files
// of earlier years are not opened, so their problems are not told.
func ReadSince(d disk.Disk, folder string, since time.Time) (Diary, error) {
	entries, err := d.List(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return Diary{}, nil
	}
	if err != nil {
		return Diary{}, err
	}
	year := since.UTC().Add(-24 * time.Hour).Year() // east of UTC a year begins, west of it ends, within a day
	var paths []string
	for _, e := range entries {
		if y, known := yearOf(e.Name()); isRecords(e.Name()) && (!known || y >= year) {
			paths = append(paths, filepath.Join(folder, e.Name()))
		}
	}
	slices.Sort(paths)
	book := merged(readAll(d, paths, since))
	book.Records = slices.DeleteFunc(book.Records, func(r Record) bool { return r.Started.Before(since) })
	return book, nil
}

// readAll reads the files, as many at once as there are cores.
func readAll(d disk.Disk, paths []string, since time.Time) []fileContents {
	pages := make([]fileContents, len(paths))
	next := make(chan int)
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(paths), maxReaders) {
		readers.Go(func() {
			r := newFileReader(d, since)
			for i := range next {
				pages[i] = r.read(paths[i])
			}
		})
	}
	for i := range paths {
		next <- i
	}
	close(next)
	readers.Wait()
	return pages
}

// isRecords reports whether a file of that name has records: those of a
// device, or a sync tool's copy of them, such as
// "laptop-2026.sync-conflict-20261121-101112-ABCDEFG.jsonl" or
// "laptop-2026.jsonl (conflicted copy)".
func isRecords(name string) bool {
	switch {
	case strings.HasPrefix(name, "."):
		return false
	case strings.HasSuffix(name, extension):
		return true
	}
	return strings.Contains(name, extension) && isConflict(name)
}

func isConflict(name string) bool { return strings.Contains(strings.ToLower(name), "conflict") }

const extension = ".jsonl"

// yearOf is the year in a name such as "laptop-2026.jsonl". The dates in the
// name of a sync tool's copy say nothing of what is in it.
func yearOf(name string) (year int, known bool) {
	stem, _ := strings.CutSuffix(name, extension)
	dash := len(stem) - len("-2026")
	if stem == name || dash < 1 || stem[dash] != '-' || isConflict(name) {
		return 0, false
	}
	for _, c := range []byte(stem[dash+1:]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		year = 10*year + int(c-'0')
	}
	return year, true
}

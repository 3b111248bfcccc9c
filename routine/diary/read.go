package diary

import (
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"skintime/routine/disk"
)

// maxReaders is how many files are read at once: each reader has a buffer for the longest line.
const maxReaders = 8

// Read reads the records of all devices from folder: the files whose names end in
// .jsonl, links to such files, and the copies that sync tools make of them; likewise the
// corrections in the folder inside. A
// folder that is missing is an empty diary. What is wrong with a file or a line is
// a Problem, and so is a placeholder for a file that a sync tool has left in the
// cloud. The error is that of a folder that cannot be listed.
func Read(d disk.Disk, folder string) (Diary, error) { return ReadSince(d, folder, time.Time{}) }

// ReadSince is Read for the records that started at since or later, and for those of any time
// in which something stung, since that stays out until it is cleared. It leaves out the
// problems of files that end before the year of since.
func ReadSince(d disk.Disk, folder string, since time.Time) (Diary, error) {
	paths, err := recordFiles(d, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return Diary{}, nil
	}
	if err != nil {
		return Diary{}, err
	}
	corrections, wrong := recordFiles(d, correctionsIn(folder))
	files := readAll(d, append(paths, corrections...), since)
	if wrong != nil && !errors.Is(wrong, fs.ErrNotExist) {
		unlisted := fileContents{path: correctionsIn(folder)}
		unlisted.report(0, "cannot be listed: "+wrong.Error(), false)
		files = append(files, unlisted)
	}
	year := since.UTC().Add(-24 * time.Hour).Year() // east of UTC a year begins, west of it ends, within a day
	for i := range files {
		if files[i].endsBefore(year) {
			files[i].problems = Problems{}
		}
	}
	all := merged(folder, files)
	all.Records = slices.DeleteFunc(all.Records, func(r Record) bool { return r.Started.Before(since) && !r.Stung })
	return all, nil
}

// recordFiles returns the paths of the files of records in a folder, by name, and of placeholders.
func recordFiles(d disk.Disk, folder string) (paths []string, err error) {
	entries, err := d.List(folder)
	for _, e := range entries {
		if isRecords(e.Name()) || recordsBehind(e.Name()) != "" {
			paths = append(paths, filepath.Join(folder, e.Name()))
		}
	}
	slices.Sort(paths)
	return paths, err
}

// readAll reads the files, as many at once as there are cores.
func readAll(d disk.Disk, paths []string, since time.Time) []fileContents {
	files := make([]fileContents, len(paths))
	next := make(chan int)
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(paths), maxReaders) {
		readers.Go(func() {
			r := newFileReader(d, since)
			for i := range next {
				files[i] = r.read(paths[i])
			}
		})
	}
	for i := len(paths) - 1; i >= 0; i-- { // the latest first: it has the most to parse
		next <- i
	}
	close(next)
	readers.Wait()
	return files
}

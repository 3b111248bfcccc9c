// Package disk writes files that survive a power cut: an appended line is on the
// disk before the call returns, and so is the name of a new file. It reads and
// writes regular files only, also through links. It knows nothing of what they
// contain.
package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// Only the owner can read a diary of their skin.
const (
	folderMode = 0o700
	FileMode   = 0o600
)

// Disk is a file system; tests use one that fails.
type Disk interface {
	// MakeFolder makes a folder and those above it, also where path is a link to a
	// folder that does not exist yet. An existing folder is fine. It returns the folders
	// that have a new name in them, for SyncFolder, also with an error.
	MakeFolder(path string) (changed []string, err error)
	// Append opens a regular file to write at its end, and makes it where it is missing.
	Append(path string) (File, error)
	// Open opens a regular file for reading.
	Open(path string) (fs.File, error)
	// Stat describes what path leads to.
	Stat(path string) (fs.FileInfo, error)
	// List returns what is in a folder. A file is no folder: that is not fs.ErrNotExist.
	List(folder string) ([]fs.DirEntry, error)
	Rename(from, to string) error
	Remove(path string) error
	// SyncFolder returns when the names in a folder are on the disk.
	SyncFolder(path string) error
}

// File is a file that is open for appending.
type File interface {
	io.Writer
	// Sync returns when everything written is on the disk.
	Sync() error
	Stat() (fs.FileInfo, error)
	Close() error
}

// System returns the file system of this machine.
func System() Disk { return system{} }

type system struct{}

func (s system) MakeFolder(path string) (changed []string, err error) {
	if _, err := os.Stat(path); err == nil {
		return nil, os.MkdirAll(path, folderMode) // an error where it is a file
	}
	if path, err = Target(path); err != nil {
		return nil, err
	}
	above := filepath.Dir(path)
	if above != path {
		if changed, err = s.MakeFolder(above); err != nil {
			return changed, err
		}
	}
	if err := os.Mkdir(path, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return changed, err
	}
	return append(changed, above), nil
}

func (system) Append(path string) (File, error) {
	if err := AbsentOrRegular(path); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, FileMode)
	return appended{f}, err
}

func (system) Open(path string) (fs.File, error) {
	if err := Regular(path); err != nil {
		return nil, err
	}
	return os.Open(path)
}

// MakeFolder makes a folder, and returns when its name is on the disk. An empty path is an error:
// there is no home folder.
func MakeFolder(d Disk, path string) error {
	changed, err := PrepareFolder(d, path)
	if err != nil {
		return err
	}
	for _, folder := range changed {
		if err := d.SyncFolder(folder); err != nil {
			return err
		}
	}
	return nil
}

// PrepareFolder makes a folder in which nothing is written yet: its name is on the
// disk once the caller has synced the folders that changed.
func PrepareFolder(d Disk, path string) (changed []string, err error) {
	if path == "" {
		return nil, errors.New("there is no home folder; set HOME to its full path")
	}
	return d.MakeFolder(path)
}

// AbsentOrRegular returns an error where path is anything but a regular file.
func AbsentOrRegular(path string) error {
	if err := Regular(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Regular returns an error for anything but a regular file: a pipe can block, a device be
// endless. For a link that leads to nothing it is a *LinkError.
func Regular(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return linkError(path, err)
	case !info.Mode().IsRegular():
		return &fs.PathError{Op: "open", Path: path, Err: fmt.Errorf("%s, not a regular file; move it elsewhere", kindOf(info.Mode()))}
	}
	return nil
}

// IsFolder reports whether path leads to a folder.
func IsFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// kindOf names a file that is not regular.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}

func (system) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

func (system) List(folder string) ([]fs.DirEntry, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) && Regular(folder) == nil { // on Windows, the error for a file is the same
		err = &fs.PathError{Op: "readdir", Path: folder, Err: errors.New("not a directory")}
	}
	return entries, err
}

func (system) Rename(from, to string) error { return os.Rename(from, to) }

func (system) Remove(path string) error { return os.Remove(path) }

func (system) SyncFolder(path string) error {
	if runtime.GOOS == "windows" { // it has no way to, and writes names by itself
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

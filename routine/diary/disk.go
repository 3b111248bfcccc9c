package diary

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// The modes of what is kept: a diary of one's skin is private.
const (
	folderMode = 0o700
	fileMode   = 0o600
)

// Disk is the file layer: all that the diary asks of a file system.
type Disk interface {
	// MakeFolder makes a folder and those above it; one that exists is fine.
	MakeFolder(path string) error
	// Append opens a file to be written at its end, and makes it where it is
	// missing.
	Append(path string) (File, error)
	Open(path string) (io.ReadCloser, error)
	List(folder string) ([]fs.DirEntry, error)
	Rename(from, to string) error
	Remove(path string) error
	// SyncFolder makes the names in a folder as durable as the files.
	SyncFolder(path string) error
}

// File is a file that is written at its end.
type File interface {
	io.Writer
	// Sync returns when all that was written is on the disk.
	Sync() error
	Close() error
}

// System is the file system of this machine.
func System() Disk { return system{} }

type system struct{}

func (s system) MakeFolder(path string) error {
	if _, err := os.Stat(path); err == nil {
		return os.MkdirAll(path, folderMode) // an error where it is a file
	}
	above := filepath.Dir(path)
	if above != path {
		if err := s.MakeFolder(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return s.SyncFolder(above)
}

func (system) Append(path string) (File, error) {
	if err := absentOrRegular(path); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, fileMode)
}

func (system) Open(path string) (io.ReadCloser, error) {
	if err := regular(path); err != nil {
		return nil, err
	}
	return os.Open(path)
}

// absentOrRegular is an error where path is something that is no file.
func absentOrRegular(path string) error {
	if err := regular(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// regular is an error where path is no file: a pipe may never be opened, and a
// device never end.
func regular(path string) error {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: path, Err: errors.New("not a regular file")}
	}
	return err
}

func (system) List(folder string) ([]fs.DirEntry, error) { return os.ReadDir(folder) }

func (system) Rename(from, to string) error { return os.Rename(from, to) }

func (system) Remove(path string) error { return os.Remove(path) }

func (system) SyncFolder(path string) error {
	if runtime.GOOS == "windows" { // it has no way to, and keeps names by itself
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

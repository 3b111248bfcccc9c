package disk

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ReadFile reads at most limit bytes of a regular file.
func ReadFile(path string, limit int64) ([]byte, error) {
	if err := Regular(path); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("%w; give yourself the right to read it", err)
	} else if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit))
}

// Create writes a new file for its owner only, in a folder that it makes. It has its name once
// it is complete. Where there is one already, the error is fs.ErrExist.
func Create(path string, text []byte) error { return create(path, text, os.Link) }

func create(path string, text []byte, link func(from, to string) error) error {
	return viaTemp(path, text, func(temp string) error { return giveName(temp, path, link) })
}

// Replace makes or replaces, at one moment, the file at path or that a link there leads to, for
// its owner only.
func Replace(path string, text []byte) error {
	path, err := Target(path)
	if err != nil {
		return err
	}
	return viaTemp(path, text, func(temp string) error { return os.Rename(temp, path) })
}

// viaTemp writes a temporary file beside path and has f name it. Both are on the disk then.
func viaTemp(path string, text []byte, f func(temp string) error) error {
	folder := filepath.Dir(path)
	if err := MakeFolder(System(), folder); err != nil {
		return err
	}
	temp, err := writeTempFile(folder, text)
	if err != nil {
		return err
	}
	defer os.Remove(temp)
	if err := f(temp); err != nil {
		return err
	}
	return System().SyncFolder(folder)
}

// writeTempFile writes a file with a random name, for its owner only, to the disk.
func writeTempFile(folder string, text []byte) (path string, err error) {
	f, err := os.CreateTemp(folder, ".new-*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(text)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

// giveName gives a finished file its name, unless the name is taken. Making a hard
// link never replaces a file; without hard links, giveName looks before it renames.
func giveName(temp, path string, link func(from, to string) error) error {
	if link(temp, path) == nil {
		return nil
	}
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return cmp.Or(err, error(&fs.PathError{Op: "write", Path: path, Err: fs.ErrExist}))
	}
	return os.Rename(temp, path)
}

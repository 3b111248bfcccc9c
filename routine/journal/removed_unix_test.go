//go:build !windows

package journal

import (
	"errors"
	"os"
	"syscall"
)

// strangeFiles are what only some systems have in the path of a journal.
func strangeFiles() []journalFault {
	return []journalFault{
		{"replaced by a pipe", func(path string) error { return errors.Join(os.Remove(path), syscall.Mkfifo(path, 0o600)) }, ""},
		{"replaced by a link to a device", func(path string) error { return errors.Join(os.Remove(path), os.Symlink(os.DevNull, path)) }, ""},
		{"replaced by a link to nowhere", func(path string) error { return errors.Join(os.Remove(path), os.Symlink("nowhere", path)) }, ""},
		{"replaced by a link to another file", func(path string) error {
			return errors.Join(os.Remove(path), os.WriteFile(path+".txt", []byte("not ours\n"), 0o600), os.Symlink(path+".txt", path))
		}, "not ours\n"},
		{"moved away", func(path string) error { return os.Rename(path, path+".old") }, ""},
	}
}

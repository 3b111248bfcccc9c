// Linux writes the content of a file and its size without the times of the file; other systems are
// in datasync_other.go.

package disk

import (
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// appended is a file that is open for appending.
type appended struct{ *os.File }

// Sync returns when everything written is on the disk.
func (f appended) Sync() error {
	conn, err := f.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = conn.Control(func(fd uintptr) {
		for failed = unix.EINTR; failed == unix.EINTR; {
			failed = unix.Fdatasync(int(fd))
		}
	})
	if err == nil && failed != nil {
		err = &fs.PathError{Op: "fdatasync", Path: f.Name(), Err: failed}
	}
	return err
}

// On Windows a socket is open to those who can open its folder, and that, below a person's
// profile, to this person only; owner_unix.go looks at owners and permissions.

package remote

import (
	"errors"
	"io/fs"
	"net"
	"syscall"
)

// isOwn is true: the folder has no files of others.
func isOwn(fs.FileInfo) bool { return true }

// noLocalSockets is the error of a Windows without them: before 10, version 1803.
const noLocalSockets = syscall.Errno(10047)

// bind makes the socket. The error is errors.ErrUnsupported where there are none.
func bind(path string) (*net.UnixListener, error) {
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if errors.Is(err, noLocalSockets) {
		err = errors.ErrUnsupported
	}
	return l, err
}

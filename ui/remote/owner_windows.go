// On Windows a socket is open to those who can open its folder, and that, below a person's
// profile, to this person only; owner_unix.go looks at owners and permissions.

package remote

import (
	"io/fs"
	"net"
)

// isOwn is true: the folder has no files of others.
func isOwn(fs.FileInfo) bool { return true }

// bind makes the socket.
func bind(path string) (*net.UnixListener, error) {
	return net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
}

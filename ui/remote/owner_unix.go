//go:build !windows

// Unix files have an owner, and a socket is made with the permissions that the process's mask
// leaves; owner_windows.go is for a system where the folder decides.

package remote

import (
	"io/fs"
	"net"
	"os"
	"syscall"
)

// isOwn reports whether a file belongs to the person who runs this process.
func isOwn(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid()
}

// bind makes the socket, which no other user can ever open.
func bind(path string) (*net.UnixListener, error) {
	defer syscall.Umask(syscall.Umask(0o077))
	return net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
}

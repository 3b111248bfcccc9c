package remote

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"time"

	"skintime/routine/disk"
)

// maxPath is the longest path of a socket, in bytes.
const maxPath = 104

// dialTimeout is how long to try whether a process listens at a socket.
const dialTimeout = 100 * time.Millisecond

// Path returns where the session of a state folder listens: in the folder for what lasts as long
// as a person is logged in, if it is their own, else in the state folder. No state folder: nowhere.
func Path(runtimeFolder, stateFolder string) string {
	if stateFolder == "" {
		return ""
	}
	info, err := os.Stat(runtimeFolder)
	if err != nil || !filepath.IsAbs(runtimeFolder) || !info.IsDir() || !isOwn(info) {
		return filepath.Join(stateFolder, "session.sock")
	}
	name := fnv.New32a()
	name.Write([]byte(stateFolder))
	return filepath.Join(runtimeFolder, "skintime", fmt.Sprintf("session-%08x.sock", name.Sum32()))
}

// errAbsent says that there is no socket.
var errAbsent = errors.New("there is no socket")

// check returns the error of a path that does not lead to a socket of this person.
func check(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errAbsent
	case err != nil:
		return err
	case info.Mode()&fs.ModeSocket == 0:
		return fmt.Errorf("%s is no socket; move it elsewhere", path)
	case !isOwn(info):
		return fmt.Errorf("%s belongs to another user", path)
	}
	return nil
}

// listen listens at path, in place of a process that is gone.
func listen(path string) (*net.UnixListener, fs.FileInfo, error) {
	if len(path) > maxPath {
		return nil, nil, fmt.Errorf("the path %s has more than %d bytes; set XDG_RUNTIME_DIR", path, maxPath)
	}
	if err := disk.MakeFolder(disk.System(), filepath.Dir(path)); err != nil {
		return nil, nil, err
	}
	if err := check(path); err == nil {
		if err := removeDead(path); err != nil {
			return nil, nil, err
		}
	} else if !errors.Is(err, errAbsent) {
		return nil, nil, err
	}
	l, err := bind(path)
	if err != nil {
		return nil, nil, err
	}
	l.SetUnlinkOnClose(false) // something else may have taken its place by then
	info, err := os.Lstat(path)
	if err = errors.Join(err, os.Chmod(path, disk.FileMode)); err != nil {
		l.Close()
		return nil, nil, err
	}
	return l, info, nil
}

// Try returns why no session can listen at path; nil: one can, or does.
func Try(path string) error {
	if path == "" {
		return errors.New("there is no folder for its socket")
	}
	if check(path) == nil {
		if c, err := net.DialTimeout("unix", path, dialTimeout); err == nil {
			return c.Close()
		}
	}
	l, _, err := listen(path)
	if err != nil {
		return err
	}
	l.Close()
	err = os.Remove(path)
	os.Remove(filepath.Dir(path)) // where nothing else is in it
	return err
}

// removeDead removes a socket at which no process listens.
func removeDead(path string) error {
	c, err := net.DialTimeout("unix", path, dialTimeout)
	switch {
	case err == nil:
		c.Close()
		return fmt.Errorf("another skintime listens at %s", path)
	case isTimeout(err):
		return fmt.Errorf("another process listens at %s, and answers nobody", path)
	}
	return os.Remove(path)
}

// isTimeout reports whether a process listens that takes no connection now.
func isTimeout(err error) bool {
	var failed net.Error
	return errors.As(err, &failed) && failed.Timeout()
}

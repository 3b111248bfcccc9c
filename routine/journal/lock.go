package journal

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"skintime/routine"
	"skintime/routine/disk"
)

// Holder is the process that runs a session.
type Holder struct {
	Process  int
	Terminal string // its name; may be empty
}

// BusyError says that another process runs a session.
type BusyError struct{ Holder Holder }

// Error names the process, as far as it is known.
func (e *BusyError) Error() string {
	switch h := e.Holder; {
	case h.Process == 0:
		return "another skintime is running"
	case h.Terminal == "":
		return fmt.Sprintf("another skintime is running: process %d", h.Process)
	default:
		return fmt.Sprintf("another skintime is running on %s: process %d", h.Terminal, h.Process)
	}
}

// How long a lock is tried for, since status takes it for an instant to look whether
// it is held. In a session, a key waits for relockTimeout at most.
const (
	lockTimeout   = 300 * time.Millisecond
	relockTimeout = 30 * time.Millisecond
)

// lock is the lock of a session's folder, which one process holds.
type lock struct {
	*flock.Flock
	by   Holder
	info fs.FileInfo // of its file
}

// lock takes the lock of the session's folder, or fails with a BusyError.
func (f Folders) lock(by Holder, timeout time.Duration) (*lock, error) {
	if err := disk.AbsentOrRegular(f.file("session.lock")); err != nil {
		return nil, err
	}
	l := flock.New(f.file("session.lock"), flock.SetPermissions(disk.FileMode), flock.SetFlag(os.O_CREATE|os.O_RDWR))
	ctx, stop := context.WithTimeout(context.Background(), timeout)
	defer stop()
	locked, err := l.TryLockContext(ctx, 10*time.Millisecond)
	switch {
	case errors.Is(err, context.DeadlineExceeded), err == nil && !locked:
		return nil, errors.Join(&BusyError{Holder: f.holder()}, l.Close())
	case err != nil:
		return nil, errors.Join(err, l.Close())
	}
	_ = f.writeHolder(by) // one that cannot be named holds the lock all the same
	info, err := os.Stat(l.Path())
	if err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return &lock{l, by, info}, nil
}

// fileExists reports whether the lock's file is still there; else another process can take the lock.
func (l *lock) fileExists() bool {
	info, err := os.Stat(l.Path())
	return err == nil && os.SameFile(l.info, info)
}

// locked reports whether a process holds the lock. It takes the lock for an instant.
func (f Folders) locked() (bool, error) {
	path := f.file("session.lock")
	if err := disk.Regular(path); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	l := flock.New(path, flock.SetFlag(os.O_RDONLY))
	free, err := l.TryRLock()
	return err == nil && !free, errors.Join(err, l.Close())
}

// writeHolder writes who holds the lock over who held it before: to free the blocks of a file first
// takes some disks a millisecond.
func (f Folders) writeHolder(h Holder) error {
	path := f.file("session.holder")
	if err := disk.AbsentOrRegular(path); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE, disk.FileMode)
	if err != nil {
		return err
	}
	n, err := fmt.Fprintf(file, "%d\n%s\n", h.Process, h.Terminal)
	return errors.Join(err, file.Truncate(int64(n)), file.Close())
}

// holder returns who wrote last that it holds the lock.
func (f Folders) holder() (h Holder) {
	text, err := disk.ReadFile(f.file("session.holder"), 4096)
	if err != nil {
		return h
	}
	process, terminal, _ := strings.Cut(string(text), "\n")
	h.Process, _ = strconv.Atoi(process)
	h.Terminal = routine.Sanitize(strings.TrimSpace(terminal))
	return h
}

func (f Folders) file(name string) string { return filepath.Join(f.State, name) }

package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// LinkError says that a symbolic link leads to nothing.
type LinkError struct {
	Path, Target string // Target is as far as the links lead
	Err          error
}

// Unwrap returns why; it is fs.ErrNotExist where Target is missing.
func (e *LinkError) Unwrap() error { return e.Err }

// Error returns where the link leads, quoted since it can have any characters, and what to do.
func (e *LinkError) Error() string {
	if !errors.Is(e.Err, fs.ErrNotExist) {
		return fmt.Sprintf("%s is a link to %q: %v; correct or remove the link", e.Path, e.Target, e.Err)
	}
	missing := filepath.Dir(e.Target)
	if _, err := os.Stat(missing); err != nil {
		return fmt.Sprintf("%s is a link to %q, and there is no folder %q; make that folder, or remove the link", e.Path, e.Target, missing)
	}
	return fmt.Sprintf("%s is a link to %q, which does not exist; make that file, or remove the link", e.Path, e.Target)
}

// Target returns what path leads to through links; it need not exist. A *LinkError says that
// they form a circle, or lead into a folder that does not exist.
func Target(path string) (string, error) {
	const most = 40 // as many as Linux follows
	target := path
	for range most {
		link, err := os.Readlink(target)
		if err != nil { // no link
			return target, nil
		}
		if !filepath.IsAbs(link) {
			link = filepath.Dir(target) + string(filepath.Separator) + link
		}
		folder, name := filepath.Split(link)
		if folder, err = filepath.EvalSymlinks(folder); err != nil {
			return "", &LinkError{path, filepath.Clean(link), err}
		}
		target = filepath.Join(folder, name)
	}
	return "", &LinkError{path, target, errors.New("the links lead round in a circle")}
}

// linkError returns err, or a *LinkError with it where path is a link.
func linkError(path string, err error) error {
	if info, e := os.Lstat(path); e != nil || info.Mode()&fs.ModeSymlink == 0 {
		return err
	}
	target, broken := Target(path)
	if broken != nil {
		return broken
	}
	return &LinkError{path, target, err}
}

package disk

import (
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// A folder that is a link to one not made yet is made where the link leads.
func TestMakeFolderBehindALink(t *testing.T) {
	folder := t.TempDir()
	for link, target := range map[string]string{"link": "real", "far": filepath.Join("no", "folder"), "loop": "loop"} {
		if err := os.Symlink(target, filepath.Join(folder, link)); err != nil {
			t.Skip(err)
		}
	}
	if err := MakeFolder(System(), filepath.Join(folder, "link", "below")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(folder, "real", "below")); err != nil || !info.IsDir() {
		t.Errorf("there is %v, %v", info, err)
	}
	for _, name := range []string{"far", "loop"} {
		if err := MakeFolder(System(), filepath.Join(folder, name, "below")); !errors.As(err, new(*LinkError)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A relative link counts from the folder that it lies in, not from the one that
// leads there.
func TestTargetInALinkedFolder(t *testing.T) {
	folder, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	real := filepath.Join(folder, "a", "b")
	if err := os.MkdirAll(real, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, filepath.Join(folder, "short")); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(filepath.Join("..", "file"), filepath.Join(real, "link")); err != nil {
		t.Fatal(err)
	}
	if got, err := Target(filepath.Join(folder, "short", "link")); err != nil || got != filepath.Join(folder, "a", "file") {
		t.Errorf("leads to %q, %v", got, err)
	}
}

// What may never be opened is named.
func TestRegularNamesTheKind(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("it has none of these")
	}
	socket := filepath.Join(t.TempDir(), "s")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	for path, want := range map[string]string{t.TempDir(): "a folder", socket: "a socket", os.DevNull: "a device"} {
		if err := Regular(path); err == nil || !strings.HasSuffix(err.Error(), ": "+want+", not a regular file; move it elsewhere") {
			t.Errorf("%s: %v", path, err)
		}
	}
	if err := Regular(filepath.Join(socket+"x", "y")); errors.As(err, new(*LinkError)) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}

// A file without the right to read it says so, and what to do.
func TestReadFileWithoutTheRight(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine")
	if err := os.WriteFile(path, nil, 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(path); err == nil {
		f.Close()
		t.Skip("everything can be read here")
	}
	if _, err := ReadFile(path, 1); !errors.Is(err, fs.ErrPermission) || !strings.HasSuffix(err.Error(), "; give yourself the right to read it") {
		t.Errorf("said %v", err)
	}
}

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// A file system without links has its files renamed, and none replaced.
func TestCreateWithoutLinks(t *testing.T) {
	folder := t.TempDir()
	none := func(string, string) error { return errors.ErrUnsupported }
	path := filepath.Join(folder, "mine.toml")
	for _, text := range []string{"first", "second"} {
		if err := create(path, []byte(text), none); errors.Is(err, fs.ErrExist) != (text == "second") || (err == nil) != (text == "first") {
			t.Errorf("%s: %v", text, err)
		}
	}
	if text, _ := os.ReadFile(path); string(text) != "first" {
		t.Errorf("there is %q", text)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 1 {
		t.Errorf("the folder has %v, %v", entries, err)
	}
}

// No more of a file is read than was asked for, and nothing of what is no file.
func TestReadFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long")
	if err := os.WriteFile(path, []byte("abcdef"), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := ReadFile(path, 3); err != nil || string(text) != "abc" {
		t.Errorf("%q, %v", text, err)
	}
	if _, err := ReadFile(filepath.Dir(path), 3); err == nil {
		t.Error("a folder was read")
	}
}

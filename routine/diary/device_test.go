package diary

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"skintime/routine/disk"
)

func TestDeviceNameIsStored(t *testing.T) {
	dir := t.TempDir()
	first := DeviceName(disk.System(), dir)
	if again := DeviceName(disk.System(), dir); again != first || slug(first) != first || first == "" {
		t.Errorf("%q, then %q", first, again)
	}
	if other := DeviceName(disk.System(), t.TempDir()); other == first {
		t.Errorf("two machines of the same host name are both %q", other)
	}
	if err := os.WriteFile(filepath.Join(dir, "device"), []byte("../../etc\nMy Laptop"), 0o600); err != nil {
		t.Fatal(err)
	}
	repaired := DeviceName(disk.System(), dir)
	if again := DeviceName(disk.System(), dir); again != repaired || strings.ContainsAny(repaired, "./ ") || repaired == "" {
		t.Errorf("a broken name became %q, then %q", repaired, again)
	}
	for name, want := range map[string]string{"Anna's MacBook.local": "anna-s-macbook", "": "", "…": "", "laptop": "laptop"} {
		if got := slug(name); got != want {
			t.Errorf("%q became %q", name, got)
		}
	}
}

//go:build !windows

package cli

import (
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

// A home folder that is relative is none, so nothing is written below the folder in
// which a command is run. A folder of its own counts where its path is absolute.
func TestARelativeHomeIsNone(t *testing.T) {
	t.Cleanup(xdg.Reload) // after the variables are back
	for _, c := range []struct{ home, own, below string }{
		{"", "", ""},
		{"home", "", ""},
		{"./home", "", ""},
		{"../home", "", ""},
		{".", "", ""},
		{"~", "", ""},
		{"~/home", "", ""},
		{"home", "data", ""},
		{"home", "/own", "/own/"},
		{"", "/own", "/own/"},
		{"/home", "", "/home/"},
		{"/home", "data", "/home/"},
		{"/home", "/own", "/own/"},
	} {
		t.Setenv("HOME", c.home)
		t.Setenv("XDG_DATA_HOME", c.own)
		xdg.Reload()
		if got := folders().Diary; (got == "") != (c.below == "") || !strings.HasPrefix(got, c.below) {
			t.Errorf("HOME=%s XDG_DATA_HOME=%s: the diary is in %q, want %q", c.home, c.own, got, c.below)
		}
	}
}

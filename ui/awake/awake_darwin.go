// macOS has caffeinate. Linux is in awake_linux.go, Windows in awake_windows.go, and
// any other system in awake_other.go.

package awake

import (
	"os"
	"strconv"
)

// system is the tool of macOS. It keeps the display on as well, to be read from
// afar, and ends when this process does.
func system() tool {
	return tool{
		name: "caffeinate", args: []string{"-di", "-w", strconv.Itoa(os.Getpid())}, tryArgs: []string{"-di", "true"},
		remedy: "it comes with macOS",
	}
}

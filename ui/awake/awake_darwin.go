// What keeps a machine awake is asked of each system in its own way: of macOS
// here, of Linux in awake_linux.go, of Windows in awake_windows.go, of no other
// in awake_other.go.

package awake

import (
	"os"
	"strconv"
)

// system is the tool of macOS. It keeps the display on, too: the time is read
// from afar. It ends with this process by itself, but not before.
func system() tool {
	return tool{
		name: "caffeinate", args: []string{"-di", "-w", strconv.Itoa(os.Getpid())}, trial: []string{"-di", "true"},
		remedy: "it comes with macOS",
	}
}

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

// What keeps a machine awake is asked of each system in its own way: of Linux
// here, of macOS in awake_darwin.go, of Windows in awake_windows.go, of no other
// in awake_other.go.

package awake

import (
	"slices"
	"time"
)

// system is the tool of systemd. It holds the lock for as long as the command
// runs that it was given, and cat runs until its input ends.
func system() tool {
	lock := []string{"--what=idle:sleep", "--who=skintime", "--why=a skincare step is running", "--mode=block"}
	return tool{
		name: "systemd-inhibit", args: append(slices.Clone(lock), "cat"), trial: append(slices.Clone(lock), "true"),
		gentle: 200 * time.Millisecond, remedy: "it comes with systemd",
	}
}

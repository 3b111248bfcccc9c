// Linux has systemd-inhibit. macOS is in awake_darwin.go, Windows in
// awake_windows.go, and any other system in awake_other.go.

package awake

import (
	"slices"
	"time"
)

// system is the tool of systemd. It holds the lock while the command that it is
// given runs, and cat runs until its input ends.
func system() tool {
	lock := []string{"--what=idle:sleep", "--who=skintime", "--why=a skincare step is running", "--mode=block"}
	return tool{
		name: "systemd-inhibit", args: append(slices.Clone(lock), "cat"), tryArgs: append(slices.Clone(lock), "true"),
		grace: 200 * time.Millisecond, remedy: "it comes with systemd",
	}
}

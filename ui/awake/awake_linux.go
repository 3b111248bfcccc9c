package awake

import (
	"slices"
	"syscall"
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

// alone starts a command in a session of its own: no key of the terminal
// reaches it, and it cannot ask for a password there. Where it does not heed the
// end of its input, it ends with the thread that started it.
func alone() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
}

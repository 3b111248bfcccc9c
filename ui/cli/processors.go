package cli

import (
	"runtime"
	"runtime/debug"
	"time"
)

// processors is how many the program may use.
var processors = runtime.GOMAXPROCS(0)

const (
	// sessionGarbage is how much garbage a session's heap may hold, in percent of what is in use.
	// With Go's 100 it grows to 4 MB; a session uses 1.
	sessionGarbage = 50
	// startTime is how long the start may take: what it leaves behind is not collected before the
	// first frame is there.
	startTime = time.Second
)

// frugally calls f, a session, on a single processor and, from startTime on, with a small heap. A
// session has no parallel work: to hand what a second needs from thread to thread costs more than
// the work itself.
func frugally(f func()) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer time.AfterFunc(startTime, func() { debug.SetGCPercent(sessionGarbage) }).Stop()
	f()
}

// onAllProcessors calls f, which has parallel work, with all of them.
func onAllProcessors(f func()) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
	f()
}

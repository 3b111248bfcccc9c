package cli

import "runtime"

// processors is how many the program may use.
var processors = runtime.GOMAXPROCS(0)

// onOneProcessor calls f on a single processor. A session has no parallel work: to hand what a
// second needs from thread to thread costs more than the work itself.
func onOneProcessor(f func()) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	f()
}

// onAllProcessors calls f, which has parallel work, with all of them.
func onAllProcessors(f func()) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
	f()
}

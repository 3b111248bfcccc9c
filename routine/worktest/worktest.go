// Package worktest measures the work of a call for a test: memory and processor
// time, which a slow or busy machine does not change much, instead of seconds.
package worktest

import (
	"runtime"
	"time"
)

// Cost is the work of a call.
type Cost struct {
	Bytes uint64        // allocated
	CPU   time.Duration // on all processors; 0 on systems that don't tell
}

// Of returns the least cost of three calls. What else the process does meanwhile
// counts, so that a test that calls it must not be parallel.
func Of(call func()) Cost {
	least := once(call)
	for range 2 {
		c := once(call)
		least = Cost{min(least.Bytes, c.Bytes), min(least.CPU, c.CPU)}
	}
	return least
}

func once(call func()) Cost {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began := cpuTime()
	call()
	took := cpuTime() - began
	runtime.ReadMemStats(&after)
	return Cost{after.TotalAlloc - before.TotalAlloc, took}
}

// Within reports whether c is at most factor times the cost d. Processor time may
// be twice that, since caches and neighbours on the machine move it, and work that
// grows with the square is far beyond. A megabyte and a tenth of a second are free:
// below them, the measure is noise.
func (c Cost) Within(factor int, d Cost) bool {
	return c.Bytes <= uint64(factor)*d.Bytes+1<<20 && c.CPU <= time.Duration(2*factor)*d.CPU+100*time.Millisecond
}

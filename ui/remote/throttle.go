package remote

import "time"

// How much is taken from others: a burst at once, then one after each pause. A process that
// floods the session costs no more than that.
const (
	burst = 100
	pause = 20 * time.Millisecond
)

// Throttle slows down what others ask for. The zero Throttle has seen nothing.
type Throttle struct {
	free time.Time // from when on there is no burst to be waited for
}

// Wait returns when the next may be taken.
func (t *Throttle) Wait() {
	now := time.Now()
	if t.free = t.free.Add(pause); t.free.Before(now) {
		t.free = now
	}
	time.Sleep(t.free.Sub(now) - burst*pause)
}

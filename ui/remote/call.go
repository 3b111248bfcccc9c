package remote

import "time"

const (
	// replyTimeout is how long a command waits for its answer.
	replyTimeout = 2 * time.Second
	// stale is how old a command may be when it is obeyed: its sender waits for longer.
	stale = time.Second
)

// Call is a command that waits for its answer.
type Call struct {
	Command
	sent   time.Time
	answer chan Answer
}

// NewCall returns a call that is made at now.
func NewCall(c Command, now time.Time) Call { return Call{c, now, make(chan Answer, 1)} }

// Stale reports whether its sender may have gone: a process that was stopped finds it late.
func (c Call) Stale(now time.Time) bool { return now.Sub(c.sent).Abs() > stale }

// Answer answers the call, once.
func (c Call) Answer(a Answer) { c.answer <- a }

// Answered returns the answer when it comes.
func (c Call) Answered() <-chan Answer { return c.answer }

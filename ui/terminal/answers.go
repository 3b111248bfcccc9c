package terminal

import (
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

const (
	// holdTimeout is how long keys wait for the terminal's answers. A program that is
	// left before they come leaves them at the shell's prompt.
	holdTimeout = 350 * time.Millisecond
	// answerTimeout is how much longer the program waits for them on its way out.
	answerTimeout = 150 * time.Millisecond
	// answersAfter is after what time no answer is to be expected any more.
	answersAfter = 2 * time.Second
)

// answers counts what the terminal was asked and has not answered. The last question
// is each time what the terminal is (DA1): every terminal answers that, after the others.
type answers struct {
	mu       sync.Mutex
	pending  int
	asked    time.Time     // when the last question was
	answered chan struct{} // closed when all are answered; nil: nobody waits
}

// ask notes that questions are asked.
func (a *answers) ask() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pending, a.asked = a.pending+1, time.Now()
}

// note notes an event, and reports whether it is the answer to the last question.
func (a *answers) note(event uv.Event) bool {
	if _, last := event.(uv.PrimaryDeviceAttributesEvent); !last {
		return false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pending = max(0, a.pending-1)
	if a.pending == 0 && a.answered != nil {
		close(a.answered)
		a.answered = nil
	}
	return a.pending == 0
}

// wait waits for the answers that may still come: as long as keys do, where a signal
// ends the program before.
func (a *answers) wait() {
	a.mu.Lock()
	if a.pending == 0 || time.Since(a.asked) > answersAfter {
		a.mu.Unlock()
		return
	}
	answered := make(chan struct{})
	a.answered = answered
	atMost := max(0, holdTimeout-time.Since(a.asked)) + answerTimeout
	a.mu.Unlock()
	select {
	case <-answered:
	case <-time.After(atMost):
	}
}

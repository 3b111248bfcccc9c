package terminal

import (
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

const (
	// answerTimeout is how long the program waits, on its way out, for answers
	// that would otherwise stand at the shell's prompt.
	answerTimeout = 150 * time.Millisecond
	// answersAfter is after what time no answer is to be expected any more.
	answersAfter = 2 * time.Second
)

// answers counts what the terminal was asked and has not answered.
type answers struct {
	mu          sync.Mutex
	pending     int
	asked       time.Time     // when the last question was
	allAnswered chan struct{} // closed when all are there; nil: nobody waits
}

// ask notes that n questions are asked.
func (a *answers) ask(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.pending, a.asked = a.pending+n, time.Now()
}

// note notes an event, which may be an answer.
func (a *answers) note(event uv.Event) {
	switch event.(type) {
	case uv.BackgroundColorEvent, uv.ForegroundColorEvent, uv.TerminalVersionEvent, uv.ModeReportEvent:
	default:
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.pending = max(0, a.pending-1); a.pending == 0 && a.allAnswered != nil {
		close(a.allAnswered)
		a.allAnswered = nil
	}
}

// wait waits for the answers that may still come.
func (a *answers) wait() {
	a.mu.Lock()
	if a.pending == 0 || time.Since(a.asked) > answersAfter {
		a.mu.Unlock()
		return
	}
	all := make(chan struct{})
	a.allAnswered = all
	a.mu.Unlock()
	select {
	case <-all:
	case <-time.After(answerTimeout):
	}
}

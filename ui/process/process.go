// Package process runs programs of the system beside skintime. One that is cut
// off is killed with all that it has started; what a program that ended by
// itself has left running is left alone. Which programs are run, and what their
// errors mean to a person, is not here.
package process

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
)

// Isolate keeps the terminal's keys and signals from a program that is not yet
// started, and has its context kill it as KillGroup does.
func Isolate(c *exec.Cmd) {
	c.SysProcAttr = sysProcAttr()
	if c.Cancel != nil {
		c.Cancel = func() error { return KillGroup(c) }
	}
}

// errTooMuchOutput says that a program has written more than 64 KiB to standard error.
var errTooMuchOutput = errors.New("it writes without end")

// pipeTimeout is how long Run reads on after a program has ended.
const pipeTimeout = 200 * time.Millisecond

// Run runs a program until it ends, or its context ends it. The error has the
// first line that the program wrote to standard error, or is errTooMuchOutput.
func Run(c *exec.Cmd) error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	c.Stderr, c.WaitDelay = w, pipeTimeout
	err = c.Start()
	w.Close()
	if err != nil {
		r.Close()
		return startErr(err)
	}
	var e excerpt
	read := make(chan struct{})
	go func() { // reads on for what is left running: writing to a closed pipe would kill it
		defer r.Close()
		io.Copy(&e, r)
		close(read)
	}()
	err = c.Wait()
	select {
	case <-read:
	case <-time.After(pipeTimeout):
	}
	return e.end(err)
}

// excerpt is the beginning of what a program writes.
type excerpt struct {
	mu       sync.Mutex
	text     []byte
	received int  // bytes, also those beyond text
	ended    bool // what is written now is by programs that it left running
}

// Write fails once a program that still runs has written more than 64 KiB.
func (e *excerpt) Write(p []byte) (int, error) {
	const most = 300
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.ended {
		return len(p), nil
	}
	e.text = append(e.text, p[:min(len(p), most-len(e.text))]...)
	if e.received += len(p); e.tooMuch() {
		return 0, errTooMuchOutput
	}
	return len(p), nil
}

func (e *excerpt) tooMuch() bool { return e.received > 64<<10 }

// end returns the error of a program for which Wait returned err, with its first line.
func (e *excerpt) end(err error) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.ended = true
	switch line := e.line(); {
	case e.tooMuch():
		return errTooMuchOutput
	case err == nil, errors.Is(err, exec.ErrWaitDelay):
		return nil
	case line != "":
		return fmt.Errorf("%w (%s)", err, line)
	}
	return err
}

// line is the first line, in at most 100 cells, without control characters.
func (e *excerpt) line() string {
	line, _, _ := strings.Cut(strings.TrimSpace(ansi.Strip(string(e.text))), "\n")
	return ansi.Truncate(routine.Sanitize(strings.TrimSpace(line)), 100, "…")
}

// startErr is why a program could not be started, without its name.
func startErr(err error) error {
	var missing *exec.Error
	var path *os.PathError
	switch {
	case errors.As(err, &missing):
		return missing.Err
	case errors.As(err, &path):
		return path.Err
	}
	return err
}

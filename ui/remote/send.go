package remote

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"time"

	"skintime/routine"
)

// ErrNobody says that no session listens.
var ErrNobody = errors.New("no session listens")

// errSilent says that a session has not answered.
var errSilent = errors.New("the session does not answer; its process may be stopped")

// Send sends a command to the session that listens at path, and returns its answer.
func Send(path string, c Command) (Answer, error) {
	if err := check(path); errors.Is(err, errAbsent) {
		return Answer{}, ErrNobody
	} else if err != nil {
		return Answer{}, err
	}
	conn, err := net.DialTimeout("unix", path, replyTimeout)
	switch {
	case isTimeout(err):
		return Answer{}, errSilent
	case err != nil: // its process is gone
		return Answer{}, ErrNobody
	}
	defer conn.Close()
	now := time.Now()
	line, err := c.encode(now)
	if err != nil {
		return Answer{}, err
	}
	conn.SetDeadline(now.Add(replyTimeout))
	_, err = conn.Write(line)
	if err == nil {
		line, err = bufio.NewReaderSize(conn, maxAnswer).ReadSlice('\n')
	}
	switch {
	case isTimeout(err):
		return Answer{}, errSilent
	case err != nil: // the session has just ended
		return Answer{}, ErrNobody
	}
	var a Answer
	if err := json.Unmarshal(line, &a); err != nil {
		return Answer{}, fmt.Errorf("the session answers in another way: %w", err)
	}
	a.Refused, a.Said, a.Line = routine.Sanitize(a.Refused), routine.Sanitize(a.Said), routine.Sanitize(a.Line)
	return a, nil
}

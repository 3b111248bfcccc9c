// Package remote lets other processes of the same person lead a running session. The
// session's process listens on a local socket; a connection brings one line, a Command,
// and takes one line back, an Answer. What a command does is up to package live.
package remote

import (
	"encoding/json"
	"errors"
	"time"

	"skintime/routine"
	"skintime/routine/journal"
)

// Name is what a command is called, on the command line as well.
type Name string

// The commands.
const (
	Next   Name = "next"
	Skip   Name = "skip"
	Back   Name = "back"
	Pause  Name = "pause"
	Resume Name = "resume"
	Ack    Name = "ack" // silences the alarm
	Mute   Name = "mute"
	Extend Name = "extend"
	Toggle Name = "toggle" // pauses or resumes: of a media key, not of the command line
)

// Command is what another process asks of the session.
type Command struct {
	Name      Name
	Confirmed bool          // Next, Skip: the person means it, whatever they would be asked
	By        time.Duration // Extend: how far to move the edges, in whole seconds; negative: earlier
	Unread    bool          // nobody reads the answer, as of a media key: it is said where the session runs
}

// LeavesStep reports whether the command ends a step: held down, it must not run through more.
func (c Command) LeavesStep() bool { return c.Name == Next || c.Name == Skip || c.Name == Back }

// Request is the command as the session understands it, if it is about the session, in its state.
// Pausing what is paused and resuming what runs ask for nothing.
func (c Command) Request(state routine.State) (r routine.Request, ok bool) {
	r = routine.Request{Confirmed: c.Confirmed, Delta: c.By}
	switch {
	case c.Name == Next:
		r.Kind = routine.RequestAdvance
	case c.Name == Skip:
		r.Kind = routine.RequestSkip
	case c.Name == Back:
		r.Kind = routine.RequestBack
	case c.Name == Extend:
		r.Kind = routine.RequestExtend
	case c.Name == Pause && state == routine.StateRunning, c.Name == Resume && state == routine.StatePaused, c.Name == Toggle:
		r.Kind = routine.RequestPause
	}
	return r, r.Kind != 0
}

// Answer is what the session's process says after a command.
type Answer struct {
	Refused string         `json:"refused,omitempty"` // why nothing was done; empty: the session is as asked
	Said    string         `json:"said,omitempty"`    // what the status does not show
	Line    string         `json:"line"`              // the status in a line; empty: the session is over
	Status  journal.Status `json:"status"`
}

// commandLine is the line of a command.
type commandLine struct {
	Command Name      `json:"do"`
	Yes     bool      `json:"yes,omitempty"`
	By      int       `json:"by_s,omitempty"`
	Sent    time.Time `json:"sent"`
}

const (
	maxCommand = 256      // the most bytes of a command's line
	maxAnswer  = 64 << 10 // and of an answer's
)

// encode returns the line of a command that is sent at now.
func (c Command) encode(now time.Time) ([]byte, error) {
	text, err := json.Marshal(commandLine{c.Name, c.Confirmed, int(c.By / time.Second), now})
	return append(text, '\n'), err
}

// parse reads the line of a command, and when it was sent.
func parse(line []byte) (c Command, sent time.Time, err error) {
	var l commandLine
	if err := json.Unmarshal(line, &l); err != nil {
		return Command{}, time.Time{}, err
	}
	switch l.Command {
	case Next, Skip, Back, Pause, Resume, Ack, Mute, Extend:
	default:
		return Command{}, time.Time{}, errors.New("no such command")
	}
	most := int(routine.MaxTime / time.Second)
	by := time.Duration(max(-most, min(most, l.By))) * time.Second
	return Command{Name: l.Command, Confirmed: l.Yes, By: by}, l.Sent, nil
}

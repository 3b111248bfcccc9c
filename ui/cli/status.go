package cli

import (
	"encoding/json"
	"fmt"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/words"
)

// status is what other programs read of the session that runs.
type status struct {
	State     string        `json:"state"` // idle, running, paused or left
	Routine   string        `json:"routine,omitempty"`
	Step      routine.Kind  `json:"step,omitempty"`
	Index     int           `json:"index,omitempty"` // from 1
	Of        int           `json:"of,omitempty"`
	Phase     string        `json:"phase,omitempty"`
	Elapsed   *int          `json:"elapsed_s,omitempty"`
	Remaining *int          `json:"remaining_s,omitempty"` // to the next edge; none for an open step
	Window    *windowStatus `json:"window,omitempty"`
	Session   string        `json:"session,omitempty"`
	Started   string        `json:"started,omitempty"`
}

type windowStatus struct {
	From int `json:"from_s"`
	By   int `json:"by_s"`
	Cap  int `json:"cap_s"`
}

// status prints how the session stands that runs in another process.
func (a *app) status(asJSON bool) error {
	s, running, err := journal.Peek(folders(), disk.System())
	if err != nil {
		return err
	}
	now := clock.System().After(s.Last).Now()
	idle := s.ID == "" || !running && !s.Resumable(now)
	snap := s.Session.At(now)
	switch {
	case asJSON && idle:
		return a.print(`{"state":"idle"}`)
	case asJSON:
		text, err := json.Marshal(statusOf(s, snap, running))
		if err != nil {
			return err
		}
		return a.print(string(text))
	case idle || !running:
		return nil
	}
	return a.print(words.StatusLine(snap))
}

func statusOf(s journal.SavedSession, snap routine.Snapshot, running bool) status {
	seconds := func(d time.Duration) int { return int(d / time.Second) }
	elapsed, remaining := seconds(snap.Elapsed), seconds(snap.Remaining())
	st := status{
		State: "running", Routine: s.Session.Routine().Name, Step: snap.Step.Kind, Index: snap.Index + 1, Of: snap.Of, Phase: snap.Phase.String(),
		Elapsed: &elapsed, Session: s.ID, Started: s.Started.Format(time.RFC3339),
	}
	switch {
	case !running:
		st.State = "left"
	case snap.State == routine.StatePaused:
		st.State = "paused"
	}
	if snap.Timed() {
		st.Remaining = &remaining
	}
	if t := snap.Timing; t.Mode == routine.ModeWindow {
		st.Window = &windowStatus{From: seconds(t.From), By: seconds(t.By), Cap: seconds(t.Cap)}
	}
	return st
}

// print writes a line to standard output.
func (a *app) print(line string) error {
	_, err := fmt.Fprintln(a.out, line)
	return err
}

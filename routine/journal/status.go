package journal

import (
	"time"

	"skintime/routine"
)

// Status is a session for other programs, as 'skintime status --json' prints it.
type Status struct {
	State     string        `json:"state"` // idle, running, paused or left
	Routine   string        `json:"routine,omitempty"`
	Step      routine.Kind  `json:"step,omitempty"`
	Index     int           `json:"index,omitempty"` // from 1
	Of        int           `json:"of,omitempty"`
	Phase     string        `json:"phase,omitempty"`
	Product   string        `json:"product,omitempty"` // its name
	Elapsed   *int          `json:"elapsed_s,omitempty"`
	Remaining *int          `json:"remaining_s,omitempty"` // to the next edge; none for an untimed step
	Window    *WindowStatus `json:"window,omitempty"`
	SessionID string        `json:"session,omitempty"`
	Started   string        `json:"started,omitempty"`
	Muted     bool          `json:"muted,omitempty"` // only of the process that runs it
}

// WindowStatus has the edges of a window, in seconds of the step.
type WindowStatus struct {
	From int `json:"from_s"`
	By   int `json:"by_s"`
	Cap  int `json:"cap_s"`
}

// Idle is the status where no session runs.
func Idle() Status { return Status{State: "idle"} }

// StatusOf is the status of a session that is not over at the instant of snap. Running says that
// a process runs it; otherwise it was left.
func StatusOf(s SavedSession, snap routine.Snapshot, running bool) Status {
	seconds := func(d time.Duration) int { return int(d / time.Second) }
	elapsed, remaining := seconds(snap.Elapsed), seconds(snap.Remaining())
	st := Status{
		State: StateName(snap), Routine: s.Session.Routine().Name, Step: snap.Step.Kind, Index: snap.Index + 1, Of: snap.Of, Phase: snap.Phase.String(), Product: snap.Step.Product.Name,
		Elapsed: &elapsed, SessionID: s.ID, Started: s.Started.Format(time.RFC3339),
	}
	if !running {
		st.State = "left"
	}
	if snap.Timed() {
		st.Remaining = &remaining
	}
	if t := snap.Timing; t.Mode == routine.ModeWindow {
		st.Window = &WindowStatus{From: seconds(t.From), By: seconds(t.By), Cap: seconds(t.Cap)}
	}
	return st
}

// StateName is the state of a session that runs, for other programs.
func StateName(snap routine.Snapshot) string {
	if snap.State == routine.StatePaused {
		return "paused"
	}
	return "running"
}

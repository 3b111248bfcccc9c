package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/words"
)

// status is what status --json prints.
type status struct {
	State     string        `json:"state"` // idle, running, paused or left
	Routine   string        `json:"routine,omitempty"`
	Step      routine.Kind  `json:"step,omitempty"`
	Index     int           `json:"index,omitempty"` // from 1
	Of        int           `json:"of,omitempty"`
	Phase     string        `json:"phase,omitempty"`
	Product   string        `json:"product,omitempty"` // its name
	Elapsed   *int          `json:"elapsed_s,omitempty"`
	Remaining *int          `json:"remaining_s,omitempty"` // to the next edge; none for an untimed step
	Window    *windowStatus `json:"window,omitempty"`
	SessionID string        `json:"session,omitempty"`
	Started   string        `json:"started,omitempty"`
}

type windowStatus struct {
	From int `json:"from_s"`
	By   int `json:"by_s"`
	Cap  int `json:"cap_s"`
}

func (a *app) statusCommand() *cobra.Command {
	asJSON, format := false, ""
	c := a.command("status", "Show the current step and the time left", func(string) error { return a.status(asJSON, format) })
	c.Long = "status prints one line about the running session, for a status bar, and nothing when none runs.\n" +
		"With --format the line is escaped for that bar, so that it shows your titles as you wrote them."
	c.Example = "skintime status\nskintime status --format waybar"
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, one object")
	c.Flags().StringVar(&format, "format", "", "escape the line for `FORMAT`: "+strings.Join(statusFormats(), ", "))
	completeFlag(c, "format", statusFormats)
	return c
}

// status prints how the session stands that runs in another process.
func (a *app) status(asJSON bool, format string) error {
	switch {
	case asJSON && format != "":
		return usageError{errors.New("status takes --json or --format, not both")}
	case format != "" && !slices.Contains(statusFormats(), format):
		return fmt.Errorf("--format: %w", unknown("format", format, statusFormats()))
	}
	s, running, err := journal.Peek(folders(), disk.System())
	if err != nil {
		return err
	}
	now := clock.System().After(s.Last).Now()
	idle := s.ID == "" || !running && !s.Resumable(now)
	snap := s.Session.At(now)
	switch {
	case asJSON && idle:
		return objects(a, status{State: "idle"})
	case asJSON:
		return objects(a, statusOf(s, snap, running))
	case idle || !running:
		return nil
	case format == formatWaybar:
		return objects(a, waybarOf(s.Session.Routine().Title, snap))
	case format == formatTmux:
		return a.print(tmuxEscaped(words.StatusLine(snap)))
	}
	return a.print(routine.Sanitize(words.StatusLine(snap)))
}

func statusOf(s journal.SavedSession, snap routine.Snapshot, running bool) status {
	seconds := func(d time.Duration) int { return int(d / time.Second) }
	elapsed, remaining := seconds(snap.Elapsed), seconds(snap.Remaining())
	st := status{
		State: stateName(snap), Routine: s.Session.Routine().Name, Step: snap.Step.Kind, Index: snap.Index + 1, Of: snap.Of, Phase: snap.Phase.String(), Product: snap.Step.Product.Name,
		Elapsed: &elapsed, SessionID: s.ID, Started: s.Started.Format(time.RFC3339),
	}
	if !running {
		st.State = "left"
	}
	if snap.Timed() {
		st.Remaining = &remaining
	}
	if t := snap.Timing; t.Mode == routine.ModeWindow {
		st.Window = &windowStatus{From: seconds(t.From), By: seconds(t.By), Cap: seconds(t.Cap)}
	}
	return st
}

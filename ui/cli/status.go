package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/words"
)

func (a *app) statusCommand() *cobra.Command {
	asJSON, format := false, ""
	c := a.command("status", "Show the current step and the time left", func(string) error { return a.status(asJSON, format) })
	c.Long = "status prints one line about the running session, for a status bar, and nothing when none runs.\n" +
		"With --format the line is escaped for that bar, so that your titles are text and nothing else."
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
		return objects(a, journal.Idle())
	case asJSON:
		return objects(a, journal.StatusOf(s, snap, running))
	case idle || !running:
		return nil
	case format == formatWaybar:
		return objects(a, waybarOf(s.Session.Routine().Title, snap))
	case format == formatTmux:
		return a.print(tmuxEscaped(words.StatusLine(snap)))
	case format == formatPolybar:
		return a.print(polybarEscaped(words.StatusLine(snap)))
	}
	return a.print(routine.Sanitize(words.StatusLine(snap)))
}

package cue

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"skintime/routine"
)

// Hook is the channel that runs a person's own command: a program and its
// arguments. The command finds the cue in its environment, and as a JSON object
// on standard input.
func Hook(words []string) Channel {
	name := ExpandHome(words[0])
	return Channel{Name: "hook " + filepath.Base(name), Limit: 10 * time.Second, Accepts: acceptsHook, Send: func(ctx context.Context, q Cue) error {
		object, err := json.Marshal(hookInputOf(q))
		if err != nil {
			return err
		}
		return command{name: name, args: words[1:], env: environment(q), input: string(object) + "\n"}.run(ctx)
	}}
}

// acceptsHook reports whether a cue is for hooks: all but the counted seconds.
func acceptsHook(q Cue) bool { return q.Kind != CountIn }

// ExpandHome returns path with the home folder in place of a leading "~/". Without
// a home, or with a relative one, path stays as it is.
func ExpandHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil && filepath.IsAbs(home) {
			return filepath.Join(home, rest)
		}
	}
	return path
}

// environment has the most important of a cue for a hook.
func environment(q Cue) []string {
	return []string{
		"SKINTIME_EVENT=" + q.Kind.String(), "SKINTIME_STEP=" + string(q.Snap.Step.Kind), "SKINTIME_NEXT=" + string(nextKind(q.Snap)),
		"SKINTIME_REMAINING=" + strconv.Itoa(remaining(q.Snap)),
	}
}

// hookInput is the object that a hook reads, with the names of 'skintime status --json'.
type hookInput struct {
	Event     string `json:"event"`
	Text      string `json:"text"`
	Routine   string `json:"routine"`
	Step      string `json:"step"`
	Title     string `json:"title"`
	Next      string `json:"next"`
	Index     int    `json:"index"`
	Of        int    `json:"of"`
	Phase     string `json:"phase"`
	Elapsed   int    `json:"elapsed_s"`
	Remaining int    `json:"remaining_s"`
}

func hookInputOf(q Cue) hookInput {
	return hookInput{
		Event: q.Kind.String(), Text: q.Text, Routine: q.Routine, Step: string(q.Snap.Step.Kind), Title: q.Snap.Step.Name(),
		Next: string(nextKind(q.Snap)), Index: q.Snap.Index + 1, Of: q.Snap.Of, Phase: q.Snap.Phase.String(),
		Elapsed: int(q.Snap.Elapsed / time.Second), Remaining: remaining(q.Snap),
	}
}

// nextKind is the kind of the next step; empty after the last.
func nextKind(snap routine.Snapshot) routine.Kind {
	if len(snap.Next) == 0 {
		return ""
	}
	return snap.Next[0].Kind
}

// remaining is the time to the next edge in seconds, negative when overdue.
func remaining(snap routine.Snapshot) int { return int(snap.Remaining() / time.Second) }

package cue

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Hook is the channel that runs a person's own command: a program and its arguments. The cue is
// in its environment, and as a JSON object on standard input.
func Hook(words []string) Channel {
	name := ExpandHome(words[0])
	return Channel{Name: "hook " + filepath.Base(name), Limit: 10 * time.Second, Accepts: acceptsHook, Send: func(ctx context.Context, q Cue) error {
		in := hookInputOf(q)
		object, err := json.Marshal(in)
		if err != nil {
			return err
		}
		return command{name: name, args: words[1:], env: in.environment(), input: string(object) + "\n"}.run(ctx)
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
	Product   string `json:"product,omitempty"` // its name
	Elapsed   int    `json:"elapsed_s"`
	Remaining int    `json:"remaining_s"`
}

func hookInputOf(q Cue) hookInput {
	in := hookInput{
		Event: q.Kind.String(), Text: q.Text, Routine: q.Routine, Step: string(q.Snap.Step.Kind), Title: q.Snap.Step.Name(),
		Index: q.Snap.Index + 1, Of: q.Snap.Of, Phase: q.Snap.Phase.String(), Product: q.Snap.Step.Product.Name,
		Elapsed: int(q.Snap.Elapsed / time.Second), Remaining: int(q.Snap.Remaining() / time.Second),
	}
	if len(q.Snap.Next) > 0 {
		in.Next = string(q.Snap.Next[0].Kind)
	}
	return in
}

// environment has the most important of a cue for a hook.
func (in hookInput) environment() []string {
	return []string{
		"SKINTIME_EVENT=" + in.Event, "SKINTIME_STEP=" + in.Step, "SKINTIME_NEXT=" + in.Next,
		"SKINTIME_REMAINING=" + strconv.Itoa(in.Remaining),
	}
}

package cue

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Hook is the channel that runs a person's own command, a program and its arguments, for the events
// of these names, or for all without any. What happened is in its environment, as a JSON object on
// standard input, and in its arguments in place of "{text}" and its like.
func Hook(words, events []string) Channel {
	name := ExpandHome(words[0])
	accepts := func(q Cue) bool {
		return acceptsHook(q) && (len(events) == 0 || slices.Contains(events, q.Kind.String()))
	}
	return Channel{Name: "hook " + filepath.Base(name), Every: true, Limit: 10 * time.Second, Accepts: accepts, Send: func(ctx context.Context, q Cue) error {
		in := hookInputOf(q)
		object, err := json.Marshal(in)
		if err != nil {
			return err
		}
		args := words[1:]
		if !isBatch(name) {
			args = in.arguments(args)
		}
		return command{name: name, args: args, env: in.environment(), input: string(object) + "\n"}.run(ctx)
	}}
}

// acceptsHook reports whether a cue is for hooks: all but the counted seconds, and answers to a person.
func acceptsHook(q Cue) bool { return q.Kind != CountIn && q.Kind != NotYet }

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
		"SKINTIME_EVENT=" + in.Event, "SKINTIME_TEXT=" + in.Text, "SKINTIME_STEP=" + in.Step, "SKINTIME_NEXT=" + in.Next,
		"SKINTIME_REMAINING=" + strconv.Itoa(in.Remaining), "SKINTIME_PRODUCT=" + in.Product,
	}
}

// arguments returns words with the values of a cue in place of their names in braces.
func (in hookInput) arguments(words []string) []string {
	values := strings.NewReplacer(
		"{event}", in.Event, "{text}", in.Text, "{routine}", in.Routine, "{step}", in.Step, "{title}", in.Title, "{next}", in.Next,
		"{index}", strconv.Itoa(in.Index), "{of}", strconv.Itoa(in.Of), "{phase}", in.Phase, "{product}", in.Product,
		"{elapsed_s}", strconv.Itoa(in.Elapsed), "{remaining_s}", strconv.Itoa(in.Remaining),
	)
	var all []string
	for _, word := range words {
		all = append(all, asArgument(word, values.Replace(word)))
	}
	return all
}

// asArgument returns a word with its values. Where a text begins it, a space comes before a sign
// that would make it a flag or the name of a file: titles come from routines of others.
func asArgument(word, with string) string {
	for _, text := range []string{"{text}", "{title}", "{product}", "{routine}"} {
		if strings.HasPrefix(word, text) && (strings.HasPrefix(with, "-") || strings.HasPrefix(with, "@")) {
			return " " + with
		}
	}
	return with
}

// isBatch reports whether a program is a batch file of Windows, whose arguments are code.
func isBatch(name string) bool {
	if path, err := exec.LookPath(name); err == nil {
		name = path
	}
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".bat" || ext == ".cmd"
}

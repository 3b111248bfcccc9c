package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/config"
	"skintime/ui/awake"
	"skintime/ui/cue"
	"skintime/ui/mpris"
	"skintime/ui/remote"
	"skintime/ui/theme"
)

func (a *app) cuesCommand() *cobra.Command {
	c := a.command("cues", "Try what can call you back to the screen", func(string) error { return a.cues() })
	c.Long = "cues tries each channel in turn, whether it is on or off, and says which work here: first what calls you, then what keeps the machine awake, and what leads a session from elsewhere."
	return c
}

// trial is the result of trying a channel.
type trial struct {
	name  string
	on    bool
	works string // how it works, if it does
	err   error  // why it does not
}

// sample returns a cue that every channel accepts.
func sample() cue.Cue {
	mask := routine.Step{Kind: routine.Mask, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)}
	return cue.Cue{
		Kind: cue.Due, Level: 1, Text: "This is how skintime calls you.", Routine: defaultRoutine, Lasts: time.Minute,
		Snap: routine.Snapshot{State: routine.StateRunning, Index: 1, Of: 2, Step: mask, Timing: mask.Timing, Phase: routine.PhaseOver, Elapsed: mask.Timing.By},
	}
}

// cues tries each channel in turn, and prints a line for each. A signal ends the trial.
func (a *app) cues() error {
	ctx, c := a.ctx, a.configured()
	defer context.AfterFunc(ctx, a.restoreSignals)()
	trials := []func(config.Config) trial{a.tryBell, a.tryTerminal, tryChannel(ctx, chime(c.Cues), !c.Cues.NoChime), tryChannel(ctx, cue.Voice(), c.Cues.Voice), tryChannel(ctx, desktop(), c.Cues.Desktop)}
	for _, hook := range hooks(c.Cues) {
		trials = append(trials, tryChannel(ctx, hook, true))
	}
	look, width := theme.Printed(), 0
	if isTerminal(a.out) {
		width = lineWidth
	}
	for _, try := range append(trials, tryAwake(ctx), tryRemote, tryPlayer(ctx)) {
		t := try(c)
		if errors.Is(t.err, errors.ErrUnsupported) { // this system has nothing of the kind
			continue
		}
		a.log.Info("channel", "name", t.name, "on", t.on, "err", t.err)
		if ctx.Err() != nil {
			return fmt.Errorf("interrupted while trying the %s", t.name)
		}
		if err := a.lines([]string{t.line(look, width)}); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) tryBell(c config.Config) trial {
	t := trial{name: "bell", on: !c.Cues.NoBell, works: "rang, if the terminal allows it"}
	if !isTerminal(a.out) {
		t.err = fmt.Errorf("standard output is not a terminal")
		return t
	}
	fmt.Fprint(a.out, "\a")
	return t
}

func (a *app) tryTerminal(c config.Config) trial {
	term := cue.TerminalOf(os.Environ())
	t := trial{name: "terminal notification", on: !c.Cues.NoTerminal, works: "sent, as " + term.Protocol()}
	switch {
	case !isTerminal(a.out):
		t.err = fmt.Errorf("standard output is not a terminal")
	case !term.Notifies():
		t.err = fmt.Errorf("this terminal is not known to show any; kitty, iTerm2, WezTerm, Ghostty, foot and Warp do")
	default:
		fmt.Fprint(a.out, term.Notification(sample()))
	}
	return t
}

func tryChannel(ctx context.Context, ch cue.Channel, on bool) func(config.Config) trial {
	return func(config.Config) trial {
		ctx, cancel := context.WithTimeout(ctx, ch.Limit)
		defer cancel()
		err := ch.Send(ctx, sample())
		if ctx.Err() != nil {
			err = fmt.Errorf("not done after %v", ch.Limit)
		}
		t := trial{name: ch.Name, on: on, works: "works", err: err}
		if !cue.Missed(err) && err != nil {
			t.works, t.err = fmt.Sprintf("works, but %v", err), nil
		}
		return t
	}
}

// tryAwake keeps the machine awake for a moment.
func tryAwake(ctx context.Context) func(config.Config) trial {
	return func(c config.Config) trial {
		how, err := awake.Try(ctx)
		return trial{name: "awake", on: !c.AllowSleep, works: "works, by " + how, err: err}
	}
}

// tryRemote listens for a moment to commands of other terminals.
func tryRemote(c config.Config) trial {
	return trial{name: remote.Channel, on: !c.Remote.NoSocket, works: "works", err: remote.Try(socketPath())}
}

// tryPlayer is on the desktop's message bus for a moment.
func tryPlayer(ctx context.Context) func(config.Config) trial {
	return func(c config.Config) trial {
		return trial{name: mpris.Channel, on: c.Remote.MPRIS, works: "work", err: mpris.Try(ctx, cue.SessionBus)}
	}
}

// line formats a trial, wrapped to a width that is not 0.
func (t trial) line(look *theme.Theme, width int) string {
	const column = 24
	sign, text := look.Open.Text.Render("✓"), t.works
	if t.err != nil {
		sign, text = look.Caution.Text.Render("✗"), t.err.Error()
	}
	if !t.on {
		text += look.Muted.Render("  (off)")
	}
	if width > 0 {
		text = strings.Join(theme.Wrap(text, width-column-2), "\n"+strings.Repeat(" ", column+2))
	}
	return sign + " " + t.name + strings.Repeat(" ", max(1, column-len(t.name))) + text
}

package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/remote"
)

// leadCommands returns the commands that lead the session of another process.
func (a *app) leadCommands() []*cobra.Command {
	next := a.leadCommand(remote.Next, "Done, continue; or it is on")
	next.Long = "next does what enter does: it ends the step as done, or starts the time of what you put on.\n" +
		"Before a mask's time it is refused, unless you add --yes. In a step's first second it is refused, too, so that a key you hold down ends one step only."
	skip := a.leadCommand(remote.Skip, "Skip this step")
	skip.Long = "skip skips the step. A mask that was worn long enough counts as done with 'skintime next'; to skip it all the same, add --yes."
	return []*cobra.Command{
		next, skip, a.leadCommand(remote.Back, "Back to the step before"), a.leadCommand(remote.Pause, "Pause; 'skintime resume' continues"),
		a.leadCommand(remote.Ack, "Silence the alarm"), a.leadCommand(remote.Mute, "Mute everything but the screen, or unmute it"), a.extendCommand(),
	}
}

// leadCommand returns a command without words.
func (a *app) leadCommand(name remote.Name, short string) *cobra.Command {
	command, asJSON := remote.Command{Name: name}, false
	c := a.command(string(name), short, func(string) error { return a.lead(command, asJSON) })
	showStatus(c, &asJSON)
	if name == remote.Next || name == remote.Skip {
		c.Flags().BoolVar(&command.Confirmed, "yes", false, "do it where a key would ask first")
	}
	return c
}

func (a *app) extendCommand() *cobra.Command {
	asJSON := false
	c := a.command("extend TIME", "Move the step's end: +1m, or -- -1m", func(by string) error {
		d, err := shift(by)
		if err != nil {
			return err
		}
		return a.lead(remote.Command{Name: remote.Extend, By: d}, asJSON)
	})
	c.Long = "extend gives the step more time, or less: never beyond a mask's limit, and never less than has passed.\n" +
		"Write -- before a time with a minus, so that it is no flag."
	c.Example = "skintime extend +1m\nskintime extend -- -1m"
	c.ValidArgsFunction = cobra.FixedCompletions([]string{"+1m", "+2m", "+5m"}, cobra.ShellCompDirectiveNoFileComp)
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		a.commandPath, a.failed = c.CommandPath(), usageError{fmt.Errorf("%w; for less time write 'skintime extend -- -1m'", flagError(c, err))}
		return nil
	})
	showStatus(c, &asJSON)
	return c
}

func (a *app) resumeCommand(o *options) *cobra.Command {
	asJSON := false
	c := a.command("resume", "Resume the unfinished session", func(string) error { return a.resume(*o, asJSON) })
	c.Long = "resume continues the session that was left. If another terminal runs one that is paused, it continues there."
	showStatus(c, &asJSON)
	return c
}

func showStatus(c *cobra.Command, asJSON *bool) {
	c.Flags().BoolVar(asJSON, "json", false, "print the status as JSON, one object")
}

// shift reads by how much a step's end is moved.
func shift(text string) (time.Duration, error) {
	d, err := time.ParseDuration(text)
	if err != nil || d != d.Truncate(time.Second) || d == 0 || d.Abs() > routine.MaxTime {
		return 0, usageError{fmt.Errorf("%q is no time to extend by; write it as in +1m or -30s", text)}
	}
	return d, nil
}

// lead has the running session do something, and prints how it stands then.
func (a *app) lead(c remote.Command, asJSON bool) error {
	answer, err := remote.Send(socketPath(), c)
	if errors.Is(err, remote.ErrNobody) {
		return notLed()
	}
	return a.answer(answer, err, asJSON)
}

// notLed says why no session listens.
func notLed() error {
	if _, running, err := journal.Peek(folders(), disk.System()); err == nil && running {
		return errors.New("a session is running, but does not listen: it says why, [remote] socket is false in its configuration, or its XDG_RUNTIME_DIR is another")
	}
	return errors.New("no session is running; 'skintime' starts one")
}

// answer prints what the running session has answered.
func (a *app) answer(answer remote.Answer, err error, asJSON bool) error {
	switch {
	case err != nil:
		return fmt.Errorf("the running session cannot be led: %w", err)
	case answer.Refused != "":
		return errors.New(asError(answer.Refused))
	case answer.Said != "":
		fmt.Fprintln(a.errs, answer.Said)
	}
	switch {
	case asJSON:
		return objects(a, answer.Status)
	case answer.Line != "":
		return a.print(answer.Line)
	}
	return nil
}

// asError returns a sentence as the text of an error.
func asError(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	return strings.TrimSuffix(string(unicode.ToLower(first))+sentence[size:], ".")
}

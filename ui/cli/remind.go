package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/cue"
	"skintime/ui/locale"
	"skintime/ui/words"
)

func (a *app) remindCommand() *cobra.Command {
	system, at := "", ""
	c := a.command("remind [ROUTINE]", "Say what is planned today and not done yet", func(name string) error {
		if system != "" || at != "" {
			return a.printSchedule(name, system, at)
		}
		return a.remind(name)
	})
	c.Long = "remind prints a line and calls you by the channels that are on, if something is planned today and\n" +
		"not done yet. Otherwise it is silent. With --print it shows how to have it run every day; it changes\nnothing itself."
	c.Example = "skintime remind\nskintime remind --print systemd --at 20:30"
	c.ValidArgsFunction = a.completeRoutine
	c.Flags().StringVar(&system, "print", "", "print what has `SYSTEM` run it: systemd, launchd, cron or schtasks")
	c.Flags().StringVar(&at, "at", "", "the `TIME` of day at which it runs, such as 20:30")
	completeFlag(c, "print", scheduleSystems)
	return c
}

// remind says what is planned today, once, if it is not done yet and no session runs.
func (a *app) remind(name string) error {
	s, c, err := a.situation(name, false)
	if err != nil {
		return err
	}
	day := care.Shipped().Week(s)[0]
	r := day.Plan.Draft().OnlyIncluded()
	_, running, _ := journal.Peek(folders(), disk.System())
	if running || day.Rest || len(r.Steps) == 0 || doneToday(s) {
		return nil
	}
	text := words.Reminder(r, day)
	if err := a.print(text); err != nil {
		return err
	}
	a.call(c, cue.Cue{Kind: cue.Reminder, Text: text, Routine: r.Name, Snap: routine.NewSession(r).At(s.Now), Automatic: true, Lasts: time.Minute})
	return nil
}

// doneToday reports whether the situation's routine was done on its day of care.
func doneToday(s care.Situation) bool {
	today := care.Shipped().CareDay(s.Profile, s.Now)
	b, _ := diary.ReadSince(disk.System(), folders().Diary, s.Now.Add(-2*24*time.Hour)) // what cannot be read was not done
	return slices.ContainsFunc(b.Records, func(r diary.Record) bool {
		return r.Routine == s.Routine.Name && care.Shipped().CareDay(s.Profile, r.Started).Equal(today) && slices.ContainsFunc(r.Steps, diary.Step.Used)
	})
}

// remindTimeout is how long a reminder may take on all channels.
const remindTimeout = 15 * time.Second

// call sends a cue by the channels that are on, and waits for them. What goes wrong with one is
// said on standard error.
func (a *app) call(c config.Config, q cue.Cue) {
	if out, ok := a.out.(*os.File); ok && isTerminal(out) {
		var term *cue.Terminal
		if !c.Cues.NoTerminal {
			t := cue.TerminalOf(os.Environ())
			term = &t
		}
		rings, notes := cue.TerminalOutput([]cue.Cue{q}, !c.Cues.NoBell, term)
		if rings {
			notes += "\a"
		}
		fmt.Fprint(out, notes)
	}
	d := cue.NewDispatcher(channels(c.Cues, a.log)...)
	d.Dispatch(q)
	d.Close(remindTimeout)
	for err := range d.Errors() {
		fmt.Fprintf(a.errs, "skintime: %v\n", err)
	}
}

// printSchedule prints what runs the reminder every day.
func (a *app) printSchedule(name, system, at string) error {
	switch {
	case system == "":
		return usageError{errors.New("--at needs --print: skintime remind --print systemd --at 20:30")}
	case !slices.Contains(scheduleSystems(), system):
		return fmt.Errorf("--print: %w", unknown("system", system, scheduleSystems()))
	case at == "":
		return usageError{fmt.Errorf("--print needs --at: skintime remind --print %s --at 20:30", system)}
	}
	when, ok := locale.ParseTime(at)
	if !ok {
		return usageError{fmt.Errorf("--at %q is no time of day; write it as in 20:30", at)}
	}
	if name != "" {
		if _, err := a.find(name, ""); err != nil {
			return err
		}
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("the path of this program is unknown: %w", err)
	}
	text, commands, inside := schedule{program: self, routine: name, at: when}.text(system)
	if !inside {
		fmt.Fprintf(a.errs, "1. %s\n2. %s\n", commands[0], commands[1])
	}
	return a.text(text)
}

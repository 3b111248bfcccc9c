package cli

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/clock"
	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/routine/journal"
	"skintime/ui"
	"skintime/ui/live"
	"skintime/ui/plain"
	"skintime/ui/screen"
	"skintime/ui/terminal"
	"skintime/ui/words"
)

// options are the flags of start, and what is made of them.
type options struct {
	now           bool
	auto          bool
	speak         bool
	minutesSet    bool // minutes were given
	minutes       int
	choice        choice
	speed         float64
	agoText       string        // how long ago the mask went on, as it was given
	ago           time.Duration // the same; 0: it was not given
	resumed       bool          // resume the unfinished session without asking
	ignoreHistory bool          // plan as for somebody of whom nothing is known
	firstRun      bool          // there is neither a configuration nor a record
	chosen        map[routine.Kind]care.Choice
	planner       func(care.Chosen) care.Plan
	reread        func()                                                // has the planner plan with the diary as it is now
	reprofile     func(config.Config)                                   // has the planner plan for a changed configuration
	situation     func() care.Situation                                 // as the planner has it, but for what is chosen
	setRoutine    func(routine.Routine)                                 // has the planner plan another routine
	moisturizers  func() []routine.Product                              // for what follows a sting
	saySkin       func(care.SkinRest) (care.Plan, routine.Draft, error) // nil: nothing can be said
	repeat        func() (care.Plan, routine.Draft, string, bool)       // plans with what was used last time
	plan          care.Plan                                             // of the planner, for what is chosen
	config        config.Config
}

// The bounds of --speed: a tenth is slow enough to watch anything, and at an hour a
// second a facial is over before it is seen.
const (
	slowest = 0.1
	fastest = 3600
)

// start plans a routine and runs it, on the screen or as lines.
func (a *app) start(name string, o options) error {
	if err := o.inRange(); err != nil {
		return err
	}
	s, c, err := a.situation(name, true)
	if err != nil {
		return err
	}
	if o.chosen, err = o.choice.chosen(s); err != nil {
		return err
	}
	o.config = c
	o.config.Cues.Voice = c.Cues.Voice || o.speak
	draft, err := o.draft(s)
	if err == nil {
		draft, err = o.underWay(draft)
	}
	if err != nil {
		return err
	}
	if o.speed != 1 { // a rehearsal is not recorded
		return a.runSession(draft, clock.System().WithSpeed(o.speed), journal.Unrecorded(), o)
	}
	rec, err := openRecorder()
	if err != nil {
		return err
	}
	return a.runSession(draft, clock.System(), rec, o)
}

// inRange returns an error about a number that is too small or too large.
func (o *options) inRange() error {
	if !(o.speed >= slowest && o.speed <= fastest) {
		return usageError{fmt.Errorf("--speed %g is out of range; choose %g to %d", o.speed, slowest, fastest)}
	}
	if most := int(routine.MaxTime / time.Minute); o.minutesSet && (o.minutes < 1 || o.minutes > most) {
		return usageError{fmt.Errorf("--minutes %d is out of range; choose 1 to %d", o.minutes, most)}
	}
	return nil
}

// runSession runs a session, records it, and prints its last lines to the shell.
func (a *app) runSession(draft routine.Draft, c clock.Clock, rec *journal.Recorder, o options) error {
	cues := newCueSystem(o.config, a.log)
	if o.speed == 1 { // a rehearsal is nobody's session
		cues.leadBy(o.config.Remote)
	}
	s, onScreen, err := a.session(draft, c, rec, cues, o)
	recordErr := rec.Close()
	a.farewell(s, c, recordErr == nil && rec.Recorded())
	cues.close(s, o.auto && !onScreen)
	if isNoReader(err) {
		err = nil // the session is saved, as when a person leaves
	}
	if s.Begun() {
		err = errors.Join(err, a.unrecorded(recordErr))
	}
	return err
}

// session runs a session, and reports whether it was on the screen.
func (a *app) session(draft routine.Draft, c clock.Clock, rec *journal.Recorder, cues cueSystem, o options) (s routine.Session, onScreen bool, err error) {
	if in, out, ok := a.terminal(o.config.Screen); ok {
		a.warnOfColors(o.config)
		frugally(func() { s, err = ui.Run(a.ctx, ui.New(a.screenOptions(draft, c, rec, cues, o)), in, out, os.Environ()) })
		return s, true, a.afterScreen(err)
	}
	if !isTerminal(a.out) {
		cues.terminal = nil
	}
	session := a.sessionOptions(c, rec, cues, o)
	session.Bell = session.Bell && isTerminal(a.out)
	a.boundOutput(a.ctx)
	s, err = plain.Run(a.ctx, a.in, a.out, plain.Options{
		Session: session, Draft: draft, StartNow: o.now, Typed: isTerminal(a.in), Notifier: cues.terminal, Resume: o.resumed, Plan: o.plan, FirstRun: o.firstRun,
		SaySkin: o.saySkin, Repeat: o.repeat,
	})
	return s, false, err
}

func (a *app) screenOptions(draft routine.Draft, c clock.Clock, rec *journal.Recorder, cues cueSystem, o options) ui.Options {
	shelf := shelfStore{reprofile: o.reprofile}
	options := appearance(o.config.Screen)
	options.Session = a.sessionOptions(c, rec, cues, o)
	options.Plan = screen.PlanOptions{Draft: draft, Care: o.plan, Claims: care.Shipped, Replan: o.planner, Chosen: o.chosen, FirstRun: o.firstRun}
	options.Start, options.ReadDiary, options.Notifier, options.Progress = startOf(o), readDiary, cues.terminal, progressBar(o.config.Screen.Progress)
	if !o.ignoreHistory { // a demo has no shelf
		options.ReadShelf, options.ChangeShelf = shelf.read, shelf.change
		options.Plan.Last = lastSession
		options.Plan.Routines = a.routineNames(draft.Routine())
		options.Plan.Choose = func(name string) error {
			r, err := a.library.Find(name)
			if err == nil {
				o.setRoutine(r)
			}
			return err
		}
		options.Known, options.WriteRecord = a.known, func(r diary.Record) (diary.Record, error) {
			defer o.reread()
			return writeRecord(r)
		}
		options.SaySkin = func(a screen.SaySkin) error { return shelf.saySkin(a.Rest) }
		options.Outlook = func() (care.Outlook, error) { return a.outlook(o.situation()) }
	}
	return options
}

// progressBar is whether the configuration and the environment want the terminal's own bar.
func progressBar(configured string) terminal.Progress {
	switch configured {
	case "on":
		return terminal.ProgressSupported
	case "off":
		return terminal.ProgressOff
	}
	return terminal.ProgressOf(os.Environ())
}

func (a *app) sessionOptions(c clock.Clock, rec *journal.Recorder, cues cueSystem, o options) live.Options {
	return live.Options{
		Clock: c, Locale: localeOf(o.config.Screen), Recorder: rec, Cues: cues.dispatcher, Inhibitor: cues.awake, Remote: cues.remote, Player: cues.player, Moisturizers: o.moisturizers, Auto: o.auto, Ago: o.ago, Bell: !o.config.Cues.NoBell, Log: a.log,
	}
}

func startOf(o options) ui.Start {
	switch {
	case o.resumed:
		return ui.StartResumed
	case o.now && o.auto:
		return ui.StartNewSession
	case o.now:
		return ui.StartNow
	}
	return ui.StartWithPlan
}

// farewell prints how the session ended, and if it can be resumed, how.
func (a *app) farewell(s routine.Session, c clock.Clock, recorded bool) {
	for _, line := range words.Farewell(s, c.Wall(s.Last()), recorded) {
		fmt.Fprintln(a.out, line)
	}
}

func (a *app) startCommand(o *options) *cobra.Command {
	c := a.command("start [ROUTINE]", "Plan a routine and start it", func(name string) error { return a.start(name, *o) })
	c.Example = "skintime start --now\nskintime start facial --minutes 10\nskintime start --ago 5m\nskintime start --now --auto --speak"
	c.ValidArgsFunction = a.completeRoutine
	c.Flags().BoolVar(&o.now, "now", false, "skip the plan and start")
	c.Flags().BoolVar(&o.auto, "auto", false, "continue by itself when a step's time is up")
	c.Flags().BoolVar(&o.speak, "speak", false, "read the steps aloud")
	o.choice.addTo(c, a)
	c.Flags().StringVar(&o.agoText, "ago", "", "start at once with the mask that went on `TIME` ago, such as 5m")
	c.Flags().IntVar(&o.minutes, "minutes", 0, "leave the mask on for `N` minutes")
	c.Flags().Float64Var(&o.speed, "speed", 1, "rehearse `X` times as fast; nothing is recorded")
	c.PreRun = func(*cobra.Command, []string) { o.minutesSet = c.Flags().Changed("minutes") }
	return c
}

func (a *app) demoCommand(o *options) *cobra.Command {
	c := a.command("demo [ROUTINE]", "Watch the whole routine at 60 times the speed", func(name string) error {
		o.now, o.auto, o.speed, o.ignoreHistory = true, true, 60, true
		return a.start(name, *o)
	})
	c.ValidArgsFunction = a.completeRoutine
	return c
}

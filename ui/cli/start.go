package cli

import (
	"errors"
	"fmt"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/clock"
	"skintime/routine/config"
	"skintime/routine/journal"
	"skintime/routine/library"
	"skintime/routine/toml"
	"skintime/ui"
	"skintime/ui/live"
	"skintime/ui/plain"
	"skintime/ui/screen"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// options are what the flags say.
type options struct {
	routine       string // empty: the one that is configured
	now           bool
	auto          bool
	speak         bool
	minutesSet    bool // minutes were given
	minutes       int
	mask          string
	speed         float64
	resumed       bool // what was left, without asking
	ignoreHistory bool
	firstRun      bool // there is no configuration and no record
	chosen        map[routine.Kind]string
	planner       planner
	plan          care.Plan // what the planner made of what was chosen
	config        config.Config
}

// The bounds of --speed: slower than a tenth shows nothing new, and faster than
// this a facial is over before it is seen.
const (
	slowest = 0.1
	fastest = 3600
)

// start plans a routine and runs it, on the terminal or as lines.
func (a *app) start(o options) error {
	if err := o.inRange(); err != nil {
		return err
	}
	o.config = a.configured()
	o.config.Cues.Voice = o.config.Cues.Voice || o.speak
	r, err := a.find(o.routine, o.config.Routine)
	if err == nil && o.mask != "" {
		o.chosen, err = map[routine.Kind]string{routine.Mask: o.mask}, maskKind(o.mask, r)
	}
	if err != nil {
		return err
	}
	draft, err := o.draft(a.situation(r, o.config))
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

// inRange is an error about a number that is too small or too large.
func (o *options) inRange() error {
	if !(o.speed >= slowest && o.speed <= fastest) {
		return usageError{fmt.Errorf("--speed %g is out of range; it lies between %g and %d", o.speed, slowest, fastest)}
	}
	if most := int(routine.MaxTime / time.Minute); o.minutesSet && (o.minutes < 1 || o.minutes > most) {
		return usageError{fmt.Errorf("--minutes %d is out of range; it lies between 1 and %d", o.minutes, most)}
	}
	return nil
}

// draft plans a situation, and keeps the planner for what is chosen later.
func (o *options) draft(s care.Situation) (routine.Draft, error) {
	if o.ignoreHistory {
		s.Profile, s.History, s.HistoryIncomplete = care.Profile{}, nil, false
	}
	o.firstRun = len(s.History) == 0 && !s.HistoryIncomplete && unconfigured()
	o.planner = plannerOf(s)
	o.plan = o.planner(o.chosen)
	d := o.plan.Draft()
	if !o.minutesSet {
		return d, nil
	}
	d, err := d.WithMaskLength(time.Duration(o.minutes) * time.Minute)
	if err != nil {
		return d, usageError{fmt.Errorf("--minutes: %w", err)}
	}
	return d, nil
}

// runSession runs a session, and has it recorded.
func (a *app) runSession(draft routine.Draft, c clock.Clock, rec *journal.Recorder, o options) error {
	on := newCalls(o.config)
	s, seen, err := a.session(draft, c, rec, on, o)
	recordErr := rec.Close()
	a.farewell(s, c, recordErr == nil && rec.Recorded())
	on.end(s, o.auto && !seen)
	if isNoReader(err) {
		err = nil // the session is saved as when a person leaves
	}
	if s.Begun() {
		err = errors.Join(err, a.unrecorded(recordErr))
	}
	return err
}

// orCommand makes an unknown routine an error that knows the commands, too,
// where the word is the first one: it may have been meant as one.
func (a *app) orCommand(err error) error {
	var unknown *library.UnknownError
	if !errors.As(err, &unknown) || a.commandPath != programName {
		return err
	}
	names := append(commandNames(), unknown.Names...)
	if near, ok := toml.Nearest(unknown.Name, names); ok {
		return usageError{fmt.Errorf("unknown routine %q; did you mean %q?", unknown.Name, near)}
	}
	return usageError{err}
}

// commandNames are the first words that are commands, and so no routines.
func commandNames() []string {
	return []string{"start", "resume", "drop", "demo", "status", "plan", "why", "diary", "routine", "cues", "setup", "completion", "help", "man"}
}

// session runs a session, and reports whether it was seen on the screen, which
// stays until a key.
func (a *app) session(draft routine.Draft, c clock.Clock, rec *journal.Recorder, on calls, o options) (s routine.Session, seen bool, err error) {
	if !a.plain {
		if in, out, ok := a.terminal(); ok {
			s, err = ui.Run(a.ctx, ui.New(screenOptions(draft, c, rec, on, o)), in, out, os.Environ())
			return s, true, err
		}
	}
	if !isTerminal(a.out) {
		on.terminal = nil
	}
	session := sessionOptions(c, rec, on, o)
	session.Bell = session.Bell && isTerminal(a.out)
	s, err = plain.Run(a.ctx, a.in, a.out, plain.Options{
		Session: session, Draft: draft, Now: o.now, Typed: isTerminal(a.in), Notifier: on.terminal, Resume: o.resumed, Plan: o.plan, FirstRun: o.firstRun,
	})
	return s, false, err
}

// screenOptions are what the program on the screen is told.
func screenOptions(draft routine.Draft, c clock.Clock, rec *journal.Recorder, on calls, o options) ui.Options {
	return ui.Options{
		Session: sessionOptions(c, rec, on, o),
		Plan:    screen.PlanOptions{Draft: draft, Care: o.plan, Data: careData(), Replan: o.planner, Chosen: o.chosen, FirstRun: o.firstRun},
		Start:   startOf(o), ReadDiary: readBook, Notifier: on.terminal, Look: theme.Look(o.config.Screen.Theme),
		ReducedMotion: o.config.Screen.Still || reducedMotion(os.Getenv("SKINTIME_REDUCED_MOTION")),
	}
}

// sessionOptions are what a session is run with, on the screen or as lines.
func sessionOptions(c clock.Clock, rec *journal.Recorder, on calls, o options) live.Options {
	return live.Options{Clock: c, Recorder: rec, Cues: on.dispatcher, Inhibitor: on.awake, Auto: o.auto, Bell: !o.config.Cues.NoBell}
}

// startOf is where the screen begins.
func startOf(o options) ui.Start {
	switch {
	case o.resumed:
		return ui.StartResumed
	case o.now && o.auto:
		return ui.StartOver
	case o.now:
		return ui.StartNow
	}
	return ui.StartWithPlan
}

// reducedMotion reports whether what the environment says means that nothing
// should move.
func reducedMotion(said string) bool { return said != "" && said != "0" && said != "false" }

// terminal is where the program can draw and hear keys. There is none where
// standard output is no terminal or a dumb one, where the person asks for
// lines, or where no keys could come from.
func (a *app) terminal() (in, out *os.File, ok bool) {
	out, isFile := a.out.(*os.File)
	if !isFile || !term.IsTerminal(out.Fd()) || os.Getenv("TERM") == "dumb" || os.Getenv("ACCESSIBLE") != "" {
		return nil, nil, false
	}
	if in, isFile := a.in.(*os.File); isFile && term.IsTerminal(in.Fd()) {
		return in, out, true
	}
	keys, _, err := tea.OpenTTY()
	return keys, out, err == nil
}

func isTerminal(v any) bool {
	f, ok := v.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// farewell leaves a line about the session with the shell, and when it can be
// resumed how.
func (a *app) farewell(s routine.Session, c clock.Clock, recorded bool) {
	for _, line := range words.Farewell(s, c.Wall(s.Last()), recorded) {
		fmt.Fprintln(a.out, line)
	}
}

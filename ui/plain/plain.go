// Package plain runs a session as lines of text, for screen readers, pipes and
// terminals that cannot move a cursor. It prints a line for each event, never one
// a second, and reads commands as lines. How a session behaves is in package
// live, and what the lines say is in package words.
package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/journal"
	"skintime/ui/cue"
	"skintime/ui/live"
	"skintime/ui/words"
)

// Options are how a session is run.
type Options struct {
	// Session is what the session is run with. Its recorder may offer one that
	// was left.
	Session  live.Options
	Draft    routine.Draft
	StartNow bool          // begin without showing the plan and waiting for a line
	Typed    bool          // a person types on a terminal: lines can come from a key held down
	Notifier *cue.Terminal // the terminal's own notifications; nil: none
	Resume   bool          // resume what was left without asking
	Plan     care.Plan     // what the draft was made from
	FirstRun bool          // nobody has used the program so far
	// Repeat plans with what was used last time, if that is found, and says so; nil: it cannot.
	Repeat func() (p care.Plan, d routine.Draft, said string, found bool)
	// SaySkin writes down what is said of skin, and plans so; nil: it cannot.
	SaySkin func(care.SkinRest) (care.Plan, routine.Draft, error)
}

// runner is a session while it runs.
type runner struct {
	Options
	out            io.Writer
	lines          <-chan string
	channelErrs    <-chan cue.ChannelError
	live           *live.Session
	filter         live.KeyFilter
	deferral       <-chan time.Time // runs out when a deferred line is known to be meant
	deferredAt     time.Duration
	skipPending    bool  // a worn mask was to be skipped, and waits for a second line
	confirmPending bool  // an early end was asked for, and waits for a second line
	leavePending   bool  // whether to leave was asked
	journalErr     error // why the session is not recorded, as far as it was said
	err            error // of writing
}

// Run runs a session over lines until it ends, the input does, or ctx is done.
// The session it returns has ended, was left, or was never begun. The error is
// one of writing.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) (routine.Session, error) {
	r := &runner{Options: o, out: out, lines: readLines(in), channelErrs: o.Session.Cues.Errors(), live: live.New(o.Session)}
	r.live.NotifyBy(o.Notifier)
	r.warn()
	saved, ok := r.live.Saved()
	switch {
	case ok && !r.offerSaved(ctx, saved):
		return *r.live.Session(), r.err
	case r.live.Begun():
		r.loop(ctx)
	case len(o.Draft.OnlyIncluded().Steps) == 0:
		return *r.live.Session(), errors.New(words.NothingIncluded(o.Draft.Routine()))
	case r.begin(ctx):
		r.loop(ctx)
	default:
		r.say(words.NothingBegun)
		if ok {
			r.say(words.StaysSaved)
		}
	}
	r.live.Leave()
	r.askFeel(ctx)
	return *r.live.Session(), r.err
}

// warn says once that the session is not recorded, and why.
func (r *runner) warn() {
	err := r.live.Err()
	if err != nil && r.journalErr == nil {
		r.say(journal.Explain(err))
	}
	r.journalErr = err
}

// begin tells what will be done, waits for the person, and starts.
func (r *runner) begin(ctx context.Context) bool {
	if speed := r.Session.Clock.Speed(); speed != 1 {
		r.say(words.Rehearsal(speed))
	}
	if r.StartNow {
		r.say(words.PlanWarnings(r.Plan)...)
	} else {
		r.introduce()
	}
	if !r.StartNow && !r.Session.Auto && !r.confirmBegin(ctx) {
		return false
	}
	_, saved := r.live.Saved()
	u := r.live.Begin(r.Draft.OnlyIncluded())
	r.warn()
	if saved && r.journalErr == nil {
		r.say(words.PreviousRecorded)
	}
	if !u.After.State.Ended() {
		r.announce()
	}
	r.ring()
	return r.live.Running()
}

// introduce tells what will be done, and what of it is not as usual.
func (r *runner) introduce() {
	plan := r.Draft.OnlyIncluded()
	if r.Session.Auto {
		plan = plan.Automatic()
	}
	r.say(words.SpokenPlan(r.live.Locale, r.Plan, plan, r.live.Wall())...)
	if r.Plan.MindSkin && r.SaySkin != nil && !r.Session.Auto {
		r.say(words.SkinLine)
	}
	if r.FirstRun {
		r.say(words.Welcome(80))
	}
}

// repeat tells the plan again, with what was used last time.
func (r *runner) repeat() {
	plan, draft, said, found := r.Repeat()
	r.say(said)
	if found {
		r.Plan, r.Draft = plan, draft
		r.introduce()
	}
}

// confirmBegin waits until the person begins or quits.
func (r *runner) confirmBegin(ctx context.Context) bool {
	for r.say(words.BeginHelp); r.err == nil && ctx.Err() == nil; r.say(words.BeginHelp) {
		select {
		case <-ctx.Done():
			return false
		case line, ok := <-r.lines:
			switch {
			case !ok || command(line) == "q":
				return false
			case line == "" || command(line) == "n":
				r.live.Tick()
				return true
			case line == "?":
				r.say(words.PlainCommands)
			case command(line) == "l" && r.Repeat != nil:
				r.repeat()
			case command(line) == "x" && r.SaySkin != nil:
				if !r.saySkin(ctx) {
					return false
				}
			default:
				r.say(words.UnknownLine(line))
			}
		}
	}
	return false
}

// loop runs the session. Its end is that of the session, or of the input unless
// steps advance by themselves.
func (r *runner) loop(ctx context.Context) {
	for r.live.Running() && !r.live.Session().Abandoned() && r.err == nil {
		if _, automatic := r.live.Session().AutoAt(); !automatic && r.lines == nil {
			r.say(words.InputEnded)
			r.live.Leave()
			return
		}
		if ctx.Err() != nil {
			r.interrupted()
			return
		}
		select {
		case <-ctx.Done():
		case line, ok := <-r.lines:
			r.tick()
			r.handleInput(line, ok)
		case call := <-r.live.Calls():
			r.tick()
			r.lead(call)
		case err, open := <-r.channelErrs:
			if r.tick(); open {
				r.say(err.String())
			} else {
				r.channelErrs = nil
			}
		case <-r.deferral:
			r.tick()
			r.releaseDeferred()
		case <-r.timer():
			r.tick()
		}
	}
}

// interrupted leaves the session as it is.
func (r *runner) interrupted() {
	r.tick()
	r.live.Leave()
	if r.Typed {
		fmt.Fprintln(r.out) // after the ^C that the terminal shows
	}
}

// handleInput acts on a line, or on the end of the input.
func (r *runner) handleInput(line string, ok bool) {
	switch {
	case ok:
		r.handle(line)
	case r.Session.Auto:
		r.lines = nil
	default:
		r.releaseDeferred()
		r.live.Leave()
	}
}

// timer runs out at the next instant at which something is due by itself. There
// is none once the session is over.
func (r *runner) timer() <-chan time.Time {
	at, ok := r.live.NextCue()
	if !ok {
		return nil
	}
	return time.After(max(time.Millisecond, r.live.RealUntil(at)))
}

// tick advances the session to the present, and tells of an absence and of what
// has become due.
func (r *runner) tick() {
	u := r.live.Tick()
	if u.Away > 0 {
		r.say(words.SpokenAway(u.After, u.Away))
	} else {
		for _, q := range u.Cues {
			r.printCue(q)
		}
	}
	r.showUpdate(u)
}

// do asks the session for something, and reports whether it happened. The lines
// said are written when it is recorded.
func (r *runner) do(request routine.Request, said ...string) bool {
	u := r.live.Do(request)
	if u.Happened {
		r.warn()
		r.say(said...)
	}
	r.showUpdate(u)
	return u.Happened
}

// showUpdate prints the new view after a change, and lets the terminal ring.
func (r *runner) showUpdate(u live.Update) {
	r.warn()
	if u.ViewChanged() && r.live.Running() && !r.live.Session().Abandoned() {
		r.announce()
	}
	r.ring()
}

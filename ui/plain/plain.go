// Package plain is the session as lines of text, for screen readers, pipes and
// terminals that cannot move a cursor. A line tells of an event; none merely
// tells that a second has passed.
package plain

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/clock"
	"skintime/routine/diary"
	"skintime/ui/awake"
	"skintime/ui/cue"
	"skintime/ui/step"
)

const (
	// poll is how long at most the session sleeps in one go: a timer does not
	// count the time that the machine is asleep, the session's clock does.
	poll = time.Second
	// missed is how late a wake-up must be for the person to have been away.
	missed = 20 * time.Second
	// deaf is how long a step on a terminal hears no empty line, fresh how long
	// such a line may be the first repeat of a key held down, and repeat the
	// longest time between two repeats: see the guard of the screens.
	deaf   = 400 * time.Millisecond
	fresh  = time.Second
	repeat = 120 * time.Millisecond
)

// Options are how a session is run.
type Options struct {
	Draft routine.Draft
	Clock clock.Clock
	Now   bool // begin at once
	Auto  bool // go on by itself, whatever comes in
	Typed bool // a person types on a terminal: lines can come from a key held down
	Bell  bool // the lines go to a terminal that rings
	// Caller calls the person besides, and Terminal, if not nil, notifies them.
	Caller   *cue.Caller
	Terminal *cue.Terminal
	Awake    *awake.Guard // keeps the machine awake while a step runs
	// Keeper keeps the session, and offers one that was left; nil: nothing is
	// kept.
	Keeper *diary.Keeper
	GoOn   bool      // go on with what was left without asking
	Care   care.Plan // what the draft was made from
	New    bool      // the person has never been here
}

// Run runs a session over lines until it ends, the input does, or ctx is done.
// The session it returns has ended, was left, or was never begun. The error is
// one of writing.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) (routine.Session, error) {
	plan := o.Draft.Plan()
	if o.Auto {
		plan = plan.Automatic()
	}
	r := &runner{Options: o, out: out, lines: read(in), troubles: o.Caller.Troubles(), session: routine.NewSession(plan)}
	r.warn(o.Keeper.Trouble())
	found, ok := o.Keeper.Found()
	switch {
	case ok && !r.offer(ctx, found):
	case r.session.At(r.now).State != routine.Waiting:
		r.back()
		r.loop(ctx)
	case len(plan.Steps) == 0:
		return r.session, fmt.Errorf("every step of %s is left out: include one on the plan screen", plan.Name)
	case r.begin(ctx):
		r.loop(ctx)
	default:
		r.say("Nothing was begun.")
	}
	r.do(r.session.Leave(r.now))
	r.Awake.Release()
	r.ask(ctx)
	return r.session, r.err
}

// warn says once that the session is not kept, and why.
func (r *runner) warn(trouble error) {
	if trouble != nil && r.trouble == nil {
		r.say(diary.Say(trouble))
	}
	r.trouble = trouble
}

// runner is a session while it runs.
type runner struct {
	Options
	out      io.Writer
	lines    <-chan string
	troubles <-chan cue.Trouble
	session  routine.Session
	now      time.Time
	stream   cue.Stream
	entered  time.Duration // the real time when what a line means last changed
	empty    time.Duration // the real time of the last empty line
	kept     *string       // a line that was read and not yet heard
	muted    bool
	asked    bool  // an early end was asked for, and waits for a second line
	leaving  bool  // whether to leave was asked
	trouble  error // why the session is not kept
	err      error
}

// read sends the lines of in, cut where they are unreasonably long, until it
// ends.
func read(in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		b := bufio.NewReader(in)
		for {
			line, more, err := b.ReadLine()
			for more && err == nil {
				_, more, err = b.ReadLine()
			}
			if err != nil {
				return
			}
			if len(line) > 0 && strings.TrimSpace(string(line)) == "" {
				line = []byte("p") // the space bar, as on the screen
			}
			lines <- strings.TrimSpace(string(line))
		}
	}()
	return lines
}

// begin tells what will be done, waits for the person, and starts.
func (r *runner) begin(ctx context.Context) bool {
	plan := r.session.Routine()
	if speed := r.Clock.Speed(); speed != 1 {
		r.say(fmt.Sprintf("A rehearsal, %g times as fast. Times of day are those of a real session.", speed))
	}
	if !r.Now {
		r.say(intro(plan, r.Clock.OnWall(r.Clock.Now()))...)
		r.say(told(r.Care)...)
		if r.New {
			r.say(step.Welcome(80))
		}
	} else {
		r.say(warned(r.Care)...)
	}
	for waiting := !r.Now && !r.Auto; waiting; {
		r.say(beginHelp)
		if r.err != nil {
			return false
		}
		select {
		case <-ctx.Done():
			return false
		case line, ok := <-r.lines:
			switch {
			case !ok || command(line) == "q":
				return false
			case line == "" || command(line) == "n":
				waiting = false
			case line == "?":
				r.say(commands)
			}
		}
	}
	r.now = r.Clock.Now()
	r.do(r.session.Start(r.now))
	return !r.session.Ended()
}

// loop runs the session. Its end is that of the session, or of the input
// unless steps go on by themselves.
func (r *runner) loop(ctx context.Context) {
	for !r.session.Ended() && !r.session.Left() && r.err == nil {
		if line := r.kept; line != nil {
			r.kept = nil
			r.hear(*line)
			continue
		}
		if _, ok := r.session.AutoAt(); !ok && r.lines == nil {
			r.say("Nothing more comes in, and this step does not go on by itself.")
			r.do(r.session.Leave(r.now))
			continue
		}
		r.stayAwake()
		timer, aim := r.timer()
		select {
		case <-ctx.Done():
			r.pass(aim)
			r.do(r.session.Leave(r.now))
			if r.Typed {
				fmt.Fprintln(r.out) // after the ^C that the terminal shows
			}
		case line, ok := <-r.lines:
			r.pass(aim)
			switch {
			case ok:
				r.hear(line)
			case r.Auto:
				r.lines = nil
			default:
				r.do(r.session.Leave(r.now))
			}
		case t, open := <-r.troubles:
			if r.pass(aim); open {
				r.say(t.String())
			} else {
				r.troubles = nil
			}
		case <-timer:
			r.pass(aim)
		}
	}
}

// timer runs out at the next instant at which something happens by itself, or
// a little later if the machine is busy; aim is that instant in real time.
// While the time stands still there is none.
func (r *runner) timer() (timer <-chan time.Time, aim time.Duration) {
	snap := r.session.At(r.now)
	if snap.State != routine.Running {
		return nil, 0
	}
	wait := poll
	if m, ok := snap.Timing.NextMark(snap.Elapsed); ok {
		wait = min(wait, r.Clock.Takes(snap.Until(m.At)))
	}
	if at, ok := r.session.AutoAt(); ok {
		wait = min(wait, r.Clock.Takes((at.Sub(r.now)-1)%time.Second+1)) // the last seconds are counted
	}
	wait = max(time.Millisecond, wait)
	return time.After(wait), r.Clock.Real() + wait
}

// pass lets the time go on to now: it tells of an absence and of the mark that
// was passed last, and goes on where a step does so by itself.
func (r *runner) pass(aim time.Duration) {
	before := r.now
	r.now = r.Clock.Now()
	if r.session.Ended() {
		return
	}
	away := aim > 0 && r.Clock.Real()-aim > missed
	if away {
		r.say(step.Away(r.session.At(r.now), r.now.Sub(before)))
	}
	events := r.session.Auto(r.now)
	for _, q := range r.stream.Pass(r.session, r.Clock, r.now) {
		if events == nil { // else the next step is called out at once
			r.call(q)
		}
		if !away {
			r.tell(q)
		}
	}
	r.apply(events, true)
}

// do applies events that a person asked for; a step that begins with them is
// announced. What is to be said first, is said when they are kept.
func (r *runner) do(events []routine.Event, first ...string) bool {
	return r.apply(events, false, first...)
}

// apply applies events, and reports whether there were any. Alone says that
// they came by themselves.
func (r *runner) apply(events []routine.Event, alone bool, first ...string) bool {
	was := r.session
	before := was.At(r.now)
	r.session = was.Apply(events...)
	if len(events) > 0 {
		r.Keeper.Keep(r.Clock, r.session, events)
		r.warn(r.Keeper.Trouble())
		r.say(first...)
	}
	snap := r.session.At(r.now)
	begun := len(events) > 0 && events[0].Kind == routine.Started
	there := !r.session.Left() && !r.session.Ended()
	if there && (begun || snap.Index != before.Index || snap.TakeOff != before.TakeOff) {
		r.announce()
	}
	r.call(cue.Happened(was, r.session, events, r.Clock, r.now, alone)...)
	return len(events) > 0
}

func (r *runner) announce() {
	sc := r.scene()
	r.entered, r.asked = r.Clock.Real(), false
	r.stream.Skip(r.session, r.now)
	r.say("", entry(sc))
	for _, line := range step.Sayings(sc) {
		r.say("  " + line)
	}
	r.say(next(sc.Snap, "Next: %s."))
}

func (r *runner) scene() step.Scene {
	return step.Scene{Snap: r.session.At(r.now), Wall: r.Clock.OnWall(r.now)}
}

// say writes lines; an empty one among others sets a step apart.
func (r *runner) say(lines ...string) {
	for _, line := range lines {
		if line == "" && len(lines) == 1 || r.err != nil {
			continue
		}
		_, r.err = fmt.Fprintln(r.out, line)
	}
}

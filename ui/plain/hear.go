package plain

import (
	"fmt"
	"time"

	"skintime/routine"
	"skintime/ui/step"
)

// hear acts on a line.
func (r *runner) hear(line string) {
	s, again := r.session, r.asked
	r.asked = false
	if r.leaving {
		r.leaving = false
		if line == "y" || line == "q" {
			r.do(s.Leave(r.now))
			return
		}
		r.say("You stay.")
		return
	}
	switch line {
	case "", "n":
		r.done(again)
	case "s":
		r.say(s.At(r.now).Step.Name() + " skipped.")
		r.do(s.Skip(r.now))
	case "b":
		if !r.do(s.Back(r.now)) {
			r.say("This is the first step.")
		}
	case "p":
		r.do(s.Toggle(r.now))
		if snap := r.session.At(r.now); snap.State == routine.Running {
			r.say("Going on. " + status(r.scene()))
		} else {
			r.say(status(r.scene()))
		}
	case "+":
		r.extend(time.Minute)
	case "-":
		r.extend(-time.Minute)
	case "!":
		was, is := s.At(r.now), routine.Snapshot{}
		r.do(s.Sting(r.now))
		if is = r.session.At(r.now); is.Index == was.Index && is.TakeOff == was.TakeOff {
			r.announce()
		}
	case "t":
		r.say(status(r.scene()))
	case "?":
		r.say(commands)
	case "q":
		r.leaving = true
		r.say("Leave? The session ends here. y leaves, anything else stays.")
	default:
		r.say(fmt.Sprintf("%.40q is nothing you can type here; ? lists what is.", line))
	}
}

// done goes on, or in the early phase of a window asks once whether to.
func (r *runner) done(again bool) {
	if r.Typed && !r.meant() {
		r.asked = again
		return
	}
	snap := r.session.At(r.now)
	if snap.Phase == routine.Early && !again {
		r.asked, r.entered = true, r.Clock.Real()
		r.say(fmt.Sprintf("%s to go. Enter again to %s.", step.Spell(snap.Remaining()), step.GoOn(snap)))
		return
	}
	r.do(r.session.Advance(r.now))
}

// meant reports whether an empty line on a terminal was meant for this step: it
// was not typed ahead, and is no repeat of a key that is held down.
func (r *runner) meant() bool {
	now, last := r.Clock.Real(), r.empty
	r.empty = now
	age := now - r.entered
	if last > 0 && now-last < repeat || age < deaf {
		return false
	}
	if age >= fresh {
		return true
	}
	select {
	case line, ok := <-r.lines:
		if ok && line == "" {
			r.empty = r.Clock.Real()
			return false
		}
		if ok {
			r.kept = &line
		}
	case <-time.After(repeat):
	}
	return true
}

func (r *runner) extend(by time.Duration) {
	if !r.do(r.session.Extend(by, r.now)) {
		r.say(step.Fixed(r.session.At(r.now), by))
		return
	}
	r.heard = r.session.At(r.now).Elapsed
	r.say(status(r.scene()))
}

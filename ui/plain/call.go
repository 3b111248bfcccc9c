package plain

import (
	"fmt"
	"time"

	"skintime/routine"
	"skintime/ui/cue"
	"skintime/ui/step"
)

// tell writes the line of a cue, where it has one: the last minutes, the window,
// the end, and each minute over. The rest is for the ear.
func (r *runner) tell(q cue.Cue) {
	line := q.Text
	switch {
	case q.Kind == cue.Half, q.Kind == cue.Soon, q.Kind == cue.Overdue && -q.Snap.Remaining() < time.Minute:
		return
	case (q.Kind == cue.Due || q.Kind == cue.Overdue) && !q.Snap.Step.Auto && !rinses(q):
		line += next(q.Snap, " Enter goes on to %s.")
	}
	r.say(line)
}

// call calls the person, by the channels and by what the terminal can do.
func (r *runner) call(cues ...cue.Cue) {
	if r.muted {
		return
	}
	r.Caller.Call(cues...)
	rings, out := cue.Aloud(cues, r.Bell, r.Terminal)
	if rings {
		out = "\a" + out
	}
	if r.err == nil && out != "" {
		_, r.err = fmt.Fprint(r.out, out)
	}
}

// stayAwake keeps the machine awake while a step runs, and only then.
func (r *runner) stayAwake() {
	r.Awake.HoldIf(r.session.At(r.now).State == routine.Running)
}

// mute mutes all but the lines, or ends that.
func (r *runner) mute() {
	r.muted = !r.muted
	if !r.muted {
		r.say("Sounds are on.")
		return
	}
	r.Caller.Hush()
	r.say("Sounds are off.")
}

// rinses reports whether a cue is about what has to come off: its own words say
// what to do.
func rinses(q cue.Cue) bool { return q.Window() && step.Rinses(q.Snap) }

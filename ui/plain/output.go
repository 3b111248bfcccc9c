package plain

import (
	"fmt"
	"strings"
	"time"

	"skintime/ui/cue"
	"skintime/ui/locale"
	"skintime/ui/words"
)

// announce tells of the step that has begun, what to do in it, and what comes
// next. From now on a line means something else.
func (r *runner) announce() {
	sc := r.scene()
	r.confirmPending = false
	r.filter.Restart(r.live.Uptime())
	entry := words.StepEntry(sc)
	r.say("", entry)
	for _, line := range words.TaskOf(sc).Instructions() {
		if !strings.Contains(entry, line) { // said already
			r.say("  " + line)
		}
	}
	if sc.Snap.Sting.Suspects != nil {
		r.say(words.PlainMarked(sc.Snap))
	}
	r.say(words.NextStep(sc.Snap))
}

func (r *runner) scene() words.Scene {
	return words.Scene{Snap: r.live.Snapshot(), Wall: r.live.Wall(), Locale: r.live.Locale}
}

// printCue writes the line of a cue, where it has one: the last minutes, the
// window, the end, and each minute over. The rest is for the ear.
func (r *runner) printCue(q cue.Cue) {
	line := q.Text
	switch {
	case q.Kind == cue.Half, q.Kind == cue.CountIn, q.Kind == cue.Overdue && -q.Snap.Remaining() < time.Minute:
		return
	case (q.Kind == cue.Due || q.Kind == cue.Overdue) && !q.Snap.Step.Auto && !(q.Window() && words.ComesOff(q.Snap)):
		line = strings.TrimSpace(line + " " + words.EnterAdvances(q.Snap))
	}
	r.say(line)
}

// say writes lines; an empty one among others sets a step apart.
func (r *runner) say(lines ...string) {
	for _, line := range lines {
		if line == "" && len(lines) == 1 || r.err != nil {
			continue
		}
		_, r.err = fmt.Fprintln(r.out, locale.Spaced(line))
	}
}

// ring has the terminal ring and notify.
func (r *runner) ring() {
	if out := r.live.TerminalOutput(); out != "" && r.err == nil {
		_, r.err = fmt.Fprint(r.out, out)
	}
}

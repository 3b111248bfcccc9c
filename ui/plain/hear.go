package plain

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/step"
)

// hear acts on a line.
func (r *runner) hear(line string) {
	alarm := r.stream.Acknowledge(r.session, r.now)
	if alarm {
		r.Caller.Hush()
	}
	s, again := r.session, r.asked
	r.asked = false
	said := line
	line = command(said)
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
		r.do(s.Skip(r.now), s.At(r.now).Step.Name()+" skipped.")
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
	case "e":
		if r.do(s.Note(words(said), r.now)) {
			r.say("Noted.")
		} else {
			r.say("Type e and the note on the same line.")
		}
	case "t":
		r.say(status(r.scene()))
	case "a":
		if alarm {
			r.say("Quiet now. The time goes on.")
		} else {
			r.say("No alarm sounds.")
		}
	case "m":
		r.mute()
	case "?":
		r.say(commands)
	case "q":
		r.leaving = true
		r.say("Leave? " + r.promise() + " y leaves, anything else stays.")
	default:
		r.say(fmt.Sprintf("%.40q is nothing you can type here; ? lists what is.", said))
	}
}

// command is what a line asks for: the line, or of a note its first letter.
func command(line string) string {
	line = strings.ToLower(line)
	if first, _, more := strings.Cut(line, " "); more && first == "e" {
		return first
	}
	return line
}

// words is what a note says.
func words(line string) string {
	_, text, _ := strings.Cut(line, " ")
	return text
}

// promise says what leaving means.
func (r *runner) promise() string {
	if r.Keeper == nil || r.trouble != nil && !diary.IsLater(r.trouble) {
		return "The session ends here."
	}
	return "The session is kept, and its time goes on."
}

// answer writes down how skin feels, or a note.
func (r *runner) answer(line string) {
	events := r.session.Note(line, r.now)
	if feel, err := strconv.Atoi(line); err == nil {
		events = r.session.Feel(feel, r.now)
		if events == nil && feel != r.session.Felt() {
			r.say("1 to 5, or words.")
			return
		}
	}
	r.do(events)
	r.say("Noted.")
}

// ask asks a person at the end how their skin feels, and for a note.
func (r *runner) ask(ctx context.Context) {
	if r.session.At(r.now).State != routine.Complete || !r.Typed || r.Auto {
		return
	}
	r.say("How does your skin feel, from 1, sore, to 5, lovely? You can write a note, too. An empty line ends.")
	for r.err == nil {
		select {
		case <-ctx.Done():
			return
		case line, ok := <-r.lines:
			r.now = r.Clock.Now()
			if !ok || line == "" || line == "q" || line == "p" { // p: blanks and enter
				return
			}
			r.answer(line)
		}
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
	r.stream.Skip(r.session, r.now)
	r.say(status(r.scene()))
}

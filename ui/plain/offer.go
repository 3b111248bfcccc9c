package plain

import (
	"context"

	"skintime/routine/diary"
	"skintime/ui/step"
)

// answer is what a person wants of a session that was left.
type answer int

const (
	later  answer = iota // leave it as it is
	goOn                 // go on with it
	anew                 // end it, and begin anew
	ending               // end it
)

// offer offers the session that the keeper has found, and does what is wanted.
// It reports whether one is to be run.
func (r *runner) offer(ctx context.Context, found diary.Sitting) bool {
	fresh := r.Clock
	r.Clock = r.Clock.After(found.Last)
	r.now = r.Clock.Now()
	wanted := goOn
	if !r.GoOn {
		wanted = r.choose(ctx, found)
	}
	switch wanted {
	case goOn:
		r.session = found.Session
		return true
	case later:
		r.say("It stays as it is: 'skintime resume' goes on with it.")
		return false
	}
	dropped := found.Session.Apply(found.Session.Drop(r.now)...)
	r.warn(r.Keeper.End(r.Clock))
	if wanted == ending {
		r.session = dropped
		return false
	}
	if r.trouble == nil {
		r.say("What was done is kept in the diary.")
	}
	r.Clock = fresh
	r.now = r.Clock.Now()
	return true
}

// choose asks what to do with the session. What is to begin at once, with
// nobody there to ask, begins anew.
func (r *runner) choose(ctx context.Context, found diary.Sitting) answer {
	resumable := found.Resumable(r.now)
	r.say(step.LeftBehind(found.Session, r.now, found.Started))
	if (r.Auto || !r.Typed) && r.Now || r.Auto && !r.Typed {
		return anew
	}
	help := "Enter begins anew, d ends it as it stands, q does neither."
	if resumable {
		help = "Enter goes on, a begins anew, d ends it as it stands, q does neither."
	}
	for {
		r.say(help)
		select {
		case <-ctx.Done():
			return later
		case line, ok := <-r.lines:
			switch line = command(line); {
			case !ok || line == "q":
				return later
			case (line == "" || line == "n") && resumable:
				return goOn
			case line == "" || line == "n" || line == "a":
				return anew
			case line == "d":
				return ending
			}
		}
	}
}

// back announces the session that is gone on with.
func (r *runner) back() {
	r.do(r.session.Return(r.now))
	r.announce()
}

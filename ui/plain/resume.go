package plain

import (
	"context"

	"skintime/routine/journal"
	"skintime/ui/words"
)

// choice is what a person wants of a session that was left.
type choice int

const (
	chooseLater choice = iota
	chooseResume
	chooseStartOver
	chooseEnd
)

// offerSaved offers the session that was left, and does what is wanted. It reports
// whether one is to be run.
func (r *runner) offerSaved(ctx context.Context, saved journal.SavedSession) bool {
	wanted := chooseResume
	if !r.Resume {
		wanted = r.askResume(ctx, saved)
	}
	switch wanted {
	case chooseResume:
		r.live.Resume()
		r.warn()
		r.announce()
		r.ring()
		return true
	case chooseStartOver: // it ends when another one begins
		r.live.StartOver()
		return true
	case chooseEnd:
		r.live.EndSaved()
		r.warn()
		return false
	}
	r.say(words.StaysSaved)
	return false
}

// askResume asks what to do with the session. What is to begin at once, with
// nobody there to ask, starts over.
func (r *runner) askResume(ctx context.Context, saved journal.SavedSession) choice {
	resumable := saved.Resumable(r.live.Now())
	r.say(words.SpokenUnfinished(r.live.Locale, saved.Session, r.live.Now(), saved.Started))
	if (r.Session.Auto || !r.Typed) && r.StartNow || r.Session.Auto && !r.Typed {
		return chooseStartOver
	}
	r.say(words.ResumeHelp(resumable))
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
			return chooseLater
		case text, ok := <-r.lines:
			switch line := command(text); {
			case !ok || line == "q":
				return chooseLater
			case (line == "" || line == "n") && resumable:
				return chooseResume
			case line == "" || line == "n" || line == "a":
				return chooseStartOver
			case line == "d":
				return chooseEnd
			case line == "?":
				r.say(words.ResumeHelp(resumable))
			default:
				r.say(words.UnknownLine(text))
			}
		}
	}
	return chooseLater
}

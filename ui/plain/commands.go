package plain

import (
	"context"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"skintime/routine"
	"skintime/ui/live"
	"skintime/ui/remote"
	"skintime/ui/words"
)

// handle acts on a line. An empty line on a terminal may come from a key that is
// held down: it passes the filter first.
func (r *runner) handle(text string) {
	alarm := r.live.Acknowledge()
	line, confirmed := command(text), r.confirmPending
	r.live.Log.Info("line", "command", loggedCommand(line))
	r.confirmPending = false
	r.skipPending = r.skipPending && line == "s"
	advances := line == "" || line == "n"
	if r.Typed && !r.leavePending {
		decision, first := r.filter.Judge("enter", advances, true, r.live.Uptime())
		if first != "" {
			r.deferral = nil
			r.advance(confirmed)
			confirmed = false
		}
		switch decision {
		case live.Drop:
			r.confirmPending = r.confirmPending || confirmed
			return
		case live.Defer:
			r.deferral, r.deferredAt, r.confirmPending = time.After(live.Repeat), r.live.Uptime(), confirmed
			return
		}
	}
	switch {
	case r.leavePending:
		r.answerLeave(line)
	case advances:
		r.advance(confirmed)
	case line == "a":
		r.say(words.AlarmAnswer(alarm))
	default:
		r.handleCommand(line, text)
	}
}

// releaseDeferred advances for the line that was deferred, if none has repeated it.
func (r *runner) releaseDeferred() {
	r.deferral = nil
	if _, ok := r.filter.Release(r.deferredAt); ok {
		confirmed := r.confirmPending
		r.confirmPending = false
		r.advance(confirmed)
	}
}

// handleCommand does what a line says to the running step.
func (r *runner) handleCommand(line, text string) {
	switch line {
	case "s":
		r.skip()
	case "b":
		if back := (routine.Request{Kind: routine.RequestBack}); !r.do(back) {
			r.say(words.Reply(back, false, r.live.Snapshot(), false))
		}
	case "p":
		r.pause()
	case "+":
		r.extend(time.Minute)
	case "-":
		r.extend(-time.Minute)
	case "!":
		r.sting()
	case "u":
		r.afterSting(routine.RequestUnsting)
	case "c":
		r.afterSting(routine.RequestBringBack)
	case "e":
		r.note(text)
	case "t":
		r.say(words.StepStatus(r.scene()))
	case "m":
		r.mute()
	case "?":
		r.say(words.PlainCommands)
	case "q":
		r.leavePending = true
		r.say(words.PlainAskLeave(r.live.Resumable()))
	default:
		r.say(words.UnknownLine(text))
	}
}

// command is what a line asks for: the line, or of a note its first letter.
func command(line string) string {
	line = strings.ToLower(line)
	if strings.HasPrefix(line, "e") && strings.IndexFunc(line, unicode.IsSpace) == 1 {
		return "e"
	}
	return line
}

// loggedCommand is a line as it is logged: what is no command may be anything.
func loggedCommand(line string) string {
	switch {
	case line == "":
		return "enter"
	case len(line) > 1:
		return "unknown"
	}
	return line
}

// advance ends the step, or in the early phase of a window asks once whether to.
func (r *runner) advance(confirmed bool) {
	u := r.live.Do(routine.Request{Kind: routine.RequestAdvance, Confirmed: confirmed})
	if u.Confirm {
		r.confirmPending = true
		r.filter.Restart(r.live.Uptime())
		r.say(words.PlainTooEarly(u.After))
		return
	}
	r.showUpdate(u)
}

// skip skips the step; of a mask that was worn it first asks whether that is done.
func (r *runner) skip() {
	request := routine.Request{Kind: routine.RequestSkip, Confirmed: r.skipPending}
	r.skipPending = r.live.Session().NeedsConfirmation(request, r.live.Now())
	if r.skipPending {
		r.say(words.PlainDoneOrSkip(r.live.Snapshot()))
		return
	}
	r.do(request, words.CueEnds(r.live.Snapshot(), routine.EventSkipped))
}

func (r *runner) answerLeave(line string) {
	r.leavePending = false
	if line != "y" && line != "q" {
		r.say(words.Staying)
		return
	}
	r.live.Leave()
}

func (r *runner) pause() {
	r.do(routine.Request{Kind: routine.RequestPause})
	r.say(words.PauseAnswer(r.scene()))
}

func (r *runner) extend(by time.Duration) {
	if !r.do(routine.Request{Kind: routine.RequestExtend, Delta: by}) {
		r.say(words.WhyNotExtended(r.live.Snapshot(), by))
		return
	}
	r.say(words.StepStatus(r.scene()))
}

// sting records that the step stings. What to do then is said each time.
func (r *runner) sting() {
	u := r.live.Do(routine.Request{Kind: routine.RequestSting})
	r.showUpdate(u)
	if !u.ViewChanged() {
		r.announce()
	}
}

// afterSting takes a sting back, or brings back what it has put out.
func (r *runner) afterSting(kind routine.RequestKind) {
	request := routine.Request{Kind: kind}
	u := r.live.Do(request)
	r.say(words.Reply(request, u.Happened, u.After, false))
	r.showUpdate(u)
}

func (r *runner) note(line string) {
	_, size := utf8.DecodeRuneInString(line[1:])
	if text := line[1+size:]; !r.do(routine.Request{Kind: routine.RequestNote, Text: text}, words.Noted) {
		r.say(words.NoteUsage)
	}
}

func (r *runner) mute() {
	r.live.ToggleMute()
	r.say(words.MuteAnswer(r.live.Muted()))
}

// lead does what another process asks for, and says it as it says what is typed.
func (r *runner) lead(call remote.Call) {
	muted := r.live.Muted()
	u := r.live.Lead(call)
	switch {
	case r.live.Muted() != muted:
		r.say(words.MuteAnswer(r.live.Muted()))
	case u.Notice != "":
		r.say(u.Notice)
	case !u.Happened:
	case call.Name == remote.Skip:
		r.say(words.CueEnds(u.Before, routine.EventSkipped))
	case call.Name == remote.Extend:
		r.say(words.StepStatus(r.scene()))
	case call.Name == remote.Pause, call.Name == remote.Resume, call.Name == remote.Toggle:
		r.say(words.PauseAnswer(r.scene()))
	}
	r.skipPending = r.skipPending && !u.Happened
	r.showUpdate(u)
}

// askFeel asks a person at the end how their skin feels, and for a note.
func (r *runner) askFeel(ctx context.Context) {
	if r.live.Snapshot().State != routine.StateFinished || !r.Typed || r.Session.Auto {
		return
	}
	if snap := r.live.Snapshot(); snap.Cool {
		r.say(words.PlainItStung(snap))
	}
	r.say(words.AskFeel)
	for r.err == nil {
		select {
		case <-ctx.Done():
			return
		case line, ok := <-r.lines:
			r.live.Tick()
			if !ok || line == "" || line == "q" || line == "p" { // p: blanks and enter
				return
			}
			if command(line) == "u" && r.live.Snapshot().Cool {
				r.afterSting(routine.RequestUnsting)
				continue
			}
			r.feel(line)
		}
	}
}

// feel records how skin feels, or a note.
func (r *runner) feel(line string) {
	feel, err := strconv.Atoi(line)
	switch {
	case err != nil:
		r.do(routine.Request{Kind: routine.RequestNote, Text: line})
	case !r.do(routine.Request{Kind: routine.RequestFeel, Feel: feel}) && feel != r.live.Session().Felt():
		r.say(words.FeelUsage)
		return
	}
	r.say(words.Noted)
}

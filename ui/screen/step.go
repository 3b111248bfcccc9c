package screen

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"

	"skintime/routine"
	"skintime/ui/step"
	"skintime/ui/words"
)

// Question is what the step screen asks.
type Question int

// The questions of a step.
const (
	QuestionNone  Question = iota
	QuestionRinse          // whether to rinse before the time
	QuestionWorn           // whether a mask that was worn is done, or skipped
	QuestionLeave          // whether to leave
)

// Step is the screen of a running step.
type Step struct {
	question Question
	zoomed   bool // only the time is shown
	keys     stepKeys
	cache    cachedView // the view drawn last
}

// NewStep is the screen of a session that begins.
func NewStep() Step { return Step{keys: newStepKeys()} }

// Reset closes the question, and shows the whole step again.
func (s *Step) Reset() { s.question, s.zoomed = QuestionNone, false }

// SetQuestion asks a question. The next key answers it.
func (s *Step) SetQuestion(q Question) { s.question = q }

// ConfirmWith is the question about a request that a step has to confirm.
func ConfirmWith(snap routine.Snapshot) Question {
	if snap.Phase == routine.PhaseEarly {
		return QuestionRinse
	}
	return QuestionWorn
}

// Question is what the screen asks.
func (s *Step) Question() Question { return s.question }

// Zoomed reports whether only the time is shown.
func (s *Step) Zoomed() bool { return s.zoomed }

// OpenQuestion returns the question that is still open: the one about an early
// rinse closes when the window opens.
func (s *Step) OpenQuestion(f Frame) Question {
	if s.question == QuestionRinse && f.Snap.Phase != routine.PhaseEarly {
		return QuestionNone
	}
	return s.question
}

// LeavesStep reports whether a key leaves the step, or answers what would.
func (s *Step) LeavesStep(k Key) bool {
	if s.question == QuestionLeave {
		return k.String() == "q" || k.Advances()
	}
	return k.Advances() || key.Matches(k, s.keys.skip, s.keys.back, s.keys.sting)
}

// Key acts on a key. A question takes the next key for its answer, whatever it
// is; only ctrl+c, ctrl+z and what stings don't wait.
func (s *Step) Key(k Key, f Frame) Action {
	if key.Matches(k, s.keys.suspend) {
		return Suspend{}
	}
	asked := s.OpenQuestion(f)
	s.question = QuestionNone
	switch {
	case key.Matches(k, s.keys.abort):
		return Leave{}
	case asked == QuestionNone, key.Matches(k, s.keys.sting):
		return s.act(k, f)
	case asked == QuestionLeave && key.Matches(k, leaveKeys().yes):
		return Leave{}
	case asked == QuestionRinse && key.Matches(k, s.keys.done):
		return SendRequest{routine.Request{Kind: routine.RequestAdvance, Confirmed: true}}
	case asked == QuestionWorn && key.Matches(k, s.keys.done):
		return SendRequest{routine.Request{Kind: routine.RequestAdvance}}
	case asked == QuestionWorn && key.Matches(k, s.keys.skip):
		return SendRequest{routine.Request{Kind: routine.RequestSkip, Confirmed: true}}
	}
	return nil
}

// act does what a key says to the running step.
func (s *Step) act(k Key, f Frame) Action {
	for _, r := range s.requests() {
		if key.Matches(k, r.binding) {
			return SendRequest{r.request}
		}
	}
	switch keys := s.keys; {
	case key.Matches(k, keys.blameUp):
		return blame(f.Snap.Sting, -1)
	case key.Matches(k, keys.blameDown):
		return blame(f.Snap.Sting, 1)
	case key.Matches(k, keys.zoom):
		s.zoomed = !s.zoomed
	case key.Matches(k, keys.note):
		return OpenNote{}
	case key.Matches(k, keys.why):
		return OpenWhy{Title: f.Snap.Step.Name(), Claims: f.Snap.Step.Why}
	case key.Matches(k, keys.mute):
		return Mute{}
	case key.Matches(k, keys.help):
		return OpenHelp{keys.forSnapshot(f.Snap, f.Alarming), keys.withLongLabels(), words.Emergency}
	case key.Matches(k, keys.leave):
		s.question = QuestionLeave
	}
	return nil
}

// blame marks another product as the one that stings, some places away among those on the skin.
func blame(sting routine.Sting, by int) Action {
	all := sting.Suspects
	if len(all) < 2 {
		return nil
	}
	next := all[(slices.Index(all, sting.Step)+by+len(all))%len(all)]
	return SendRequest{routine.Request{Kind: routine.RequestSting, Of: next + 1}}
}

// keyRequest is what a key asks of the session.
type keyRequest struct {
	binding key.Binding
	request routine.Request
}

func (s *Step) requests() []keyRequest {
	k := s.keys
	return []keyRequest{
		{k.done, routine.Request{Kind: routine.RequestAdvance}},
		{k.skip, routine.Request{Kind: routine.RequestSkip}},
		{k.back, routine.Request{Kind: routine.RequestBack}},
		{k.pause, routine.Request{Kind: routine.RequestPause}},
		{k.longer, routine.Request{Kind: routine.RequestExtend, Delta: time.Minute}},
		{k.shorter, routine.Request{Kind: routine.RequestExtend, Delta: -time.Minute}},
		{k.restart, routine.Request{Kind: routine.RequestRestart}},
		{k.sting, routine.Request{Kind: routine.RequestSting}},
		{k.unsting, routine.Request{Kind: routine.RequestUnsting}},
		{k.bringBack, routine.Request{Kind: routine.RequestBringBack}},
	}
}

// View draws the running step.
func (s *Step) View(f Frame) string {
	sc := s.scene(f)
	switch {
	case step.IsTiny(sc.Width, sc.Height):
		return step.Tiny(sc, s.tinyKeys(f))
	case s.zoomed:
		return step.Zoom(sc)
	}
	display := step.NewTimeDisplay(sc)
	if c := s.staticContent(f, sc, display); !c.equal(s.cache.content) {
		s.cache = c.draw(s.keys)
	}
	return s.cache.render(display)
}

// scene is what the view of a frame depends on.
func (s *Step) scene(f Frame) step.Scene {
	said := words.Scene{Snap: f.Snap, Wall: f.Wall, Locale: f.Locale, Muted: f.Muted}
	width, height := f.Layout.Width, f.Layout.Height
	return step.Scene{
		Snap: f.Snap, Moment: step.NewMoment(f.Session, f.Now, said, width, height), Theme: f.Theme, Width: width, Height: height,
		Flags: f.flags(), Notice: f.happened(), Failed: f.failures(), Box: s.box(f),
	}
}

// box is what is asked or written; nil: nothing is.
func (s *Step) box(f Frame) *step.Box {
	t, sc := f.Theme, words.Scene{Snap: f.Snap, Wall: f.Wall, Locale: f.Locale}
	lines := func(first, second string) []string {
		if first == "" {
			return []string{t.Text.Render(second), ""}
		}
		return []string{t.Text.Render(first), t.Muted.Render(second)}
	}
	switch asks := s.OpenQuestion(f); {
	case f.Note != nil:
		return &step.Box{Title: "Note", Input: true, Lines: []string{f.Note.line(step.BoxWidth(f.Layout.Width, f.Layout.Height)), ""}}
	case asks == QuestionLeave:
		return &step.Box{Title: words.LeaveQuestion(f.Resumable), Lines: lines(words.StaysOn(sc), words.LeavePromise(f.Resumable))}
	case asks == QuestionRinse:
		return &step.Box{Title: words.Already(f.Snap), Lines: lines(words.TooEarly(f.Snap), words.AgainEarly(f.Snap))}
	case asks == QuestionWorn:
		return &step.Box{Title: words.DoneOrSkip, Lines: lines(words.Worn(f.Snap), "")}
	}
	return nil
}

package words

import (
	"fmt"

	"skintime/routine"
)

// What is said when a session begins, or is offered, in plain mode.
const (
	BeginHelp        = "Enter begins, q quits, ? lists what you can type."
	NothingBegun     = "Nothing was started."
	StaysSaved       = "It stays saved. 'skintime resume' picks it up."
	PreviousRecorded = "Your last session is saved in the diary."
	InputEnded       = "The input has ended, and this step does not continue by itself."
)

// PlainCommands are the lines that can be typed in plain mode.
const PlainCommands = `Type a letter and press enter.
  enter or n: done, continue.
  s: skip this step.
  b: back to the step before.
  p: pause, resume.
  +: a minute more.
  -: a minute less.
  !: it stings.
  u: after !, for 10 seconds, take it back.
  c: after !, bring back what is mild.
  a: silence the alarm.
  m: mute, unmute.
  e and words: write a note.
  t: how long?
  l: before the first step, products and minutes as last time.
  x: before the first step, your skin needs rest, or is calm again.
  q: leave.`

// What is answered to a line in plain mode.
const (
	Staying    = "Staying."
	NoteUsage  = "Type e and the note on the same line."
	AlarmQuiet = "Alarm silenced. The timer keeps running."
	NoAlarm    = "No alarm is sounding."
	SoundsOff  = "Sounds are off."
	SoundsOn   = "Sounds are on."
	AskFeel    = "How does your skin feel, from 1 (sore) to 5 (lovely)? You can also type a note. An empty line finishes."
	FeelUsage  = "Type a number from 1 to 5, or a note."
)

// Rehearsal says that the session runs at another speed.
func Rehearsal(speed float64) string {
	return fmt.Sprintf("A rehearsal at %g times the speed. Times of day are those of a real session.", speed)
}

// ResumeHelp says how to answer the offer of a session that was left.
func ResumeHelp(resumable bool) string {
	if resumable {
		return "Enter resumes, a starts over, d ends it here, q decides later."
	}
	return "Enter starts over, d ends it here, q decides later."
}

// PlainTooEarly asks whether to advance before the time of a window.
func PlainTooEarly(snap routine.Snapshot) string {
	return fmt.Sprintf("%s left. Enter again to %s.", Spell(snap.Remaining()), AdvanceLabel(snap))
}

// PlainDoneOrSkip asks what became of a mask that was worn, and is skipped.
func PlainDoneOrSkip(snap routine.Snapshot) string {
	return fmt.Sprintf("Worn %s: done, or skip? Enter is done, s skips.", Minutes(snap.Elapsed+snap.Held))
}

// PlainAskLeave asks whether to leave, and says what that means.
func PlainAskLeave(resumable bool) string {
	question := LeaveQuestion(resumable) + " " + LeavePromise(resumable)
	if resumable {
		question += " The timer keeps running."
	}
	return question + " y leaves, anything else stays."
}

// PauseAnswer says the state of a step after it was paused or resumed.
func PauseAnswer(sc Scene) string {
	if sc.Snap.State == routine.StateRunning {
		return "Resumed. " + StepStatus(sc)
	}
	return StepStatus(sc)
}

// UnknownLine says that a line means nothing.
func UnknownLine(line string) string {
	return fmt.Sprintf("I don't know %.40q. Type ? for the list.", line)
}

// NextStep says which step comes next; empty after the last.
func NextStep(snap routine.Snapshot) string {
	if len(snap.Next) == 0 {
		return ""
	}
	return fmt.Sprintf("Next: %s.", spokenName(snap.Next[0]))
}

// EnterAdvances says to which step an empty line leads; empty after the last.
func EnterAdvances(snap routine.Snapshot) string {
	if len(snap.Next) == 0 {
		return ""
	}
	return fmt.Sprintf("Enter continues to %s.", snap.Next[0].Name())
}

package words

import (
	"fmt"

	"skintime/routine"
)

// What is said when a session begins, or is offered, in plain mode.
const (
	BeginHelp        = "Enter begins, q quits, ? lists what you can type."
	NothingBegun     = "Nothing was begun."
	StaysSaved       = "It stays as it is: 'skintime resume' goes on with it."
	PreviousRecorded = "What was done is kept in the diary."
	InputEnded       = "Nothing more comes in, and this step does not go on by itself."
)

// PlainCommands are the lines that can be typed in plain mode.
const PlainCommands = `Type a letter and enter:
  enter or n  done, go on
  s  skip this step
  b  back to the step before
  p  pause, resume
  +  a minute more
  -  a minute less
  !  it stings
  a  the alarm was heard
  m  mute, unmute
  e and words  write a note
  t  how long?
  q  leave`

// What is answered to a line in plain mode.
const (
	Stay       = "You stay."
	NoteUsage  = "Type e and the note on the same line."
	AlarmQuiet = "Quiet now. The time goes on."
	NoAlarm    = "No alarm sounds."
	SoundsOff  = "Sounds are off."
	SoundsOn   = "Sounds are on."
	AskFeel    = "How does your skin feel, from 1, sore, to 5, lovely? You can write a note, too. An empty line ends."
	FeelUsage  = "1 to 5, or words."
)

// Rehearsal says that the session runs at another speed.
func Rehearsal(speed float64) string {
	return fmt.Sprintf("A rehearsal, %g times as fast. Times of day are those of a real session.", speed)
}

// ResumeHelp says how to answer the offer of a session that was left.
func ResumeHelp(resumable bool) string {
	if resumable {
		return "Enter goes on, a begins anew, d ends it as it stands, q does neither."
	}
	return "Enter begins anew, d ends it as it stands, q does neither."
}

// PlainTooEarly asks whether to advance before the time of a window.
func PlainTooEarly(snap routine.Snapshot) string {
	return fmt.Sprintf("%s to go. Enter again to %s.", Spell(snap.Remaining()), AdvanceLabel(snap))
}

// PlainAskLeave asks whether to leave, and says what that means.
func PlainAskLeave(resumable bool) string {
	promise := "The session is kept, and its time goes on."
	if !resumable {
		promise = "The session ends here."
	}
	return "Leave? " + promise + " y leaves, anything else stays."
}

// PauseAnswer says how a step stands after it was paused or resumed.
func PauseAnswer(sc Scene) string {
	if sc.Snap.State == routine.StateRunning {
		return "Going on. " + StepStatus(sc)
	}
	return StepStatus(sc)
}

// UnknownLine says that a line means nothing.
func UnknownLine(line string) string {
	return fmt.Sprintf("%.40q is nothing you can type here; ? lists what is.", line)
}

// NextStep says which step comes next; empty after the last.
func NextStep(snap routine.Snapshot) string {
	if len(snap.Next) == 0 {
		return ""
	}
	return fmt.Sprintf("Next: %s.", snap.Next[0].Name())
}

// EnterAdvances says to which step an empty line leads; empty after the last.
func EnterAdvances(snap routine.Snapshot) string {
	if len(snap.Next) == 0 {
		return ""
	}
	return fmt.Sprintf("Enter goes on to %s.", snap.Next[0].Name())
}

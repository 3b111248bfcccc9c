package words

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"skintime/routine/diary"
	"skintime/ui/locale"
)

// How a session is added and corrected by hand.
const (
	AddSession      = "Add a session"
	CorrectionIntro = "An empty line keeps the answer shown, none removes it.\ndone saves at once. q cancels, and changes nothing."
)

// AskFeelThen asks on the diary's screen how a session felt.
const AskFeelThen = "How did your skin feel, from 1 (sore) to 5 (lovely)?"

// EditSession names the form of a session.
func EditSession(l locale.Locale, r diary.Record) string { return "Edit " + RecordName(l, r) }

// lineBreak stands for the end of a line where a text has to be one line.
const lineBreak = " / "

// OneLine is a text of several lines as one line.
func OneLine(text string) string { return strings.ReplaceAll(text, "\n", lineBreak) }

// InLines is a text that was changed as one line: in lines again if it had several before.
func InLines(changed, before string) string {
	if !strings.Contains(before, "\n") {
		return changed
	}
	return strings.ReplaceAll(changed, lineBreak, "\n")
}

// CorrectionQuestion asks for one thing about a session, in a line.
func CorrectionQuestion(label, hint string, choices []string, now string) string {
	return FormQuestion(label, hint, choices, cmp.Or(OneLine(now), "none"))
}

// RecordName names a session: "Facial, Sat 28 Nov 2026, 20:30–20:56".
func RecordName(l locale.Locale, r diary.Record) string {
	return r.Title() + ", " + RecordTime(l, r, false)
}

// RecordAdded says that a session is in the diary.
func RecordAdded(l locale.Locale, r diary.Record) string {
	return "Added: " + RecordName(l, r) + ", as " + r.ID + "."
}

// RecordCorrected says that a session was corrected.
func RecordCorrected(l locale.Locale, r diary.Record) string {
	return "Corrected: " + RecordName(l, r) + "."
}

// RecordRemoved says that a session no longer counts, and how to see it.
func RecordRemoved(l locale.Locale, r diary.Record) string {
	return "Removed: " + RecordName(l, r) + ". 'skintime diary show " + r.ID + " --history' still shows it."
}

// RemoveRecord asks whether a session is to be removed.
func RemoveRecord(l locale.Locale, r diary.Record) string {
	return "Remove " + RecordName(l, r) + " from the diary?"
}

// RevisionHead says who wrote a line of a session, and when.
func RevisionHead(l locale.Locale, r diary.Record) string {
	when := r.Corrected.Format("Mon 2 Jan 2006, ") + l.Time(r.Corrected)
	switch {
	case r.Rev == 0:
		return "Recorded on " + r.Device
	case r.Removed:
		return fmt.Sprintf("Removed %s on %s", when, r.Device)
	}
	return fmt.Sprintf("Corrected %s on %s", when, r.Device)
}

// RevisionChange says what a correction changed.
func RevisionChange(label, before, after string) string {
	shown := func(text string) string { return cmp.Or(OneLine(text), "none") }
	return label + ": " + shown(before) + " → " + shown(after)
}

// NotEnded says that a session cannot be corrected yet.
func NotEnded(id string, running bool) string {
	if running {
		return fmt.Sprintf("session %q is still running; correct it when it has ended", id)
	}
	return fmt.Sprintf("session %q has not ended; 'skintime resume' continues it, 'skintime drop' ends it", id)
}

// CorrectedBefore says that a session was corrected, and how to see what was changed.
func CorrectedBefore(r diary.Record) string {
	return "Corrected on " + r.Corrected.Format("2 January 2006") + ": 'skintime diary show " + r.ID + " --history' says how."
}

// RemovedBefore says that a session cannot be corrected any more.
func RemovedBefore(r diary.Record) string {
	return fmt.Sprintf("session %q was removed on %s; 'skintime diary show %s --history' shows it", r.ID, r.Corrected.Format(time.DateOnly), r.ID)
}

package words

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/locale"
)

// What the diary says.
const (
	ReadingDiary = "Reading the diary…"
	// NothingYet is what an empty diary says, and NothingYetShort the same where
	// there is little room.
	NothingYet      = "Nothing here yet. Finished routines appear here."
	NothingYetShort = "Nothing here yet."
	// NoSessions is the headline of an empty diary. WhatAppears says what it will have, and AddByHand
	// how to add a session.
	NoSessions  = "No sessions"
	WhatAppears = "Finished routines appear here: how long the mask was on, how your skin felt, your notes."
	AddByHand   = "Used a mask elsewhere? Press a to add it."
	// OftenSkipped is the name of a fact: the kind of step that is skipped most often.
	OftenSkipped = "Often skipped"
	// NoSteps stands in the place of a record's steps.
	NoSteps = "No steps were recorded."
)

// DiaryUnreadable says that the diary could not be read at all.
func DiaryUnreadable(err error) string { return "The diary could not be read: " + err.Error() }

// CheckDiary adds to UnreadDiary which command says more.
func CheckDiary(unread string) string { return unread + ": skintime diary check" }

// SessionsSince says how many sessions there are, and since when.
func SessionsSince(n int, first, now time.Time) string {
	since := "2 Jan"
	if first.Year() != now.Year() {
		since = "2 Jan 2006"
	}
	return routine.Count(n, "session") + " since " + first.Format(since)
}

// DiaryFacts are what the records add up to at now: names and values.
func DiaryFacts(st diary.Stats, now time.Time) [][2]string {
	facts := [][2]string{{"Last mask", DaysAgo(st.DaysSinceMask)}, {"Exfoliated", DaysAgo(st.DaysSinceExfoliation)}}
	if st.MaskAverage > 0 {
		facts = append(facts, [2]string{"Mask on for", Minutes(time.Duration(st.MaskAverage)*time.Second) + " on average"})
	}
	if st.Feel > 0 {
		facts = append(facts, [2]string{"Felt", fmt.Sprintf("%.1f of 5 on average", st.Feel)})
	}
	if n := len(st.Stings); n > 0 {
		since := routine.Days(routine.CareDay(st.Stings[0].When, routine.DayBegins), routine.CareDay(now, routine.DayBegins))
		text := cmp.Or(cutName(st.Stings[0].Product), st.Stings[0].Kind.Title()) + ", " + DaysAgo(&since)
		if n > 1 {
			text = fmt.Sprintf("%d, last %s", n, DaysAgo(&since))
		}
		facts = append(facts, [2]string{"Stung", text})
	}
	if len(st.Skipped) > 0 && st.Skipped[0].Times > 1 { // once is not often
		k := st.Skipped[0]
		facts = append(facts, [2]string{OftenSkipped, fmt.Sprintf("%s, %d of %d", k.Kind.Title(), k.Times, k.Of)})
	}
	return facts
}

// MasksInWeek says how many masks there were in 7 days, and how that is.
func MasksInWeek(masks int) (count, rating string) {
	count = routine.Count(masks, "mask") + " in 7 days"
	switch {
	case masks == 0:
		return "No mask in 7 days", ""
	case masks > diary.WeeklyMax:
		return count, ": more than suits most skin"
	case masks < diary.WeeklyMin:
		return count, ": fewer than usual"
	}
	return count, ", just right"
}

// UnreadDiary says how much of the diary could not be read; empty where all was.
func UnreadDiary(problems []diary.Problem) string {
	lines, files := 0, 0
	for _, p := range problems {
		switch {
		case p.Counted:
		case p.Line == 0 && p.More == 0:
			files++
		default:
			lines += max(1, p.More)
		}
	}
	var parts []string
	if lines > 0 {
		parts = append(parts, routine.Count(lines, "line"))
	}
	if files > 0 {
		parts = append(parts, routine.Count(files, "file"))
	}
	if parts == nil {
		return ""
	}
	return strings.Join(parts, " and ") + " could not be read"
}

// DaysAgo is a number of days as a person says it; nil: never.
func DaysAgo(days *int) string {
	if days == nil {
		return "not yet"
	}
	return care.Ago(max(0, *days))
}

// RecordOutcome says how a session ended, and after what time.
func RecordOutcome(r diary.Record) string {
	switch took := Minutes(r.Took()); r.Outcome {
	case diary.Finished:
		return "Finished in " + took
	case diary.Dropped:
		return "Ended early after " + took
	default:
		return "Left after " + took
	}
}

// PlannedTime is a step's time as it was planned, or that it had none.
func PlannedTime(st diary.Step) string {
	if st.Planned == 0 {
		return Length(routine.Timing{})
	}
	return Length(routine.For(time.Duration(st.Planned) * time.Second))
}

// TakenTime is the time that a step took, or that it took none.
func TakenTime(o routine.Outcome, active time.Duration) string {
	switch {
	case o == routine.OutcomeSkipped:
		return "skipped"
	case o == routine.OutcomeUndone && active == 0:
		return "not done"
	}
	return MMSS(active)
}

// RecordTime is the day and the time of a record, long or short.
func RecordTime(l locale.Locale, r diary.Record, long bool) string {
	day := "Mon 2 Jan 2006, "
	if long {
		day = "Monday 2 January 2006, "
	}
	return r.Started.Format(day) + l.Span(r.Started, r.Ended)
}

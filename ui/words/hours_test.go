package words

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/locale"
)

// Every sentence with a time of day is by 12 hours where those are.
func TestTimesByTwelveHours(t *testing.T) {
	l := locale.New(true, time.Sunday)
	both := routine.Routine{Title: "Facial", Steps: []routine.Step{maskStep, rinseStep}}
	s := routine.NewSession(both)
	s = s.Apply(s.Start(evening)...)
	sc := Scene{Snap: s.At(evening.Add(time.Minute)), Wall: evening.Add(time.Minute), Locale: l}
	r := diary.Record{Routine: "facial", Started: evening, Ended: evening.Add(30 * time.Minute)}
	_, opens, end := BarClocks(sc)
	follows, done := Follows(sc)
	check(t,
		sentence{sc.At(0), "9:00\u00a0pm"}, sentence{opens, "9:15\u00a0pm"}, sentence{end, "9:20\u00a0pm"}, sentence{follows[0].At, "9:20\u00a0pm"}, sentence{done, "9:21\u00a0pm"},
		sentence{TaskOf(sc).Edge, "ready 9:15\u00a0pm"}, sentence{windowTimes(sc), "Ready at 9:15\u00a0pm, rinse by 9:20\u00a0pm."}, sentence{WindowAhead(sc), "ready 9:15\u00a0pm, rinse by 9:20\u00a0pm"},
		sentence{DoneAt(l, both, evening), "9:21\u00a0pm"}, sentence{PlanEnd(l, both, evening), "About 21 min, done by 9:21\u00a0pm."}, sentence{Today(l, evening), evening.Format("Mon 2 Jan, ") + "9:00\u00a0pm"},
		sentence{SessionSpan(l, evening, evening.Add(time.Hour)), evening.Format("Mon 2 Jan · ") + "9:00–10:00\u00a0pm"}, sentence{RecordSpan(l, r), "Facial · 9:00–9:30\u00a0pm"},
		sentence{RecordTime(l, r, false), evening.Format("Mon 2 Jan 2006, ") + "9:00–9:30\u00a0pm"}, sentence{UnfinishedSession(l, s, evening.Add(time.Minute), evening), "Your 9:00\u00a0pm session stopped during the mask. It is ready in 14:00."},
		sentence{RevisionHead(l, diary.Record{Rev: 1, Corrected: evening, Device: "d"}), "Corrected " + evening.Format("Mon 2 Jan 2006, ") + "9:00\u00a0pm on d"},
	)
}

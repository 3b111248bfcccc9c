package words

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/locale"
)

// What stands in columns elsewhere is read in sentences.
func TestSpoken(t *testing.T) {
	jar := care.Item{Product: care.Product{StepKind: routine.Mask, Name: "green jar", Kind: "clay"}}
	jar.Product.Opened, jar.LastDay = evening.AddDate(0, -2, 0), evening.AddDate(0, 4, 0)
	empty := care.Item{Product: care.Product{StepKind: routine.Serum, UsedUp: true}}
	r := diary.Record{
		ID: "one", Routine: "facial", Started: evening, Ended: evening.Add(20 * minute), Outcome: diary.Finished, Stung: true, Feel: 4, Note: "a\nnote",
		Steps: []diary.Step{
			{Kind: routine.Mask, Outcome: routine.OutcomeStung, Planned: 900, Active: 330, Product: &routine.Product{Name: "green jar"}},
			{Kind: routine.Toner, Outcome: routine.OutcomeSkipped, Planned: 60}, {Kind: routine.Serum, Outcome: routine.OutcomeUndone},
		},
	}
	said := SpokenRecord(locale.Locale{}, r)
	check(t,
		sentence{SpokenProduct(jar, diary.ProductUse{}, true, evening), "Green jar, a clay mask: not used yet, opened in Jan, good for 4 months, stung."},
		sentence{SpokenProduct(empty, diary.ProductUse{}, false, evening), "Serum: not used yet, used up."},
		sentence{SpokenRow(r, evening), RecordDay(r, evening) + ": Facial, finished in 20 min, stung, felt 4 of 5. Its id is one."},
		sentence{said[1], "Finished in 20 min."}, sentence{said[2], "Stung: green jar."}, sentence{said[3], "Felt 4 of 5."},
		sentence{said[4], "Mask, green jar: 5 minutes 30 seconds of 15 minutes, and stung."}, sentence{said[5], "Toner: skipped."},
		sentence{said[6], "Serum: not done."}, sentence{said[7], "Note: a note"},
		sentence{SpokenDayPlan(care.Day{Date: evening, Rest: true, Reason: "next mask Sun 8 Mar"}, "vitamin C"), "Sunday 1 March: rest, next mask Sun 8 Mar, in the morning vitamin C."},
		sentence{Intro(locale.Locale{}, routine.Routine{Title: "Quick", Steps: []routine.Step{{Kind: routine.Rinse}}}, evening)[0], "Quick: 1 step."},
	)
	all := SpokenDiary(diary.Diary{Records: []diary.Record{r}}, diary.Stats{MasksInWeek: 1}, evening.Add(time.Hour))
	check(t, sentence{all[0], "1 session since 1 Mar."}, sentence{all[1], "1 mask in 7 days, just right."}, sentence{all[2], "Last mask: not yet."})
}

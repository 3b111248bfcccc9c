package words

import (
	"errors"
	"slices"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/locale"
)

func TestMasksInWeek(t *testing.T) {
	for masks, want := range []string{
		"No mask in 7 days", "1 mask in 7 days, just right", "2 masks in 7 days, just right", "3 masks in 7 days, just right", "4 masks in 7 days: more than suits most skin",
	} {
		count, rating := MasksInWeek(masks)
		check(t, sentence{count + rating, want})
	}
}

func TestDiaryFacts(t *testing.T) {
	zero, one := 0, 1
	got := DiaryFacts(diary.Stats{
		DaysSinceMask: &zero, DaysSinceExfoliation: &one, MaskAverage: 1004, Skipped: []diary.Skip{{Kind: routine.Toner, Times: 2, Of: 12}},
		Stings: []diary.Sting{{When: evening.AddDate(0, 0, -1), Kind: routine.Serum}}, Feel: 4.26,
	}, evening)
	want := [][2]string{
		{"Last mask", "today"}, {"Exfoliated", "yesterday"}, {"Mask on for", "17 min on average"}, {"Felt", "4.3 of 5 on average"},
		{"Stung", "Serum, yesterday"}, {"Often skipped", "Toner, 2 of 12"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("the facts are %q", got)
	}
	named := DiaryFacts(diary.Stats{Stings: []diary.Sting{{When: evening, Kind: routine.Serum, Product: "night serum"}}}, evening)
	if !slices.Contains(named, [2]string{"Stung", "night serum, today"}) {
		t.Errorf("the facts are %q", named)
	}
	if none := DiaryFacts(diary.Stats{}, evening); len(none) != 2 {
		t.Errorf("the facts of an empty diary are %q", none)
	}
	once := DiaryFacts(diary.Stats{Skipped: []diary.Skip{{Kind: routine.Toner, Times: 1, Of: 12}}, Stings: make([]diary.Sting, 2)}, time.Time{})
	want = [][2]string{{"Last mask", "not yet"}, {"Exfoliated", "not yet"}, {"Stung", "2, last today"}}
	if !slices.Equal(once, want) {
		t.Errorf("the facts are %q", once)
	}
}

func TestRecords(t *testing.T) {
	check(t,
		sentence{RecordOutcome(record(diary.Finished, 24*minute)), "Finished in 24 min"},
		sentence{RecordOutcome(record(diary.Dropped, 24*minute)), "Ended early after 24 min"},
		sentence{RecordOutcome(record(diary.Abandoned, 24*minute)), "Left after 24 min"},
		sentence{RecordTime(locale.Locale{}, record(diary.Finished, 24*minute), true), "Sunday 1 March 2026, 21:00–21:24"},
		sentence{RecordTime(locale.Locale{}, record(diary.Finished, 24*minute), false), "Sun 1 Mar 2026, 21:00–21:24"},
		sentence{PlannedTime(diary.Step{}), "open"},
		sentence{PlannedTime(diary.Step{Planned: 90}), "1:30 min"},
		sentence{TakenTime(routine.OutcomeDone, 62*second), "01:02"},
		sentence{TakenTime(routine.OutcomeSkipped, minute), "skipped"},
		sentence{TakenTime(routine.OutcomeUndone, 0), "not done"},
		sentence{TakenTime(routine.OutcomeUndone, second), "00:01"},
		sentence{SessionsSince(1, evening, evening), "1 session since 1 Mar"},
		sentence{SessionsSince(12, evening, evening.AddDate(1, 0, 0)), "12 sessions since 1 Mar 2026"},
	)
}

func TestUnread(t *testing.T) {
	line, file, counted := diary.Problem{Line: 1}, diary.Problem{}, diary.Problem{Counted: true}
	check(t,
		sentence{UnreadDiary(nil), ""},
		sentence{UnreadDiary([]diary.Problem{counted}), ""},
		sentence{UnreadDiary([]diary.Problem{counted, line}), "1 line could not be read"},
		sentence{UnreadDiary([]diary.Problem{file}), "1 file could not be read"},
		sentence{UnreadDiary([]diary.Problem{line, file, file, {More: 39}, {More: 5, Counted: true}}), "40 lines and 2 files could not be read"},
		sentence{CheckDiary(UnreadDiary([]diary.Problem{line})), "1 line could not be read: skintime diary check"},
		sentence{DiaryUnreadable(errors.New("permission denied")), "The diary could not be read: permission denied"},
	)
}

func TestDaysAgo(t *testing.T) {
	ahead, many := -1, 12
	check(t, sentence{DaysAgo(nil), "not yet"}, sentence{DaysAgo(&ahead), "today"}, sentence{DaysAgo(&many), "12 days ago"})
}

func TestClaims(t *testing.T) {
	d := care.Data{Sources: []care.Source{{ID: "one", Title: "A good book"}}}
	x := care.Dispute{About: "water", One: "warm", Other: "cool", Chosen: "lukewarm"}
	check(t,
		sentence{ClaimSource(d, care.Claim{From: "one"}), "From A good book."},
		sentence{ClaimSource(d, care.Claim{From: "dermatologists", Grade: "A"}), "From dermatologists (official advice)."},
		sentence{ClaimRule(care.Claim{Rule: "it rests"}), "it rests"},
		sentence{ClaimRule(care.Claim{Rule: "it rests", Unused: "no rule"}), "no rule"},
		sentence{Disagreement(x), "The sources disagree about water."},
		sentence{DisputeOne(x), "One side: warm"},
		sentence{DisputeOther(x), "The other: cool"},
		sentence{DisputeChosen(x), "lukewarm"},
	)
}

package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/locale"
)

// The functions of this file list in sentences what screens and prints have in columns, for a voice
// to read.

// spokenDay is a day as it is read aloud.
const spokenDay = "Monday 2 January"

// SpokenPlan lists what r, of a plan, has, from the time of day wall on, and what of it is not as usual.
func SpokenPlan(l locale.Locale, p care.Plan, r routine.Routine, wall time.Time) []string {
	lines := Intro(l, r, wall)
	if tonight := Tonight(p); tonight != "" {
		lines = slices.Insert(lines, 1, tonight+".")
	}
	return append(lines, PlanNotes(p)...)
}

// SpokenDayPlan says what is planned for a day of the week ahead, and for its morning; that may be empty.
func SpokenDayPlan(d care.Day, morning string) string {
	plan := DayPlan(d)
	if morning != "" {
		plan += ", in the morning " + morning
	}
	return spoken(d.Date, plan)
}

// SpokenDayDone says what was done on a day; empty: nothing.
func SpokenDayDone(d care.DayDone) string {
	if done := DayDone(d); done != "" {
		return spoken(d.Date, done)
	}
	return ""
}

// spoken is a line about a day without what only stands apart on a screen.
func spoken(day time.Time, line string) string {
	line = strings.NewReplacer(" · ", ", ", "▲ ", "").Replace(line)
	return day.Format(spokenDay) + ": " + strings.Join(strings.Fields(line), " ") + "."
}

// SpokenProduct says what a product is, how it is used, and whether it still is good.
func SpokenProduct(i care.Item, u diary.ProductUse, stung bool, now time.Time) string {
	facts := ProductFacts(i, u, now)
	facts[0] = strings.ToLower(facts[0][:1]) + facts[0][1:]
	if opened := Opened(i.Product, now); opened != "" {
		facts = append(facts, "opened in "+opened)
	}
	switch good := GoodFor(i, now); good {
	case "":
	case ProductUsedUp, ProductPast:
		facts = append(facts, strings.TrimPrefix(good, "▲ "))
	case "today":
		facts = append(facts, "good until today")
	default:
		facts = append(facts, "good for "+good)
	}
	if stung {
		facts = append(facts, "stung")
	}
	what := routine.Capitalized(productName(i))
	if i.Product.Name != "" {
		what += ", " + withArticle(ProductKind(i.Product))
	}
	return what + ": " + strings.Join(facts, ", ") + "."
}

// SpokenDiary says what the diary adds up to.
func SpokenDiary(b diary.Diary, st diary.Stats, now time.Time) []string {
	rhythm, rating := MasksInWeek(st.MasksInWeek)
	lines := []string{SessionsSince(len(b.Records), b.Records[0].Started, now) + ".", rhythm + rating + "."}
	for _, fact := range DiaryFacts(st, now) {
		lines = append(lines, fact[0]+": "+fact[1]+".")
	}
	return lines
}

// SpokenRow says in a line when a session was, how it ended, and its id.
func SpokenRow(r diary.Record, now time.Time) string {
	said := []string{r.Title(), strings.ToLower(RecordOutcome(r))}
	if r.Stung {
		said = append(said, "stung")
	}
	if r.Feel > 0 {
		said = append(said, felt(r))
	}
	return fmt.Sprintf("%s: %s. Its id is %s.", RecordDay(r, now), strings.Join(said, ", "), r.ID)
}

func felt(r diary.Record) string { return fmt.Sprintf("felt %d of 5", r.Feel) }

// SpokenRecord says how a session ended, what each step took, and the note.
func SpokenRecord(l locale.Locale, r diary.Record) []string {
	lines := []string{r.Title() + ", " + strings.ReplaceAll(RecordTime(l, r, true), "–", " to ") + ".", RecordOutcome(r) + "."}
	if r.Stung {
		lines = append(lines, routine.Capitalized(RecordStung(r))+".")
	}
	if r.Feel > 0 {
		lines = append(lines, routine.Capitalized(felt(r))+".")
	}
	for _, s := range r.Steps {
		lines = append(lines, spokenStep(s))
	}
	if skipped := SkippedAfterSting(r); skipped != "" {
		lines = append(lines, skipped+".")
	}
	if len(r.Steps) == 0 {
		lines = append(lines, NoSteps)
	}
	if r.Note != "" {
		lines = append(lines, NoteLabel+": "+strings.Join(strings.Fields(r.Note), " "))
	}
	if r.Rev > 0 {
		lines = append(lines, CorrectedBefore(r))
	}
	return lines
}

// spokenStep says what a step of a record took, and how long it was planned for.
func spokenStep(s diary.Step) string {
	name := strings.TrimSuffix(s.Kind.Title()+", "+RecordedProduct(s), ", ")
	took := Spell(time.Duration(s.Active) * time.Second)
	switch {
	case s.Outcome == routine.OutcomeSkipped, s.Outcome == routine.OutcomeUndone && s.Active == 0:
		took = TakenTime(s.Outcome, 0)
	case s.Planned > 0:
		took += " of " + Spell(time.Duration(s.Planned)*time.Second)
	}
	if s.Outcome == routine.OutcomeStung {
		took += ", and stung"
	}
	return name + ": " + took + "."
}

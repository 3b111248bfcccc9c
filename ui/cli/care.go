package cli

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/pelletier/go-toml/v2"

	"skintime/assets"
	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
)

// careData is what the care rules know, read once.
var careData = sync.OnceValue(func() care.Data {
	text, err := assets.Files.ReadFile("care.toml")
	var d care.Data
	if err == nil {
		err = toml.Unmarshal(text, &d)
	}
	if err != nil {
		panic(err) // it ships with the program, and a test reads it
	}
	return d
})

// lately is how far back a plan looks.
const lately = 60 * 24 * time.Hour

// history is what was done lately, also in a session that was left, and whether
// something of it may be missing because it could not be read.
func history(now time.Time) (h care.History, incomplete bool) {
	b, diaryErr := diary.ReadSince(disk.System(), folders().Diary, now.Add(-lately))
	left, _, journalErr := journal.Peek(folders(), disk.System())
	add := func(when time.Time, steps []diary.Step) {
		for _, s := range steps {
			if s.Used() {
				h = append(h, care.Entry{When: when, Kind: s.Kind, Stung: s.Outcome == routine.OutcomeStung})
			}
		}
	}
	for _, r := range b.Records {
		add(r.Started, r.Steps)
	}
	if left.ID != "" {
		add(left.Started, left.Steps()) // what was left was done all the same
	}
	return h, diaryErr != nil || journalErr != nil || b.Incomplete()
}

// planner makes the plans of a routine, for kinds of products that were chosen.
type planner func(chosen map[routine.Kind]string) care.Plan

// plannerOf makes the plans of a situation.
func plannerOf(s care.Situation) planner {
	return func(chosen map[routine.Kind]string) care.Plan {
		s.Chosen = chosen
		return careData().Plan(s)
	}
}

// situation is how things stand now.
func (a *app) situation(r routine.Routine, c config.Config) care.Situation {
	now := time.Now()
	s := care.Situation{Routine: r, Profile: profile(c), Now: now}
	s.History, s.HistoryIncomplete = history(now)
	return s
}

// maskKind checks a kind of mask that was said for a routine.
func maskKind(kind string, r routine.Routine) error {
	if !slices.ContainsFunc(r.Steps, func(s routine.Step) bool { return s.Kind == routine.Mask }) {
		return usageError{fmt.Errorf("--mask: %s has no mask", r.Name)}
	}
	if kinds := routine.MaskKinds(); !slices.Contains(kinds, kind) {
		return fmt.Errorf("--mask: %w", unknown("kind", kind, kinds))
	}
	return nil
}

package cli

import (
	"fmt"
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
)

// historyWindow is how far back a plan looks, but for what stung.
const historyWindow = 60 * 24 * time.Hour

// history returns what was done lately, in an unfinished session too, and whether part is unreadable.
func history(now time.Time) (h care.History, incomplete bool) {
	since := now.Add(-historyWindow)
	b, diaryErr := diary.ReadSince(disk.System(), folders().Diary, since)
	left, _, journalErr := journal.Peek(folders(), disk.System())
	for _, r := range b.Records {
		lately := r.Started.After(since)
		for _, e := range entries(r.Started, r.Steps, r.Outcome != diary.Finished) {
			if lately || e.Stung {
				h = append(h, e)
			}
		}
	}
	if left.ID != "" {
		h = append(h, entries(left.Started, left.Record().Steps, true)...) // those steps were done all the same
	}
	return h, diaryErr != nil || journalErr != nil || b.Incomplete()
}

// entries are the steps of a session with which something was on the skin, each at the instant
// at which it began; left says that it was not finished. A rinse that stung is the mask's sting,
// else the exfoliant's.
func entries(started time.Time, steps []diary.Step, left bool) (h care.History) {
	blamed := -1
	for _, s := range steps {
		worn := time.Duration(s.Active+s.Paused) * time.Second
		e := care.Entry{When: started, Kind: s.Kind, Stung: s.Outcome == routine.OutcomeStung, Skipped: s.Outcome == routine.OutcomeSkipped, Left: left, Worn: worn}
		if started = started.Add(worn); s.Product != nil {
			e.Product = *s.Product
		}
		if !s.OnSkin() {
			continue
		}
		switch {
		case s.Kind == routine.Mask || s.Kind == routine.Exfoliate && (blamed < 0 || h[blamed].Kind != routine.Mask):
			blamed = len(h)
		case s.Kind == routine.Rinse && e.Stung && blamed >= 0:
			h[blamed].Stung, e.Stung = true, false
		}
		h = append(h, e)
	}
	return h
}

// situation returns what a plan of a routine, by default the configured one, depends on now. A
// configuration that cannot be used is an error to a plan that is only shown: it would be
// somebody else's. A session continues with the defaults, since a face may be waiting.
func (a *app) situation(name string, starting bool) (care.Situation, config.Config, error) {
	c, err := config.Read(configPath())
	switch {
	case err != nil && starting:
		c = a.defaults(err)
	case err != nil:
		return care.Situation{}, c, err
	}
	r, err := a.find(name, c.Routine)
	if err != nil {
		return care.Situation{}, c, err
	}
	s := care.Situation{Routine: r, Profile: profile(c), Now: time.Now()}
	s.History, s.HistoryIncomplete = history(s.Now)
	return s, c, nil
}

// checkMask returns an error where a routine has no mask, there is no such kind, or it is one that
// a person avoids.
func checkMask(kind string, s care.Situation) error {
	r := s.Routine
	if !slices.ContainsFunc(r.Steps, func(s routine.Step) bool { return s.Kind == routine.Mask }) {
		return usageError{fmt.Errorf("--mask: the routine %s has no mask; name one that has, such as facial", r.Name)}
	}
	if kinds := routine.MaskKinds(); !slices.Contains(kinds, kind) {
		return fmt.Errorf("--mask: %w", unknown("kind", kind, kinds))
	}
	if care.Shipped().Avoided(s.Profile, care.Product{StepKind: routine.Mask, Kind: kind}) {
		return usageError{fmt.Errorf("--mask: %q has what your configuration avoids", kind)}
	}
	return nil
}

package diary

import (
	"fmt"
	"slices"
	"strconv"

	"skintime/routine"
)

// addRepair notes, once, what was wrong with the line and could be repaired.
func (p *parser) addRepair(what string) {
	p.flawed = true
	if len(p.repaired) < maxRepaired && !slices.Contains(p.repaired, what) {
		p.repaired = append(p.repaired, what)
	}
}

// check repairs values that no record has, and notes those that it does not know.
func (p *parser) check(r *Record) {
	if r.Device == "" {
		p.addRepair("no device")
	}
	if r.Routine == "" {
		p.addRepair("no routine")
	}
	if r.Outcome != Finished && r.Outcome != Abandoned && r.Outcome != Dropped {
		p.addRepair("unknown outcome " + brief(string(r.Outcome)))
	}
	if r.Ended.Before(r.Started) {
		p.addRepair("ended before it started, or never")
		r.Ended = r.Started
	}
	if r.Feel < 0 || r.Feel > 5 {
		p.addRepair(fmt.Sprintf("feel %d is not 1 to 5", r.Feel))
		r.Feel = 0
	}
	if r.Rev < 0 || r.Rev > maxRev {
		p.addRepair(fmt.Sprintf("rev %d is not 0 to %d", r.Rev, maxRev))
		r.Rev = 0
	}
	if r.Removed && r.Rev == 0 {
		p.addRepair("removed without a rev")
		r.Removed = false
	}
	for _, s := range r.Steps {
		p.checkStep(s)
	}
}

func (p *parser) checkStep(s Step) {
	if !s.Kind.Known() {
		p.addRepair("unknown step kind " + brief(string(s.Kind)))
	}
	switch s.Outcome {
	case routine.OutcomeUndone, routine.OutcomeDone, routine.OutcomeSkipped, routine.OutcomeStung:
	default:
		p.addRepair("unknown step outcome " + brief(string(s.Outcome)))
	}
}

// brief quotes a text of any length for a message.
func brief(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return strconv.Quote(s)
}

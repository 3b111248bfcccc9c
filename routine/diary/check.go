package diary

import (
	"fmt"
	"slices"
	"strconv"

	"skintime/routine"
)

// repair notes, once, that something in the line is not as the diary writes it.
func (p *parser) repair(what string) {
	if len(p.repaired) < maxRepaired && !slices.Contains(p.repaired, what) {
		p.repaired = append(p.repaired, what)
	}
}

// check repairs what is no part of a record as the diary knows it.
func (p *parser) check(r *Record) {
	if r.Device == "" {
		p.repair("no device")
	}
	if r.Routine == "" {
		p.repair("no routine")
	}
	if r.Outcome != Finished && r.Outcome != Abandoned && r.Outcome != Dropped {
		p.repair("unknown outcome " + brief(string(r.Outcome)))
	}
	if r.Ended.Before(r.Started) {
		p.repair("ended before it started, or never")
		r.Ended = r.Started
	}
	if r.Feel < 0 || r.Feel > 5 {
		p.repair(fmt.Sprintf("feel %d is not 1 to 5", r.Feel))
		r.Feel = 0
	}
	for _, s := range r.Steps {
		p.checkStep(s)
	}
}

func (p *parser) checkStep(s Step) {
	if !s.Kind.Known() {
		p.repair("unknown step kind " + brief(string(s.Kind)))
	}
	switch s.Outcome {
	case routine.OutcomeUndone, routine.OutcomeDone, routine.OutcomeSkipped, routine.OutcomeStung:
	default:
		p.repair("unknown step outcome " + brief(string(s.Outcome)))
	}
}

// brief is a text of unknown length, quoted to be named in a line.
func brief(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return strconv.Quote(s)
}

package care

import (
	"slices"
	"time"

	"skintime/routine"
)

// Situation is all that a plan depends on.
type Situation struct {
	Routine routine.Routine
	Profile Profile
	History History
	// HistoryIncomplete says that History may lack something done lately.
	HistoryIncomplete bool
	Now               time.Time               // as the clock on the wall shows it
	Chosen            map[routine.Kind]Choice // what a person chose for this time, by the kind of step
	Included          map[int]bool            // whether a person has a step in or out by hand, by its index in Routine
}

// Level is how serious an advice is.
type Level string

// The levels of advice.
const (
	Tip     Level = "tip"
	Caution Level = "caution"
	Stop    Level = "stop"
)

// Advice is a sentence about the plan as a whole.
type Advice struct {
	Level Level
	Text  string
	Why   []string     // ids of claims
	Step  routine.Kind // the kind of step that it is about; empty: none
}

// Step is a step of a plan: what would be done, whether it is, and why.
type Step struct {
	routine.Step
	Origin      int // the index of the step in the situation's routine
	Include     bool
	Reason      string   // why it differs from the routine; empty: it does not
	Why         []string // ids of claims
	product     Product  // what it is done with, complete
	fromRoutine bool     // the routine names that product; else it is from the shelf
}

// Plan is what a routine is this time.
type Plan struct {
	Routine routine.Routine
	Steps   []Step
	Advice  []Advice
	// Recovery are the days on which skin rests; zero: it does not.
	Recovery Recovery
	// MindSkin says to remind that skin may need rest: it has what is strong, the first time.
	MindSkin bool
	// EveningsStart is the day on which the evenings begin to count; zero: they do, or none are said.
	EveningsStart time.Time

	data    Data // what it was made with
	profile Profile
	today   time.Time // midnight UTC of the date

	partners map[int]int // for which step one is out, both by their index in Routine
}

type planner struct {
	Situation
	recent           recent
	tonight          routine.EveningKind // what this evening is for; empty: nobody has said, or it is for no evening
	rest             rest
	uses             map[identity]int         // the rank of each product that was used within UsedDays
	best             map[routine.Kind]*choice // of the shelf; nil: it has none for such a step
	exfoliant, serum Product
	separation       *separation
	Plan
}

// Plan makes the plan of a situation. The same situation gives the same plan.
func (d Data) Plan(s Situation) Plan { return d.planned(s).Plan }

// newPlanner is the planner of a situation before any product is chosen.
func (d Data) newPlanner(s Situation) *planner {
	recent := d.recent(s)
	p := &planner{Situation: s, recent: recent, Plan: Plan{Routine: s.Routine, data: d, profile: s.Profile, today: recent.today}}
	p.findEvening()
	p.separation = p.newSeparation()
	p.findRest()
	return p
}

// planned is the planner of a situation when all rules have been applied.
func (d Data) planned(s Situation) *planner {
	made := d.newPlanner(s)
	for {
		p := *made
		p.partners = map[int]int{}
		if p.applyRules(); !p.separate() {
			return &p
		}
	}
}

// applyRules chooses a product for each step, and applies all rules.
func (p *planner) applyRules() {
	for i, step := range p.Situation.Routine.Steps {
		p.Steps = append(p.Steps, Step{Step: step, Origin: i, Include: p.Included[i] || !step.Optional, Why: baseClaims(step.Kind)})
	}
	p.chooseProducts()
	for _, rule := range policy() {
		rule.apply(p)
	}
}

// baseClaims lists the claims behind a kind of step in any plan.
func baseClaims(k routine.Kind) []string {
	return slices.Clone(map[routine.Kind][]string{
		routine.Cleanse:     {"S17", "S18", "G1"},
		routine.Exfoliate:   {"S1", "S2", "S8", "S11", "G2"},
		routine.Mask:        {"S20", "S19", "S10"},
		routine.Rinse:       {"S22", "S23", "G1"},
		routine.Toner:       {"S24", "G12"},
		routine.Serum:       {"S26", "S35", "S36", "G12"},
		routine.Moisturizer: {"S25", "S36", "G11"},
		routine.Sunscreen:   {"S28", "G54", "G53", "G13", "G11"},
	}[k])
}

// ofKind lists the steps of a kind, in their order.
func (p *planner) ofKind(k routine.Kind) (steps []*Step) {
	for i := range p.Steps {
		if p.Steps[i].Kind == k {
			steps = append(steps, &p.Steps[i])
		}
	}
	return steps
}

// included lists the steps of a kind that will be done.
func (p *planner) included(k routine.Kind) []*Step {
	return slices.DeleteFunc(p.ofKind(k), func(s *Step) bool { return !s.Include })
}

func (p *planner) includes(k routine.Kind) bool { return len(p.included(k)) > 0 }

// includesMask reports whether a mask is included whose product fits such.
func (p *planner) includesMask(such func(Product) bool) bool {
	return slices.ContainsFunc(p.included(routine.Mask), func(s *Step) bool { return such(s.product) })
}

// exclude leaves out every step of a kind for a reason.
func (p *planner) exclude(k routine.Kind, reason string, why ...string) {
	for _, s := range p.ofKind(k) {
		s.exclude(reason, why...)
	}
}

// exclude leaves the step out for a reason. An earlier reason stays.
func (s *Step) exclude(reason string, why ...string) {
	if s.Include || s.Reason == "" {
		s.Include, s.Reason, s.Why = false, reason, slices.Clone(why)
	}
}

// cite adds claim ids to every step of a kind.
func (p *planner) cite(k routine.Kind, why ...string) {
	for _, s := range p.ofKind(k) {
		s.cite(why...)
	}
}

// cite adds claim ids to the step, each once.
func (s *Step) cite(why ...string) {
	for _, id := range why {
		if !slices.Contains(s.Why, id) {
			s.Why = append(s.Why, id)
		}
	}
}

// advise adds an advice, once.
func (p *planner) advise(l Level, text string, why ...string) { p.adviseOn("", l, text, why...) }

// adviseOn adds an advice about a kind of step, once.
func (p *planner) adviseOn(step routine.Kind, l Level, text string, why ...string) {
	if !slices.ContainsFunc(p.Advice, func(a Advice) bool { return a.Level == l && a.Text == text }) {
		p.Advice = append(p.Advice, Advice{l, text, why, step})
	}
}

// Draft is the plan as a routine that can be arranged further, and begun.
func (p Plan) Draft() routine.Draft {
	r := p.Routine
	r.Steps = nil
	for _, s := range p.Steps {
		s.Step.Why = s.Why
		s.Step.Optional = !s.Include
		r.Steps = append(r.Steps, s.Step)
	}
	return routine.NewDraft(r)
}

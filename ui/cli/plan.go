package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/words"
)

// planJSON is what plan --json prints.
type planJSON struct {
	Routine string       `json:"routine"`
	Total   int          `json:"total_s"`
	Steps   []stepJSON   `json:"steps"`
	Advice  []adviceJSON `json:"advice"`
	// Evening is what the evening is for.
	Evening routine.EveningKind `json:"evening,omitempty"`
	// Recovery are the days on which skin rests.
	Recovery *recoveryJSON `json:"recovery,omitempty"`
}

type recoveryJSON struct {
	Until string   `json:"until"` // its last day of care
	Why   []string `json:"why"`
}

type stepJSON struct {
	Kind    routine.Kind     `json:"kind"`
	Title   string           `json:"title"`
	Include bool             `json:"include"`
	For     int              `json:"for_s,omitempty"`
	From    int              `json:"from_s,omitempty"`
	By      int              `json:"by_s,omitempty"`
	Cap     int              `json:"cap_s,omitempty"`
	Reason  string           `json:"reason,omitempty"`
	Why     []string         `json:"why"`
	Product *routine.Product `json:"product,omitempty"` // what it is done with; none: nothing is known
}

type adviceJSON struct {
	Level care.Level   `json:"level"`
	Text  string       `json:"text"`
	Step  routine.Kind `json:"step,omitempty"` // the kind of step that it is about
	Why   []string     `json:"why"`
}

func (a *app) planCommand() *cobra.Command {
	var asJSON, week, ics bool
	var x choice
	c := a.command("plan [ROUTINE]", "Show what is planned now, and why", func(name string) error {
		switch {
		case ics && !week:
			return usageError{errors.New("--ics needs --week: skintime plan --week --ics")}
		case ics && asJSON:
			return usageError{errors.New("plan takes --json or --ics, not both")}
		}
		return a.plan(name, x, week, asJSON, ics)
	})
	c.Example = "skintime plan\nskintime plan --week\nskintime plan --week --ics > week.ics\nskintime plan evening --json"
	c.ValidArgsFunction = a.completeRoutine
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, one object")
	x.addTo(c, a)
	c.Flags().BoolVar(&ics, "ics", false, "with --week: print a calendar")
	c.Flags().BoolVar(&week, "week", false, "show the next seven days, and which evening is for what")
	return c
}

// plan prints what is planned now, or the week ahead.
func (a *app) plan(name string, x choice, week, asJSON, ics bool) error {
	s, _, err := a.situation(name, false)
	if err != nil {
		return err
	}
	if s.Chosen, err = x.chosen(s); err != nil {
		return err
	}
	if week {
		return a.planWeek(s, asJSON, ics)
	}
	plan := care.Shipped().Plan(s)
	if asJSON {
		return objects(a, jsonOf(plan))
	}
	if a.aloud() {
		return a.lines(words.SpokenPlan(a.locale(), plan, plan.Draft().OnlyIncluded(), s.Now))
	}
	return a.lines(a.planLines(plan, s.Now))
}

func jsonOf(p care.Plan) planJSON {
	seconds := func(d time.Duration) int { return int(d / time.Second) }
	out := planJSON{Routine: p.Routine.Name, Total: seconds(p.Draft().OnlyIncluded().Total()), Steps: []stepJSON{}, Advice: []adviceJSON{}, Evening: p.Routine.Evening}
	for _, s := range p.Steps {
		out.Steps = append(out.Steps, stepJSON{
			Kind: s.Kind, Title: s.Name(), Include: s.Include, For: seconds(s.Timing.For), From: seconds(s.Timing.From),
			By: seconds(s.Timing.By), Cap: seconds(s.Timing.Cap), Reason: s.Reason, Why: append([]string{}, s.Why...), Product: diary.Known(s.Product),
		})
	}
	for _, a := range p.Advice {
		out.Advice = append(out.Advice, adviceJSON{a.Level, a.Text, a.Step, a.Why})
	}
	if r := p.Recovery; r.Active() {
		out.Recovery = &recoveryJSON{r.Until.Format(time.DateOnly), r.Why}
	}
	return out
}

func (a *app) planLines(p care.Plan, now time.Time) []string {
	s := a.renderer()
	t := s.Theme
	lines := []string{t.Accent.Bold.Render(p.Routine.Title), ""}
	if tonight := words.Tonight(p); tonight != "" {
		lines = []string{lines[0], t.Muted.Render(tonight), ""}
	}
	column := 0
	for _, x := range p.Steps {
		column = max(column, len([]rune(planName(x))))
	}
	for _, x := range p.Steps {
		sign, length := "●", words.Length(x.Timing)
		if !x.Include {
			sign, length = "○", words.NotIncluded(x.Step, x.Reason)
		}
		line := fmt.Sprintf("%s %-*s  %-11s", sign, column, planName(x), length)
		if x.Reason != "" {
			line += "  " + x.Reason
		}
		lines = append(lines, strings.TrimRight(line+"  "+t.Muted.Render(strings.Join(x.Why, " ")), " "))
	}
	if end := words.PlanEnd(a.locale(), p.Draft().OnlyIncluded(), now); end != "" {
		lines = append(lines, "", end)
	}
	shown, more := words.TopAdvice(p.Advice)
	if advice := s.Advice(shown); len(advice) > 0 {
		lines = append(append(lines, ""), advice...)
	}
	if more > 0 {
		lines = append(lines, t.Muted.Render(fmt.Sprintf("%d more with --json", more)))
	}
	return append(lines, "", t.Muted.Render(words.WhyHint))
}

// planName is the name of a step, and of its product where it is done.
func planName(s care.Step) string {
	if !s.Include {
		return s.Name()
	}
	return words.NameAndProduct(s.Step)
}

package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/words"
)

// planJSON is a plan as other programs read it.
type planJSON struct {
	Routine string       `json:"routine"`
	Total   int          `json:"total_s"`
	Steps   []stepJSON   `json:"steps"`
	Advice  []adviceJSON `json:"advice"`
}

type stepJSON struct {
	Kind    routine.Kind `json:"kind"`
	Title   string       `json:"title"`
	Include bool         `json:"include"`
	For     int          `json:"for_s,omitempty"`
	From    int          `json:"from_s,omitempty"`
	By      int          `json:"by_s,omitempty"`
	Cap     int          `json:"cap_s,omitempty"`
	Reason  string       `json:"reason,omitempty"`
	Why     []string     `json:"why"`
}

type adviceJSON struct {
	Level care.Level `json:"level"`
	Text  string     `json:"text"`
	Why   []string   `json:"why"`
}

func (a *app) planCommand(o *options) *cobra.Command {
	c := &cobra.Command{
		Use: "plan [ROUTINE]", Short: "What would be done now, and why", ValidArgsFunction: a.completeRoutine,
		Example: "skintime plan\nskintime plan --week\nskintime plan evening --json",
	}
	asJSON := c.Flags().Bool("json", false, "an object, as JSON")
	week := c.Flags().Bool("week", false, "the next seven days: which evening for the mask")
	c.RunE = a.run(o, func() error {
		config := a.configured()
		r, err := a.find(o.routine, config.Routine)
		if err != nil {
			return err
		}
		p := a.printed(o)
		s := a.situation(r, config)
		if *week {
			if s, err = inTheEvening(s); err != nil {
				return err
			}
		}
		switch {
		case *week && *asJSON:
			return p.raw(func(w io.Writer) error { return writeWeek(w, careData().Week(s)) })
		case *week:
			return p.lines(p.week(careData().Week(s)))
		case *asJSON:
			return p.raw(func(w io.Writer) error { return json.NewEncoder(w).Encode(jsonOf(careData().Plan(s))) })
		default:
			return p.lines(p.planned(careData().Plan(s), s.Now))
		}
	})
	a.setUp(c)
	return c
}

func jsonOf(p care.Plan) planJSON {
	seconds := func(d time.Duration) int { return int(d / time.Second) }
	out := planJSON{Routine: p.Routine.Name, Total: seconds(p.Draft().Plan().Total()), Steps: []stepJSON{}, Advice: []adviceJSON{}}
	for _, s := range p.Steps {
		out.Steps = append(out.Steps, stepJSON{
			Kind: s.Kind, Title: s.Name(), Include: s.Include, For: seconds(s.Timing.For), From: seconds(s.Timing.From),
			By: seconds(s.Timing.By), Cap: seconds(s.Timing.Cap), Reason: s.Reason, Why: append([]string{}, s.Why...),
		})
	}
	for _, a := range p.Advice {
		out.Advice = append(out.Advice, adviceJSON(a))
	}
	return out
}

// planned is the plan as a person reads it.
func (pr *printer) planned(p care.Plan, now time.Time) []string {
	s := pr.renderer()
	t := s.Theme
	lines := []string{t.Heading.Render(p.Routine.Title), ""}
	column := 0
	for _, x := range p.Steps {
		column = max(column, len([]rune(x.Name())))
	}
	for _, x := range p.Steps {
		sign, length := "●", words.Length(x.Timing)
		if !x.Include {
			sign, length = "○", words.LeftOut
		}
		line := fmt.Sprintf("%s %-*s  %-11s", sign, column, x.Name(), length)
		if x.Reason != "" {
			line += "  " + x.Reason
		}
		lines = append(lines, strings.TrimRight(line+"  "+t.Muted.Render(strings.Join(x.Why, " ")), " "))
	}
	if end := words.PlanEnd(p.Draft().Plan(), now); end != "" {
		lines = append(lines, "", end)
	}
	if advice := s.Advice(p.Advice); len(advice) > 0 {
		lines = append(append(lines, ""), advice...)
	}
	return append(lines, "", t.Muted.Render(words.WhyHint))
}

// week is the week ahead as a person reads it.
func (p *printer) week(days []care.Day) []string {
	t := p.renderer().Theme
	lines := []string{t.Heading.Render(words.WeekAhead), ""}
	for _, day := range days {
		sign := "·"
		switch {
		case day.Mask:
			sign = "●"
		case day.Exfoliate:
			sign = "○"
		}
		lines = append(lines, fmt.Sprintf("%s %s  %s", sign, day.Date.Format("Mon _2 Jan"), words.DayPlan(day)))
	}
	return lines
}

// dayJSON is a day of the week ahead as other programs read it.
type dayJSON struct {
	Date      string   `json:"date"`
	Mask      bool     `json:"mask"`
	Exfoliate bool     `json:"exfoliate"`
	Reason    string   `json:"reason,omitempty"`
	Why       []string `json:"why"`
}

func writeWeek(w io.Writer, days []care.Day) error {
	e := json.NewEncoder(w)
	for _, d := range days {
		if err := e.Encode(dayJSON{d.Date.Format(time.DateOnly), d.Mask, d.Exfoliate, d.Reason, d.Why}); err != nil {
			return err
		}
	}
	return nil
}

// eveningHour is when the week ahead is planned for.
const eveningHour = 20

// inTheEvening is the situation of this evening; a routine without a mask has
// none worth a week.
func inTheEvening(s care.Situation) (care.Situation, error) {
	year, month, day := s.Now.Date()
	s.Now = time.Date(year, month, day, eveningHour, 0, 0, 0, s.Now.Location())
	if !slices.ContainsFunc(s.Routine.Steps, func(x routine.Step) bool { return x.Kind == routine.Mask }) {
		return s, usageError{fmt.Errorf("--week: %s has no mask to find an evening for", s.Routine.Name)}
	}
	return s, nil
}

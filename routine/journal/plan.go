package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"skintime/routine"
)

// plan is a routine as the journal keeps it, so that a session that was left
// goes on as it was begun, whatever has become of the routine's file.
type plan struct {
	Name   string    `json:"name"`
	Title  string    `json:"title,omitempty"`
	Rhythm string    `json:"rhythm,omitempty"`
	Steps  []planned `json:"steps"`
}

// planned is a step of a plan. Its times have the names of a routine file.
type planned struct {
	Kind      routine.Kind `json:"kind"`
	Title     string       `json:"title,omitempty"`
	For       length       `json:"for,omitempty"`
	From      length       `json:"from,omitempty"`
	By        length       `json:"by,omitempty"`
	Cap       length       `json:"cap,omitempty"`
	Suggested length       `json:"suggested,omitempty"`
	Lead      length       `json:"lead,omitempty"`
	Auto      bool         `json:"auto,omitempty"`
	Optional  bool         `json:"optional,omitempty"`
	Do        []string     `json:"do,omitempty"`
	Product   product      `json:"product,omitzero"`
	Why       []string     `json:"why,omitempty"`
}

type product struct {
	Kind       string `json:"kind,omitempty"`
	Rich       bool   `json:"rich,omitempty"`
	Dries      bool   `json:"dries,omitempty"`
	Exfoliates bool   `json:"exfoliates,omitempty"`
}

// length is a time such as "15m0s".
type length time.Duration

func (l length) MarshalJSON() ([]byte, error) { return json.Marshal(time.Duration(l).String()) }

func (l *length) UnmarshalJSON(text []byte) error {
	var s string
	if err := json.Unmarshal(text, &s); err != nil {
		return err
	}
	d, err := time.ParseDuration(s)
	*l = length(d)
	return err
}

func planOf(r routine.Routine) *plan {
	p := &plan{Name: r.Name, Title: r.Title, Rhythm: r.Rhythm}
	for _, s := range r.Steps {
		t := s.Timing
		p.Steps = append(p.Steps, planned{
			Kind: s.Kind, Title: s.Title, For: length(t.For), From: length(t.From), By: length(t.By), Cap: length(t.Cap),
			Suggested: length(t.Suggested), Lead: length(s.Lead), Auto: s.Auto, Optional: s.Optional, Do: s.Do, Product: product(s.Product), Why: s.Why,
		})
	}
	return p
}

// routine is the routine of the plan, as harmless as one from a file.
func (p plan) routine() (routine.Routine, error) {
	r := routine.Routine{Name: routine.Sanitize(p.Name), Title: routine.Sanitize(p.Title), Rhythm: routine.Sanitize(p.Rhythm)}
	if len(p.Steps) == 0 || len(p.Steps) > routine.MaxSteps {
		return r, fmt.Errorf("a routine of %d steps", len(p.Steps))
	}
	for i, s := range p.Steps {
		step, err := s.step()
		if err != nil {
			return r, fmt.Errorf("step %d: %w", i+1, err)
		}
		r.Steps = append(r.Steps, step)
	}
	return r, nil
}

func (s planned) step() (routine.Step, error) {
	t := routine.Timing{
		For: time.Duration(s.For), From: time.Duration(s.From), By: time.Duration(s.By), Cap: time.Duration(s.Cap), Suggested: time.Duration(s.Suggested),
	}
	switch {
	case t.From != 0 || t.By != 0 || t.Cap != 0:
		t.Mode = routine.Window
	case t.For != 0:
		t.Mode = routine.Countdown
	}
	step := routine.Step{
		Kind: s.Kind, Title: routine.Sanitize(s.Title), Timing: t, Auto: s.Auto, Lead: time.Duration(s.Lead), Optional: s.Optional, Product: routine.Product(s.Product),
	}
	step.Product.Kind = routine.Sanitize(step.Product.Kind)
	for _, id := range s.Why {
		step.Why = append(step.Why, routine.Sanitize(id))
	}
	for _, line := range s.Do {
		step.Do = append(step.Do, routine.Sanitize(line))
	}
	if !s.Kind.Known() {
		return step, fmt.Errorf("unknown kind %q", s.Kind)
	}
	if step.Lead < 0 || step.Lead > routine.MaxTime {
		return step, errors.New("a lead out of range")
	}
	return step, t.Check()
}

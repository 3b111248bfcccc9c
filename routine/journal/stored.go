package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"skintime/routine"
)

// storedRoutine is the routine of a session, even where the routine's file has changed since.
type storedRoutine struct {
	Name    string              `json:"name"`
	Title   string              `json:"title,omitempty"`
	Rhythm  string              `json:"rhythm,omitempty"`
	Time    routine.DayTime     `json:"time,omitempty"`
	Evening routine.EveningKind `json:"evening,omitempty"`
	Steps   []storedStep        `json:"steps"`
}

// storedStep is a step of a plan. Its times have the names of a routine file.
type storedStep struct {
	Kind      routine.Kind  `json:"kind"`
	Title     string        `json:"title,omitempty"`
	For       duration      `json:"for,omitempty"`
	From      duration      `json:"from,omitempty"`
	By        duration      `json:"by,omitempty"`
	Cap       duration      `json:"cap,omitempty"`
	Suggested duration      `json:"suggested,omitempty"`
	Lead      duration      `json:"lead,omitempty"`
	LeadWait  bool          `json:"lead_wait,omitempty"`
	Auto      bool          `json:"auto,omitempty"`
	Optional  bool          `json:"optional,omitempty"`
	Do        []string      `json:"do,omitempty"`
	Open      string        `json:"open,omitempty"`
	Over      string        `json:"over,omitempty"`
	Product   storedProduct `json:"product,omitzero"`
	Why       []string      `json:"why,omitempty"`
}

// storedProduct is a product of which each fact counts that can be read. One of another type, from
// another version, is left out: it is no reason to lose a session.
type storedProduct routine.Product

func (p *storedProduct) UnmarshalJSON(text []byte) error {
	var facts map[string]json.RawMessage
	if err := json.Unmarshal(text, &facts); err != nil {
		return err
	}
	for name, fact := range facts {
		alone, err := json.Marshal(map[string]json.RawMessage{name: fact})
		if err != nil {
			return err
		}
		if with := routine.Product(*p); json.Unmarshal(alone, &with) == nil {
			*p = storedProduct(with)
		}
	}
	return nil
}

// duration is a time such as "15m0s".
type duration time.Duration

func (l duration) MarshalJSON() ([]byte, error) { return json.Marshal(time.Duration(l).String()) }

func (l *duration) UnmarshalJSON(text []byte) error {
	var s string
	if err := json.Unmarshal(text, &s); err != nil {
		return err
	}
	d, err := time.ParseDuration(s)
	*l = duration(d)
	return err
}

func newStoredRoutine(r routine.Routine) *storedRoutine {
	p := &storedRoutine{Name: r.Name, Title: r.Title, Rhythm: r.Rhythm, Time: r.Time, Evening: r.Evening}
	for _, s := range r.Steps {
		t := s.Timing
		p.Steps = append(p.Steps, storedStep{
			Kind: s.Kind, Title: s.Title, For: duration(t.For), From: duration(t.From), By: duration(t.By), Cap: duration(t.Cap),
			Suggested: duration(t.Suggested), Lead: duration(s.Lead), Auto: s.Auto, Optional: s.Optional, Do: s.Do, Product: storedProduct(s.Product), Why: s.Why,
			LeadWait: s.LeadWait, Open: s.Open, Over: s.Over,
		})
	}
	return p
}

// routine returns the routine, checked like one from a file.
func (p storedRoutine) routine() (routine.Routine, error) {
	r := routine.Routine{Name: routine.Sanitize(p.Name), Title: routine.Sanitize(p.Title), Rhythm: routine.Sanitize(p.Rhythm)}
	if p.Time.Known() {
		r.Time = p.Time
	}
	if p.Evening.Known() {
		r.Evening = p.Evening
	}
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

func (s storedStep) step() (routine.Step, error) {
	t := routine.Timing{
		For: time.Duration(s.For), From: time.Duration(s.From), By: time.Duration(s.By), Cap: time.Duration(s.Cap), Suggested: time.Duration(s.Suggested),
	}
	switch {
	case t.From != 0 || t.By != 0 || t.Cap != 0:
		t.Mode = routine.ModeWindow
	case t.For != 0:
		t.Mode = routine.ModeCountdown
	}
	step := routine.Step{
		Kind: s.Kind, Title: routine.Sanitize(s.Title), Timing: t, Auto: s.Auto, Lead: time.Duration(s.Lead), Optional: s.Optional, Product: routine.Product(s.Product).Sanitized(),
		LeadWait: s.LeadWait, Open: routine.Sanitize(s.Open), Over: routine.Sanitize(s.Over),
	}
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

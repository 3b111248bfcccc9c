package care

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"skintime/routine"
)

// The lines about a massage before the mask (S19): after a product, and in the routine that
// ships, where nobody has said what they exfoliate with.
const (
	massageLine        = "A short, gentle massage before the mask."
	routineMassageLine = "Before the mask, give your face a short, gentle massage."
)

// ruleWay has masks and exfoliants go on, stay and come off as their kind does, or as their label
// says (S8, S20, G6, G26). A routine's own mask with times of its own keeps them.
func (p *planner) ruleWay() {
	for i := range p.Steps {
		s := &p.Steps[i]
		w := p.data.way(s.product, p.Profile.Skin)
		if w.Kind == "" {
			p.labelOnly(s)
			continue
		}
		if !s.fromRoutine || !p.customTime(s) {
			p.setTime(s, w)
		}
		p.setWords(s, w)
		rests := s.Why
		s.Why = slices.Clone(w.IDs)
		s.cite(rests...)
	}
}

// sayLongAcid asks for care with a mask of acid that stays on for longer than such masks do (G6).
func (p *planner) sayLongAcid(s *Step) {
	if acid, _ := p.data.mask("acid", ""); s.Timing.By > minutes(float64(acid.Cap)) {
		p.adviseOn(s.Kind, Caution, fmt.Sprintf("%s stays on for longer than the usual %d minutes of an acid mask.", subject(s.product), acid.Cap), "G6")
	}
}

// labelOnly gives a step the times of a label where nothing else is known of its product.
func (p *planner) labelOnly(s *Step) {
	if t := labelled(s.Timing, s.product); s.Timing.Mode != routine.ModeUntimed && t != s.Timing {
		s.Timing, s.Reason = t, "as its label says"
	}
}

// setTime gives a step the time of what it is done with: that of its kind, its label, or of a
// first use.
func (p *planner) setTime(s *Step, w KindData) {
	t := labelled(w.timing(), s.product)
	first := w.First > 0 && p.firstUse(s.product)
	if first {
		t = onlyMinutes(w.First, t)
	}
	if t == s.Timing {
		return
	}
	shorter := t.From < s.Timing.From
	s.Timing = t
	switch {
	case s.Reason != "" || !s.Include:
	case first:
		s.Reason = "your first time with it"
	case t != w.timing():
		s.Reason = "as its label says"
	default:
		s.Reason = p.windowReason(s, w, shorter)
	}
}

// windowReason says why a step has another time than the routine's.
func (p *planner) windowReason(s *Step, w KindData, shorter bool) string {
	switch {
	case s.product.stays():
		return "it stays on overnight"
	case shorter && s.product.Dries && w.From < p.data.way(s.product, "").From:
		return fmt.Sprintf("shorter for %s skin", p.Profile.Skin)
	case shorter && s.product.Dries:
		return "shorter because it dries"
	}
	noun := map[routine.Kind]string{routine.Mask: "mask", routine.Exfoliate: "exfoliant"}[s.Kind]
	return "usual for " + withArticle(strings.TrimSpace(s.product.Kind+" "+noun))
}

// setWords gives a step the words of what it is done with. Lines of a person's own routine come
// first; those of a routine that ships go with a product of which nothing is said.
func (p *planner) setWords(s *Step, w KindData) {
	if s.fromRoutine && s.product.pack() {
		return
	}
	s.Title, s.Open, s.Over = cmp.Or(s.Title, w.Title), cmp.Or(s.Open, w.Open), cmp.Or(s.Over, w.Over)
	if !s.OwnLines {
		s.Do = nil
	}
	s.Do = slices.Concat(s.Do, w.Do)
	if p.firstUse(s.product) && w.First > 0 {
		s.Over = fmt.Sprintf("%s%s. %s it off now.", routine.FirstTime, firstMinutes(w.First), routine.Capitalized(string(w.Off)))
	}
	if s.Kind == routine.Exfoliate && s.Timing.Mode == routine.ModeWindow && s.Lead == 0 {
		s.LeadWait = true
	}
	if s.Timing.Mode == routine.ModeUntimed {
		s.LeadWait = false
	}
}

// firstMinutes is a number of minutes in words.
func firstMinutes(n int) string {
	if n == 1 {
		return "one minute"
	}
	return routine.Count(n, "minute")
}

// firstUse reports whether a product with a name was put to use lately, and never used.
func (p *planner) firstUse(q Product) bool { return q.Name != "" && p.unused(q) }

// unused reports whether a product was put to use lately, and never used.
func (p *planner) unused(q Product) bool {
	begun := q.begun()
	ago := routine.Days(begun, p.recent.today)
	return !begun.IsZero() && ago >= 0 && ago <= p.data.Numbers.NewDays && p.rankUse(q) == neverUsed
}

// ruleMassage has a gentle massage before the mask where skin and products allow it (S19).
func (p *planner) ruleMassage() {
	masks := p.included(routine.Mask)
	harsh := func(s *Step) bool { return s.product.acid() || s.product.Off == routine.PeelOff }
	allowed := len(masks) > 0 && p.Profile.Skin != Sensitive && p.Recovery.Until.IsZero() && !slices.ContainsFunc(masks, harsh)
	for _, s := range p.included(routine.Exfoliate) {
		q := s.product
		kindUnknown := p.data.way(q, p.Profile.Skin).Kind == ""
		if kindUnknown && allowed && !q.acid() || s.OwnLines {
			continue
		}
		s.Do = slices.DeleteFunc(slices.Clone(s.Do), func(line string) bool { return line == routineMassageLine })
		if allowed && !kindUnknown && q.Gentle && q.Method != Chemical && !q.sour() && !q.has(Enzyme) {
			s.Do = append(s.Do, massageLine)
		}
	}
}

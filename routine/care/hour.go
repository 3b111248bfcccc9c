package care

// hourBlock keeps a retinoid, and a mask that stays on, to the evening (G15, G29).
func (p *planner) hourBlock(q Product) block {
	switch evening := p.evening(); {
	case !evening && q.retinoid():
		return block{"a retinoid is for the evening", []string{"G15"}}
	case !evening && q.stays():
		return block{"keep this one for tonight", []string{"G29"}}
	}
	return block{}
}

// ruleHour leaves out what is for the evening, as nothing else on the shelf was any better. A
// step that always stays takes another product.
func (p *planner) ruleHour() {
	for i := range p.Steps {
		s := &p.Steps[i]
		b := p.hourBlock(s.product)
		switch instead, never := plainInstead[s.Kind]; {
		case b.reason == "":
		case never:
			s.takeAnother(instead, b.why)
		default:
			s.exclude(b.reason, b.why...)
		}
	}
	p.excludeRinsesOfNothing()
}

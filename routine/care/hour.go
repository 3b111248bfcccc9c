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

// ruleHour leaves out what is for the evening, as nothing else on the shelf was any better.
func (p *planner) ruleHour() { p.excludeBlocked(p.hourBlock) }

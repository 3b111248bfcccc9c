package care

import (
	"cmp"
	"slices"
	"strings"

	"skintime/routine"
)

// ruleAcids asks for care with acid exfoliants and masks, and on sensitive skin with scrubs
// (S13, G6, G25).
func (p *planner) ruleAcids() {
	e, exfoliates := p.exfoliant, p.includes(routine.Exfoliate)
	acidMask, step := p.includesMask(Product.acid), routine.Mask
	if exfoliates && e.acid() {
		step = routine.Exfoliate
	}
	if p.Profile.Skin == Sensitive && (exfoliates && e.acid() || acidMask) {
		p.adviseOn(step, Caution, "Acids are strong for sensitive skin: try a small spot first, or a polish.", "S13", "S12", "G17")
	}
	if exfoliates && p.Profile.Skin == Sensitive && (e.Kind == "scrub" || e.Kind == "sponge") {
		p.adviseOn(routine.Exfoliate, Caution, "A soft cloth or a mild acid is kinder to sensitive skin.", "G25")
	}
	for _, s := range p.included(routine.Mask) {
		if s.product.acid() {
			s.cite("G6")
			p.sayLongAcid(s)
		}
	}
}

// ruleVitaminC has a tip on its hour, unless an acid has taken that (G15, S26).
func (p *planner) ruleVitaminC() {
	if !p.serum.has(VitaminC) || !p.evening() || !p.includes(routine.Serum) || p.usedLikewise(p.serum) {
		return
	}
	if last, ever := p.recent.latest(func(s doneStep) bool { return p.product(s).acid() }); !ever || last.days > 0 {
		p.adviseOn(routine.Serum, Tip, "Vitamin C does most in the morning.", "G15", "S26")
	}
}

// ruleSerum says where the serum goes, and when it may be left out (S35–S43).
func (p *planner) ruleSerum() {
	masks := p.included(routine.Mask)
	if len(masks) == 0 || !p.includes(routine.Serum) {
		return
	}
	mask := masks[len(masks)-1].product
	moist := !mask.Dries && (mask.Kind == "sheet" || mask.pack())
	switch light, thick := p.serum.Texture == Light, p.serum.Texture == Thick; {
	case mask.Rich && thick:
		p.cite(routine.Serum, "S42", "S38")
		p.adviseOn(routine.Serum, Tip, "After a rich mask a thick serum can be too much: skip it if it feels sticky.", "S39", "S38", "S42")
	case mask.Rich:
		p.cite(routine.Serum, "S42")
	case light && moist && !p.serum.potent():
		p.cite(routine.Serum, "S41", "S43")
		p.adviseOn(routine.Serum, Tip, "A light serum may go on before this mask instead: the sources only say that it depends on how thick it is.", "S41", "S37", "S43")
	case light, thick:
		p.cite(routine.Serum, "S41", "S37")
	default:
		p.cite(routine.Serum, "S37")
	}
}

// ruleTimeOfDay adds what depends on the time of day (S9).
func (p *planner) ruleTimeOfDay() {
	numbers := p.data.Numbers
	if h := p.Now.Hour(); h >= numbers.MorningFrom && h < numbers.MorningTo && p.includes(routine.Exfoliate) && p.Profile.Skin != "" && !p.evening() && !p.usedLikewise(p.exfoliant) {
		p.adviseOn(routine.Exfoliate, Tip, "For the body, the morning is the best time to exfoliate.", "S9")
	}
}

// evening reports whether the routine is for the evening: as it says itself, else by the clock.
func (p *planner) evening() bool {
	if p.Situation.Routine.Time != routine.AnyTime {
		return p.Situation.Routine.Time == routine.Evening
	}
	return p.data.inEvening(p.Now)
}

// yourProduct begins a sentence with a product: "Your clay mask". Both arguments may be empty.
func yourProduct(step routine.Kind, kind string) string {
	noun := cmp.Or(string(step), "product")
	switch {
	case step == routine.Rinse:
		return "The rinse"
	case step == routine.Cleanse:
		noun = "cleanser"
	case step == routine.Exfoliate && slices.Contains([]string{"polish", "scrub", "sponge", "peel"}, kind):
		return "Your " + kind
	case step == routine.Exfoliate:
		noun = "exfoliant"
	}
	return "Your " + routine.Sanitize(strings.TrimSpace(kind+" "+noun))
}

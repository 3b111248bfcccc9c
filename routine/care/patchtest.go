package care

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
)

// PatchTest is how far the patch test of a product is on a day (G17).
type PatchTest struct {
	Day  int  // which day of the test it is, from 1 on; 0: none is under way
	Days int  // how many days a test takes
	Over bool // it has taken all of them, and nobody has said that it was passed
}

// patchTest is how far the patch test of a product is on a day of care. One that begins in the
// future is none.
func (d Data) patchTest(q Product, skin Skin, today time.Time) PatchTest {
	t := PatchTest{Days: d.Numbers.TestDays}
	if skin == Sensitive {
		t.Days = d.Numbers.TestDaysSensitive
	}
	switch ago := routine.Days(q.Testing, today); {
	case ago < 0 || !q.Tested.Before(q.Testing): // ahead; passed, or none
	case ago >= t.Days:
		t.Over = true
	default:
		t.Day = ago + 1
	}
	return t
}

// testBlock keeps a product out while its patch test takes; what is prescribed stays (G17).
func (p *planner) testBlock(q Product) block {
	t := p.data.patchTest(q, p.Profile.Skin, p.recent.today)
	if t.Day == 0 || q.Prescribed {
		return block{}
	}
	return block{fmt.Sprintf("patch test, day %d of %d", t.Day, t.Days), []string{"G17"}}
}

// ruleTest leaves out what is in a patch test, and says how far each test is, in any routine: it
// is done twice a day (G17).
func (p *planner) ruleTest() {
	p.excludeBlocked(p.testBlock)
	for _, q := range p.Profile.Shelf {
		if !q.Testing.IsZero() && !q.UsedUp && !p.data.Avoided(p.Profile, q) {
			p.adviseTest(p.data.complete(q))
		}
	}
}

// adviseTest says which day of its patch test a product has, and how to do it; or that the test is
// over, until somebody has said how it went, or used the product.
func (p *planner) adviseTest(q Product) {
	t := p.data.patchTest(q, p.Profile.Skin, p.recent.today)
	switch since := routine.Days(q.Testing, p.recent.today); {
	case t.Over && since < t.Days+p.data.Numbers.NewDays && !p.usedSince(q):
		p.adviseOn(q.StepKind, Tip, subject(q)+": test over. All calm? Say so on the shelf.", "G17")
	case t.Day > 0:
		text := fmt.Sprintf("%s: day %d of %d on the inner arm, twice a day", subject(q), t.Day, t.Days)
		if off := q.comesOff(); off != "" {
			text += fmt.Sprintf(", %s it off after %s", off, routine.Count(p.testMinutes(q), "minute"))
		}
		p.adviseOn(q.StepKind, Tip, text+".", "G17")
	}
}

// usedSince reports whether a product was used since its patch test began.
func (p *planner) usedSince(q Product) bool {
	id := q.identity()
	last, used := p.recent.latest(func(s doneStep) bool { return s.is == id })
	return used && last.days < routine.Days(q.Testing, p.recent.today)
}

// comesOff is how a product, complete, comes off the skin; empty: it stays.
func (q Product) comesOff() routine.Removal {
	switch {
	case q.Off == routine.LeaveOn:
		return ""
	case q.StepKind == routine.Cleanse:
		return cmp.Or(q.Off, routine.RinseOff)
	}
	return q.Off
}

// testMinutes is how many minutes a product that comes off stays on in a patch test: its own time.
func (p *planner) testMinutes(q Product) int {
	t := labelled(p.data.way(q, p.Profile.Skin).timing(), q)
	if own := int(max(t.By, t.For) / time.Minute); own > 0 {
		return own
	}
	return p.data.Numbers.TestMinutes
}

// isNew reports whether a product was put to use lately, was not tested, and never used.
func (p *planner) isNew(q Product) bool {
	return q.Tested.IsZero() && q.Testing.IsZero() && p.unused(q)
}

// ruleNew has a new product tried on a small spot before its first use (G17), and no two of them
// at a time, as nobody knows then which one it was (G51).
func (p *planner) ruleNew() {
	var fresh []Product
	for i := range p.Steps {
		if s := &p.Steps[i]; p.takes(s) && !s.fromRoutine && p.isNew(s.product) {
			fresh = append(fresh, s.product)
		}
	}
	if len(fresh) == 0 {
		return
	}
	first := subject(fresh[0])
	tested := slices.ContainsFunc(p.Profile.Shelf, func(q Product) bool { return !q.UsedUp && p.testBlock(q).reason != "" })
	switch {
	case tested:
		p.adviseOn(fresh[0].StepKind, Tip, first+" is new, too: with one new product at a time you know what irritates.", "G51", "G17")
	case len(fresh) == 1:
		p.adviseOn(fresh[0].StepKind, Tip, first+" is new: try it on a small spot first.", "G17")
	default:
		p.advise(Tip, namesOf(fresh)+" are new: one at a time, a week or two apart, each after a test on a small spot.", "G17", "G51")
	}
}

// namesOf lists some products, of many only a few and how many more there are: "Night serum, gel,
// peel and 2 more".
func namesOf(products []Product) string {
	var names []string
	for _, q := range products {
		names = append(names, q.called())
	}
	if more := len(names) - maxNamed; more > 1 {
		names = append(names[:maxNamed], fmt.Sprintf("%d more", more))
	}
	last := len(names) - 1
	return routine.Capitalized(strings.Join(names[:last], ", ") + " and " + names[last])
}

package care

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"skintime/routine"
)

// sound checks what every plan keeps.
func sound(t interface{ Errorf(string, ...any) }, where string, d Data, p Plan) {
	order := []routine.Kind{routine.Toner, routine.Serum, routine.Moisturizer, routine.Sunscreen}
	at, seen := -1, make([]bool, len(p.Routine.Steps))
	for i, s := range p.Steps {
		if p.Draft().Included(i) != s.Include {
			t.Errorf("%s: the draft has step %d otherwise", where, i)
		}
		if seen[s.Origin] || p.Routine.Steps[s.Origin].Kind != s.Kind {
			t.Errorf("%s: step %d of the routine is there twice, or as %s", where, s.Origin, s.Kind)
		}
		seen[s.Origin] = true
		if n := slices.Index(order, s.Kind); n >= 0 && n < at {
			t.Errorf("%s: %s comes too late", where, s.Kind)
		} else if n >= 0 {
			at = n
		}
		if i > 0 && p.Steps[i-1].Kind == routine.Sunscreen && s.Kind != routine.Sunscreen {
			t.Errorf("%s: sunscreen is not last", where)
		}
		if s.Timing.Mode == routine.ModeWindow && s.Timing.Check() != nil {
			t.Errorf("%s: %s: %v", where, s.Kind, s.Timing.Check())
		}
		if !s.Include && s.Reason == "" && !s.Optional {
			t.Errorf("%s: %s is left out without a reason", where, s.Kind)
		}
		if s.Kind != routine.Custom {
			claimed(t, where+" "+string(s.Kind), d, s.Why)
		}
	}
	if slices.Contains(seen, false) {
		t.Errorf("%s: of the routine's steps these are planned: %v", where, seen)
	}
	said := map[string]bool{}
	for _, a := range p.Advice {
		claimed(t, where+" "+a.Text, d, a.Why)
		if said[a.Text] && a.Why[0] != "G19" { // unnamed products have one name
			t.Errorf("%s: said twice: %s", where, a.Text)
		}
		said[a.Text] = true
	}
}

// claimed checks that there is a claim, and that each is known.
func claimed(t interface{ Errorf(string, ...any) }, where string, d Data, ids []string) {
	if len(ids) == 0 {
		t.Errorf("%s rests on nothing", where)
	}
	for _, id := range ids {
		if _, ok := d.Claim(id); !ok {
			t.Errorf("%s rests on %s, which is no claim", where, id)
		}
	}
}

func anyProduct(t *rapid.T) Product {
	pick := func(name string, words ...string) string { return rapid.SampledFrom(append(words, "")).Draw(t, name) }
	p := Product{
		StepKind: rapid.SampledFrom([]routine.Kind{routine.Mask, routine.Exfoliate, routine.Serum, routine.Toner, routine.Moisturizer, routine.Sunscreen, routine.Cleanse}).Draw(t, "for"),
		Kind:     pick("kind", "cream", "clay", "peel-off", "sheet", "acid", "overnight", "polish", "glycolic", "peel", "cleanser", "hydrogel", "enzyme", "cloth", "bha", "moon", "\x1b[2J"),
		Rich:     rapid.Bool().Draw(t, "rich"), Dries: rapid.Bool().Draw(t, "dries"), Exfoliates: rapid.Bool().Draw(t, "exfoliates"),
		Gentle: rapid.Bool().Draw(t, "gentle"), Method: pick("method", Manual, Chemical, Peel), Texture: pick("texture", Light, Thick),
		Strength: rapid.Float64Range(-1, 200).Draw(t, "strength"), Months: rapid.IntRange(-1, 200).Draw(t, "months"),
		Actives:    rapid.SliceOfN(rapid.SampledFrom([]string{AHA, BHA, PHA, Retinoid, Retinol, Tretinoin, Adapalene, VitaminC, Benzoyl, Azelaic, Enzyme, Niacinamide, "water"}), 0, 3).Draw(t, "actives"),
		Prescribed: rapid.IntRange(0, 4).Draw(t, "prescribed") == 0,
	}
	p.Name = pick("name", "A", "B", "\x1b[2J")
	if p.StepKind != routine.Exfoliate && p.StepKind != routine.Mask {
		p.Method = ""
	}
	p.Prescribed = p.Prescribed && p.StepKind != routine.Sunscreen
	p.Off = rapid.SampledFrom([]routine.Removal{"", routine.RinseOff, routine.WipeOff, routine.LiftOff, routine.PeelOff, routine.LeaveOn}).Draw(t, "off")
	label := func(name string) time.Duration {
		return time.Duration(rapid.IntRange(0, 30).Draw(t, name)) * time.Minute
	}
	p.From, p.By, p.Cap = label("from"), label("by"), label("cap")
	p.UsedUp, p.NotRich = rapid.Bool().Draw(t, "used up"), rapid.Bool().Draw(t, "poor")
	if rapid.Bool().Draw(t, "opened") {
		p.Opened = time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -rapid.IntRange(-500, 4000).Draw(t, "days"))
	}
	if rapid.IntRange(0, 3).Draw(t, "tests") == 0 {
		p.Testing = time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -rapid.IntRange(-2, 30).Draw(t, "testing"))
		if rapid.Bool().Draw(t, "passed") {
			p.Tested = p.Testing.AddDate(0, 0, rapid.IntRange(-1, 10).Draw(t, "tested"))
		}
	}
	return p
}

// anyEvenings is a cycle, days of the week, or neither.
func anyEvenings(t *rapid.T) (e routine.Evenings) {
	switch rapid.SampledFrom([]string{"cycle", "weekly", ""}).Draw(t, "evenings") {
	case "cycle":
		e.Cycle = rapid.SliceOfN(rapid.SampledFrom(routine.EveningKinds()), 2, 14).Draw(t, "cycle")
		e.Starts = time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(-30, 3).Draw(t, "starts"))
	case "weekly":
		days := rapid.Permutation([]time.Weekday{0, 1, 2, 3, 4, 5, 6}).Draw(t, "days")
		e.Weekly = map[routine.EveningKind][]time.Weekday{routine.EveningRetinoid: days[:2], routine.EveningRecovery: days[2:4], routine.EveningMask: days[3:6]}
	}
	return e
}

func anySituation(t *rapid.T, r routine.Routine) Situation {
	s := Situation{Routine: r, Now: time.Date(2026, 3, 5, rapid.IntRange(0, 23).Draw(t, "hour"), 30, 0, 0, time.UTC)}
	s.Profile.Skin = rapid.SampledFrom(append(Skins(), "", "scaly")).Draw(t, "skin")
	s.Profile.Retinoid = rapid.Bool().Draw(t, "retinoid")
	s.HistoryIncomplete = rapid.Bool().Draw(t, "incomplete")
	for range rapid.IntRange(0, 5).Draw(t, "products") {
		s.Profile.Shelf = append(s.Profile.Shelf, anyProduct(t))
	}
	if rapid.Bool().Draw(t, "by hand") {
		s.Chosen = map[routine.Kind]Choice{
			routine.Mask:  {Product: rapid.SampledFrom([]string{"", "A", "mask/clay"}).Draw(t, "product")},
			routine.Serum: {Kind: rapid.SampledFrom([]string{"", Light}).Draw(t, "texture")},
		}
	}
	for i := range r.Steps {
		if by := rapid.IntRange(0, 9).Draw(t, "include"); by < 2 {
			if s.Included == nil {
				s.Included = map[int]bool{}
			}
			s.Included[i] = by == 1
		}
	}
	s.Profile.Evenings = anyEvenings(t)
	s.Profile.Evenings = rapid.SampledFrom([]routine.Evenings{
		{}, {Cycle: []routine.EveningKind{routine.EveningExfoliate, routine.EveningRetinoid, routine.EveningRecovery}, Starts: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)},
		{Cycle: []routine.EveningKind{routine.EveningMask, routine.EveningPlain}, Starts: time.Date(2026, 3, 6, 0, 0, 0, 0, time.UTC)},
		{Weekly: map[routine.EveningKind][]time.Weekday{routine.EveningRetinoid: {time.Thursday, time.Sunday}, routine.EveningMask: {time.Thursday, time.Friday}}},
	}).Draw(t, "evenings")

	if rapid.IntRange(0, 2).Draw(t, "rests") == 0 {
		s.Profile.RestUntil = time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(-2, 9).Draw(t, "rest"))
		s.Profile.RestStrict = rapid.Bool().Draw(t, "strictly")
	}
	s.Profile.Avoid = rapid.SampledFrom([][]string{nil, {Retinoid}, {AHA, BHA}}).Draw(t, "avoid")
	for range rapid.IntRange(0, 12).Draw(t, "past") {
		e := Entry{
			When: s.Now.Add(-time.Duration(rapid.IntRange(-3*24, 20*24).Draw(t, "hours")) * time.Hour), Kind: rapid.SampledFrom(routine.Kinds()).Draw(t, "step"),
			Stung: rapid.Bool().Draw(t, "stung"), Skipped: rapid.Bool().Draw(t, "skipped"), Worn: time.Duration(rapid.IntRange(1, 20).Draw(t, "worn")) * time.Minute,
		}
		if len(s.Profile.Shelf) > 0 && rapid.Bool().Draw(t, "recorded") {
			q := rapid.SampledFrom(s.Profile.Shelf).Draw(t, "product")
			e.Kind, e.Product = q.StepKind, routine.Product{Name: q.Name, Kind: q.Kind, Exfoliates: q.Exfoliates, Dries: q.Dries}
		}
		s.History = append(s.History, e)
	}
	return s
}

// careDaysAgo is how many days of care ago an entry is; negative: it lies in the future.
func careDaysAgo(d Data, s Situation, e Entry) int {
	return routine.Days(d.CareDay(s.Profile, e.When), d.CareDay(s.Profile, s.Now))
}

// keptApart checks that no two things are in a plan that a pair keeps apart, nor one that was
// used too lately for another, unless a person or a doctor wants it, or neither is ever out, and it is said.
func keptApart(t interface{ Errorf(string, ...any) }, p *planner) {
	said := func(text string) bool {
		return slices.ContainsFunc(p.Advice, func(a Advice) bool { return a.Level != Tip && strings.HasPrefix(a.Text, text) })
	}
	wanted := func(s *Step) bool { return p.Included[s.Origin] || s.product.Prescribed }
	for _, c := range p.clashes(false) {
		stay := neverYields(c.one.Kind) && neverYields(c.other.Kind)
		if !wanted(c.one) && !wanted(c.other) && !stay || !said(c.Stop) {
			t.Errorf("%s (%+v) and %s (%+v) are in: %s", c.one.Kind, c.one.product, c.other.Kind, c.other.product, c.Stop)
		}
	}
	for i := range p.Steps {
		s := &p.Steps[i]
		if a, out := p.pastBlock(s.product); p.takes(s) && out && (!wanted(s) || !said(a.pair.Stop)) {
			t.Errorf("%s (%+v) is in: %s", s.Kind, s.product, a.reason)
		}
	}
}

// leftAlone checks that a plan has nothing that skin is spared while its owner has it rest, nor what
// they avoid, nor what is in a patch test; but what is prescribed stays, unless it is avoided.
func leftAlone(t interface{ Errorf(string, ...any) }, p *planner) {
	rests := !p.Profile.RestUntil.Before(p.recent.today)
	for _, s := range p.Steps {
		q := s.product
		days := routine.Days(q.Testing, p.recent.today)
		tested := q.Testing.IsZero() || days < 0 || days >= 7 && (days >= 10 || p.Profile.Skin != Sensitive) || !q.Tested.Before(q.Testing)
		switch {
		case !s.Include:
		case p.data.Avoided(p.Profile, q):
			t.Errorf("%s is avoided, and planned: %+v", s.Kind, q)
		case q.Prescribed:
		case rests && (s.Kind == routine.Exfoliate || q.acid() || q.retinoid() || q.has(VitaminC, Benzoyl) || q.Dries || s.Kind == routine.Mask && p.Profile.RestStrict):
			t.Errorf("skin rests, and %s is planned: %+v", s.Kind, q)
		case !tested:
			t.Errorf("%s is in a patch test, and planned: %+v", s.Kind, q)
		}
	}
}

func TestPropertyEveryPlanIsSound(t *testing.T) {
	outer := t
	d := Shipped()
	routines := []routine.Routine{find(t, "facial"), find(t, "quick"), find(t, "morning"), find(t, "evening")}
	rapid.Check(t, func(t *rapid.T) {
		s := anySituation(t, rapid.SampledFrom(routines).Draw(t, "routine"))
		made := d.planned(s)
		p := made.Plan
		sound(t, "plan", d, p)
		keptApart(t, made)
		leftAlone(t, made)
		for _, step := range p.Steps {
			if q := step.product; !step.fromRoutine && (q.UsedUp || d.Avoided(s.Profile, q)) {
				t.Errorf("%s is done with %+v", step.Kind, q)
			}
		}
		if !reflect.DeepEqual(s.Routine, find(outer, s.Routine.Name)) {
			t.Errorf("the plan changed the routine: %+v", s.Routine)
		}
		if second := d.Plan(s); !reflect.DeepEqual(p, second) {
			t.Errorf("the same situation gives another plan")
		}
		stungLately := slices.ContainsFunc(s.History, func(e Entry) bool { ago := careDaysAgo(d, s, e); return e.Stung && ago >= 0 && ago < 7 })
		masked := slices.ContainsFunc(s.History, func(e Entry) bool {
			return e.Kind == routine.Mask && (!e.Skipped || e.Stung) && (careDaysAgo(d, s, e) == 0 || !e.When.After(s.Now) && s.Now.Sub(e.When) < 20*time.Hour)
		})
		for _, step := range p.Steps {
			if stungLately && step.Include && !step.product.Prescribed && (step.Kind == routine.Exfoliate || step.Kind == routine.Mask && (step.Product.Dries || step.Product.Exfoliates)) {
				t.Errorf("skin rests, and %s is planned: %+v", step.Kind, step.Product)
			}
			if masked && step.Include && step.Kind == routine.Mask && !step.product.Prescribed {
				t.Errorf("a second mask on one day")
			}
		}
		for _, step := range p.Steps {
			if b := d.newPlanner(s).eveningBlock(step.product); step.Include && b.reason != "" && step.Kind != routine.Cleanse && step.Kind != routine.Moisturizer {
				t.Errorf("%s is planned with %+v, and %s", step.Kind, step.product, b.reason)
			}
		}
		if text := fmt.Sprint(p.Advice); strings.ContainsRune(text, '\x1b') {
			t.Errorf("an escape sequence came through: %q", text)
		}
	})
}

package words

import (
	"slices"
	"strings"
	"testing"

	"skintime/routine"
)

// stungIn is a session in which step i of a routine stings as soon as it is entered.
func stungIn(i int, steps ...routine.Step) (routine.Session, routine.Snapshot) {
	s := routine.NewSession(routine.Routine{Title: "Facial", Steps: steps})
	s = s.Apply(s.Start(evening)...)
	for range i {
		s = s.Apply(s.Skip(evening)...)
	}
	s = s.Apply(s.Sting(evening.Add(minute))...)
	return s, s.At(evening.Add(minute))
}

// What stings comes off in the way of its kind, and is marked by its name.
func TestWordsOfASting(t *testing.T) {
	jar, peel, cleanse, polish := jarStep(), jarStep(), routine.Step{Kind: routine.Cleanse}, routine.Step{Kind: routine.Exfoliate}
	peel.Product.Off = routine.PeelOff
	night := routine.Step{Kind: routine.Custom, Title: "Night balm"}
	for name, c := range map[string]struct {
		step                        routine.Step
		label, first, marked, aloud string
	}{
		"cream":    {jar, "it stings: take the mask off now", "Cool water until all of it is off. Don't rub.", "Marked: green jar stings.", "Take it off now. Cool water until all of it is off. Don't rub."},
		"sheet":    {sheetStep(), "it stings: take the mask off now", "Lift it off first.", "Marked: cloud stings.", "Take it off now. Lift it off first. Cool water until all of it is off. Don't rub."},
		"peel-off": {peel, "it stings: take the mask off now", "Don't peel. Soften it with water.", "Marked: green jar stings.", "Take it off now. Don't peel. Soften it with water. Cool water until all of it is off. Don't rub."},
		"acid":     {acidStep(), "it stings: take the exfoliant off now", "Plenty of cool water until all of it is off. Don't rub.", "Marked: the exfoliant stings.", "Take it off now. Plenty of cool water until all of it is off. Don't rub."},
		"polish":   {polish, "it stings: take the exfoliant off now", "Cool water until all of it is off. Don't rub.", "Marked: the exfoliant stings.", "Take it off now. Cool water until all of it is off. Don't rub."},
		"cleanser": {cleanse, "it stings: take the cleanser off now", "Cool water until all of it is off. Don't rub. No more cleanser.", "Marked: the cleanser stings.", "Take it off now. Cool water until all of it is off. Don't rub. No more cleanser."},
		"balm":     {night, "it stings: take it off now", "Cool water until all of it is off. Don't rub.", "Marked: Night balm stings.", "Take it off now. Cool water until all of it is off. Don't rub."},
	} {
		t.Run(name, func(t *testing.T) {
			_, snap := stungIn(0, c.step)
			task := TaskOf(scene(snap))
			check(t,
				sentence{task.Word, "Cool water"}, sentence{task.Caption, c.label}, sentence{task.Lines[0], c.first}, sentence{task.Last, Emergency},
				sentence{Marked(snap), c.marked}, sentence{PlainMarked(snap), c.marked + " Type u in the next 10 seconds to take it back."},
				sentence{CueBegins(scene(snap)), c.aloud},
			)
			if all := strings.Join(task.Instructions(), " "); !strings.Contains(all, "Keep rinsing, 20 minutes.") || !strings.Contains(all, "In the eye: lenses out") || !strings.HasSuffix(all, Emergency) {
				t.Errorf("said %q", all)
			}
		})
	}
}

// Then only a plain moisturizer follows; in the end it says what not to use again, and when to
// see a doctor. Aloud, nothing is named.
func TestWordsAfterASting(t *testing.T) {
	plain := routine.Step{Kind: routine.Moisturizer, Do: []string{"Smooth it on."}, Product: routine.Product{Name: "calm"}}
	own := routine.Step{Kind: routine.Moisturizer, Do: []string{"Smooth it on."}}
	for want, step := range map[string]routine.Step{
		"Only a plain moisturizer now. Smooth it on.":                                               plain,
		"Only a plain moisturizer now. Take a plain one, without perfume or actives. Smooth it on.": own,
	} {
		s, _ := stungIn(0, jarStep(), rinseStep, step)
		s = s.Apply(s.Advance(evening.Add(2 * minute))...)
		check(t, sentence{strings.Join(TaskOf(scene(s.At(evening.Add(2*minute)))).Instructions(), " "), want})
		s = s.Apply(s.Advance(evening.Add(3 * minute))...)
		snap := s.At(evening.Add(3 * minute))
		farewell := []string{"Don't use green jar again. Gentle care for a few days.", "Blisters, swelling, or worse tomorrow: see a doctor.", Emergency}
		if got := FarewellAdvice(snap, evening); !slices.Equal(got, farewell) {
			t.Errorf("said %q", got)
		}
		check(t,
			sentence{CueFinishes(s, evening, evening.Add(3*minute)), "Facial done. Don't use this mask again. Gentle care for a few days. " + farewell[1] + " " + Emergency},
			sentence{ItStung(snap), "It stung: green jar · keep · take back (u)"},
			sentence{PlainItStung(snap), "It stung: green jar. Type u to take that back."},
		)
	}
}

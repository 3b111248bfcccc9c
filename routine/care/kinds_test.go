package care

import (
	"slices"
	"testing"
	"time"

	"skintime/routine"
)

// A kind is a row of the data: one that is made up goes on, stays and comes off as its row says.
func TestAMadeUpKind(t *testing.T) {
	d := Shipped()
	d.Masks = append(d.Masks, KindData{
		Kind: "moss", Off: routine.LiftOff, From: 3, By: 4, Cap: 6, First: 2, Title: "Moss", Do: []string{"Lay it on."}, Open: "Lift.", Over: "Lift now.",
		Serum: "Only a little.", IDs: []string{"S20"},
	})
	d.Exfoliants = append(d.Exfoliants, KindData{
		Kind: "sand", Method: Manual, Gentle: true, Off: routine.WipeOff, For: 0.5, Do: []string{"Rub it in."}, IDs: []string{"S5"},
	})
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	s := Situation{Routine: find(t, "facial"), Now: time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)}
	s.Profile.Shelf = []Product{{StepKind: routine.Mask, Name: "jar", Kind: "moss"}, {StepKind: routine.Exfoliate, Kind: "sand"}}
	s.Routine.Steps = slices.Clone(s.Routine.Steps)
	s.Routine.Steps[2].LeadWait = true
	p := d.Plan(s)
	for _, want := range []string{
		"mask=3/4/6", "waits:mask", "title:mask=Moss", "first:mask=Lay_it_on.", "toner<mask", "-rinse:G27", "end:serum=Only_a_little.", "over:mask=Lift_now.",
		`is:mask={"name":"jar","kind":"moss","off":"lift"}`, "exfoliate=30s", `is:exfoliate={"kind":"sand","method":"manual","gentle":true,"off":"wipe"}`,
		"end:exfoliate=A_short,_gentle_massage_before_the_mask.", "mask~S20", "exfoliate~S5", "no:caution", "tab:mask=jar,+9",
	} {
		if wrong := lacks(p, want); wrong != "" {
			t.Errorf("%s: %s\n%s", want, wrong, describe(p))
		}
	}
	s.Profile.Shelf[0].Since = s.Now.AddDate(0, 0, -1)
	if wrong := lacks(d.Plan(s), "mask=2/2/2"); wrong != "" {
		t.Errorf("a first use: %s", wrong)
	}
}

// Lines of a person's own routine come first, and its titles and words stay.
func TestOwnLinesComeFirst(t *testing.T) {
	r := routine.Routine{Name: "mine", Steps: []routine.Step{
		{Kind: routine.Exfoliate, Title: "Acid", Timing: routine.For(2 * time.Minute), Do: []string{"Mine."}, OwnLines: true, Lead: time.Minute},
		{Kind: routine.Mask, Product: routine.Product{Kind: "cream"}, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute), Open: "My word.", Do: []string{"Mine, too."}, OwnLines: true},
		{Kind: routine.Rinse, Title: "Water", Do: []string{"My rinse."}, OwnLines: true},
	}}
	s := Situation{Routine: r, Now: time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)}
	s.Profile.Shelf = []Product{{StepKind: routine.Exfoliate, Kind: "glycolic"}, {StepKind: routine.Mask, Kind: "clay"}}
	p := Shipped().Plan(s)
	for _, want := range []string{
		"first:exfoliate=Mine.", "line:exfoliate=Dry_your_face_well._A_thin_layer,_no_rubbing.", "title:exfoliate=Acid", "begins:exfoliate",
		"first:mask=Mine,_too.", "end:mask=A_thin,_even_layer._Keep_it_off_eyes,_nostrils_and_lips.", "open:mask=My_word.", "begins:mask",
		"first:rinse=My_rinse.", "end:rinse=Soften_it_with_wet_hands,_then_rinse.", "title:rinse=Water",
	} {
		if wrong := lacks(p, want); wrong != "" {
			t.Errorf("%s: %s", want, wrong)
		}
	}
	if got := r.Steps[2].Do; len(got) != 1 {
		t.Errorf("the routine itself has other lines now: %q", got)
	}
}

// No plan has a line that does not fit on a screen's row.
func TestLinesFit(t *testing.T) {
	d := Shipped()
	for _, k := range slices.Concat(d.Masks, d.Exfoliants) {
		for _, line := range slices.Concat(k.Do, k.Rinse, []string{k.Title, k.Open, k.Over, k.Serum, k.Morning, k.RinseTitle}) {
			if n := len([]rune(line)); n > 70 {
				t.Errorf("%s: %d characters: %s", k.Kind, n, line)
			}
		}
		if len(k.Do) == 0 || k.Off == "" || k.Onto == "" {
			t.Errorf("%s: a row says how to put it on and take it off: %+v", k.Kind, k)
		}
	}
}

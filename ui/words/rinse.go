package words

// rinse takes the mask off with lukewarm water (S22, S23, G1), or with cool
// water when something stung (G18).
func rinse(sc Scene, t Task) Task {
	if sc.Snap.Cool {
		t.Urgency, t.Label, t.Caption = Due, "cool water", ""
		t.Lines = []string{
			"Rinse with cool water until all of it is off. Don't rub.",
			"Still burning? Lay a cool, damp cloth on it.",
			"Don't use this product again. If it gets worse, ask a doctor.",
		}
	}
	return t
}

// takeOff replaces the view of a step that stings after the rinse: what was
// just put on comes off (G18).
func takeOff() Task {
	return Task{
		Urgency: Due, Label: "take it off", Meaning: "take it off",
		Lines: []string{
			"Wash it off with cool water. Don't rub.",
			"Still burning? Lay a cool, damp cloth on it.",
			"Don't use this product again. If it gets worse, ask a doctor.",
		},
	}
}

package step

// rinse takes the mask off with lukewarm water (S22, S23, G1), or with cool
// water when something stung (G18).
func rinse(sc Scene) face {
	f := plainFace(sc, "rinse")
	if sc.Snap.Cool {
		f.tone, f.label, f.caption = sc.Theme.Warn, "cool water", ""
		f.lines = []string{
			"Rinse with cool water until all of it is off. Don't rub.",
			"Still burning? Lay a cool, damp cloth on it.",
			"Leave this product out next time. If it gets worse, ask a doctor.",
		}
	}
	return f
}

// takeOff replaces the view of a step that stings after the rinse: what was
// just put on comes off (G18).
func takeOff(sc Scene) face {
	return face{
		picture: "rinse", tone: sc.Theme.Warn, label: "take it off",
		lines: []string{
			"Wash it off with cool water. Don't rub.",
			"Still burning? Lay a cool, damp cloth on it.",
			"Leave this product out next time. If it gets worse, ask a doctor.",
		},
	}
}

package words

// rinse takes the mask off with lukewarm water (S22, S23, G1), or with cool
// water when something stung (G18).
func rinse(sc Scene, t Task) Task {
	if sc.Snap.Cool {
		return takeOff(sc.Snap, t)
	}
	return t
}

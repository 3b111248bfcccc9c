package words

// exfoliate always says how to rub, whatever the routine says and before all
// else: scrubbing does damage (S11).
func exfoliate(t Task) Task {
	t.Always = "Light pressure only, on face and neck."
	return t
}

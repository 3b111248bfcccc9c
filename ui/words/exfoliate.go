package words

// exfoliate always says how to rub, whatever the routine says and before all
// else: scrubbing does damage (S11).
func exfoliate(t Task) Task {
	t.Always = "Gently on face and neck. Never scrub."
	return t
}

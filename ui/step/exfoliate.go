package step

// exfoliate always says how to rub, whatever the routine says and before all
// else: scrubbing does damage (S11).
func exfoliate(sc Scene) face {
	f := plainFace(sc, "exfoliate")
	f.always = "Gently on face and neck. Never scrub."
	return f
}

package step

// moisturizer goes on after the serum, over face and neck (S25, S36).
func moisturizer(sc Scene) face { return plainFace(sc, "moisturizer") }

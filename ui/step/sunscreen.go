package step

// sunscreen is always the last layer (S28, S36).
func sunscreen(sc Scene) face { return plainFace(sc, "sunscreen") }

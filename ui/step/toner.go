package step

// toner comes once, after the last water and before the serum (S24).
func toner(sc Scene) face { return plainFace(sc, "toner") }

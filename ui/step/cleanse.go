package step

// cleanse is for the mild cleanser that takes off dirt and oil (S17, S18).
func cleanse(sc Scene) face { return plainFace(sc, "cleanse") }

package step

// custom is any step that a routine gives a title of its own.
func custom(sc Scene) face { return plainFace(sc, "custom") }

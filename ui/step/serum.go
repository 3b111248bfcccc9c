package step

// serum may be too much after a mask: it can be left out, the moisturizer
// stays (S38, S39).
func serum(sc Scene) face {
	f := plainFace(sc, "serum")
	f.hint = "Too sticky or too much today? s skips it."
	return f
}

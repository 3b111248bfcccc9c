package words

// serum may be too much after a mask: it can be left out, the moisturizer
// stays (S38, S39).
func serum(t Task) Task {
	t.Hint = "Too sticky or too much today? Press s to skip it."
	return t
}

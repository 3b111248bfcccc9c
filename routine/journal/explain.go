package journal

import "errors"

// Reason is the innermost of an error's causes, without the paths: "no space
// left on device".
func Reason(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}

// Explain says what a keeper's Trouble means to a person, in a sentence.
func Explain(trouble error) string {
	if IsPending(trouble) {
		return "It cannot go into the diary yet: " + Reason(trouble) + "."
	}
	return "Not kept: " + Reason(trouble) + "."
}

// IsPending reports whether a session is kept all the same, and becomes a record
// as soon as it can.
func IsPending(trouble error) bool { return errors.As(trouble, new(*RecordError)) }

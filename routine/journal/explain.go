package journal

import (
	"errors"
	"strings"
)

// Reason is the innermost cause, without paths and full stop: "no space left on device".
func Reason(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return strings.TrimSuffix(err.Error(), ".") // Windows ends its messages with one
		}
		err = inner
	}
}

// RecordError: the session is in its journal, but not in the diary. The next Open tries again.
type RecordError struct{ Err error }

// Error returns the cause.
func (e *RecordError) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *RecordError) Unwrap() error { return e.Err }

// LeftoverError: the session is in the diary, its journal still there. The next Open tries again.
type LeftoverError struct{ Err error }

// Error returns the cause.
func (e *LeftoverError) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *LeftoverError) Unwrap() error { return e.Err }

// IsLeftover reports whether err is a LeftoverError: the session is recorded.
func IsLeftover(err error) bool { return errors.As(err, new(*LeftoverError)) }

// IsPending reports whether err is a RecordError: nothing is lost.
func IsPending(err error) bool { return errors.As(err, new(*RecordError)) }

// Explain says in a sentence for a person what a Recorder's Err means.
func Explain(err error) string {
	if IsPending(err) {
		return "Not in the diary yet: " + Reason(err) + "."
	}
	return "Not saved: " + Reason(err) + "."
}

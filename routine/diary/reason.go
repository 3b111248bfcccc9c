package diary

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

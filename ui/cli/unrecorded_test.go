package cli

import (
	"bytes"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"skintime/routine/journal"
)

// Only a record that was not written is called so.
func TestWhatIsNotRecorded(t *testing.T) {
	cause := &fs.PathError{Op: "remove", Path: "session.jsonl", Err: syscall.EROFS}
	for _, c := range []struct {
		err           error
		failed, noted string
	}{
		{nil, "", ""},
		{&journal.LeftoverError{Err: cause}, "", "skintime: The session is in the diary. Its journal could not be removed yet: " + journal.Reason(cause) + ".\n"},
		{&journal.RecordError{Err: cause}, "this session is not in the diary yet: ", ""},
		{cause, "this session is not recorded: ", ""},
	} {
		var errs bytes.Buffer
		a := &app{errs: &errs}
		err := a.unrecorded(c.err)
		if (err == nil) != (c.failed == "") || err != nil && !strings.HasPrefix(err.Error(), c.failed) || errs.String() != c.noted {
			t.Errorf("of %v: fails with %v, notes %q", c.err, err, errs.String())
		}
	}
}

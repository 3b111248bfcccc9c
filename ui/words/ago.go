package words

import (
	"fmt"
	"time"

	"skintime/routine"
)

// OnTooLong says that a step cannot have begun so long ago.
func OnTooLong(s routine.Step, longest time.Duration) string {
	if s.Kind == routine.Mask {
		return fmt.Sprintf("%s can stay on for at most %s; take it off now", objectName(s), Minutes(longest))
	}
	return fmt.Sprintf("%s takes at most %s; start without it", objectName(s), Minutes(longest))
}

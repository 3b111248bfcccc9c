package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"skintime/routine"
	"skintime/ui/words"
)

// underWay returns a draft whose mask is already on, or without a mask the first step that has a
// time is under way, since --ago: it is not left out, and neither is what takes it off. There is
// nothing to plan then: the session starts at once.
func (o *options) underWay(d routine.Draft) (routine.Draft, error) {
	if o.agoText == "" {
		return d, nil
	}
	ago, err := parseAgo(o.agoText)
	if err != nil {
		return d, usageError{err}
	}
	r := d.Routine()
	i := r.BegunBefore()
	if i < 0 {
		return d, usageError{fmt.Errorf("--ago: no step of %s has a time that could have begun", r.Name)}
	}
	if longest := r.Steps[i].Timing.Longest(); ago > longest {
		return d, usageError{fmt.Errorf("--ago %s: %s", o.agoText, words.OnTooLong(r.Steps[i], longest))}
	}
	o.ago, o.now = ago, true
	o.plan.Steps = slices.Clone(o.plan.Steps)
	for j := range r.Steps {
		on := j == i || j > i && r.Steps[i].Kind == routine.Mask && r.Steps[j].Kind == routine.Rinse
		if on && !d.Included(j) {
			d = d.Toggle(j)
		}
		if on || j < i {
			o.plan.Steps[j].Reason = "" // no word of why it is left out
		}
	}
	return d, nil
}

// parseAgo reads how long ago something was; a number alone is one of minutes.
func parseAgo(text string) (time.Duration, error) {
	given := strings.NewReplacer(" ", "", "min", "m").Replace(text)
	if _, minutes := strconv.Atoi(given); minutes == nil {
		given += "m"
	}
	ago, err := time.ParseDuration(given)
	if err != nil || ago <= 0 {
		return 0, fmt.Errorf("--ago %q: write how long ago it went on, as in 5m or 90s", text)
	}
	return ago, nil
}

package words

import (
	"fmt"
	"strings"

	"skintime/routine"
	"skintime/routine/diary"
)

// NoLastTime says that there is no session to repeat.
func NoLastTime(r routine.Routine) string {
	return fmt.Sprintf("The diary has no %s yet.", r.Title)
}

// AsLastTime says which session a plan repeats, and what it has of it.
func AsLastTime(r diary.Record, planned routine.Routine) string {
	var named []string
	for _, s := range planned.Steps {
		if product := ProductName(s); product != "" {
			named = append(named, product)
		}
	}
	text := "As on " + r.Started.Format("Mon 2 Jan")
	if len(named) > 0 {
		text += ": " + strings.Join(named, ", ")
	}
	return text + "."
}

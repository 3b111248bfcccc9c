package words

import (
	"skintime/routine"
	"skintime/routine/care"
)

// Reminder says what of a routine is planned on a day: "Facial today: exfoliant, mask (green jar). About 26 min."
func Reminder(r routine.Routine, d care.Day) string {
	text := r.Title + " today"
	if things := NamedThings(d.Plan); things != "" {
		text += ": " + things
	}
	if r.Total() > 0 {
		text += ". " + PlanTotal(r)
	}
	return text + "."
}

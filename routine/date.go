package routine

import "time"

// LocalDate is midnight UTC of the date that t shows in its own location, to compare places.
func LocalDate(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// Days is how many midnights lie between two times, each in its own location; negative if to
// comes first. It counts in seconds, as a time.Duration ends after 292 years.
func Days(from, to time.Time) int {
	return int((LocalDate(to).Unix() - LocalDate(from).Unix()) / (24 * 60 * 60))
}

// DayBegins is when a day of care begins, after midnight, where nobody has said otherwise.
const DayBegins = 5 * time.Hour

// CareDay is the day of care that an instant belongs to, as midnight UTC of its date. It begins
// in the morning, by the offset that the instant has: 02:16 belongs to the evening before.
func CareDay(t time.Time, morning time.Duration) time.Time {
	if time.Duration(t.Hour())*time.Hour+time.Duration(t.Minute())*time.Minute < morning {
		return LocalDate(t).AddDate(0, 0, -1)
	}
	return LocalDate(t)
}

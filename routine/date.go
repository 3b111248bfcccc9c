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

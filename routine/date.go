package routine

import "time"

// LocalDate is midnight UTC of the date that t shows in its own location, to compare places.
func LocalDate(t time.Time) time.Time { return midnight(localDay(t)) }

const secondsADay = 24 * 60 * 60

// localDay counts the days since 1970 to the date that t shows in its own location.
func localDay(t time.Time) int64 {
	_, offset := t.Zone()
	seconds := t.Unix() + int64(offset)
	return (seconds - (seconds%secondsADay+secondsADay)%secondsADay) / secondsADay
}

// midnight is when a day since 1970 begins, in UTC.
func midnight(day int64) time.Time { return time.Unix(day*secondsADay, 0).UTC() }

// Days is how many midnights lie between two times, each in its own location; negative if to
// comes first.
func Days(from, to time.Time) int {
	return int(localDay(to) - localDay(from))
}

// DayBegins is when a day of care begins, after midnight, where nobody has said otherwise.
const DayBegins = 5 * time.Hour

// CareDay is the day of care that an instant belongs to, as midnight UTC of its date. It begins
// in the morning, by the offset that the instant has: 02:16 belongs to the evening before.
func CareDay(t time.Time, morning time.Duration) time.Time {
	day := localDay(t)
	if time.Duration(t.Hour())*time.Hour+time.Duration(t.Minute())*time.Minute < morning {
		day--
	}
	return midnight(day)
}

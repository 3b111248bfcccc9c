package care

import "time"

// SkinRest is something that a person can say of their skin, and how it is then left alone. What
// they said is not kept, only until when skin rests.
type SkinRest struct {
	Says   string // "waxed"
	Days   int    // on which skin rests, the first included; 0: until they say that it is calm
	Strict bool   // it is spared what it is on the first days after a sting
	Told   bool   // somebody else may have told them for how many days
	IDs    []string
}

// MaxRestDays is the most days of rest that a person can be told.
const MaxRestDays = 60

// RestAfter is the last day on which skin rests, midnight UTC, and whether strictly, once a
// person has said r of it. A rest that they have said before is not cut short.
func (d Data) RestAfter(who Profile, r SkinRest, now time.Time) (until time.Time, strict bool) {
	today := d.CareDay(who, now)
	until, strict = today.AddDate(0, 0, r.Days-1), r.Strict
	if r.Days == 0 {
		until = time.Date(forever, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	if before := who.RestUntil; !before.Before(today) {
		strict = strict || who.RestStrict
		if before.After(until) {
			until = before
		}
	}
	return until, strict
}

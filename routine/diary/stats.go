package diary

import (
	"time"

	"skintime/routine"
)

// How many masks in any 7 days suit most skin: one at least (S16), three of those that stay
// moist at most (G52).
const (
	WeeklyMin = 1
	WeeklyMax = 3
)

// Stats sums up the records of a diary.
type Stats struct {
	Sessions    int `json:"sessions"`
	Finished    int `json:"finished"`
	Masks       int `json:"masks"`           // in all
	MasksInWeek int `json:"masks_in_7_days"` // today and on the 6 days before
	// MaskAverage is how long a mask was on, in seconds; 0: no mask yet.
	MaskAverage          int         `json:"mask_average_s"`
	LastMask             *time.Time  `json:"last_mask,omitempty"`
	DaysSinceMask        *int        `json:"days_since_mask,omitempty"`
	LastExfoliation      *time.Time  `json:"last_exfoliation,omitempty"`
	DaysSinceExfoliation *int        `json:"days_since_exfoliation,omitempty"`
	Skipped              []Skip      `json:"skipped"` // most often skipped first
	Stings               []Sting     `json:"stings"`  // latest first
	Feel                 float64     `json:"feel_average,omitempty"`
	Products             ProductUses `json:"products"`
}

// Skip is how often a kind of step was skipped.
type Skip struct {
	Kind  routine.Kind `json:"kind"`
	Times int          `json:"times"`
	Of    int          `json:"of"` // sessions that had such a step
}

// Sting is a step that stung.
type Sting struct {
	ID   string       `json:"id"`
	When time.Time    `json:"when"`
	Kind routine.Kind `json:"kind"`
	// Product is its name; empty: it has none, or is unknown.
	Product string `json:"product,omitempty"`
}

// Day is a day of the calendar.
type Day struct {
	Date     time.Time // midnight UTC of the date
	Sessions int
	Masks    int
	Stung    bool
	Feel     int  // how the skin felt last, from 1 to 5; 0: nobody said
	Ahead    bool // still to come
}

// Week is seven days, Monday first.
type Week [7]Day

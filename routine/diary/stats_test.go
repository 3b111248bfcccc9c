package diary

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
	"time"

	"skintime/routine"
)

func moment(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// session is a session at a time, with steps such as "mask done".
func session(t *testing.T, started string, steps ...string) Record {
	t.Helper()
	r := Record{ID: started, Outcome: Finished, Started: moment(t, started)}
	for _, text := range steps {
		var s Step
		if _, err := fmt.Sscan(text, &s.Kind, &s.Outcome); err != nil {
			t.Fatal(err)
		}
		r.Steps = append(r.Steps, s)
	}
	return r
}

func TestDaysSinceAMask(t *testing.T) {
	const mask = "mask done"
	for _, c := range []struct {
		name, now string
		started   string
		since     int
		inWeek    int
	}{
		{"today", "2026-03-10T22:00:00+01:00", "2026-03-10T08:00:00+01:00", 0, 1},
		{"the same evening, after midnight", "2026-03-10T00:30:00+01:00", "2026-03-09T23:30:00+01:00", 0, 1},
		{"last night", "2026-03-10T05:00:00+01:00", "2026-03-10T04:59:00+01:00", 1, 1},
		{"six days ago", "2026-03-10T05:00:00+01:00", "2026-03-05T04:59:00+01:00", 6, 1},
		{"seven days ago", "2026-03-10T05:00:00+01:00", "2026-03-04T04:59:00+01:00", 7, 0},
		{"over the leap day", "2028-03-01T12:00:00Z", "2028-02-28T12:00:00Z", 2, 1},
		{"over a year", "2027-01-01T12:00:00Z", "2025-12-31T12:00:00Z", 366, 0},
		{"over four centuries", "2400-01-01T12:00:00Z", "2000-01-01T12:00:00Z", 146_097, 0},
		{"by the date where it was session", "2026-03-10T08:00:00+01:00", "2026-03-08T23:00:00-10:00", 2, 1},
		{"east of here, a date ahead", "2026-03-10T23:00:00+01:00", "2026-03-11T07:00:00+09:00", 0, 1},
		{"from a clock that was wrong", "2026-03-10T23:00:00+01:00", "2031-01-01T00:00:00Z", 0, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := session(t, c.started, mask, "exfoliate stung")
			got := Diary{Records: []Record{r}}.Stats(moment(t, c.now))
			if got.DaysSinceMask == nil || got.DaysSinceExfoliation == nil {
				t.Fatal("no days at all")
			}
			if *got.DaysSinceMask != c.since || *got.DaysSinceExfoliation != c.since || got.MasksInWeek != c.inWeek {
				t.Errorf("%d and %d days, %d in the week; want %d, %d",
					*got.DaysSinceMask, *got.DaysSinceExfoliation, got.MasksInWeek, c.since, c.inWeek)
			}
			if !got.LastMask.Equal(r.Started) || !got.LastExfoliation.Equal(r.Started) {
				t.Errorf("last %v and %v", got.LastMask, got.LastExfoliation)
			}
		})
	}
}

func TestTodayIsLocal(t *testing.T) {
	r := session(t, "2026-03-10T08:00:00+09:00", "mask done")
	now := moment(t, "2026-03-10T20:00:00Z")
	for _, c := range []struct{ east, want int }{{0, 0}, {9 * 3600, 1}} {
		if got := *(Diary{Records: []Record{r}}).Stats(now.In(time.FixedZone("", c.east))).DaysSinceMask; got != c.want {
			t.Errorf("%d s east: %d days, want %d", c.east, got, c.want)
		}
	}
}

func TestStats(t *testing.T) {
	first := session(t, "2026-03-01T08:00:00Z", "exfoliate done", "mask done", "toner skipped", "cleanse skipped")
	second := session(t, "2026-03-05T08:00:00Z", "exfoliate skipped", "mask stung", "mask done", "toner skipped", "toner skipped")
	third := session(t, "2026-03-08T08:00:00Z", "mask skipped", "mask undone", "cleanse done", "toner stung")
	fourth := session(t, "2026-03-09T08:00:00Z", "zap skipped", "steam skipped", "sunscreen skipped", "custom skipped", "moisturizer skipped")
	first.Steps[1].Active, second.Steps[1].Active, second.Steps[2].Active, third.Steps[1].Active = 900, 100, 1001, 5000
	first.Feel, second.Feel, third.Feel = 4, 5, 5
	third.Outcome, fourth.Outcome = Dropped, Abandoned
	got := Diary{Records: []Record{second, first, fourth, third}}.Stats(moment(t, "2026-03-10T12:00:00Z"))
	five, nine := 5, 9
	want := Stats{
		Sessions: 4, Finished: 2, Masks: 3, MasksInWeek: 2, MaskAverage: 667, Feel: 4.7,
		LastMask: &second.Started, DaysSinceMask: &five, LastExfoliation: &first.Started, DaysSinceExfoliation: &nine,
		Skipped: []Skip{
			{routine.Toner, 2, 3}, {routine.Moisturizer, 1, 1}, {routine.Sunscreen, 1, 1}, {routine.Custom, 1, 1}, {"steam", 1, 1}, {"zap", 1, 1},
			{routine.Cleanse, 1, 2}, {routine.Exfoliate, 1, 2}, {routine.Mask, 1, 3},
		},
		Stings:   []Sting{{third.ID, third.Started, routine.Toner, ""}, {second.ID, second.Started, routine.Mask, ""}},
		Products: ProductUses{},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestNoStats(t *testing.T) {
	got, err := json.Marshal(Diary{}.Stats(time.Now()))
	want := `{"sessions":0,"finished":0,"masks":0,"masks_in_7_days":0,"mask_average_s":0,"skipped":[],"stings":[],"products":[]}`
	if err != nil || string(got) != want {
		t.Errorf("got %s, want %s; %v", got, want, err)
	}
}

func TestCalendar(t *testing.T) {
	stung := session(t, "2026-03-04T23:30:00-10:00") // Thursday in UTC, Wednesday at its place
	stung.Stung = true
	records := []Record{
		session(t, "2026-02-22T23:59:00Z", "mask done"), // the day before
		session(t, "2026-02-23T00:00:00Z", "mask done", "mask skipped"),
		session(t, "2026-03-08T23:00:00Z", "mask done", "mask stung"), session(t, "2026-03-08T23:30:00Z", "toner done"),
		stung,
		session(t, "2026-03-12T01:00:00+09:00"), // ahead
		session(t, "2026-03-15T23:59:00Z", "mask undone"),
		session(t, "2026-03-16T00:00:00Z"), // after the last day
	}
	weeks := Calendar(records, moment(t, "2026-03-11T00:10:00+01:00"), 3, time.Monday)
	want := map[string]Day{
		"2026-02-23": {Sessions: 1, Masks: 1}, "2026-03-04": {Sessions: 1, Stung: true},
		"2026-03-08": {Sessions: 2, Masks: 2, Stung: true}, "2026-03-12": {Sessions: 1}, "2026-03-15": {Sessions: 1},
	}
	if len(weeks) != 3 {
		t.Fatalf("%d weeks", len(weeks))
	}
	date := time.Date(2026, 2, 23, 0, 0, 0, 0, time.UTC)
	for _, week := range weeks {
		for _, day := range week {
			name := date.Format(time.DateOnly)
			expected := want[name]
			expected.Date, expected.Ahead = date, name > "2026-03-11"
			if day != expected {
				t.Errorf("%s is %+v, want %+v", name, day, expected)
			}
			date = date.AddDate(0, 0, 1)
		}
	}
}

func TestTheWeekOfToday(t *testing.T) {
	for now, monday := range map[string]string{
		"2026-03-09T00:00:00+01:00": "2026-03-09", // a Monday
		"2026-03-15T23:59:59-11:00": "2026-03-09", // a Sunday
		"2027-01-01T12:00:00Z":      "2026-12-28",
	} {
		if got := Calendar(nil, moment(t, now), 1, time.Monday)[0][0].Date.Format(time.DateOnly); got != monday {
			t.Errorf("the week of %s begins on %s, want %s", now, got, monday)
		}
	}
	for first, want := range map[time.Weekday]string{time.Sunday: "2026-12-27", time.Saturday: "2026-12-26", time.Friday: "2027-01-01"} {
		week := Calendar(nil, moment(t, "2027-01-01T12:00:00Z"), 1, first)[0]
		if got := week[0].Date.Format(time.DateOnly); got != want || week[0].Date.Weekday() != first {
			t.Errorf("the week from %s begins on %s, want %s", first, got, want)
		}
	}
	if got := Calendar(nil, moment(t, "2027-01-01T12:00:00Z"), 0, time.Monday); len(got) > 0 {
		t.Errorf("no weeks are %v", got)
	}
}

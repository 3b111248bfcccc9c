package routine

import (
	"reflect"
	"testing"
	"time"
)

func TestAnswer(t *testing.T) {
	now := at(16 * minute)
	s := inMask()
	paused := s.Apply(s.TogglePause(now)...)
	for name, c := range map[string]struct {
		session Session
		request Request
		want    []Event
	}{
		"advance":      {s, Request{Kind: RequestAdvance}, s.Advance(now)},
		"skip":         {s, Request{Kind: RequestSkip, Confirmed: true}, s.Skip(now)},
		"back":         {s, Request{Kind: RequestBack}, s.Back(now)},
		"pause":        {s, Request{Kind: RequestPause}, []Event{{Kind: EventPaused, At: now}}},
		"resume":       {paused, Request{Kind: RequestPause}, []Event{{Kind: EventResumed, At: now}}},
		"longer":       {s, Request{Kind: RequestExtend, Delta: minute}, s.Extend(minute, now)},
		"shorter":      {s, Request{Kind: RequestExtend, Delta: -minute}, s.Extend(-minute, now)},
		"restart":      {s, Request{Kind: RequestRestart}, s.Restart(now)},
		"sting":        {s, Request{Kind: RequestSting}, s.Sting(now)},
		"note":         {s, Request{Kind: RequestNote, Text: "warm"}, s.Note("warm", now)},
		"feel":         {s, Request{Kind: RequestFeel, Feel: 4}, s.Feel(4, now)},
		"leave":        {s, Request{Kind: RequestLeave}, s.Leave(now)},
		"nothing":      {s, Request{}, nil},
		"out of range": {s, Request{Kind: RequestFeel, Feel: BestFeel + 1}, nil},
	} {
		got := c.session.Answer(c.request, now)
		if !reflect.DeepEqual(got, c.want) || (c.want == nil) != (name == "nothing" || name == "out of range") {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// The early phase of a window asks once, and only for an end that nobody has
// confirmed.
func TestNeedsConfirmation(t *testing.T) {
	mask := inMask()
	ended := mask.Apply(mask.Advance(t0)[0], Event{Kind: EventFinished, At: t0})
	for _, c := range []struct {
		name    string
		session Session
		request Request
		after   time.Duration
		want    bool
	}{
		{"at once", mask, Request{Kind: RequestAdvance}, 0, true},
		{"just before the window opens", mask, Request{Kind: RequestAdvance}, 15*minute - 1, true},
		{"when it opens", mask, Request{Kind: RequestAdvance}, 15 * minute, false},
		{"paused", mask.Apply(mask.TogglePause(t0)...), Request{Kind: RequestAdvance}, 24 * minute, true},
		{"confirmed", mask, Request{Kind: RequestAdvance, Confirmed: true}, 0, false},
		{"another request", mask, Request{Kind: RequestPause}, 0, false},
		{"a mask that is skipped", mask, Request{Kind: RequestSkip}, 15*minute - 1, false},
		{"one that was worn", mask, Request{Kind: RequestSkip}, 15 * minute, true},
		{"one that is overdue", mask, Request{Kind: RequestSkip}, 21 * minute, true},
		{"one that was worn in a pause", mask.Apply(mask.TogglePause(at(minute))...), Request{Kind: RequestSkip}, 25 * minute, true},
		{"one that was worn and is done", mask, Request{Kind: RequestAdvance}, 15 * minute, false},
		{"one that was worn and is not done", mask, Request{Kind: RequestSkip, Confirmed: true}, 15 * minute, false},
		{"a countdown that is over", begun(facial()), Request{Kind: RequestSkip}, 3 * minute, false},
		{"a countdown", begun(facial()), Request{Kind: RequestAdvance}, 0, false},
		{"ended", ended, Request{Kind: RequestAdvance}, 0, false},
	} {
		now := at(c.after)
		if got := c.session.NeedsConfirmation(c.request, now); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if events := c.session.Answer(c.request, now); (events == nil) != (c.want || c.session.Ended()) {
			t.Errorf("%s: %v", c.name, events)
		}
	}
}

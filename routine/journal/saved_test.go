package journal

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"skintime/routine"
	"skintime/routine/clock"
)

// t0 is nine in the evening, an hour east of Greenwich.
var t0 = time.Date(2026, 3, 1, 21, 0, 0, 0, time.FixedZone("", 3600))

func facial() routine.Routine {
	minute := time.Minute
	return routine.Routine{Name: "facial", Title: "Facial", Rhythm: "1-2 in 7 days", Time: routine.Evening, Evening: routine.EveningRetinoid, Steps: []routine.Step{
		{Kind: routine.Exfoliate, Timing: routine.For(2 * minute), Do: []string{"Gently."}},
		{Kind: routine.Mask, Timing: routine.Between(15*minute, 20*minute, 25*minute), Product: routine.Product{Kind: "cream", Rich: true}},
		{Kind: routine.Rinse, Timing: routine.Timing{Suggested: minute}, Auto: true, Lead: 5 * time.Second},
		{Kind: routine.Custom, Title: "Neck", Timing: routine.For(90 * time.Second), Optional: true},
	}}
}

// testClock is a clock that a test moves.
type testClock struct {
	wall time.Time
	boot time.Duration
}

func newTestClock() *testClock { return &testClock{wall: t0, boot: time.Hour} }

func (h *testClock) clock() clock.Clock {
	return clock.New(func() time.Time { return h.wall }, func() time.Duration { return h.boot })
}

func (h *testClock) pass(d time.Duration) { h.wall, h.boot = h.wall.Add(d), h.boot+d }

func TestRoutineRoundTrip(t *testing.T) {
	got, err := newStoredRoutine(facial()).routine()
	if err != nil || !reflect.DeepEqual(got, facial()) {
		t.Errorf("%v\n%+v\n%+v", err, got, facial())
	}
}

// journalOf is the journal of a session with the given events after its start.
func journalOf(t interface{ Fatal(...any) }, r routine.Routine, c clock.Clock, events ...routine.Event) []byte {
	var text []byte
	for i, e := range append([]routine.Event{{Kind: routine.EventStarted, At: t0}}, events...) {
		l := newLine(i+1, e, c.Stamp(e.At))
		if i == 0 {
			l.ID, l.Routine = "an-id", newStoredRoutine(r)
		}
		line, err := l.encode()
		if err != nil {
			t.Fatal(err)
		}
		text = append(text, line...)
	}
	return text
}

// What is read from a journal is the session that was written.
func TestPropertyReplay(t *testing.T) {
	kinds := []routine.EventKind{routine.EventEntered, routine.EventApplied, routine.EventChosen, routine.EventPaused, routine.EventResumed, routine.EventExtended, routine.EventRestarted, routine.EventAdvanced,
		routine.EventSkipped, routine.EventReturned, routine.EventStung, routine.EventUnstung, routine.EventNoted, routine.EventFelt, routine.EventLeft, routine.EventDropped, routine.EventFinished}
	rapid.Check(t, func(t *rapid.T) {
		now, r := t0, facial()
		r.Steps[1].LeadWait = rapid.Bool().Draw(t, "waits")
		var events []routine.Event
		for range rapid.IntRange(0, 20).Draw(t, "events") {
			now = now.Add(time.Duration(rapid.Int64Range(0, int64(10*time.Minute)).Draw(t, "passes")))
			events = append(events, routine.Event{
				Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), At: now, Step: rapid.IntRange(-1, 4).Draw(t, "step"),
				Of:      rapid.IntRange(-1, 5).Draw(t, "of"),
				Product: rapid.SampledFrom([]*routine.Product{nil, {}, {Name: "calm", Kind: "sheet", Off: routine.LiftOff}, {Actives: []string{"aha"}, Strength: 2.5}}).Draw(t, "product"),
				Delta:   time.Duration(rapid.IntRange(-9, 9).Draw(t, "by")) * time.Minute,
				Text:    rapid.StringMatching(`[a-zäß"\\ ]*`).Draw(t, "text"), Feel: rapid.IntRange(1, 5).Draw(t, "feel"),
			})
		}
		want := routine.NewSession(r).Apply(routine.Event{Kind: routine.EventStarted, At: t0}).Apply(events...)
		j, err := replay(bytes.NewReader(journalOf(t, r, newTestClock().clock(), events...)), "j")
		if err != nil || len(j.problems.List("")) > 0 || j.torn {
			t.Fatal(err, j.problems)
		}
		later := now.Add(time.Hour)
		if got := j.saved.Session; !reflect.DeepEqual(got.At(later), want.At(later)) || !reflect.DeepEqual(got.Results(later), want.Results(later)) ||
			!reflect.DeepEqual(got.Notes(), want.Notes()) || got.Felt() != want.Felt() || got.Abandoned() != want.Abandoned() || got.Took(later) != want.Took(later) {
			t.Fatalf("read %+v\nwritten %+v", got, want)
		}
	})
}

// What other versions and programs read of the events.
func TestHowEventsAreWritten(t *testing.T) {
	c := newTestClock().clock()
	for _, e := range []struct {
		event routine.Event
		want  []string
	}{
		{routine.Event{Kind: routine.EventApplied, At: t0}, []string{`{"n":2,"event":"applied","at":`}},
		{routine.Event{Kind: routine.EventStung, At: t0, Of: 2}, []string{`{"n":2,"event":"stung","of":2,"at":`}},
		{routine.Event{Kind: routine.EventUnstung, At: t0, Of: 2}, []string{`{"n":2,"event":"unstung","of":2,"at":`}},
		{routine.Event{Kind: routine.EventChosen, At: t0, Of: 2, Product: &routine.Product{Name: "calm", Kind: "sheet", Off: routine.LiftOff}},
			[]string{`{"n":2,"event":"chosen","of":2,"at":`, `"product":{"name":"calm","kind":"sheet","off":"lift"}`}},
	} {
		text, err := newLine(2, e.event, c.Stamp(t0)).encode()
		for _, want := range e.want {
			if err != nil || !strings.Contains(string(text), want) {
				t.Errorf("%v: %s lacks %s", err, text, want)
			}
		}
	}
}

// A product of which this version does not know everything is read as far as it can be: it is no
// reason to lose a session.
func TestAProductOfAnotherVersion(t *testing.T) {
	r := facial()
	r.Steps[0].Product = routine.Product{Name: "jar", Kind: "scrub", Gentle: true}
	calm := routine.Event{Kind: routine.EventChosen, At: t0, Of: 2, Product: &routine.Product{Name: "calm", Rich: true}}
	text := string(journalOf(t, r, newTestClock().clock(), calm))
	for was, is := range map[string]string{
		`"gentle":true`: `"gentle":"very","foams":{"a":1}`,
		`"rich":true`:   `"rich":7,"off":"fan"`,
	} {
		if !strings.Contains(text, was) {
			t.Fatalf("no %s in %s", was, text)
		}
		text = strings.ReplaceAll(text, was, is)
	}
	j, err := replay(strings.NewReader(text), "j")
	if err != nil || len(j.problems.List("")) > 0 || !j.saved.begun() {
		t.Fatal(err, j.problems)
	}
	steps := j.saved.Session.Routine().Steps
	if got := steps[0].Product; got.Name != "jar" || got.Kind != "scrub" || got.Gentle {
		t.Errorf("the first is %+v", got)
	}
	if got := steps[1].Product; got.Name != "calm" || got.Rich || got.Off != "fan" {
		t.Errorf("the second is %+v", got)
	}
}

// A journal of an earlier version: no step waits, no sting says of what. What was done stays so.
func TestAJournalOfAnEarlierVersion(t *testing.T) {
	enter := func(i int) routine.Event { return routine.Event{Kind: routine.EventEntered, At: t0, Step: i} }
	r := facial()
	r.Evening = ""
	text := string(journalOf(t, r, newTestClock().clock(), enter(0), routine.Event{Kind: routine.EventAdvanced, At: t0}, enter(1),
		routine.Event{Kind: routine.EventStung, At: t0.Add(time.Minute)}, enter(2), routine.Event{Kind: routine.EventAdvanced, At: t0.Add(time.Minute)}, enter(3)))
	if strings.Contains(text, "lead_wait") || strings.Contains(text, `"evening":`) || strings.Contains(text, `"of"`) {
		t.Fatalf("an earlier version has not written\n%s", text)
	}
	j, err := replay(strings.NewReader(text), "j")
	want := []routine.Outcome{routine.OutcomeDone, routine.OutcomeStung, routine.OutcomeDone, routine.OutcomeUndone}
	if got := j.saved.Session.At(t0.Add(time.Minute)); err != nil || !slices.Equal(got.Outcomes, want) || got.Phase != routine.PhaseNone {
		t.Errorf("%v: %v in %v", err, got.Outcomes, got.Phase)
	}
}

func TestDamagedJournals(t *testing.T) {
	c := newTestClock().clock()
	event := func(kind routine.EventKind, after time.Duration) routine.Event {
		return routine.Event{Kind: kind, At: t0.Add(after)}
	}
	whole := string(journalOf(t, facial(), c, event(routine.EventPaused, time.Minute), event(routine.EventResumed, 2*time.Minute), event(routine.EventLeft, 3*time.Minute)))
	lines := strings.SplitAfter(whole, "\n")
	fifth := func(event string) string {
		return whole + `{"n":5,` + event + `,"at":"2026-03-01T20:03:00Z","wall":"2026-03-01T20:03:00Z"}` + "\n"
	}
	for name, d := range map[string]struct {
		text    string
		problem string // of which line, and what
		elapsed time.Duration
	}{
		"whole":                       {whole, "", 2 * time.Minute},
		"torn at the end":             {whole[:len(whole)-20], "4: not an event", 2 * time.Minute},
		"garbage between":             {lines[0] + lines[1] + "\x00\xff{]\n" + lines[2] + lines[3], "3: not an event", 2 * time.Minute},
		"empty lines":                 {lines[0] + "\n\r\n" + lines[1] + lines[2] + lines[3], "", 2 * time.Minute},
		"a line twice":                {lines[0] + lines[1] + lines[1] + lines[2] + lines[3], "", 2 * time.Minute},
		"a line is missing":           {lines[0] + lines[2] + lines[3], "2: event 3 comes after event 1", 3 * time.Minute},
		"unknown event":               {whole + `{"n":5,"event":"danced","at":"2026-03-01T21:05:00Z","wall":"2026-03-01T21:05:00Z"}` + "\n", `5: unknown event "danced"`, 2 * time.Minute},
		"a sting of nothing":          {fifth(`"event":"stung","of":99`), "", 2 * time.Minute},
		"a sting before the first":    {fifth(`"event":"stung","of":-1`), "", 2 * time.Minute},
		"a sting of no number":        {fifth(`"event":"stung","of":"mask"`), "5: not an event", 2 * time.Minute},
		"nothing is taken back":       {fifth(`"event":"unstung"`), "", 2 * time.Minute},
		"taken back before it stung":  {fifth(`"event":"unstung","of":2`), "", 2 * time.Minute},
		"applied without a wait":      {fifth(`"event":"applied"`), "", 2 * time.Minute},
		"chosen without a product":    {fifth(`"event":"chosen","of":2`), "", 2 * time.Minute},
		"chosen for no step":          {fifth(`"event":"chosen","of":9,"product":{"name":"x"}`), "", 2 * time.Minute},
		"chosen of another version":   {fifth(`"event":"chosen","of":2,"product":{"name":"x","mood":"calm"}`), "", 2 * time.Minute},
		"chosen with a wrong product": {fifth(`"event":"chosen","of":2,"product":"x"`), "5: not an event", 2 * time.Minute},
		"unknown field":               {strings.Replace(whole, `{"n":2,`, `{"mood":"calm","n":2,`, 1), "", 2 * time.Minute},
		"a second start":              {whole + lines[0][:5] + "9" + lines[0][6:], "5: a second start of the same session", 2 * time.Minute},
		"another session":             {whole + strings.Replace(lines[0], "an-id", "other", 1), "5: an event of another session", 2 * time.Minute},
		"a very long line":            {lines[0] + strings.Repeat("x", 3<<20) + "\n" + lines[1] + lines[2] + lines[3], "2: longer than 1 MiB", 2 * time.Minute},
		"a long torn line":            {whole + strings.Repeat("x", 3<<20), "5: longer than 1 MiB", 2 * time.Minute},
		"year 9999":                   {lines[0] + lines[1] + lines[2] + strings.ReplaceAll(lines[3], "2026-", "9999-"), "4: an event in the year 9999: the clock was wrong", 2 * time.Minute},
		"no time":                     {whole + `{"n":5,"event":"paused"}`, "5: an event without its time", 2 * time.Minute},
	} {
		j, err := replay(strings.NewReader(d.text), "j")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := j.saved.Session.At(t0.Add(3 * time.Minute)).Elapsed; got != d.elapsed {
			t.Errorf("%s: the step has %v, want %v", name, got, d.elapsed)
		}
		var said []string
		for _, p := range j.problems.List("") {
			said = append(said, fmt.Sprintf("%d: %s", p.Line, p.What))
		}
		if all := strings.Join(said, "; "); !strings.HasPrefix(all, d.problem) || len(said) > 1 || (d.problem == "") != (all == "") {
			t.Errorf("%s: the problems are %q, want %q", name, said, d.problem)
		}
		if want := !strings.HasSuffix(d.text, "\n"); j.torn != want {
			t.Errorf("%s: torn %v, want %v", name, j.torn, want)
		}
	}
}

// Nothing that a journal says about its routine is believed unchecked.
func TestHostileJournals(t *testing.T) {
	whole := string(journalOf(t, facial(), newTestClock().clock()))
	for _, change := range [][2]string{
		{`"kind":"mask"`, `"kind":"lava"`}, {`"by":"20m0s"`, `"by":"1m0s"`}, {`"for":"2m0s"`, `"for":"2000h"`}, {`"for":"2m0s"`, `"for":"soon"`},
		{`"lead":"5s"`, `"lead":"-5s"`}, {`"auto":true`, `"lead_wait":"yes"`}, {`"id":"an-id"`, `"id":""`}, {`"steps":[`, `"steps":[],"x":[`},
	} {
		text := strings.Replace(whole, change[0], change[1], 1)
		j, err := replay(strings.NewReader(text), "j")
		if err != nil || text == whole || j.saved.begun() || len(j.problems.List("")) != 1 {
			t.Errorf("with %s: begun %v, %v, %v", change[1], j.saved.begun(), j.problems, err)
		}
	}
	j, _ := replay(strings.NewReader(strings.Replace(whole, `"title":"Facial"`, `"title":"\u001b]0;x\u0007"`, 1)), "j")
	if got := j.saved.Session.Routine().Title; strings.ContainsAny(got, "\x1b\a") {
		t.Errorf("an escape sequence came through: %q", got)
	}
}

func FuzzReplay(f *testing.F) {
	events := []routine.Event{{Kind: routine.EventPaused, At: t0.Add(time.Minute)}, {Kind: routine.EventLeft, At: t0.Add(2 * time.Minute)}}
	whole := journalOf(f, facial(), newTestClock().clock(), events...)
	f.Add(whole)
	f.Add([]byte(`{"n":2,"event":"entered","step":1,"at":"2026-03-01T21:01:00Z","wall":"2026-03-01T21:01:00Z"}`))
	f.Add([]byte("\x00\n{}\n[[[["))
	lines := bytes.SplitAfter(whole, []byte("\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if _, err := replay(bytes.NewReader(text), "j"); err != nil {
			t.Error(err)
		}
		// Lines before and after are not lost.
		between := bytes.Join([][]byte{lines[0], lines[1], text, []byte("\n"), lines[2]}, nil)
		j, err := replay(bytes.NewReader(between), "j")
		if err != nil || !j.saved.begun() {
			t.Fatal("the session is lost", err)
		}
		if j.saved.lastNumber < 3 {
			t.Errorf("the line after it is lost: the last event is the %dth", j.saved.lastNumber)
		}
	})
}

package cue

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/ui/locale"
)

const minute = time.Minute

var began = time.Date(2026, 5, 1, 21, 0, 0, 0, time.UTC)

// wall is a clock whose wall shows the session's own time.
func wall() clock.Clock {
	return clock.New(func() time.Time { return began }, func() time.Duration { return 0 })
}

func steps(auto bool) routine.Routine {
	r := routine.Routine{Name: "facial", Title: "Facial", Steps: []routine.Step{
		{Kind: routine.Exfoliate, Timing: routine.For(2 * minute)},
		{Kind: routine.Mask, Timing: routine.Between(15*minute, 20*minute, 25*minute), Do: []string{"Spread it evenly."}},
		{Kind: routine.Rinse, Timing: routine.Timing{Suggested: minute}, Do: []string{"Lukewarm water."}},
		{Kind: routine.Serum, Timing: routine.For(minute)},
	}}
	if auto {
		return r.Automatic()
	}
	return r
}

// walk is a session that is called out from second to second.
type walk struct {
	session routine.Session
	stream  Stream
	now     time.Time
	said    []string
}

func walking(r routine.Routine) *walk {
	w := &walk{session: routine.NewSession(r), now: began}
	w.do(w.session.Start(began), false)
	return w
}

func (w *walk) do(events []routine.Event, alone bool) {
	was := w.session
	w.session = was.Apply(events...)
	w.stream.Skip(w.session, w.now)
	w.note(CuesFor(was, w.session, events, wall(), locale.Locale{}, w.now, alone))
}

// on lets time pass, by so much at a time.
func (w *walk) on(d, every time.Duration) {
	for end := w.now.Add(d); w.now.Before(end); {
		w.now = w.now.Add(every)
		if events := w.session.Auto(w.now); events != nil {
			w.do(events, true)
		} else if !w.session.Ended() {
			w.note(w.stream.Tick(w.session, wall(), locale.Locale{}, w.now))
		}
	}
}

func (w *walk) note(cues []Cue) {
	for _, q := range cues {
		line := fmt.Sprintf("%v %s", w.session.At(w.now).Elapsed.Truncate(time.Second), q.Kind)
		if q.Level > 0 {
			line += fmt.Sprint(" ", q.Level)
		}
		if q.Hushed {
			line += " hushed"
		}
		w.said = append(w.said, line+": "+q.Text)
	}
}

func (w *walk) takes() []string {
	said := w.said
	w.said = nil
	return said
}

func wants(t *testing.T, got []string, want string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.TrimSpace(want); g != w {
		t.Errorf("said\n%s\nwant\n%s", g, w)
	}
}

// Half time is what it is, however late the second is in which it is said.
func TestLateHalfTime(t *testing.T) {
	w := walking(steps(false))
	w.do(w.session.Skip(w.now), false)
	w.takes()
	w.on(8*minute, 40*time.Second)
	wants(t, w.takes(), `8m0s half: Mask: halfway, 7 minutes 30 seconds until you can rinse.`)
}

func TestCuesOfAMask(t *testing.T) {
	w := walking(steps(false))
	w.do(w.session.Skip(w.now), false)
	w.on(27*minute, time.Second)
	wants(t, w.takes(), `
0s begin: Exfoliate: Light pressure only, on face and neck.
0s end: Exfoliate skipped.
0s begin: Mask: Spread it evenly.
7m30s half: Mask: halfway, 7 minutes 30 seconds until you can rinse.
10m0s five-left: Mask: 5 minutes until you can rinse.
14m0s one-left: Mask: 1 minute until you can rinse.
15m0s ready: Mask: ready. You can rinse now, by 21:20 at the latest.
20m0s due 1: Mask: rinse it off now, with lukewarm water.
20m15s overdue 2: Mask: it was due 15 seconds ago. Rinse it off now.
20m30s overdue 2: Mask: it was due 30 seconds ago. Rinse it off now.
21m0s overdue 3: Mask: 1 minute overdue. Rinse it off now.
22m0s overdue 3: Mask: 2 minutes overdue. Rinse it off now.
23m0s overdue 3: Mask: 3 minutes overdue. Rinse it off now.
24m0s overdue 3: Mask: 4 minutes overdue. Rinse it off now.
25m0s stop 3: Mask: stop. Rinse it off now. Don't leave it on longer than 25 minutes.
26m0s overdue 3: Mask: 6 minutes overdue. Rinse it off now.
27m0s overdue 3: Mask: 7 minutes overdue. Rinse it off now.`)
}

func TestCountIn(t *testing.T) {
	w := walking(steps(true))
	w.do(w.session.Skip(w.now), false)
	w.do(w.session.Skip(w.now), false)
	w.takes()
	w.on(2*minute, time.Second)
	wants(t, w.takes(), `
55s soon: Serum in 5
56s soon: 4
57s soon: 3
58s soon: 2
59s soon: 1
0s end: Rinse done.
0s begin: Serum.
55s soon: Done in 5
56s soon: 4
57s soon: 3
58s soon: 2
59s soon: 1
1m0s end: Serum done.
1m0s finish: Facial done. All done. Have a calm evening.`)
}

// A window that ends by itself sounds as one that is due, and not as a step that
// somebody has ended.
func TestAutomaticEndOfAWindow(t *testing.T) {
	for alone, want := range map[bool]string{true: "due-1.wav", false: "end.wav"} {
		s := routine.NewSession(steps(false))
		s = s.Apply(append(s.Start(began), s.Apply(s.Start(began)...).Skip(began)...)...)
		at := began.Add(20 * minute)
		cues := CuesFor(s, s.Apply(s.Advance(at)...), s.Advance(at), wall(), locale.Locale{}, at, alone)
		if got := shippedSound(cues[0]); got != want {
			t.Errorf("alone %v: %s, want %s", alone, got, want)
		}
	}
}

// While paused, nothing is counted in.
func TestNoCountInWhilePaused(t *testing.T) {
	w := walking(steps(true))
	w.on(minute+57*time.Second, time.Second)
	w.do(w.session.TogglePause(w.now), false)
	w.takes()
	w.on(minute, time.Second)
	wants(t, w.takes(), "")
}

// What is paused, or begins again, is counted in again: first with what comes.
func TestCountInStartsOver(t *testing.T) {
	w := walking(steps(true))
	w.on(minute+55*time.Second, time.Second)
	w.do(w.session.Restart(w.now), false)
	w.takes()
	w.on(minute+57*time.Second, time.Second)
	w.do(w.session.TogglePause(w.now), false)
	w.on(minute, time.Second)
	w.do(w.session.TogglePause(w.now), false)
	w.on(2*time.Second, time.Second)
	wants(t, w.takes(), `
1m0s one-left: Exfoliate: 1 minute left.
1m55s soon: Mask in 5
1m56s soon: 4
1m57s soon: 3
1m58s soon: Mask in 2
1m59s soon: 1`)
}

// What advances by itself is told apart from what a person asked for.
func TestAutomatic(t *testing.T) {
	s := walking(steps(true)).session
	events := s.Advance(began)
	for _, alone := range []bool{true, false} {
		for _, q := range CuesFor(s, s.Apply(events...), events, wall(), locale.Locale{}, began, alone) {
			if q.Automatic != alone {
				t.Errorf("%s came by itself: %v", q.Kind, q.Automatic)
			}
		}
	}
}

// A sting in the rinse changes what is to be done there.
func TestAStingInTheRinse(t *testing.T) {
	w := walking(steps(false))
	w.do(w.session.Skip(w.now), false)
	w.do(w.session.Skip(w.now), false)
	w.takes()
	w.do(w.session.Sting(w.now), false)
	w.do(w.session.Sting(w.now), false)
	wants(t, w.takes(), "0s begin: Take it off now. Cool water until all of it is off. Don't rub.")
}

// After a sleep only what still has a meaning is said.
func TestAfterASleep(t *testing.T) {
	w := walking(steps(false))
	w.do(w.session.Skip(w.now), false)
	w.takes()
	w.on(11*minute+20*time.Second, 11*minute+20*time.Second)
	w.on(3*minute+10*time.Second, 3*minute+10*time.Second)
	w.on(minute+30*time.Second, minute+30*time.Second)
	w.on(12*minute, 12*minute)
	wants(t, w.takes(), `
11m20s five-left: Mask: 3 minutes 40 seconds until you can rinse.
14m30s one-left: Mask: 30 seconds until you can rinse.
16m0s ready: Mask: ready. You can rinse now, by 21:20 at the latest.
28m0s overdue 3: Mask: 8 minutes overdue. Rinse it off now.`)
}

// An alarm that was acknowledged is silent, but for the last word. Another time
// alarms again.
func TestAcknowledge(t *testing.T) {
	w := walking(steps(false))
	w.do(w.session.Skip(w.now), false)
	w.on(19*minute, time.Second)
	if w.stream.Acknowledge(w.session, w.now) {
		t.Error("an alarm was acknowledged that did not sound")
	}
	w.on(minute+5*time.Second, time.Second)
	if !w.stream.Alarms(w.session, w.now) || !w.stream.Acknowledge(w.session, w.now) || w.stream.Acknowledge(w.session, w.now) {
		t.Error("the alarm is to be acknowledged once")
	}
	w.takes()
	w.on(5*minute, time.Second)
	said := w.takes()
	if len(said) != 7 || !strings.HasPrefix(said[6], "25m0s stop 3:") {
		t.Errorf("said %q", said)
	}
	for _, line := range said[:6] {
		if !strings.Contains(line, "hushed") {
			t.Errorf("not hushed: %s", line)
		}
	}
	w.do(w.session.Restart(w.now), false)
	w.on(20*minute+16*time.Second, time.Second)
	if said := w.takes(); !strings.HasPrefix(said[len(said)-1], "20m15s overdue 2: ") {
		t.Errorf("the second time ends with %q", said[len(said)-1])
	}
	w.do(w.session.TogglePause(w.now), false)
	if !w.stream.Alarms(w.session, w.now) {
		t.Error("a mask that is paused does not alarm")
	}
	if w.on(45*time.Second, time.Second); len(w.takes()) != 2 {
		t.Error("an alarm stops in a pause")
	}
}

// A pause reminds every two minutes of a mask that is on, and ends it at its cap.
func TestCuesOfAPausedMask(t *testing.T) {
	w := walking(steps(false))
	w.do(w.session.Skip(w.now), false)
	w.on(14*minute+30*time.Second, time.Second)
	w.do(w.session.TogglePause(w.now), false)
	w.takes()
	w.on(5*minute, time.Second)
	w.do(w.session.TogglePause(w.now), false)
	w.do(w.session.TogglePause(w.now), false)
	w.on(6*minute+30*time.Second, time.Second)
	wants(t, w.takes(), `
14m30s still-on: Mask: paused for 2 minutes, but still on. Ready at 21:17, rinse by 21:22.
14m30s still-on: Mask: paused for 4 minutes, but still on. Ready at 21:19, rinse by 21:24.
14m30s still-on: Mask: paused for 2 minutes, but still on. Ready at 21:22, rinse by 21:25.
14m30s still-on: Mask: paused for 4 minutes, but still on. Ready at 21:24, rinse by 21:25.
14m30s stop 3: Stop: take it off now.
14m45s overdue 2: Mask: it was due 15 seconds ago. Rinse it off now.
15m0s overdue 2: Mask: it was due 30 seconds ago. Rinse it off now.
15m30s overdue 3: Mask: 1 minute overdue. Rinse it off now.`)
}

// An exfoliant used by hand says after half a minute that it is enough; one of which nobody
// knows how it is used does not (G2).
func TestEnough(t *testing.T) {
	for method, want := range map[string]string{"manual": "\n30s ready: Exfoliate: That's enough: rinse it off.", "": ""} {
		w := walking(routine.Routine{Steps: []routine.Step{{Kind: routine.Exfoliate, Timing: routine.For(2 * time.Minute), Product: routine.Product{Method: method}}}})
		w.takes()
		w.on(2*time.Minute, time.Second)
		wants(t, w.takes(), want+`
1m0s one-left: Exfoliate: 1 minute left.
2m0s due 1: Exfoliate: time is up.`)
	}
}

// The end of a first use is due, and no stop, though it is its cap.
func TestAFirstUseDoesNotStop(t *testing.T) {
	short := routine.Step{
		Kind: routine.Exfoliate, Timing: routine.Between(time.Minute, time.Minute, time.Minute),
		Product: routine.Product{Off: routine.RinseOff}, Over: routine.FirstTime + "one minute. Rinse it off now.",
	}
	w := walking(routine.Routine{Steps: []routine.Step{short}})
	w.takes()
	w.on(time.Minute, time.Second)
	wants(t, w.takes(), "\n1m0s due 1: Exfoliate: First time: one minute. Rinse it off now.")
}

// A countdown that is over does not alarm; its minutes are for the eye.
func TestACountdownDoesNotAlarm(t *testing.T) {
	w := walking(steps(false))
	w.takes()
	w.on(4*minute, time.Second)
	wants(t, w.takes(), `
1m0s one-left: Exfoliate: 1 minute left.
2m0s due 1: Exfoliate: time is up.
3m0s overdue 3 hushed: Exfoliate: time was up 1 minute ago.
4m0s overdue 3 hushed: Exfoliate: time was up 2 minutes ago.`)
}

func TestCuesFor(t *testing.T) {
	w := walking(steps(false))
	w.do(w.session.Advance(w.now), false)
	w.do(w.session.Back(w.now), false)
	w.do(w.session.Advance(w.now), false)
	w.do(w.session.Sting(w.now), false)
	w.do(w.session.Leave(w.now), false)
	w.do(w.session.Resume(w.now), false)
	w.do(w.session.Unsting(w.now), false)
	w.do(w.session.Advance(w.now), false)
	w.do(w.session.Advance(w.now), false)
	w.do(w.session.Sting(w.now), false)
	w.do(w.session.Extend(minute, w.now), false)
	w.do(w.session.Note("hm", w.now), false)
	w.do(w.session.Advance(w.now), false)
	wants(t, w.takes(), `
0s begin: Exfoliate: Light pressure only, on face and neck.
0s end: Exfoliate done.
0s begin: Mask: Spread it evenly.
0s begin: Exfoliate: Light pressure only, on face and neck.
0s end: Exfoliate done.
0s begin: Mask: Spread it evenly.
0s begin: Take it off now. Cool water until all of it is off. Don't rub.
0s begin: Take it off now. Cool water until all of it is off. Don't rub.
0s begin: Mask: Spread it evenly.
0s end: Mask done.
0s begin: Rinse: Lukewarm water.
0s end: Rinse done.
0s begin: Serum.
0s begin: Take it off now. Cool water until all of it is off. Don't rub.
0s end: Serum done.
0s finish: Facial done. Don't use this serum again. Gentle care for a few days. Blisters, swelling, or worse tomorrow: see a doctor. Swollen lips, tongue or eyes, faint, short of breath: emergency call.`)
}

// What calls, rings and notifies: always what has to be done now; what a person
// did themselves only where they may hear it.
func TestWhichChannelAccepts(t *testing.T) {
	names := func(takes func(Cue) bool, q Cue) (all []string) {
		for q.Kind = Begins; q.Kind <= NotYet; q.Kind++ {
			if takes(q) {
				all = append(all, q.Kind.String())
			}
		}
		return all
	}
	window := routine.Snapshot{Timing: steps(false).Steps[1].Timing, Next: steps(false).Steps[2:]}
	for _, c := range []struct {
		name  string
		takes func(Cue) bool
		alone bool
		want  []string
	}{
		{"the bell", Cue.NeedsAttention, false, []string{"ready", "due", "overdue", "stop", "still-on", "remind"}},
		{"the bell, alone", Cue.NeedsAttention, true, []string{"ready", "due", "overdue", "stop", "still-on", "end", "remind"}},
		{"notifications", Notifies, false, []string{"ready", "due", "overdue", "stop", "still-on", "remind"}},
		{"notifications, alone", Notifies, true, []string{"begin", "ready", "due", "overdue", "stop", "still-on", "finish", "remind"}},
		{"the chime", acceptsChime, false, []string{"ready", "due", "overdue", "stop", "still-on", "end", "finish", "remind"}},
		{"the voice", acceptsVoice, false, []string{"begin", "half", "five-left", "one-left", "soon", "ready", "due", "overdue", "stop", "still-on", "finish", "remind", "not-yet"}},
		{"hooks", acceptsHook, false, []string{"begin", "half", "five-left", "one-left", "ready", "due", "overdue", "stop", "still-on", "end", "finish", "remind"}},
	} {
		if got := names(c.takes, Cue{Snap: window, Automatic: c.alone}); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if acceptsChime(Cue{Kind: Ends}) {
		t.Error("the last step ends with two sounds")
	}
}

// In a rehearsal a cue keeps its meaning for as much less.
func TestLasts(t *testing.T) {
	s := routine.NewSession(steps(false))
	s = s.Apply(append(s.Start(began), s.Apply(s.Start(began)...).Skip(began)...)...)
	var stream Stream
	stream.Skip(s, began)
	fast := wall().WithSpeed(600)
	for at, want := range map[time.Duration]time.Duration{14 * minute: 5 * time.Second, 15 * minute: 5 * minute, 20 * minute: 15 * time.Second} {
		stream.Skip(s, began.Add(at-time.Second))
		cues := stream.Tick(s, fast, locale.Locale{}, began.Add(at))
		if len(cues) != 1 || cues[0].Lasts != want/600 {
			t.Errorf("at %v: %+v lasts %v, want %v", at, cues, cues[0].Lasts, want/600)
		}
	}
	auto := walking(steps(true)).session
	if cues := stream.Tick(auto, fast, locale.Locale{}, began.Add(2*minute-3*time.Second)); cues[len(cues)-1].Kind != CountIn || cues[len(cues)-1].Lasts != time.Second/600 {
		t.Errorf("a second that is counted: %+v", cues)
	}
	events := auto.Advance(began)
	if cues := CuesFor(auto, auto.Apply(events...), events, fast, locale.Locale{}, began, true); cues[0].Lasts != 15*time.Second/600 || cues[1].Lasts != 30*time.Second {
		t.Errorf("a step that ends lasts %v, one that begins %v", cues[0].Lasts, cues[1].Lasts)
	}
}

// What is put on is called out when its step begins and when it is on, which is counted in.
func TestCuesOfPuttingOn(t *testing.T) {
	r := steps(true)
	r.Steps = r.Steps[1:3]
	r.Steps[0].LeadWait, r.Steps[0].Lead = true, 10*time.Second
	w := walking(r)
	w.on(11*time.Second, time.Second)
	wants(t, w.takes(), `
0s begin: Put on your mask. Spread it evenly. It starts in 10 seconds.
0s soon: Mask in 5
0s soon: 4
0s soon: 3
0s soon: 2
0s soon: 1
0s begin: Mask: Nothing to do now. Rest your eyes.`)
}

// What a step takes off before it begins by itself is said with it, unless it is a rinse.
func TestCuesOfAStepAfterWhatHasToComeOff(t *testing.T) {
	acid := routine.Product{Kind: "acid", Actives: []string{"aha"}, Off: routine.WipeOff}
	w := walking(routine.Routine{Title: "Facial", Steps: []routine.Step{
		{Kind: routine.Exfoliate, LeadWait: true, Timing: routine.Between(minute, 2*minute, 4*minute), Over: "Wipe it off with a damp pad.", Product: acid},
		{Kind: routine.Mask, LeadWait: true, Timing: routine.Between(2*minute, 3*minute, 3*minute), Do: []string{"Unfold it.", "Keep eyes free."}, Product: routine.Product{Kind: "sheet", Name: "jar", Off: routine.LiftOff}},
		{Kind: routine.Toner, Timing: routine.For(minute), Do: []string{"Pat it in."}},
		{Kind: routine.Mask, LeadWait: true, Timing: routine.Between(2*minute, 3*minute, 4*minute), Over: "Time to rinse it off.", Product: routine.Product{Kind: "cream", Off: routine.RinseOff}},
		{Kind: routine.Rinse, Do: []string{"Lukewarm water."}},
	}}.Automatic())
	w.on(18*minute, time.Second)
	var begins []string
	for _, line := range w.takes() {
		if _, text, is := strings.Cut(line, " begin: "); is {
			begins = append(begins, text)
		}
	}
	wants(t, begins, `
Put on your exfoliant. It starts in 2 minutes.
Exfoliate: A light tingle may pass. If it burns, press the exclamation mark.
Wipe it off with a damp pad. Put on your mask. Unfold it. Keep eyes free. It starts in 2 minutes.
Mask: Nothing to do now. Rest your eyes.
Stop: take it off now. Toner: Pat it in.
Put on your mask. It starts in 2 minutes.
Mask: Nothing to do now. Rest your eyes.
Rinse: Lukewarm water.`)
}

// A voice and programs get times of day with ordinary spaces.
func TestTimesByTwelveHours(t *testing.T) {
	s := routine.NewSession(steps(false))
	s = s.Apply(append(s.Start(began), s.Apply(s.Start(began)...).Skip(began)...)...)
	at := began.Add(15 * minute)
	var stream Stream
	stream.Skip(s, at.Add(-time.Second))
	cues := stream.Tick(s, wall(), locale.New(true, time.Sunday), at)
	if want := ", by " + wall().Wall(began.Add(20*minute)).Format("3:04 pm") + " at the latest."; len(cues) != 1 || !strings.HasSuffix(cues[0].Text, want) {
		t.Errorf("%+v, want %q", cues, want)
	}
}

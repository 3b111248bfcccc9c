package routine

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// full is a routine with a step of each kind that puts something on.
func full(mask Product, day DayTime) Routine {
	return Routine{Name: "full", Time: day, Steps: []Step{
		{Kind: Cleanse}, {Kind: Exfoliate, Timing: For(2 * minute)},
		{Kind: Mask, Timing: Between(15*minute, 20*minute, 25*minute), Product: mask},
		{Kind: Rinse}, {Kind: Toner, Product: Product{Actives: []string{"aha"}}}, {Kind: Custom, Title: "Neck"}, {Kind: Serum},
		{Kind: Moisturizer}, {Kind: Sunscreen},
	}}
}

// walkTo is a session in its step of a kind, a minute after each before it was entered.
func walkTo(r Routine, k Kind) (Session, time.Time) {
	s, now := begun(r), t0
	for s.At(now).Step.Kind != k {
		now = now.Add(minute)
		s = s.Apply(s.Advance(now)...)
	}
	return s, now.Add(3 * time.Second)
}

// route is what is still done after now, step by step: the kinds, and at the end the outcomes
// with their reasons.
func route(s Session, now time.Time) string {
	var kinds []string
	for !s.Ended() {
		snap := s.At(now)
		kind := string(snap.Step.Kind)
		if snap.TakeOff {
			kind += " off"
		}
		var next []Kind
		for _, step := range snap.Next {
			next = append(next, step.Kind)
		}
		kinds = append(kinds, kind)
		now = now.Add(minute)
		s = s.Apply(s.Advance(now)...)
		if after := s.At(now); !s.Ended() && (len(next) == 0 || after.Step.Kind != next[0]) || s.Ended() && len(next) > 0 {
			kinds = append(kinds, fmt.Sprintf("but next was %v", next))
		}
	}
	return strings.Join(kinds, ", ")
}

// stungKinds are the kinds of steps that stung.
func stungKinds(s Session, now time.Time) (kinds []Kind) {
	for _, r := range s.Results(now) {
		if r.Outcome == OutcomeStung {
			kinds = append(kinds, r.Step.Kind)
		}
	}
	return kinds
}

// Where what stings comes off, and what follows it.
func TestWhereAStingLeads(t *testing.T) {
	for _, c := range []struct {
		in   Kind
		mask Product
		day  DayTime
		want string
	}{
		{Cleanse, Product{}, Evening, "cleanse off, moisturizer"},
		{Cleanse, Product{}, Morning, "cleanse off, moisturizer, sunscreen"},
		{Exfoliate, Product{}, Evening, "exfoliate off, moisturizer"},
		{Mask, Product{}, Evening, "rinse, moisturizer"},
		{Mask, Product{}, Morning, "rinse, moisturizer, sunscreen"},
		{Mask, Product{}, AnyTime, "rinse, moisturizer"}, // at nine in the evening
		{Mask, Product{Kind: "clay"}, Evening, "rinse, moisturizer"},
		{Mask, Product{Kind: "acid", Off: WipeOff}, Evening, "rinse, moisturizer"},
		{Mask, Product{Kind: "overnight", Off: LeaveOn}, Evening, "rinse, moisturizer"},
		{Mask, Product{Kind: "sheet"}, Evening, "mask off, moisturizer"},
		{Mask, Product{Kind: "sheet", Off: RinseOff}, Evening, "rinse, moisturizer"},
		{Mask, Product{Kind: "hydrogel"}, Evening, "mask off, moisturizer"},
		{Mask, Product{Kind: "peel-off"}, Evening, "mask off, moisturizer"},
		{Rinse, Product{}, Evening, "rinse, moisturizer"},
		{Toner, Product{}, Evening, "toner off, moisturizer"},
		{Custom, Product{}, Evening, "custom off, moisturizer"},
		{Serum, Product{}, Morning, "serum off, moisturizer, sunscreen"},
		{Moisturizer, Product{}, Evening, "moisturizer off"},
		{Moisturizer, Product{}, Morning, "moisturizer off, sunscreen"},
		{Sunscreen, Product{}, Morning, "sunscreen off"},
	} {
		s, now := walkTo(full(c.mask, c.day), c.in)
		s = s.Apply(s.Sting(now)...)
		if got := route(s, now); got != c.want {
			t.Errorf("! in %s (%s), %s: %s, want %s", c.in, c.mask.Kind, c.day, got, c.want)
		}
		blamed := c.in
		if blamed == Rinse {
			blamed = Mask
		}
		if got := stungKinds(s, now); !slices.Equal(got, []Kind{blamed}) {
			t.Errorf("! in %s: %v is blamed", c.in, got)
		}
	}
}

// A step between a mask and its rinse leads to the rinse; without a mask on, none does.
func TestAStingUnderAMask(t *testing.T) {
	r := Routine{Time: Evening, Steps: []Step{{Kind: Mask, Timing: For(10 * minute)}, {Kind: Custom, Title: "Hands"}, {Kind: Rinse}, {Kind: Moisturizer}}}
	s, now := walkTo(r, Custom)
	s = s.Apply(s.Sting(now)...)
	if got := route(s, now); got != "rinse, moisturizer" {
		t.Errorf("with the mask on: %s", got)
	}
	s = begun(r)
	s = s.Apply(s.Skip(at(time.Second))...)
	s = s.Apply(s.Sting(at(time.Second))...)
	if got := route(s, at(time.Second)); got != "custom off, moisturizer" {
		t.Errorf("without: %s", got)
	}
}

// At a rinse the mask is blamed, else the exfoliant, else the rinse.
func TestBlameAtTheRinse(t *testing.T) {
	for _, c := range []struct {
		exfoliant, mask EventKind
		want            Kind
	}{
		{EventAdvanced, EventAdvanced, Mask},
		{EventAdvanced, EventSkipped, Exfoliate},
		{EventSkipped, EventSkipped, Rinse},
	} {
		s := begun(facial()).Apply(Event{Kind: c.exfoliant, At: t0}, Event{Kind: EventEntered, At: t0, Step: 1},
			Event{Kind: c.mask, At: t0}, Event{Kind: EventEntered, At: t0, Step: 2})
		stung := s.Apply(s.Sting(t0)...)
		if got := stungKinds(stung, t0); !slices.Equal(got, []Kind{c.want}) {
			t.Errorf("%s and %s: %v is blamed", c.exfoliant, c.mask, got)
		}
		if old := s.Apply(Event{Kind: EventStung, At: t0}); !reflect.DeepEqual(old, stung) {
			t.Errorf("%s and %s: a sting that does not say of what gives %+v", c.exfoliant, c.mask, old.At(t0))
		}
	}
}

// The daytime is the routine's, else the hour's where it is lived.
func TestDay(t *testing.T) {
	east := time.FixedZone("", 9*60*60)
	for _, c := range []struct {
		time DayTime
		now  time.Time
		want bool
	}{
		{AnyTime, time.Date(2026, 3, 5, 4, 59, 59, 0, east), false},
		{AnyTime, time.Date(2026, 3, 5, 5, 0, 0, 0, east), true},
		{AnyTime, time.Date(2026, 3, 5, 16, 59, 59, 0, east), true},
		{AnyTime, time.Date(2026, 3, 5, 17, 0, 0, 0, east), false},
		{Morning, time.Date(2026, 3, 5, 4, 16, 0, 0, east), true},
		{Evening, time.Date(2026, 3, 5, 8, 16, 0, 0, east), false},
	} {
		if got := c.time.Day(c.now); got != c.want {
			t.Errorf("%s at %s: %v", c.time, c.now.Format("15:04"), got)
		}
	}
}

// What was on the skin for a minute can be blamed, though it was skipped.
func TestWorn(t *testing.T) {
	for after, want := range map[time.Duration][]int{minute - 1: {1}, minute: {0, 1}} {
		s := begun(facial())
		s = s.Apply(s.Skip(at(after))...)
		s = s.Apply(s.Sting(at(after))...)
		if got := s.At(at(after)).Sting.Suspects; !slices.Equal(got, want) {
			t.Errorf("skipped after %v, %v can be blamed", after, got)
		}
	}
}

// What is left out after a sting says so; what was done before it stays done.
func TestBecauseOfASting(t *testing.T) {
	r := full(Product{Name: "green jar"}, Evening)
	s, now := walkTo(r, Mask)
	s = s.Apply(s.Sting(now)...)
	for !s.Ended() {
		s = s.Apply(s.Advance(now)...)
	}
	var got []string
	for _, r := range s.Results(now) {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s", r.Outcome, r.Because)))
	}
	want := []string{"done", "done", "stung", "done", "skipped sting", "skipped sting", "skipped sting", "done", "skipped sting"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Taken back within ten seconds a sting has not happened: the mask has its time, its pause, its
// alarm. At eleven seconds it stays.
func TestUnsting(t *testing.T) {
	mask := inMask()
	for name, before := range map[string]Session{
		"running": mask,
		"paused":  mask.Apply(mask.TogglePause(at(minute))...),
		"moved":   mask.Apply(mask.Extend(minute, at(minute))...),
	} {
		stung := before.Apply(before.Sting(at(3 * minute))...)
		stung = stung.Apply(stung.Note("ouch", at(3*minute))...)
		undo := at(3*minute + 9*time.Second)
		events := stung.Answer(Request{Kind: RequestUnsting}, undo)
		if want := []Event{{Kind: EventUnstung, At: undo, Of: 2}}; !slices.Equal(events, want) {
			t.Fatalf("%s: %+v", name, events)
		}
		back, same := stung.Apply(events...), before.Apply(Event{Kind: EventNoted, Text: "ouch"})
		later := at(18 * minute)
		if !reflect.DeepEqual(back.At(later), same.At(later)) || !reflect.DeepEqual(back.Results(later), same.Results(later)) || len(back.Notes()) != 1 {
			t.Errorf("%s: %+v\nwithout the sting %+v", name, back.At(later), same.At(later))
		}
		if !back.Last().Equal(undo) {
			t.Errorf("%s: its last event was at %v", name, back.Last())
		}
		if snap := stung.At(undo); snap.Sting.Undo != time.Second || snap.Sting.Step != 1 {
			t.Errorf("%s: to be taken back for %+v", name, snap.Sting)
		}
		for _, after := range []time.Duration{10*time.Second + 1, 11 * time.Second} {
			if got := stung.Unsting(at(3*minute + after)); got != nil || stung.At(at(3*minute+after)).Sting.Undo > 0 {
				t.Errorf("%s: after %v %v", name, after, got)
			}
		}
		if late := stung.Apply(Event{Kind: EventUnstung, At: at(4 * minute), Of: 2}); late.Stung() || late.At(at(4*minute)).Step.Kind != Rinse || late.Sting(at(4*minute)) == nil {
			t.Errorf("%s: late it goes to %+v", name, late.At(at(4*minute)))
		}
	}
	if mask.Unsting(at(minute)) != nil {
		t.Error("what does not sting is taken back")
	}
}

// At the end of the session a sting can still be taken back: nothing stung, though steps were
// left out, and the mask was ended early.
func TestUnstingAtTheEnd(t *testing.T) {
	s := inMask()
	s = s.Apply(s.Sting(at(3 * minute))...)
	for !s.Ended() {
		s = s.Apply(s.Advance(at(9 * minute))...)
	}
	s = s.Apply(s.Unsting(at(time.Hour))...)
	want := []Outcome{OutcomeDone, OutcomeSkipped, OutcomeDone, OutcomeSkipped, OutcomeSkipped, OutcomeDone}
	if got := outcomes(s, at(time.Hour)); s.Stung() || !slices.Equal(got, want) || s.Results(at(time.Hour))[3].Because != "" || s.Took(at(time.Hour)) != 9*minute {
		t.Errorf("taken back: stung %v, %v, after %v", s.Stung(), got, s.Took(at(time.Hour)))
	}
	if s.Unsting(at(time.Hour)) != nil {
		t.Error("taken back twice")
	}
}

// Another step on the skin can be blamed while it is taken off, and only then.
func TestBlame(t *testing.T) {
	s, now := walkTo(full(Product{}, Evening), Mask)
	s = s.Apply(s.Sting(now)...)
	if got := s.At(now).Sting; got.Step != 2 || !slices.Equal(got.Suspects, []int{0, 1, 2}) {
		t.Errorf("it can be %+v", got)
	}
	blame := func(of int) Session { return s.Apply(s.Answer(Request{Kind: RequestSting, Of: of}, now)...) }
	other := blame(2)
	if got := stungKinds(other, now); !slices.Equal(got, []Kind{Exfoliate}) || other.At(now).Step.Kind != Rinse || other.At(now).Sting.Step != 1 {
		t.Errorf("the exfoliant: %v in %v", got, other.At(now).Step.Kind)
	}
	if again := other.Sting(now); again != nil || other.Apply(other.TogglePause(now)...).Blame(9, now) != nil {
		t.Errorf("another ! gives %v", again)
	}
	if got := other.Results(now)[2]; got.Outcome != OutcomeSkipped || got.Because != BecauseSting {
		t.Errorf("the mask that it ended is %s because of %q", got.Outcome, got.Because)
	}
	s = other
	if back := blame(3); !slices.Equal(stungKinds(back, now), []Kind{Mask}) || back.Results(now)[2].Because != "" {
		t.Errorf("the blame goes back to %v, %+v", stungKinds(back, now), back.Results(now)[2])
	}
	for _, of := range []int{2, 4, 5, 9, 99} {
		if got := blame(of); !reflect.DeepEqual(got, s) {
			t.Errorf("step %d is blamed: %v", of, stungKinds(got, now))
		}
	}
	undone := s.Apply(s.Unsting(now)...)
	if snap := undone.At(now); undone.Stung() || snap.Step.Kind != Mask {
		t.Errorf("taken back: %v in %v", stungKinds(undone, now), snap.Step.Kind)
	}
	s = s.Apply(s.Advance(now)...)
	if got := s.At(now).Sting.Suspects; got != nil {
		t.Errorf("once it is off, it can be %v", got)
	}
	direct, _ := walkTo(full(Product{}, Evening), Serum)
	direct = direct.Apply(direct.Blame(4, now.Add(time.Hour))...)
	if got := stungKinds(direct, now); !slices.Equal(got, []Kind{Toner}) || !direct.At(now).TakeOff {
		t.Errorf("of a step before: %v", got)
	}
	if back := direct.Back(now.Add(time.Hour)); back != nil {
		t.Errorf("it is not off, and back comes %v", back)
	}
}

// Two stings are two, and only the later one is taken back.
func TestTwoStings(t *testing.T) {
	s, now := walkTo(full(Product{}, Evening), Mask)
	s = s.Apply(s.Sting(now)...)
	s = s.Apply(s.Advance(now)...)
	s = s.Apply(s.Sting(now)...)
	if got := stungKinds(s, now); !slices.Equal(got, []Kind{Mask, Moisturizer}) {
		t.Errorf("%v sting", got)
	}
	s = s.Apply(s.Unsting(now)...)
	if got := stungKinds(s, now); !slices.Equal(got, []Kind{Mask}) || s.At(now).TakeOff || s.Unsting(now) != nil {
		t.Errorf("then %v", got)
	}
}

// What has no actives comes back, and is followed by others like it.
func TestBringBack(t *testing.T) {
	s, now := walkTo(full(Product{}, Evening), Mask)
	s = s.Apply(s.Sting(now)...)
	bring := Request{Kind: RequestBringBack}
	if s.Answer(bring, now) != nil || s.At(now).Sting.BringsBack {
		t.Error("something comes back before what stings is off")
	}
	s = s.Apply(s.Advance(now)...)
	if !s.At(now).Sting.BringsBack {
		t.Error("nothing is offered")
	}
	s = s.Apply(s.Answer(bring, now)...)
	if got := route(s, now); got != "custom, serum, moisturizer" { // the toner has an acid
		t.Errorf("then follow %s", got)
	}
	if before := s.Apply(s.Back(now)...).At(now); before.Step.Kind != Rinse {
		t.Errorf("before it was %v", before.Step.Kind)
	}
}

// A journal of an earlier version, which did not say what stings and went on with every step,
// has the outcomes it had for what was done.
func TestAStingOfAnEarlierVersion(t *testing.T) {
	s := begun(facial())
	enter := func(i int) Event { return Event{Kind: EventEntered, At: at(minute), Step: i} }
	done := Event{Kind: EventAdvanced, At: at(minute)}
	s = s.Apply(Event{Kind: EventStung, At: at(minute)}, enter(2), done, enter(3), done, enter(4))
	want := []Outcome{OutcomeStung, OutcomeSkipped, OutcomeDone, OutcomeDone, OutcomeUndone, OutcomeUndone}
	if got := outcomes(s, at(minute)); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := route(s, at(minute)); got != "serum, moisturizer" {
		t.Errorf("then follow %s", got)
	}
}

// Where the way to the rinse was never written, the mask comes off where it is.
func TestAStingThatIsTorn(t *testing.T) {
	s := inMask().Apply(Event{Kind: EventStung, At: at(minute), Of: 2})
	if got := route(s, at(minute)); got != "mask off, moisturizer" {
		t.Errorf("then follow %s", got)
	}
}

// After a moisturizer or a sunscreen that stings no other moisturizer follows.
func TestNoSecondMoisturizer(t *testing.T) {
	for _, kind := range []Kind{Moisturizer, Sunscreen} {
		s := begun(Routine{Time: Morning, Steps: []Step{{Kind: kind}, {Kind: Moisturizer}, {Kind: Serum}}})
		s = s.Apply(s.Sting(t0)...)
		if got := route(s, t0); got != string(kind)+" off" {
			t.Errorf("then follow %s", got)
		}
	}
}

// After a sting the moisturizer is a plain one of the person's own, if they have one that did
// not sting; taken back, it is what it was.
func TestAPlainMoisturizerFollows(t *testing.T) {
	r := full(Product{Name: "green jar"}, Evening)
	r.Steps[7].Product = Product{Name: "night", Actives: []string{"retinol"}}
	own := []Product{{Name: "night", Actives: []string{"retinol"}}, {Name: "green jar"}, {Name: "plain"}, {}}
	s, now := walkTo(r, Mask)
	if s.ChoosePlain(own, now) != nil {
		t.Error("another is chosen though nothing stings")
	}
	stung := s.Apply(s.Sting(now)...)
	if stung.ChoosePlain(own[:2], now) != nil || stung.ChoosePlain(nil, now) != nil {
		t.Error("what stings, or what has actives, is chosen")
	}
	chosen := stung.Apply(stung.ChoosePlain(own, now)...)
	if got := chosen.Results(now)[7].Step.Product.Name; got != "plain" || chosen.ChoosePlain(own, now) != nil {
		t.Errorf("%s is chosen", got)
	}
	if got := stung.Results(now)[7].Step.Product.Name; got != "night" {
		t.Errorf("the session before has %s", got)
	}
	jar := full(Product{Name: "green jar"}, Evening)
	jar.Steps[7].Product = Product{Name: "green jar"}
	same, now := walkTo(jar, Mask)
	same = same.Apply(same.Sting(now)...)
	if got := same.ChoosePlain(own, now); len(got) != 1 || got[0].Of != 8 || got[0].Product.Name != "plain" {
		t.Errorf("in place of what stings %+v", got)
	}
	back := chosen.Apply(chosen.Unsting(now)...)
	if got := back.Results(now)[7].Step.Product.Name; got != "night" {
		t.Errorf("taken back, it is %s", got)
	}
	twice := full(Product{Name: "green jar"}, Evening)
	serum := slices.IndexFunc(twice.Steps, func(s Step) bool { return s.Kind == Serum })
	twice.Steps[serum-1], twice.Steps[7].Product = Step{Kind: Moisturizer, Product: own[0]}, own[0]
	late, now := walkTo(twice, Serum)
	late = late.Apply(late.Sting(now)...)
	if got := late.ChoosePlain(own, now); len(got) != 1 || got[0].Of != 8 {
		t.Errorf("beside a moisturizer that is on, %+v", got)
	}
}

package screen

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/routine/journal"
	"skintime/ui/record"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// evening is nine in the evening.
var evening = time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)

var facial = routine.Routine{Name: "facial", Title: "Facial", Rhythm: "1-2 in 7 days", Steps: []routine.Step{
	{Kind: routine.Exfoliate, Timing: routine.For(2 * time.Minute), Do: []string{"Small circles with your fingertips."}},
	{Kind: routine.Mask, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute), Do: []string{"Spread it evenly over your whole face."}},
	{Kind: routine.Rinse},
	{Kind: routine.Custom, Title: "Neck massage", Timing: routine.For(time.Minute)},
}}

// frameAfter is a frame of 80x24 at some time after a session began, with what
// was asked of it before.
func frameAfter(elapsed time.Duration, requests ...routine.RequestKind) Frame {
	return frameOf(facial, elapsed, requests...)
}

// frameOf is such a frame of another routine.
func frameOf(r routine.Routine, elapsed time.Duration, requests ...routine.RequestKind) Frame {
	s := routine.NewSession(r)
	s = s.Apply(s.Start(evening)...)
	for _, kind := range requests {
		s = s.Apply(s.Answer(routine.Request{Kind: kind, Confirmed: true}, evening)...)
	}
	now := evening.Add(elapsed)
	return Frame{Layout: NewLayout(80, 24), Theme: theme.Colorless(), Now: now, Wall: now, Session: &s, Snap: s.At(now), Speed: 1, Resumable: true}
}

func underMask(elapsed time.Duration) Frame { return frameAfter(elapsed, routine.RequestSkip) }

func newPlan(r routine.Routine) *Plan {
	p := NewPlan(PlanOptions{Draft: routine.NewDraft(r), Diary: true, Claims: func() care.Data { return care.Data{} }})
	return &p
}

func saved(f Frame) journal.SavedSession {
	return journal.SavedSession{ID: "one", Session: *f.Session, Started: evening}
}

func newDiary(standalone bool, records int) *Diary {
	d := NewDiary(standalone, func(diary.Diary) *record.Known { return &record.Known{Now: evening} })
	var all []diary.Record
	for i := range records {
		started := evening.AddDate(0, 0, i-records)
		all = append(all, diary.Record{
			ID: fmt.Sprint(i), Routine: "facial", Started: started, Ended: started.Add(24 * time.Minute), Outcome: diary.Finished, Note: strings.Repeat("A long note. ", 20),
			Steps: []diary.Step{{Kind: routine.Mask, Outcome: routine.OutcomeDone, Planned: 900, Active: 1000}},
		})
	}
	d.Loaded(diary.Diary{Records: all}, nil)
	return &d
}

func request(kind routine.RequestKind) Action { return SendRequest{routine.Request{Kind: kind}} }

// Keys go in, actions come out.
func TestKeys(t *testing.T) {
	early, asking := underMask(time.Minute), func(q Question) *Step {
		s := NewStep()
		s.SetQuestion(q)
		return &s
	}
	step := func() *Step { return asking(QuestionNone) }
	resume := func(f Frame) *Resume {
		r := NewResume(saved(f))
		return &r
	}
	data := care.Data{Claims: []care.Claim{{ID: "S1", Says: "Exfoliate first."}}}
	why := func() *Why {
		w := NewWhy(OpenWhy{Title: "Mask", Claims: []string{"S1"}}, data)
		return &w
	}
	rinseNow := SendRequest{routine.Request{Kind: routine.RequestAdvance, Confirmed: true}}
	for _, c := range []struct {
		name   string
		screen Screen
		frame  Frame
		keys   string
		want   Action // of the last key
	}{
		{"plan begins", newPlan(facial), early, "enter", Begin{newPlan(facial).draft.OnlyIncluded()}},
		{"plan without steps", newPlan(routine.Routine{Title: "Empty"}), early, "enter", Notify{words.EveryStepExcluded}},
		{"plan moves", newPlan(facial), early, "down", nil},
		{"plan opens the diary", newPlan(facial), early, "d", OpenDiary{}},
		{"plan without the rinse", newPlan(facial), early, "down down space", Notify{words.Unrinsed}},
		{"plan closes", newPlan(facial), early, "q", Close{}},
		{"plan explains", newPlan(facial), early, "w", OpenWhy{Title: "Exfoliate"}},
		{"step advances", step(), early, "enter", request(routine.RequestAdvance)},
		{"step skips", step(), early, "s", request(routine.RequestSkip)},
		{"step goes back", step(), early, "b", request(routine.RequestBack)},
		{"step pauses", step(), early, "space", request(routine.RequestPause)},
		{"step gets longer", step(), early, "+", SendRequest{routine.Request{Kind: routine.RequestExtend, Delta: time.Minute}}},
		{"step gets shorter", step(), early, "-", SendRequest{routine.Request{Kind: routine.RequestExtend, Delta: -time.Minute}}},
		{"step restarts", step(), early, "r", request(routine.RequestRestart)},
		{"step stings", step(), early, "!", request(routine.RequestSting)},
		{"step is muted", step(), early, "m", Mute{}},
		{"step asks before it is left", step(), early, "q", nil},
		{"step is left", step(), early, "q y", Leave{}},
		{"step stays", step(), early, "q enter", nil},
		{"step is left at once", step(), early, "ctrl+c", Leave{}},
		{"a sting needs no answer", asking(QuestionLeave), early, "!", request(routine.RequestSting)},
		{"early rinse", asking(QuestionRinse), early, "enter", rinseNow},
		{"early rinse is declined", asking(QuestionRinse), early, "x", nil},
		{"early rinse is no longer early", asking(QuestionRinse), underMask(16 * time.Minute), "enter", request(routine.RequestAdvance)},
		{"a worn mask is done", asking(QuestionWorn), underMask(16 * time.Minute), "enter", request(routine.RequestAdvance)},
		{"a worn mask is skipped", asking(QuestionWorn), underMask(16 * time.Minute), "s", SendRequest{routine.Request{Kind: routine.RequestSkip, Confirmed: true}}},
		{"a worn mask is neither", asking(QuestionWorn), underMask(16 * time.Minute), "x", nil},
		{"resume", resume(early), early, "enter", Choose{ChooseResume}},
		{"start over", resume(early), early, "down enter", Choose{ChooseStartOver}},
		{"end it", resume(early), early, "down down down enter", Choose{ChooseEnd}},
		{"resume later", resume(early), early, "q", Quit{}},
		{"too late to resume", resume(early), underMask(7 * time.Hour), "enter", nil},
		{"too late, seen", resume(early), underMask(7 * time.Hour), "x enter", Choose{ChooseStartOver}},
		{"summary closes", Summary{}, early, "enter", Quit{}},
		{"summary rates", Summary{}, early, "4", SendRequest{routine.Request{Kind: routine.RequestFeel, Feel: 4}}},
		{"summary takes a note", Summary{}, early, "e", OpenNote{}},
		{"diary closes", newDiary(false, 3), early, "q", Close{}},
		{"diary quits", newDiary(true, 3), early, "ctrl+c", Quit{}},
		{"diary opens a session, and goes back", newDiary(true, 3), early, "enter q", nil},
		{"diary is left from a session", newDiary(true, 3), early, "enter q q", Quit{}},
		{"empty diary opens nothing", newDiary(true, 0), early, "enter q", Quit{}},
		{"why scrolls", why(), early, "down", nil},
		{"why goes back", why(), early, "x", Close{}},
		{"why passes a sting on", why(), early, "!", PassKey{KeyNamed("!")}},
		{"help goes back", &Help{}, early, "enter", Close{}},
		{"help passes leaving on", &Help{}, early, "ctrl+c", PassKey{KeyNamed("ctrl+c")}},
	} {
		var got Action
		for _, k := range strings.Fields(c.keys) {
			got = c.screen.Key(KeyNamed(k), c.frame)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %s is %#v, want %#v", c.name, c.keys, got, c.want)
		}
	}
}

// No view is wider or higher than its frame, empty ones neither, and each shows
// what matters most at every size.
func TestSizes(t *testing.T) {
	step, asked, zoomed, failed, loading := NewStep(), NewStep(), NewStep(), NewDiary(true, nil), NewDiary(true, nil)
	asked.SetQuestion(QuestionLeave)
	zoomed.zoomed = true
	failed.Loaded(diary.Diary{}, errors.New("permission denied"))
	session := newDiary(true, 30)
	session.Key(KeyNamed("enter"), underMask(0))
	removing, rating := newDiary(true, 30), newDiary(true, 30)
	removing.Key(KeyNamed("x"), underMask(0))
	rating.Key(KeyNamed("f"), underMask(0))
	form := NewRecordForm(OpenRecord{record.Correct(&record.Known{Now: evening}, session.Selected())}, underMask(0))
	early, over, noting := underMask(time.Minute), underMask(24*time.Minute), underMask(time.Minute)
	over.Alarming, over.Unrecorded, over.Muted = true, true, true
	over.JournalErr = "Not saved: no space left on device."
	offer, help, planKeys := NewResume(saved(early)), NewHelp(OpenHelp{Short: newStepKeys(), Full: newStepKeys().withLongLabels()}), newPlanKeys()
	planHelp := NewHelp(OpenHelp{Short: planKeys, Full: planKeys})
	long := strings.Repeat("You skip a step that is planned. ", 20)
	why, nothing := NewWhy(OpenWhy{Title: "Mask", Advice: []care.Advice{{Level: care.Stop, Text: long}}}, care.Data{}), NewWhy(OpenWhy{}, care.Data{})
	for _, c := range []struct {
		name   string
		screen Screen
		frame  Frame
		shows  string
	}{
		{"plan", newPlan(facial), early, "Exfoliate"},
		{"empty plan", newPlan(routine.Routine{Title: "Empty"}), early, "Nothing to do"},
		{"step", &step, early, "enter"},
		{"overdue step", &step, over, "silence"},
		{"untimed step", &step, frameAfter(0, routine.RequestSkip, routine.RequestAdvance), "no timer here,"},
		{"a question", &asked, early, "y"},
		{"a note", &step, noting, "enter"},
		{"only the time", &zoomed, early, ":15"},
		{"offer", &offer, early, "Resume"},
		{"late offer", &offer, underMask(7 * time.Hour), "Start over"},
		{"summary", Summary{}, frameAfter(0, routine.RequestSkip, routine.RequestSkip, routine.RequestSkip, routine.RequestAdvance), "enter"},
		{"diary", newDiary(true, 30), early, "enter"},
		{"empty diary", newDiary(true, 0), early, "Nothing here yet."},
		{"unreadable diary", &failed, early, "quit"},
		{"diary that is read", &loading, early, words.ReadingDiary},
		{"a session", session, early, "Facial"},
		{"a removal", removing, early, "remove"},
		{"a rating", rating, early, "1-5"},
		{"the form of a session", form, early, "Routine"},
		{"why", &why, early, "Mask"},
		{"why of nothing", &nothing, early, ""},
		{"keys of a step", &help, early, "skip"},
		{"keys of the plan", &planHelp, early, "begin"},
	} {
		for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 12}, {38, 10}, {20, 6}, {10, 2}, {1, 1}} {
			f, width, height := c.frame, size[0], size[1]
			f.Layout = NewLayout(width, height)
			if c.name == "a note" {
				f.Note = NewNote(f)
			}
			view := c.screen.View(f)
			plain, _, _, _ := Cursor(view)
			if w, h := lipgloss.Size(plain); w > width || h > height {
				t.Errorf("%s at %dx%d is %dx%d:\n%s", c.name, width, height, w, h, plain)
			}
			if width >= 20 && !strings.Contains(plain, c.shows) {
				t.Errorf("%s at %dx%d lacks %q:\n%s", c.name, width, height, c.shows, plain)
			}
		}
	}
}

// A notice of two lines takes them from the table of the summary, not from its last
// word, which may be what to leave alone.
func TestSummaryBesideALongNotice(t *testing.T) {
	f := frameAfter(0, routine.RequestSkip, routine.RequestSting)
	for f.Session.At(f.Now).State != routine.StateFinished {
		s := *f.Session
		*f.Session = s.Apply(s.Answer(routine.Request{Kind: routine.RequestSkip}, f.Now)...)
	}
	f.Snap, f.Wall, f.Layout = f.Session.At(f.Now), f.Now, NewLayout(40, 11)
	f.Notice = "No chime: nothing here plays sounds; install pw-play, paplay or aplay."
	got := strings.Join(strings.Fields(Summary{}.View(f)), " ")
	for _, want := range []string{"emergency call.", "paplay or aplay."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in:\n%s", want, got)
		}
	}
}

// A product's name stands after its step: in a column of the plan, where it is used, and
// where it comes next. It is cut where it is long.
func TestScreensNameProducts(t *testing.T) {
	r := facial
	r.Steps = slices.Clone(r.Steps)
	r.Steps[1].Product = routine.Product{Name: "green jar with a very long name", Kind: "clay"}
	r.Steps[2].Optional = true
	wants := func(screen Screen, f Frame, texts ...string) {
		t.Helper()
		for _, text := range texts {
			if view := ansi.Strip(screen.View(f)); !strings.Contains(view, text) {
				t.Errorf("%q is not in\n%s", text, view)
			}
		}
	}
	f := frameOf(r, 0)
	wants(newPlan(r), f, "  ▌ 21:00  ● Exfoliate                                                  2 min", "    21:02  ● Mask          green jar with a very l… · clay          15–20 min\n", "    + Rinse                not today                                   o show\n")
	step := NewStep()
	wants(&step, f, "Next  Mask · green jar with a very l…")
	step = NewStep()
	r.Steps[1].LeadWait = true
	wants(&step, frameOf(r, 0, routine.RequestSkip), "  green jar with a ver…\n")
	r.Steps[1].LeadWait = false
	done := frameOf(r, 0, routine.RequestSkip, routine.RequestSkip, routine.RequestSkip, routine.RequestSkip)
	done.Layout = NewLayout(120, 40)
	wants(Summary{}, done, "– Mask           green jar with a very l…")
	f.Layout = NewLayout(40, 12)
	wants(newPlan(r), f, "● Mask               15–20 min\n")
}

// The smallest summary, too, says what to do about a sting, where all of it has room.
func TestSmallSummaryAfterASting(t *testing.T) {
	f := frameAfter(0, routine.RequestSkip, routine.RequestSting, routine.RequestAdvance, routine.RequestAdvance, routine.RequestAdvance)
	for height, want := range map[int]bool{5: false, 6: true} {
		f.Layout = NewLayout(20, height)
		view := ansi.Strip(Summary{}.View(f))
		said := strings.Contains(strings.Join(strings.Fields(view), " "), "Don't use this mask again. Gentle care for a few days.")
		if said != want || !strings.Contains(view, "enter save") {
			t.Errorf("20x%d: said is %v\n%s", height, said, view)
		}
	}
}

// A plan says what the evening is for, where there is room for it.
func TestPlanOfAnEvening(t *testing.T) {
	retinoid := facial
	retinoid.Evening = routine.EveningRetinoid
	for width, says := range map[int]string{80: "Tonight: retinoid", 120: "Tonight: retinoid", 40: "retinoid", 20: "retinoid", 12: ""} {
		f := Frame{Layout: NewLayout(width, width/3), Theme: theme.Colorless(), Now: evening, Wall: evening}
		plan, plain := care.Plan{Routine: retinoid}, newPlan(facial)
		p := NewPlan(PlanOptions{Draft: routine.NewDraft(retinoid), Care: plan, Claims: func() care.Data { return care.Data{} }})
		view := ansi.Strip(p.View(f))
		if !strings.Contains(view, says) || says == "" && strings.Contains(view, "retinoid") || lipgloss.Width(view) > width || strings.Contains(plain.View(f), "Tonight") {
			t.Errorf("%d cells:\n%s", width, view)
		}
	}
}

// Days of the diary look different without colours.
func TestDaysDifferWithoutColour(t *testing.T) {
	f, seen := Frame{Theme: theme.Colorless(), Wall: evening}, map[string]diary.Day{}
	for _, d := range []diary.Day{{}, {Sessions: 1}, {Sessions: 1, Masks: 1}, {Sessions: 1, Masks: 1, Stung: true}, {Ahead: true}, {Date: routine.LocalDate(evening)}} {
		sign, _ := daySign(f, d)
		if other, taken := seen[sign]; taken {
			t.Errorf("%+v looks like %+v", d, other)
		}
		seen[sign] = d
	}
}

// The better the skin felt, the stronger the colour of a mask.
func TestMasksAreShadedByFeel(t *testing.T) {
	f := Frame{Theme: theme.New(theme.Default, theme.Terminal{Dark: true}, nil), Wall: evening}
	before := -1.0
	for feel := 1; feel <= routine.BestFeel; feel++ {
		_, style := daySign(f, diary.Day{Sessions: 1, Masks: 1, Feel: feel})
		ratio := theme.Ratio(style.Lipgloss().GetForeground(), f.Theme.Ground)
		if ratio <= before {
			t.Errorf("%d is no stronger than %d", feel, feel-1)
		}
		before = ratio
	}
}

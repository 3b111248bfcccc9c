package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/screen"
	"skintime/ui/words"
)

// newPlanner is a program that shows the plan of a person with a history: steps
// that were done some days ago, "!" for those that stung.
func newPlanner(t testing.TB, profile care.Profile, past map[routine.Kind]int, stung routine.Kind, width, height int) *harness {
	return newPlannerOf(t, shipped(t, "facial"), profile, past, stung, width, height)
}

func newPlannerOf(t testing.TB, r routine.Routine, profile care.Profile, past map[routine.Kind]int, stung routine.Kind, width, height int) *harness {
	h := newHarness(t, r, width, height)
	s := care.Situation{Routine: r, Profile: profile, Now: h.wall}
	for kind, days := range past {
		s.History = append(s.History, care.Entry{When: h.wall.AddDate(0, 0, -days), Kind: kind, Stung: kind == stung})
	}
	d := care.Shipped()
	again := func(chosen care.Chosen) care.Plan {
		s.Chosen, s.Included = chosen.Products, chosen.Steps
		return d.Plan(s)
	}
	p := again(care.Chosen{})
	h.with(func(o *Options) {
		o.Plan = screen.PlanOptions{Draft: p.Draft(), Care: p, Claims: func() care.Data { return d }, Replan: again}
	})
	return h
}

// Space has in what is out for something else, which makes room for it; a stop says so where it cannot.
func TestSpaceOnWhatDoesNotGoTogether(t *testing.T) {
	shelf := []care.Product{{StepKind: routine.Serum, Name: "Night", Actives: []string{"retinol"}}, {StepKind: routine.Mask, Name: "Jar", Kind: "acid"}}
	h := newPlanner(t, care.Profile{Shelf: shelf}, nil, "", 80, 24)
	h.wants("● Mask", "○ Serum", "acid tonight, so no retinoid")
	h.press("down", "down", "down", "space")
	h.wants("● Serum", "○ Mask", "a retinoid tonight, so no acid", "○ Rinse")
	h.press("up", "up", "up", "space")
	h.wants("● Mask", "○ Serum", "acid tonight, so no retinoid", "● Rinse")
	h.press("space")
	h.wants("○ Mask", "● Serum")
	h = newPlanner(t, care.Profile{Retinoid: true, Shelf: shelf[1:]}, nil, "", 80, 24)
	h.wants("○ Mask", "■ An acid and a retinoid don't share an evening.")
	h.press("down", "space")
	h.wants("● Mask", "■ An acid and a retinoid don't share an evening.")
}

// A rinse is in and out with its mask, unless a person has it otherwise by hand.
func TestRinseFollowsItsMask(t *testing.T) {
	h := newPlanner(t, care.Profile{}, nil, "", 80, 24)
	h.press("down", "space")
	h.wants("○ Mask skipped", "○ Rinse Skipped: no mask to rinse off")
	h.press("space")
	h.wants("● Mask", "● Rinse")
	h.press("down", "space", "up", "space", "space")
	h.wants("● Mask", "○ Rinse skipped")
	h.press("down", "space", "up", "space")
	h.wants("○ Mask skipped", "● Rinse")
	h = newPlanner(t, care.Profile{}, map[routine.Kind]int{routine.Mask: 0}, "", 80, 24)
	h.wants("○ Mask", "○ Rinse")
	h.press("down", "space")
	h.wants("● Mask", "● Rinse")
	mask := routine.Step{Kind: routine.Mask, Timing: routine.For(time.Minute), Product: routine.Product{Kind: "cream"}}
	h = newPlannerOf(t, routine.Routine{Title: "Two", Steps: []routine.Step{mask, mask, {Kind: routine.Rinse}}}, care.Profile{}, nil, "", 80, 24)
	h.press("space")
	h.wants("○ Mask", "● Mask", "● Rinse")
	h.press("down", "space")
	h.wants("○ Rinse")
}

// What the plan decides stands beside the step; one key undoes it.
func TestReasonsOnThePlan(t *testing.T) {
	h := newPlanner(t, care.Profile{}, map[routine.Kind]int{routine.Exfoliate: 1}, "", 80, 24)
	h.wants("○ Exfoliate Skipped: you exfoliated yesterday", "26 min")
	h.press("up", "space")
	h.wants("▌ 21:00 ● Exfoliate", "28 min")
	if strings.Contains(h.text(), "you exfoliated") {
		t.Errorf("the reason stays, though it was overruled:\n%s", h.text())
	}
	h.press("enter")
	h.wants("◆ Exfoliate")
}

// A plan that does not know all says so, on its screen and to whoever skips it.
func TestIncompleteHistoryOnThePlan(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	p := care.Shipped().Plan(care.Situation{Routine: shipped(t, "facial"), Now: h.wall, HistoryIncomplete: true})
	h.with(func(o *Options) {
		o.Plan = screen.PlanOptions{Draft: p.Draft(), Care: p, Claims: care.Shipped}
	})
	h.wants("▲ Part of the diary could not be read, so this plan may not know all you")
	h.with(func(o *Options) { o.Start = StartNow })
	h.wants("◆ Exfoliate", "Part of the diary could not be read")
}

func TestAdviceOnThePlan(t *testing.T) {
	h := newPlanner(t, care.Profile{Skin: care.Dry}, map[routine.Kind]int{routine.Serum: 2}, routine.Serum, 80, 24)
	h.wants("it stung 2 days ago", "■ Your serum stung 2 days ago. Don't use it again, and try a new product")
	h.press("w")
	h.wants("Why  › Toner", "▎ Toner balances and prepares the skin.", "S24", "▎ an article on what to do after a mask", "esc  back")
	h.press("x")
	h.wants("Have ready")
}

// Tab goes through the kinds of a product, and the plan follows.
func TestOtherKinds(t *testing.T) {
	h := newPlanner(t, care.Profile{}, nil, "", 80, 24)
	h.press("down")
	h.wants("▌ 21:02 ● Mask cream 15–20 min")
	h.press("tab", "tab", "tab")
	h.wants("● Mask clay · shorter because it dries 8–10 min", "Clay is fine now and then", "Take it off while it is still damp")
	h.press("down", "space", "up", "tab", "tab")
	h.wants("enzyme", "○ Exfoliate Skipped: the mask exfoliates too", "○ Rinse skipped")
	h.press("up", "tab")
	h.wants("▌ ○ Exfoliate")
	h.press("down", "down", "tab")
	h.wants("There is only one kind of rinse.")
	h.press("up", "tab", "tab", "enter")
	if got := h.session().Routine().Steps; len(got) != 5 || got[len(got)-1].Kind != routine.Mask || got[len(got)-1].Timing.Mode != routine.ModeUntimed {
		t.Errorf("with a mask that stays on overnight: %+v", got)
	}
}

// Minutes that were changed by hand outlast kind of another product.
func TestMinutesOutlastTab(t *testing.T) {
	h := newPlanner(t, care.Profile{}, nil, "", 80, 24)
	h.press("+", "down", "+", "down", "down", "down", "tab", "up")
	h.wants("● Exfoliate 3 min", "● Mask cream 16–21 min", "▌ 21:27 ● Toner", "● Serum light 1 min")
	h.press("up", "up", "tab")
	h.wants("● Exfoliate 3 min", "▌ 21:03 ● Mask gel 16–21 min")
	h.press("tab")
	h.wants("▌ 21:04 ● Mask sheet · usual for a sheet mask 15–20 min")
}

// What is changed by hand is the one step's, also where the routine has two of a kind.
func TestChangesOfOneOfTwoMasks(t *testing.T) {
	mask := func(title string) routine.Step {
		return routine.Step{Kind: routine.Mask, Title: title, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute), Product: routine.Product{Kind: "cream"}}
	}
	serum := routine.Step{Kind: routine.Serum, Timing: routine.For(time.Minute)}
	r := routine.Routine{Name: "two", Title: "Two", Steps: []routine.Step{mask("Cheeks"), mask("Forehead"), serum}}
	h := newPlannerOf(t, r, care.Profile{}, nil, "", 80, 24)
	h.press("space", "+", "down", "+", "+", "down", "tab")
	h.wants("○ Cheeks skipped", "● Forehead cream 17–22 min", "● Serum")
	h.press("up", "space", "up", "space", "down", "down", "tab")
	h.wants("● Cheeks cream 16–21 min", "○ Forehead skipped", "● Serum")
}

// w says what a running step rests on; what stings does not wait for it.
func TestWhyInASession(t *testing.T) {
	h := newPlanner(t, care.Profile{}, nil, "", 80, 24)
	h.enter(routine.Mask)
	h.press("w")
	h.wants("Why  › Mask", "▎ Leave a mask on for 15 to 20 minutes.", "S21", "more")
	h.press("down", "down", "pgdown", "end")
	h.wants("Use masks at least once or twice a week.")
	if got := h.m.View().WindowTitle; !strings.HasSuffix(got, "Mask · skintime") {
		t.Errorf("the title is %q", got)
	}
	h.press("x")
	if !h.stepping() || h.kind() != routine.Mask {
		t.Error("a key that goes back did more")
	}
	h.press("w", "!")
	if h.kind() != routine.Rinse {
		t.Error("a sting waits")
	}
}

func TestPlannedScreens(t *testing.T) {
	scenes := map[string]func(*harness){
		"reasons": func(*harness) {},
		"clay":    func(h *harness) { h.press("tab", "tab", "tab") },
		"why":     func(h *harness) { h.press("w") },
		"why-end": func(h *harness) { h.press("w", "end") },
	}
	for name, act := range scenes {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size.width, size.height), func(t *testing.T) {
				h := newPlanner(t, care.Profile{Skin: care.Dry}, map[routine.Kind]int{routine.Exfoliate: 1, routine.Mask: 3, routine.Toner: 5}, routine.Toner, size.width, size.height)
				act(h)
				fits(t, h.m.View().Content, size.width, size.height)
				golden(t, t.Name(), h.text())
			})
		}
	}
}

// Whatever the size, a plan with much to say stays in its terminal.
func TestThePlanFitsEverySize(t *testing.T) {
	profile := care.Profile{Skin: care.Sensitive, Retinoid: true, Shelf: []care.Product{
		{StepKind: routine.Mask, Kind: "peel-off", Name: strings.Repeat("long ", 20), Opened: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), Months: 6},
		{StepKind: routine.Exfoliate, Kind: "moon"}, {StepKind: routine.Serum, Texture: care.Light, Actives: []string{care.Retinoid, care.Benzoyl}},
	}}
	for width := 1; width <= 130; width += 7 {
		for height := 1; height <= 45; height += 4 {
			h := newPlanner(t, profile, map[routine.Kind]int{routine.Mask: 1, routine.Serum: 0}, routine.Serum, width, height)
			fits(t, h.m.View().Content, width, height)
			h.press("w")
			fits(t, h.m.View().Content, width, height)
		}
	}
}

// Who has never been here reads of it in one line, which gives way to what
// matters more.
func TestWelcome(t *testing.T) {
	for width, want := range map[int]string{80: "'skintime demo' shows how.", 40: "New? Try 'skintime setup' or 'demo'."} {
		h := newHarness(t, shipped(t, "facial"), width, 12)
		if strings.Contains(h.text(), "New") {
			t.Errorf("everybody is new:\n%s", h.text())
		}
		h.with(func(o *Options) { o.Plan.FirstRun = true })
		h.wants(want, "done by")
		h.m.notice = "Not saved."
		h.wants("Not saved.")
	}
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.with(func(o *Options) { o.Plan.FirstRun = true })
	h.wants("'skintime demo' shows how.", words.PlainMode)
	h.press("?")
	h.wants("Any key goes back", words.PlainMode)
}

// x has skin left alone for as long as its state asks, or says that it is calm again: on the
// first days after a sting it asks, and what stung stays out.
func TestSaySkin(t *testing.T) {
	for _, c := range []struct {
		name  string
		days  int // ago it stung; 0: it did not
		keys  []string
		saved error
		said  string // what was written down
		want  string
	}{
		{"only today", 0, []string{"x", "enter"}, nil, "just today until 2026-03-01", "Your skin rests today."},
		{"waxed", 0, []string{"x", "down", "down", "enter"}, nil, "waxed until 2026-03-02", "Your skin rests until Mon 2 Mar."},
		{"sunburnt", 0, []string{"x", "down", "j", "down", "enter"}, nil, "sunburnt until 9999-12-31, strictly", "Your skin rests until you say it is calm: x."},
		{"a clinic, as it says", 0, []string{"x", "down", "down", "down", "down", "down", "left", "right", "right", "+", "enter"}, nil, "a treatment at a clinic until 2026-03-09, strictly", "until Mon 9 Mar"},
		{"days of nobody else", 0, []string{"x", "right", "right", "enter"}, nil, "just today until 2026-03-01", "Your skin rests today."},
		{"what would follow is seen first", 0, []string{"x", "down", "down", "down"}, nil, "", "▌Sunburnt                   Until you say it is calm"},
		{"skin that does not rest is not calm again", 0, []string{"x", "down", "down", "down", "down", "down", "down", "down"}, nil, "", "or as the clinic says"},
		{"nothing is said", 0, []string{"x", "down", "esc"}, nil, "", "if you begin now"},
		{"the first days ask", 2, []string{"x", "up", "down", "down", "down", "down", "down", "down", "enter"}, nil, "", "Calm again? enter once more says yes."},
		{"and take a second enter", 2, []string{"x", "down", "down", "down", "down", "down", "down", "enter", "enter"}, nil, "calm again", "Your skin is calm again."},
		{"but not after another key", 2, []string{"x", "down", "down", "down", "down", "down", "down", "enter", "down", "enter"}, nil, "", "Calm again?"},
		{"later days do not ask", 3, []string{"x", "down", "down", "down", "down", "down", "down", "enter"}, nil, "calm again", "Your skin is calm again."},
		{"it is not saved", 3, []string{"x", "enter"}, errors.New("the disk is full"), "", "That is not saved: the disk is full"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := shipped(t, "facial")
			h := newHarness(t, r, 80, 24)
			s := care.Situation{Routine: r, Now: h.wall}
			if c.days > 0 {
				s.History = care.History{{When: h.wall.AddDate(0, 0, -c.days), Kind: routine.Serum, Stung: true}}
			}
			replan := func(care.Chosen) care.Plan { return care.Shipped().Plan(s) }
			p, said := replan(care.Chosen{}), ""
			h.with(func(o *Options) {
				o.Plan = screen.PlanOptions{Draft: p.Draft(), Care: p, Claims: care.Shipped, Replan: replan}
				o.SaySkin = func(a screen.SaySkin) error {
					r := a.Rest
					if c.saved != nil {
						return c.saved
					}
					today := care.Shipped().CareDay(s.Profile, h.wall)
					s.Profile.RestUntil, s.Profile.RestStrict = s.Profile.RestAfter(r, today)
					if said = r.Says; r.Calm {
						s.Profile.CalmSince = today
					} else if said += " until " + s.Profile.RestUntil.Format(time.DateOnly); s.Profile.RestStrict {
						said += ", strictly"
					}
					return nil
				}
			})
			if got := strings.Contains(h.text(), "skin rest"); got != (c.days > 0) {
				t.Errorf("the foot names x: %v\n%s", got, h.text())
			}
			h.press(c.keys...)
			h.wants(c.want)
			if said != c.said {
				t.Errorf("written down: %q, want %q", said, c.said)
			}
			if rests := said != "" && said != "calm again"; rests != strings.Contains(strings.ToLower(squeezed(h.text())), "○ exfoliate skipped") && c.days == 0 {
				t.Errorf("it rests: %v\n%s", rests, h.text())
			}
		})
	}
}

// What was included by hand before skin was said to need rest is out then, and can be included again.
func TestSkinRestsFromWhatWasIncluded(t *testing.T) {
	r := shipped(t, "facial")
	h := newHarness(t, r, 80, 24)
	s := care.Situation{Routine: r, Now: h.wall, History: care.History{{When: h.wall.Add(-time.Hour), Kind: routine.Exfoliate}}}
	replan := func(chosen care.Chosen) care.Plan {
		s.Included = chosen.Steps
		return care.Shipped().Plan(s)
	}
	p := replan(care.Chosen{})
	h.with(func(o *Options) {
		o.Plan = screen.PlanOptions{Draft: p.Draft(), Care: p, Replan: replan}
		o.SaySkin = func(a screen.SaySkin) error {
			s.Profile.RestUntil, s.Profile.RestStrict = p.RestAfter(a.Rest)
			return nil
		}
	})
	h.press("up", "up", "up", "up", "space")
	h.wants("● Exfoliate")
	h.press("x", "enter")
	h.wants("○ Exfoliate", "your skin rests until")
	h.press("space")
	h.wants("● Exfoliate")
	h.press("x", "down", "down", "down", "enter")
	h.wants("○ Exfoliate    Skipped: your skin rests until you say it is calm") // at 80 columns
}

// What can be said of skin has room on every terminal, with the cursor's line among it.
func TestSkinOnSmallTerminals(t *testing.T) {
	r := shipped(t, "facial")
	for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 12}, {38, 10}, {20, 6}, {12, 3}} {
		h := newHarness(t, r, size[0], size[1])
		h.with(func(o *Options) {
			p := care.Shipped().Plan(care.Situation{Routine: r, Now: h.wall, History: care.History{{When: h.wall, Kind: routine.Serum, Stung: true}}})
			o.Plan = screen.PlanOptions{Draft: p.Draft(), Care: p}
			o.SaySkin = func(screen.SaySkin) error { return nil }
		})
		h.press("x", "down", "down", "down")
		h.wants("Sunburnt")
		h.press("down", "down")
		h.wants("A treatm")
		h.press("down", "enter")
		h.wants("It stung")
		h.press("x")
		h.wants("Facial")
	}
}

// A plan that has an acid of the shelf for the first time says once that skin may need rest, and
// then names x at its foot; where nothing can be written down, it does neither.
func TestSkinLine(t *testing.T) {
	const line = "Skin sore, sunburnt, broken or just waxed? x makes it gentle."
	r := shipped(t, "facial")
	for _, c := range []struct {
		kind  string
		saves bool
		size  [2]int
		want  bool
	}{
		{"glycolic", true, [2]int{80, 24}, true}, {"glycolic", true, [2]int{120, 40}, true}, {"glycolic", true, [2]int{40, 16}, true},
		{"glycolic", false, [2]int{80, 24}, false}, {"polish", true, [2]int{80, 24}, false},
	} {
		h := newHarness(t, r, c.size[0], c.size[1])
		s := care.Situation{Routine: r, Now: h.wall, Profile: care.Profile{Shelf: []care.Product{{StepKind: routine.Exfoliate, Kind: c.kind, Name: "gly"}}}}
		h.with(func(o *Options) {
			replan := func(chosen care.Chosen) care.Plan {
				s.Included = chosen.Steps
				return care.Shipped().Plan(s)
			}
			p := replan(care.Chosen{})
			o.Plan = screen.PlanOptions{Draft: p.Draft(), Care: p, Replan: replan}
			if c.saves {
				o.SaySkin = func(screen.SaySkin) error { return nil }
			}
		})
		shows := func() bool {
			return strings.Contains(strings.Join(strings.Fields(h.text()), " "), line) && (c.size[0] < 80 || strings.Contains(h.text(), "skin rest"))
		}
		if shows() != c.want {
			t.Errorf("%+v:\n%s", c, h.text())
		}
		h.press("space") // the exfoliant is out
		if shows() || strings.Contains(h.text(), "Skin sore") {
			t.Errorf("%+v, without the exfoliant:\n%s", c, h.text())
		}
	}
}

// r plans the next routine as if nothing had been chosen, and says why where it cannot.
func TestRoutines(t *testing.T) {
	facial, evening := shipped(t, "facial"), shipped(t, "evening")
	r := facial
	replan := func(c care.Chosen) care.Plan {
		return care.Shipped().Plan(care.Situation{Routine: r, Chosen: c.Products, Included: c.Steps})
	}
	h := newHarness(t, facial, 80, 24)
	h.with(func(o *Options) {
		p := replan(care.Chosen{})
		o.Plan = screen.PlanOptions{Draft: p.Draft(), Care: p, Replan: replan, Routines: []screen.RoutineName{{Name: "facial", Title: "Facial"}, {Name: "evening", Title: "Evening"}, {Name: "torn", Title: "Torn"}}}
		o.Plan.Choose = func(name string) error {
			if name == "torn" {
				return errors.New("torn.toml: no step\nmore")
			}
			if r = facial; name == "evening" {
				r = evening
			}
			return nil
		}
	})
	h.wants("Facial Evening Torn", "● Mask", "r routine")
	h.press("space", "r")
	h.wants("every evening", "▌ 21:00 ● Cleanse")
	h.press("r")
	h.wants("Torn.toml: no step", "● Cleanse")
	h.press("enter")
	h.wants("◆ Cleanse")
	h = newHarness(t, facial, 80, 24)
	h.with(func(o *Options) {
		for i := range 7 {
			o.Plan.Routines = append(o.Plan.Routines, screen.RoutineName{Name: fmt.Sprint(i), Title: "Mine"})
		}
		o.Plan.Routines[2].Name = "facial"
	})
	h.wants("‹ Facial › 3 of 7")
	h.lacks("r routine")
}

// The plan's time of day goes on with the minute, and nothing else wakes it.
func TestThePlanFollowsTheClock(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.pass(90 * time.Second)
	h.wants("21:01", "21:03 ● Mask")
	if got, want := h.m.timer.at, h.m.live.Now().Add(30*time.Second); !got.Equal(want) {
		t.Errorf("it wakes at %v, want %v", got, want)
	}
}

// The list of keys has the one that shows what is offered only where something is.
func TestNothingOnOfferNoKey(t *testing.T) {
	for _, c := range []struct {
		optional bool
		name     string
	}{{true, "with"}, {false, "without"}} {
		h := newHarness(t, routine.Routine{Title: "One", Steps: []routine.Step{{Kind: routine.Toner}, {Kind: routine.Serum, Optional: c.optional}}}, 80, 24)
		if h.press("?"); strings.Contains(h.text(), "show") != c.optional {
			t.Errorf("%s an offer:\n%s", c.name, h.text())
		}
	}
}

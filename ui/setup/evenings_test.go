package setup

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/config"
)

// Which evening is for what is asked of whoever uses a retinoid or an acid, with a cycle or days to
// begin with, and an empty line keeps what there was.
func TestEvenings(t *testing.T) {
	const skin, products = "\n", "\n\n\n\n\n" // mask, exfoliant, texture, actives; a line for the retinoid
	cycle := func(starts string, kinds ...routine.EveningKind) routine.Evenings {
		day, err := time.Parse(time.DateOnly, starts)
		if err != nil {
			t.Fatal(err)
		}
		return routine.Evenings{Cycle: kinds, Starts: day}
	}
	weekly := routine.Evenings{Weekly: map[routine.EveningKind][]time.Weekday{
		routine.EveningRetinoid: {time.Tuesday}, routine.EveningRecovery: {time.Thursday}, routine.EveningMask: {time.Saturday},
	}}
	own := cycle("9999-12-31", routine.EveningMask, routine.EveningPlain, routine.EveningPlain)
	retinoid := []config.Product{{StepKind: "moisturizer", Name: "night", Actives: []string{"retinol"}}}
	acid := []config.Product{{StepKind: "toner", Actives: []string{"aha"}}}
	for _, c := range []struct {
		name  string
		has   config.Config
		lines string // about evenings
		want  routine.Evenings
		asked string
	}{
		{"neither", config.Config{}, "", routine.Evenings{}, ""},
		{"a plain product", config.Config{Products: []config.Product{{StepKind: "toner", Actives: []string{"niacinamide"}}}}, "", routine.Evenings{}, ""},
		{"one that is used up", config.Config{Products: []config.Product{{StepKind: "toner", Actives: []string{"aha"}, UsedUp: true}}}, "", routine.Evenings{}, ""},
		{"left open", config.Config{Products: acid}, "\n", routine.Evenings{}, "Enter keeps: no plan."},
		{"four evenings", config.Config{Products: retinoid}, "2\n\n\n", cycle("2026-03-05", "exfoliate", "retinoid", "recovery", "recovery"), "Enter keeps: four evenings."},
		{"five for sensitive skin", config.Config{Skin: "sensitive", Products: retinoid}, "2\n\n2\n", cycle("2026-03-06", "exfoliate", "retinoid", "recovery", "recovery", "recovery"), "Enter keeps: five evenings."},
		{"without a retinoid", config.Config{Products: acid}, "2\n1\n1\n", cycle("2026-03-05", "exfoliate", "plain", "recovery", "recovery"), "Exfoliate, plain, 2 × recovery."},
		{"by the week", config.Config{Products: retinoid}, "3\n\n\n", routine.Evenings{Weekly: map[routine.EveningKind][]time.Weekday{"retinoid": {1, 4}, "exfoliate": {6}}}, "Enter keeps: mon, thu."},
		{"other days", config.Config{Products: retinoid}, "3\nSun, sat\nfri\n", routine.Evenings{Weekly: map[routine.EveningKind][]time.Weekday{"retinoid": {0, 6}, "exfoliate": {5}}}, "Choose from mon, tue, wed, thu, fri. "},
		{"no days", config.Config{Products: retinoid}, "3\nnone\nnone\n", routine.Evenings{}, ""},
		{"a day twice", config.Config{Products: retinoid}, "3\nmon\nmon\ntue\n", routine.Evenings{Weekly: map[routine.EveningKind][]time.Weekday{"retinoid": {1}, "exfoliate": {2}}}, `Unknown "mon"`},
		{"days without a retinoid", config.Config{Products: acid}, "3\n\n", routine.Evenings{Weekly: map[routine.EveningKind][]time.Weekday{"exfoliate": {6}}}, ""},
		{"as they were", config.Config{Evenings: own}, "\n\n\n", own, "Enter keeps: mask, 2 × plain."},
		{"from then on", config.Config{Evenings: own, Products: acid}, "\n\n\n", own, "Enter keeps: 9999-12-31."},
		{"the same from tonight", config.Config{Evenings: own}, "\n\n2\n", cycle("2026-03-05", "mask", "plain", "plain"), ""},
		{"no more", config.Config{Evenings: own, Products: acid}, "1\n", routine.Evenings{}, ""},
		{"the week as it was", config.Config{Evenings: weekly, Products: retinoid}, "\n\n\n", weekly, "Choose from mon, tue, wed, fri, sat, sun."},
		{"recovery keeps its days", config.Config{Evenings: weekly, Products: retinoid}, "\nwed\nsun\n", routine.Evenings{Weekly: map[routine.EveningKind][]time.Weekday{"retinoid": {3}, "exfoliate": {0}, "recovery": {4}, "mask": {6}}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, asked, answered := ask(c.has, skin+products+c.lines+"\n\n")
			want := c.has
			want.Evenings = c.want
			if !answered || !reflect.DeepEqual(got, want) || !strings.Contains(asked, c.asked) || strings.Contains(asked, "evening is for what") != (c.lines != "") {
				t.Errorf("answered %v: %+v\n%s", answered, got.Evenings, asked)
			}
		})
	}
}

// On the screen an offer is chosen, tried and taken back.
func TestEveningsOnTheScreen(t *testing.T) {
	c := config.Config{Retinoid: true}
	s := newScreen(c, today, true).press("enter enter enter enter enter enter down enter")
	if text := s.content(); !strings.Contains(text, "Which cycle?") || !strings.Contains(text, "exfoliate, retinoid, 2 × recovery") {
		t.Errorf("it asks\n%s", text)
	}
	s = s.press("down enter enter enter enter enter")
	if got := s.answers.applyTo(c).Evenings; !s.finished || len(got.Cycle) != 5 || !got.Starts.Equal(today.Today) {
		t.Errorf("finished %v with %+v", s.finished, got)
	}
	if back := s.press("b"); !strings.Contains(back.content(), "five evenings") {
		t.Errorf("so far\n%s", back.content())
	}
}

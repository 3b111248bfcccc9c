package setup

import (
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"skintime/routine/config"
)

// does gives a message to the screen, and all that follows from it.
func (s screen) does(msg tea.Msg) screen {
	m, cmd := s.Update(msg)
	return m.(screen).follow(cmd)
}

func (s screen) follow(cmd tea.Cmd) screen {
	if cmd == nil {
		return s
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			s = s.follow(c)
		}
		return s
	case tea.QuitMsg, nil:
		return s
	default:
		return s.does(msg)
	}
}

var pressed = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "tab": {Code: tea.KeyTab}, "down": {Code: tea.KeyDown}, "up": {Code: tea.KeyUp}, "left": {Code: tea.KeyLeft},
	"space": {Code: tea.KeySpace, Text: " "}, "/": {Code: '/', Text: "/"}, "q": {Code: 'q', Text: "q"}, "k": {Code: 'k', Text: "k"}, "esc": {Code: tea.KeyEscape}, "y": {Code: 'y', Text: "y"}, "é": {Code: 'é', Text: "é"},
}

func (s screen) press(keys string) screen {
	for _, k := range strings.Fields(keys) {
		s = s.does(pressed[k])
	}
	return s
}

func TestScreen(t *testing.T) {
	s := newScreen(config.Config{}, today, true).press("down enter up enter / q down down down down enter q left k space é enter enter down enter enter up enter enter down down space enter enter enter space down down space enter down down enter enter")
	want := config.Config{Skin: "dry", Retinoid: true, Cues: config.Cues{NoBell: true, Desktop: true}, Screen: config.Screen{Theme: "none"}, Products: []config.Product{
		{StepKind: "mask", Name: "k éq", Kind: "clay"}, {StepKind: "exfoliate", Kind: "polish", Gentle: true}, {StepKind: "serum", Actives: []string{"retinoid"}},
	}}
	if got := s.answers.applyTo(config.Config{}); !s.finished || !reflect.DeepEqual(got, want) {
		t.Errorf("finished %v: %+v", s.finished, got)
	}
	if again := newScreen(want, today, true).press(strings.Repeat("enter ", 15)); !again.finished || !reflect.DeepEqual(again.answers.applyTo(want), want) {
		t.Errorf("enter alone makes %+v", again.answers.applyTo(want))
	}
}

// Back keeps the answers, and stops at the first question.
func TestBack(t *testing.T) {
	s := newScreen(config.Config{}, today, true).press("left down enter enter left left left")
	if s.page != 0 || s.answers.skin != "dry" || !strings.Contains(ansi.Strip(s.content()), "● Dry") {
		t.Errorf("page %d with %+v:\n%s", s.page, s.answers, s.content())
	}
}

// All answers can be reached and read, from 20 by 6 up; below that nothing
// breaks. No line is longer than the terminal.
func TestSizes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(1, 140).Draw(t, "width"), rapid.IntRange(1, 50).Draw(t, "height")
		here := Here{Today: today.Today, Bus: rapid.Bool().Draw(t, "bus")}
		s := newScreen(config.Config{Products: []config.Product{{StepKind: "mask", Kind: "acid"}, {StepKind: "exfoliate", Kind: "peel"}}}, here, true).does(tea.WindowSizeMsg{Width: width, Height: height})
		for page := 0; !s.finished; page++ {
			lines := strings.Split(s.content(), "\n")
			if len(lines) > height {
				t.Fatalf("%d lines on %d", len(lines), height)
			}
			for _, line := range lines {
				if lipgloss.Width(line) > width {
					t.Fatalf("%q is longer than %d", line, width)
				}
			}
			if seen := ansi.Strip(s.content()); width >= 20 && height >= 6 && !(s.reviewing() || strings.ContainsAny(seen, "○●›") && strings.Contains(seen, "enter")) {
				t.Fatalf("page %d at %dx%d:\n%s", s.page+1, width, height, seen)
			}
			if s.page != page {
				t.Fatalf("page %d is page %d", page, s.page)
			}
			s = s.press("down enter")
		}
	})
}

// The sizes at which an answer was once out of sight.
func TestSizesThatWereTooSmall(t *testing.T) {
	for _, size := range [][2]int{{37, 8}, {30, 7}, {20, 6}, {40, 12}} {
		s := newScreen(config.Config{Products: []config.Product{{StepKind: "mask", Kind: "acid"}, {StepKind: "exfoliate", Kind: "peel"}}}, today, true).does(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for !s.finished {
			if seen := ansi.Strip(s.content()); !s.reviewing() && !strings.ContainsAny(seen, "●›") && s.question().chosen == nil {
				t.Errorf("page %d at %v:\n%s", s.page+1, size, seen)
			}
			s = s.press("down enter")
		}
	}
}

// The lists are whole where there is room for them.
func TestListsAreWhole(t *testing.T) {
	s := newScreen(config.Config{}, today, true).does(tea.WindowSizeMsg{Width: 80, Height: 24})
	for !s.finished {
		seen := ansi.Strip(s.content())
		for _, c := range s.question().picks() {
			if !strings.Contains(seen, " "+c.label) {
				t.Errorf("%s is missing:\n%s", c.label, seen)
			}
		}
		s = s.press("enter")
	}
}

// All answers are seen before they are saved, from 40 by 12 up, however many topics there are.
func TestAllAnswersAreReviewed(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {40, 13}, {80, 24}, {120, 40}} {
		s := newScreen(config.Config{Retinoid: true}, Here{today.Today, true}, true).does(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for !s.reviewing() {
			s = s.press("enter")
		}
		all, seen := topics(s.answers.questions()), ansi.Strip(s.content())
		for _, topic := range all {
			if len(all) != 9 || !strings.Contains(seen, "┃ "+topic) {
				t.Errorf("%s, one of %d, is missing at %v:\n%s", topic, len(all), size, seen)
			}
		}
		if !strings.Contains(seen, "enter  save") {
			t.Errorf("nothing says how to save at %v:\n%s", size, seen)
		}
	}
}

func TestColours(t *testing.T) {
	s := newScreen(config.Config{}, today, true)
	dark, light := s.content(), s.does(tea.BackgroundColorMsg{Color: lipgloss.Color("#FFFFFF")}).content()
	if dark == light || ansi.Strip(dark) != ansi.Strip(light) {
		t.Error("a light background looks like a dark one, or has other words")
	}
	none := s.does(tea.ColorProfileMsg{Profile: colorprofile.Ascii}).does(tea.BackgroundColorMsg{Color: lipgloss.Color("#FFFFFF")}).content()
	if strings.Contains(none, "38;2;") {
		t.Errorf("without colours: %q", none)
	}
}

// What is on is marked, at every size at which it is asked.
func TestChannelsAreMarked(t *testing.T) {
	for size, want := range map[[2]int][]string{
		{80, 24}: {"Terminal and desktop show", "● Bell", "● Terminal", "○ Desktop", "● Chime", "● Voice"},
		{40, 12}: {"● Bell", "● Terminal", "○ Desktop", "● Chime", "● Voice"},
		{20, 6}:  {"● Bell", "● Terminal"},
	} {
		s := newScreen(config.Config{Cues: config.Cues{Voice: true}}, today, true).does(tea.WindowSizeMsg{Width: size[0], Height: size[1]}).press("enter enter enter enter enter enter")
		seen := ansi.Strip(s.content())
		for _, text := range append(want, "How to alert you?") {
			if !strings.Contains(seen, text) {
				t.Errorf("%q is missing at %v:\n%s", text, size, seen)
			}
		}
	}
}

// Media keys are asked about where there is a bus; elsewhere what is said of them stays.
func TestMediaKeys(t *testing.T) {
	const asked = "Lead the session with media keys?"
	for _, c := range []struct{ before, bus, after bool }{{false, true, true}, {true, true, false}, {false, false, false}, {true, false, true}} {
		var before, want config.Config
		before.Remote.MPRIS, want.Remote.MPRIS = c.before, c.after
		s, seen := newScreen(before, Here{today.Today, c.bus}, true), false
		for !s.reviewing() {
			if s.question().title == asked {
				seen, s = true, s.press(map[bool]string{true: "down", false: "up"}[c.after])
			}
			s = s.press("enter")
		}
		listed := strings.Contains(ansi.Strip(s.content()), "Media keys  "+map[bool]string{true: "yes", false: "no"}[c.after])
		if got := s.answers.applyTo(before); seen != c.bus || listed != c.bus || !got.Same(want) {
			t.Errorf("%+v: asked %v, listed %v, and it is %+v", c, seen, listed, got.Remote)
		}
		lines := strings.Repeat("\n", 12)
		if c.bus {
			lines = strings.Repeat("\n", 7) + map[bool]string{true: "1", false: "2"}[c.after] + "\n\n"
		}
		var out strings.Builder
		got, all := Ask(t.Context(), before, Here{today.Today, c.bus}, strings.NewReader(lines), &out)
		if said := strings.Contains(out.String(), asked); !all || said != c.bus || !got.Same(want) {
			t.Errorf("%+v in lines: asked %v, and it is %+v\n%s", c, said, got.Remote, &out)
		}
	}
}

// A name that another product of the step has is refused, and stays to be changed.
func TestATakenName(t *testing.T) {
	c := config.Config{Products: []config.Product{{StepKind: "mask", Kind: "clay"}, {StepKind: "mask", Name: "q", Kind: "gel"}, {StepKind: "serum", Name: "k"}}}
	s := newScreen(c, today, true).press("enter enter enter q enter")
	if seen := ansi.Strip(s.content()); !strings.Contains(seen, "Another product for this step has that name") || !strings.Contains(seen, "What do you call the mask?") {
		t.Errorf("it is not refused:\n%s", seen)
	}
	s = s.press("q").does(tea.WindowSizeMsg{Width: 40, Height: 12}) // which keeps what is written
	if s = s.press("enter left enter"); *s.answers.names["mask"] != "qq" {
		t.Errorf("after going back the name is %q", *s.answers.names["mask"])
	}
	if got := s.answers.applyTo(c).Products[0].Name; got != "qq" {
		t.Errorf("the name is %q", got)
	}
}

// A product that is used up is not asked about.
func TestUsedUpIsNotAsked(t *testing.T) {
	c := config.Config{Products: []config.Product{{StepKind: "mask", Name: "old", Kind: "clay", UsedUp: true}}}
	if a := answersOf(c, today); a.mask != "" || *a.names["mask"] != "" {
		t.Errorf("asked about %+v", a)
	}
	a := answersOf(c, today)
	a.mask = "gel"
	want := append(c.Products, config.Product{StepKind: "mask", Kind: "gel"})
	if got := a.applyTo(c).Products; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

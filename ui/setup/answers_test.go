package setup

import (
	"reflect"
	"testing"
	"time"

	"skintime/routine/config"
)

// What is not asked about stays.
func TestWhatIsNotAskedStays(t *testing.T) {
	opened := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	hooks, sounds := []config.Hook{{Run: []string{"lamp", "on"}, On: []string{"due"}}}, config.Sounds{Due: "~/due.wav"}
	c := config.Config{Routine: "morning", AllowSleep: true, Cues: config.Cues{NoChime: true, Hooks: hooks, Sounds: sounds}, Screen: config.Screen{ReducedMotion: true}, Products: []config.Product{
		{StepKind: "toner", Name: "rose"},
		{StepKind: "mask", Name: "the green jar", Kind: "clay", Dries: true, Opened: opened, Months: 12},
		{StepKind: "mask", Kind: "gel"},
		{StepKind: "exfoliate", Kind: "glycolic", Method: "chemical", Strength: 8},
	}}
	if got := answersOf(c, today); !reflect.DeepEqual(got.applyTo(c), c) {
		t.Errorf("no new answer makes %+v", got.applyTo(c))
	}
	a := answersOf(c, today)
	a.mask, a.rich, a.exfoliant, a.gentle, a.texture, a.cues, a.theme = "cream", "yes", "polish", true, "thick", []string{chimeChannel, voiceChannel}, "none"
	cues := config.Cues{NoBell: true, NoTerminal: true, Voice: true, Hooks: hooks, Sounds: sounds}
	want := config.Config{Routine: "morning", AllowSleep: true, Cues: cues, Screen: config.Screen{Theme: "none", ReducedMotion: true}, Products: []config.Product{
		{StepKind: "toner", Name: "rose"},
		{StepKind: "mask", Name: "the green jar", Kind: "cream", Rich: true},
		{StepKind: "mask", Kind: "gel"},
		{StepKind: "exfoliate", Kind: "polish", Gentle: true},
		{StepKind: "serum", Texture: "thick"},
	}}
	if got := a.applyTo(c); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	if !c.Products[1].Dries {
		t.Error("the old configuration was changed")
	}
}

// A product of which nothing is said any more goes; one with a name stays.
func TestProductsThatGo(t *testing.T) {
	c := config.Config{Products: []config.Product{{StepKind: "mask", Kind: "clay", Rich: true, Dries: true}, {StepKind: "exfoliate", Kind: "polish", Name: "sand"}, {StepKind: "serum"}}}
	a := answersOf(c, today)
	a.mask, a.exfoliant = "", ""
	want := []config.Product{{StepKind: "exfoliate", Name: "sand"}, {StepKind: "serum"}}
	if got := a.applyTo(c).Products; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

// The usual theme is only written where another one was.
func TestTheUsualTheme(t *testing.T) {
	for _, c := range []struct{ had, answer, want string }{{"", "default", ""}, {"default", "default", "default"}, {"none", "default", "default"}, {"", "contrast", "contrast"}} {
		config := config.Config{Screen: config.Screen{Theme: c.had}}
		a := answersOf(config, today)
		a.theme = c.answer
		if got := a.applyTo(config).Screen.Theme; got != c.want {
			t.Errorf("%q becomes %q, not %q", c.had, got, c.want)
		}
	}
}

// Each channel is asked about, and turns on and off on its own.
func TestChannels(t *testing.T) {
	for _, channel := range channels() {
		only := withChannels(config.Cues{}, []string{channel})
		if got := channelsOn(only); !reflect.DeepEqual(got, []string{channel}) {
			t.Errorf("only %s are %v", channel, got)
		}
	}
	if got := channelsOn(config.Cues{}); !reflect.DeepEqual(got, []string{bellChannel, terminalChannel, chimeChannel}) {
		t.Errorf("usually there are %v", got)
	}
}

// today is the day of care on which it is asked, without a desktop.
var today = Here{Today: time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)}

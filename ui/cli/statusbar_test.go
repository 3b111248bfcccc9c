package cli

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"skintime/routine"
)

// titles are titles that a status bar could read as something else.
var titles = []string{
	"Tone & glow", "Gel <3", `"quoted" 'mask'`, "&amp; <b>bold</b> <", "#[bg=red]Mask #S #{pid}", "#(touch x) ## ###[", "%H:%M $HOME `id` \\n",
	"Маска 面膜 قناع", "a\tb", "bell\a esc\x1b[31m red\x1b[0m \u009b31m \u202e",
}

// titled returns a step of a title, a third of its time in.
func titled(title string) routine.Snapshot {
	step := routine.Step{Kind: routine.Custom, Title: title, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)}
	return routine.Snapshot{
		State: routine.StateRunning, Index: 1, Of: 3, Step: step, Timing: step.Timing, Phase: routine.PhaseEarly, Elapsed: 7 * time.Minute,
		Next: []routine.Step{{Kind: routine.Rinse}},
	}
}

// markupText returns the text that markup shows, or fails.
func markupText(t *testing.T, markup string) string {
	t.Helper()
	var text string
	if err := xml.Unmarshal([]byte("<span>"+markup+"</span>"), &text); err != nil {
		t.Errorf("%q is no markup: %v", markup, err)
	}
	return text
}

// A title of any characters is one line of JSON, whose text is markup that shows
// the title.
func TestWaybarStatusIsMarkup(t *testing.T) {
	for _, title := range titles {
		snap := titled(title)
		var out bytes.Buffer
		if err := objects(&app{out: &out}, waybarOf(title, snap)); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(out.String(), "\n"); n != 1 {
			t.Errorf("%q: %d lines", title, n)
		}
		var got waybarStatus
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatalf("%q: %v", out.String(), err)
		}
		clean := routine.Sanitize(title)
		if text := markupText(t, got.Text); text != clean+" 08:00" {
			t.Errorf("the label shows %q, want %q", text, clean+" 08:00")
		}
		if text := markupText(t, got.Tooltip); text != clean+", step 2 of 3. Next: Rinse." {
			t.Errorf("the tooltip shows %q", text)
		}
		if want := []string{"running", "early"}; !slices.Equal(got.Class, want) || got.Percentage != 35 {
			t.Errorf("class %q, %d%%; want %q, 35%%", got.Class, got.Percentage, want)
		}
	}
}

// The percentage stays between 0 and 100, and a step that is not timed has none.
func TestWaybarPercentage(t *testing.T) {
	over, untimed := titled("x"), titled("x")
	over.Elapsed, over.Phase = time.Hour, routine.PhaseOver
	untimed.Step.Timing, untimed.Timing, untimed.Phase, untimed.State = routine.Timing{}, routine.Timing{}, routine.PhaseNone, routine.StatePaused
	if got := waybarOf("x", over); got.Percentage != 100 || !slices.Equal(got.Class, []string{"running", "over"}) {
		t.Errorf("overdue: %+v", got)
	}
	if got := waybarOf("x", untimed); got.Percentage != 0 || !slices.Equal(got.Class, []string{"paused"}) {
		t.Errorf("untimed: %+v", got)
	}
}

// Nothing that a title holds reaches tmux as a # of its own, or as a control
// character.
func TestPolybarStatusBeginsNothing(t *testing.T) {
	for text, want := range map[string]string{"Mask 12:34": "Mask 12:34", "50 %": "50 %", "%{A1:touch x:}%{F#f00}%%{": "% {A1:touch x:}% {F#f00}%% {"} {
		if got := polybarEscaped(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestTmuxStatusIsEscaped(t *testing.T) {
	for _, title := range titles {
		got := tmuxEscaped(title)
		if strings.ReplaceAll(got, "##", "") != strings.ReplaceAll(routine.Sanitize(title), "#", "") || strings.ContainsFunc(got, unicode.IsControl) {
			t.Errorf("%q becomes %q", title, got)
		}
	}
}

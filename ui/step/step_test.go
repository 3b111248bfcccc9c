package step

import (
	"strings"
	"testing"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/assets"
	"skintime/routine"
	"skintime/ui/theme"
)

func TestDigitsFillTheirRoom(t *testing.T) {
	for _, c := range []struct {
		text                  string
		width, height         int
		wantWidth, wantHeight int
	}{
		{"15:00", 34, 5, 34, 5},
		{"15:00", 67, 99, 34, 5},
		{"15:00", 68, 10, 68, 10},
		{"15:00", 300, 100, 272, 40},
		{"15:00", 300, 4, 17, 3},
		{"15:00", 17, 3, 17, 3},
		{"+02:05", 42, 5, 42, 5},
		{"120:00", 41, 5, 21, 3},
	} {
		got, ok := Digits(c.text, c.width, c.height)
		if !ok || lipgloss.Width(got) != c.wantWidth || lipgloss.Height(got) != c.wantHeight {
			t.Errorf("%s in %dx%d is %dx%d, want %dx%d", c.text, c.width, c.height, lipgloss.Width(got), lipgloss.Height(got), c.wantWidth, c.wantHeight)
		}
	}
	if _, ok := Digits("15:00", 16, 3); ok {
		t.Error("digits fit where there is no room")
	}
}

func TestDigitsDiffer(t *testing.T) {
	seen := map[string]rune{}
	for _, r := range "0123456789+:" {
		drawn, _ := Digits(string(r), 20, 5)
		if other, twice := seen[drawn]; twice {
			t.Errorf("%c looks like %c", r, other)
		}
		seen[drawn] = r
	}
}

func TestBarMarksTheWindow(t *testing.T) {
	mask := routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)
	for _, c := range []struct {
		elapsed time.Duration
		bar     string
	}{
		{0, "▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂"},
		{time.Minute, "▄▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂"},
		{15 * time.Minute, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▂▂▂▂▂"},
		{19 * time.Minute, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▂"},
		{time.Hour, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄"},
	} {
		line, labels := bar(routine.Snapshot{Timing: mask, Elapsed: c.elapsed}, lipgloss.NewStyle(), theme.Colorless(), 20)
		if got := ansi.Strip(line); got != c.bar {
			t.Errorf("after %v: %s, want %s", c.elapsed, got, c.bar)
		}
		if got := ansi.Strip(labels); lipgloss.Width(got) != 20 || strings.Join(strings.Fields(got), " ") != "15 20 min" {
			t.Errorf("the labels are %q", got)
		}
	}
}

// A picture is as large as all others, and drawn with two tones.
func TestPictures(t *testing.T) {
	entries, err := assets.Files.ReadDir("pictures")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := assets.Files.ReadFile("pictures/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
		if len(lines) > pictureHeight {
			t.Errorf("%s has %d rows", e.Name(), len(lines))
		}
		for _, l := range lines {
			if len(l) > pictureWidth || strings.Trim(l, ".#o") != "" {
				t.Errorf("%s has a row %q", e.Name(), l)
			}
		}
	}
	for _, k := range routine.Kinds() {
		sc := Scene{Snap: routine.Snapshot{Step: routine.Step{Kind: k}}, Theme: theme.New(theme.Default, true), Width: 80, Height: 20}
		for _, scale := range []int{1, 2} {
			drawn := picture(faceOf(sc).picture, sc.Theme.Accent, sc.Theme, scale)
			if w, h := lipgloss.Width(drawn), lipgloss.Height(drawn); w != pictureWidth*scale || h != pictureHeight*scale/2 {
				t.Errorf("the picture of %s at %d is %dx%d", k, scale, w, h)
			}
		}
	}
}

func TestKindsLookDifferent(t *testing.T) {
	seen := map[string]routine.Kind{}
	for _, k := range routine.Kinds() {
		sc := Scene{Snap: routine.Snapshot{Step: routine.Step{Kind: k}}, Theme: theme.Colorless(), Width: 80, Height: 20}
		drawn := picture(faceOf(sc).picture, sc.Theme.Accent, sc.Theme, 1)
		if other, twice := seen[drawn]; twice {
			t.Errorf("%s looks like %s", k, other)
		}
		seen[drawn] = k
	}
}

func TestSpell(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 seconds", time.Second: "1 second", time.Minute: "1 minute", 90 * time.Second: "1 minute 30 seconds",
		20 * time.Minute: "20 minutes", 121 * time.Second: "2 minutes 1 second",
	} {
		if got := Spell(d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

func TestClosing(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 3, 1, hour, 0, 0, 0, time.UTC) }
	for hour, sun := range map[int]bool{4: false, 5: true, 16: true, 17: false, 21: false} {
		if got := strings.Contains(Closing(routine.Snapshot{}, at(hour)), "Sunscreen"); got != sun {
			t.Errorf("at %d:00 there is a word on sunscreen: %v", hour, got)
		}
	}
	on := routine.Snapshot{Step: routine.Step{Kind: routine.Sunscreen}, Outcomes: []routine.Outcome{routine.Done}}
	if got := Closing(on, at(12)); !strings.Contains(got, "renew it") {
		t.Errorf("with sunscreen on: %q", got)
	}
	on.Outcomes[0] = routine.PassedBy
	if got := Closing(on, at(12)); !strings.Contains(got, "last layer") {
		t.Errorf("with sunscreen skipped: %q", got)
	}
	if got := Closing(routine.Snapshot{Cool: true}, at(12)); !strings.Contains(got, "stung") {
		t.Errorf("after a sting: %q", got)
	}
}

func TestADryingMaskIsRinsedDamp(t *testing.T) {
	step := routine.Step{Kind: routine.Mask, Timing: routine.Between(8*time.Minute, 10*time.Minute, 15*time.Minute), Product: routine.Product{Dries: true}}
	snap := routine.Snapshot{Step: step, Timing: step.Timing, Elapsed: 9 * time.Minute, Phase: routine.Ready}
	said := strings.Join(Sayings(Scene{Snap: snap, Theme: theme.New(theme.Default, true)}), " ")
	if !strings.Contains(said, "still damp") {
		t.Errorf("said %q", said)
	}
}

func TestShortWindowsAreInSeconds(t *testing.T) {
	for want, timing := range map[string]routine.Timing{
		"6–10 s":        routine.Between(6*time.Second, 10*time.Second, 25*time.Second),
		"0:45–1:30 min": routine.Between(45*time.Second, 90*time.Second, 2*time.Minute),
		"15–20 min":     routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute),
	} {
		if got := Length(timing); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

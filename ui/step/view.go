package step

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// View draws the scene's step into at most Width by Height cells.
func View(sc Scene) string {
	f := contentOf(sc)
	switch wide := sc.Width >= 100 && sc.Height >= 26; {
	case wide && sc.Snap.Timed():
		return fit(sc, besides(sc, f, 1, 10))
	case wide:
		return fit(sc, besides(sc, f, 2, 0))
	case sc.Width >= 64 && sc.Height >= 14:
		return fit(sc, besides(sc, f, 1, 5))
	}
	return fit(sc, small(sc, f))
}

// besides sets the picture beside name, digits and bar, and under both what to
// do and what comes next. A step without a time has what to do beside the
// picture.
func besides(sc Scene, f content, scale, digits int) string {
	const gap = 4
	left := strings.Split(picture(f.picture, f.tone, sc.Theme, scale), "\n")
	width := sc.Width - scale*pictureWidth - gap
	right := []string{heading(sc, f, width), ""}
	if sc.Snap.Timed() {
		line, labels := bar(sc.Snap, f.tone, sc.Theme, width)
		right = append(right, number(sc, f, width, digits), "", line, labels)
	} else {
		right = append(right, sayings(sc, f, width, len(left)-2)...)
	}
	lines := pair(left, strings.Split(strings.Join(right, "\n"), "\n"), scale*pictureWidth+gap)
	if sc.Snap.Timed() {
		lines = append(append(lines, ""), sayings(sc, f, sc.Width, sc.Height-len(lines)-3)...)
	}
	return strings.Join(append(lines, "", next(sc)), "\n")
}

// pair sets lines beside others, from a column on. Those at the left are as
// wide as a picture.
func pair(left, right []string, column int) []string {
	lines := make([]string, max(len(left), len(right)))
	gap, blank := strings.Repeat(" ", column-lipgloss.Width(left[0])), strings.Repeat(" ", column)
	for i := range lines {
		switch {
		case i >= len(right):
			lines[i] = left[i]
		case i >= len(left):
			lines[i] = blank + right[i]
		default:
			lines[i] = left[i] + gap + right[i]
		}
	}
	return lines
}

// small leaves the picture out. The name of the step is left to the stepper
// where there are digits, and what they mean stands beside the bar's labels.
func small(sc Scene, f content) string {
	if !sc.Snap.Timed() {
		lines := append([]string{heading(sc, f, sc.Width)}, sayings(sc, f, sc.Width, sc.Height-1)...)
		if len(lines) < sc.Height {
			lines = append(lines, next(sc))
		}
		return strings.Join(lines, "\n")
	}
	line, labels := bar(sc.Snap, f.tone, sc.Theme, sc.Width)
	f.Label, f.Caption = "", words.Caption(sc.Snap) // below the digits other words are right than above
	digits := 5
	if sc.Height < digits+4 { // room for bar, labels, what to do and what comes next
		digits = 3
	}
	lines := []string{number(sc, f, sc.Width, digits), line, beside(meaning(sc, f), labels)}
	rest := sc.Height - lipgloss.Height(lines[0]) - 3
	said := sayings(sc, f, sc.Width, rest)
	if len(said) < rest && len(said) > 0 {
		said = append([]string{""}, said...)
	}
	return strings.Join(append(append(lines, said...), next(sc)), "\n")
}

// beside sets a text into the empty start of a line of labels, or in its place
// where there is no room.
func beside(text, labels string) string {
	plain := ansi.Strip(labels)
	room := len(plain) - len(strings.TrimLeft(plain, " "))
	if lipgloss.Width(text) >= room {
		return text
	}
	return text + ansi.TruncateLeft(labels, lipgloss.Width(text), "")
}

// heading is the name of the step and what its time means.
func heading(sc Scene, f content, width int) string {
	meaning := meaning(sc, f)
	name := ansi.Truncate(strings.ToUpper(sc.Snap.Step.Name()), max(1, width-lipgloss.Width(meaning)-2), "…")
	return sc.Theme.Strong.Render(name) + "  " + meaning
}

// meaning is what the time of the step means, or that it stands still.
func meaning(sc Scene, f content) string {
	switch {
	case sc.Snap.State == routine.Pausing && sc.Snap.Cool && !sc.Snap.Timed():
		return f.tone.Bold().Render(f.Label) + "  " + sc.Theme.Alarm.Render(" paused ")
	case sc.Snap.State == routine.Pausing:
		return sc.Theme.Alarm.Render(" paused ")
	case f.Label == "":
		return f.tone.Render(f.Caption)
	case f.Caption == "":
		return f.tone.Bold().Render(f.Label)
	}
	return f.tone.Bold().Render(f.Label) + f.tone.Render(": "+f.Caption)
}

// number is the step's time in big digits, or where they don't fit as text.
func number(sc Scene, f content, width, height int) string {
	big, ok := Digits(words.BigClock(sc.Snap), width, height)
	if !ok {
		big = words.Clock(sc.Snap)
	}
	if sc.Snap.State == routine.Pausing {
		return sc.Theme.Muted.Render(big)
	}
	return f.tone.Render(big)
}

// sayings are what to do, wrapped, as many whole sentences as height allows.
// What has to be said always comes first; what follows on a sentence that does
// not fit would be out of place.
func sayings(sc Scene, f content, width, height int) []string {
	var lines []string
	full := false
	say := func(text string, style theme.Style) {
		wrapped := strings.Split(ansi.Wrap(text, max(1, width), " "), "\n")
		full = full || len(lines)+len(wrapped) > height
		if text == "" || full {
			return
		}
		for _, l := range wrapped {
			lines = append(lines, style.Render(l))
		}
	}
	say(f.Always, sc.Theme.Accent)
	for _, text := range f.Lines {
		say(text, sc.Theme.Text)
	}
	say(f.Hint, sc.Theme.Muted)
	return lines
}

// next says what comes after the step.
func next(sc Scene) string {
	if len(sc.Snap.Next) == 0 {
		return sc.Theme.Muted.Render("Last step.")
	}
	name := sc.Snap.Next[0].Name()
	return sc.Theme.Muted.Render("Next: ") + sc.Theme.Text.Render(name)
}

// fit cuts what is too wide or too high for the scene.
func fit(sc Scene, view string) string {
	lines := strings.Split(view, "\n")
	lines = lines[:min(len(lines), max(0, sc.Height))]
	for i, l := range lines {
		lines[i] = ansi.Truncate(l, sc.Width, "")
	}
	return strings.Join(lines, "\n")
}

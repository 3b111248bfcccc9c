package step

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
)

// View draws the scene's step into at most Width by Height cells.
func View(sc Scene) string {
	f := faceOf(sc)
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
func besides(sc Scene, f face, scale, digits int) string {
	const gap = 4
	left := picture(f.picture, f.tone, sc.Theme, scale)
	width := sc.Width - lipgloss.Width(left) - gap
	right := []string{heading(sc, f, width), ""}
	if sc.Snap.Timed() {
		line, labels := bar(sc.Snap, f.tone, sc.Theme, width)
		right = append(right, number(sc, f, width, digits), "", line, labels)
	} else {
		right = append(right, sayings(sc, f, width, lipgloss.Height(left)-2)...)
	}
	top := lipgloss.JoinHorizontal(lipgloss.Top, left, strings.Repeat(" ", gap), strings.Join(right, "\n"))
	if !sc.Snap.Timed() {
		return strings.Join([]string{top, "", next(sc)}, "\n")
	}
	said := sayings(sc, f, sc.Width, sc.Height-lipgloss.Height(top)-3)
	return strings.Join([]string{top, "", strings.Join(said, "\n"), "", next(sc)}, "\n")
}

// small leaves the picture out, and the digits where there is no time.
func small(sc Scene, f face) string {
	lines := []string{heading(sc, f, sc.Width)}
	if sc.Snap.Timed() {
		lines = append(lines, number(sc, f, sc.Width, min(5, sc.Height-4)))
		line, labels := bar(sc.Snap, f.tone, sc.Theme, sc.Width)
		lines = append(lines, line, labels)
	}
	rest := sc.Height - lipgloss.Height(strings.Join(lines, "\n")) - 1
	lines = append(lines, sayings(sc, f, sc.Width, rest)...)
	return strings.Join(append(lines, next(sc)), "\n")
}

// heading is the name of the step and what its time means, or that it stands
// still.
func heading(sc Scene, f face, width int) string {
	name := sc.Theme.Strong.Render(strings.ToUpper(sc.Snap.Step.Name()))
	meaning := f.tone.Render(f.caption)
	if f.label != "" {
		meaning = f.tone.Bold(true).Render(f.label)
		if f.caption != "" {
			meaning += f.tone.Render(": " + f.caption)
		}
	}
	if sc.Snap.State == routine.Pausing {
		meaning = sc.Theme.Alarm.Render(" paused ")
	}
	return ansi.Truncate(name+"  "+meaning, width, "…")
}

// number is the step's time in big digits, or where they don't fit as text.
func number(sc Scene, f face, width, height int) string {
	text := Clock(sc.Snap)
	big, ok := Digits(text, width, height)
	if !ok {
		big = text
	}
	return f.tone.Render(big)
}

// sayings are what to do, wrapped, as far as height goes. What has to be said
// always comes first.
func sayings(sc Scene, f face, width, height int) []string {
	var lines []string
	say := func(text string, style lipgloss.Style) {
		for _, l := range strings.Split(ansi.Wrap(text, max(1, width), " "), "\n") {
			lines = append(lines, style.Render(ansi.Truncate(l, width, "…")))
		}
	}
	if f.always != "" {
		say(f.always, sc.Theme.Accent)
	}
	for _, text := range f.lines {
		say(text, sc.Theme.Text)
	}
	if f.hint != "" {
		say(f.hint, sc.Theme.Muted)
	}
	return lines[:max(0, min(len(lines), height))]
}

// next says what comes after the step.
func next(sc Scene) string {
	if len(sc.Snap.Next) == 0 {
		return sc.Theme.Muted.Render("Last step.")
	}
	n := sc.Snap.Next[0]
	return sc.Theme.Muted.Render("Next: ") + sc.Theme.Text.Render(n.Name())
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

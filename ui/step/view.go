package step

import (
	"cmp"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// View draws the scene's step into at most Width by Height cells.
func View(sc Scene, m TimeDisplay) string {
	sk := sc.layout()
	switch timed := sc.Snap.Timed(); {
	case sk.pictureScale > 0 && timed:
		return crop(sc, withPicture(sc, m, sk))
	case sk.pictureScale > 0:
		return crop(sc, untimedWithPicture(sc, sk))
	case timed && sc.Snap.Phase != routine.PhaseApply: // else how to put it on matters more
		return crop(sc, withoutPicture(sc, m))
	}
	return crop(sc, untimedWithoutPicture(sc))
}

// roomy is from how many lines on a product stands apart from the digits.
const roomy = 17

// withPicture sets the picture beside name, digits and bar, and under both what
// to do and what comes next.
func withPicture(sc Scene, m TimeDisplay, sk layout) []string {
	left := PictureOf(sc.Snap).Lines(sc.Theme, sk.pictureScale)
	head := []string{heading(sc, sk.textWidth), product(sc)}
	if head[1] != "" && sc.Height >= roomy {
		head = append(head, "")
	}
	right := append(append(head, m.Digits...), "", m.Bar, labels(sc.Snap.Timing, sc.Theme, sk.textWidth))
	lines := joinColumns(left, right, sk.pictureScale*PictureSize+gap)
	room := sc.Height - len(lines) - 1 // blank lines give way to what to do
	said := instructions(sc, sc.Width, room)
	if len(said) < room {
		lines = append(lines, "")
	}
	if len(said) < room-1 {
		said = append(said, "")
	}
	return append(append(lines, said...), nextStep(sc))
}

// untimedWithPicture sets the picture beside name and what to do.
func untimedWithPicture(sc Scene, sk layout) []string {
	left := PictureOf(sc.Snap).Lines(sc.Theme, sk.pictureScale)
	right := []string{heading(sc, sk.textWidth), ""}
	if name, meaning := sc.name(), caption(sc); sc.Task.Last != "" && lipgloss.Width(name)+2+lipgloss.Width(meaning) > sk.textWidth {
		right = []string{sc.Theme.Strong.Render(name), meaning, ""}
	}
	if used := product(sc); used != "" && sc.Task.Last == "" {
		right = []string{right[0], used, ""}
	}
	room := len(left) - len(right)
	if sc.Task.Last != "" { // all of it is said, beside the picture and below
		room = sc.Height - len(right) - 2
	}
	right = append(right, instructions(sc, sk.textWidth, room)...)
	return append(joinColumns(left, right, sk.pictureScale*PictureSize+gap), "", nextStep(sc))
}

// joinColumns sets lines beside others, from a column on. Those at the left are as
// wide as a picture.
func joinColumns(left, right []string, column int) []string {
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

// withoutPicture leaves the picture out. The name of the step is left to the stepper, and
// what the digits mean stands beside the bar's labels.
func withoutPicture(sc Scene, m TimeDisplay) []string {
	lines := append(m.Digits[:len(m.Digits):len(m.Digits)], m.Bar)
	sc.Task.Label, sc.Task.Caption = "", sc.Task.Meaning // below the digits other words are right than above
	lines = append(lines, mergeLabels(caption(sc), labels(sc.Snap.Timing, sc.Theme, sc.Width)))
	room := sc.Height - len(lines) - 1
	said := instructions(sc, sc.Width, room)
	if len(said) == 0 {
		if said = instructions(sc, sc.Width, room+1); len(said) > 0 { // it matters more than what comes next
			return append(lines, said...)
		}
	}
	if len(said) < room && len(said) > 0 {
		lines = append(lines, "")
	}
	return append(append(lines, said...), nextStep(sc))
}

func untimedWithoutPicture(sc Scene) []string {
	const least = 10 // lines for a heading above all that is to be said after a sting
	if sc.Task.Last != "" && sc.Height < least {
		return instructions(sc, sc.Width, sc.Height)
	}
	lines := append([]string{heading(sc, sc.Width)}, instructions(sc, sc.Width, sc.Height-1)...)
	if len(lines) < sc.Height {
		lines = append(lines, nextStep(sc))
	}
	return lines
}

// mergeLabels sets a text into the empty start of a line of labels, or in its place
// where there is no room.
func mergeLabels(text, labels string) string {
	plain := ansi.Strip(labels)
	room := len(plain) - len(strings.TrimLeft(plain, " "))
	if lipgloss.Width(text) >= room {
		return text
	}
	return text + ansi.TruncateLeft(labels, lipgloss.Width(text), "")
}

// name is the step's, in capitals.
func (sc Scene) name() string { return strings.ToUpper(words.Title(sc.Snap)) }

// heading is the name of the step and what its time means.
func heading(sc Scene, width int) string {
	meaning := caption(sc)
	name := theme.Truncate(sc.name(), max(1, width-lipgloss.Width(meaning)-2), "…")
	return sc.Theme.Strong.Render(name) + "  " + meaning
}

// product is what the step is done with; empty: it has no name.
func product(sc Scene) string {
	name := words.ProductName(sc.Snap.Step)
	if name == "" {
		return ""
	}
	return sc.Theme.Text.Render(name)
}

// caption is what the time of the step means, or that it is paused.
func caption(sc Scene) string {
	task, tone, isPaused, paused := sc.Task, sc.tone(), sc.Snap.State == routine.StatePaused, " paused "
	if sc.Snap.OnInPause() {
		paused = " paused, still on "
	}
	switch {
	case isPaused && (sc.Snap.Cool && !sc.Snap.Timed() || sc.Snap.Overdue()):
		return tone.Bold.Render(cmp.Or(task.Label, task.Caption)) + "  " + sc.Theme.Caution.Cap.Render(paused)
	case isPaused:
		return sc.Theme.Caution.Cap.Render(paused)
	case task.Label == "":
		return tone.Text.Render(task.Caption)
	case task.Caption == "":
		return tone.Bold.Render(task.Label)
	}
	return tone.Bold.Render(task.Label) + tone.Text.Render(": "+task.Caption)
}

// instructions are what to do, wrapped, as many whole sentences as height
// allows. What has to be said always comes first, and what has to be last has its place; what
// follows on a sentence that does not fit would be out of place.
func instructions(sc Scene, width, height int) []string {
	var lines, last []string
	if sc.Task.Last != "" {
		last = theme.Wrap(sc.Task.Last, width)
		height -= len(last)
	}
	full := false
	say := func(text string, style theme.Style) {
		wrapped := theme.Wrap(text, width)
		full = full || len(lines)+len(wrapped) > height
		if text == "" || full {
			return
		}
		for _, l := range wrapped {
			lines = append(lines, style.Render(l))
		}
	}
	say(sc.Task.Always, sc.Theme.Accent.Text)
	for _, text := range sc.Task.Lines {
		say(text, sc.Theme.Text)
	}
	say(sc.Task.Hint, sc.Theme.Muted)
	for _, l := range last {
		lines = append(lines, sc.Theme.Caution.Text.Render(l))
	}
	return lines
}

// nextStep says what comes after the step.
func nextStep(sc Scene) string {
	if len(sc.Snap.Next) == 0 {
		return sc.Theme.Muted.Render(words.LastStep)
	}
	name := words.NameAndProduct(sc.Snap.Next[0])
	return sc.Theme.Muted.Render("Next: ") + sc.Theme.Text.Render(name)
}

// crop cuts what is too wide or too high for the scene.
func crop(sc Scene, lines []string) string {
	lines = lines[:min(len(lines), max(0, sc.Height))]
	for i, l := range lines {
		lines[i] = theme.Truncate(l, sc.Width, "")
	}
	return strings.Join(lines, "\n")
}

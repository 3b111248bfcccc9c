package cli

import (
	"strings"
	"time"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

func (r *routineApp) show(name string) error {
	if err := checkName(name); err != nil {
		return err
	}
	got, err := r.library.Find(name)
	if err != nil {
		return err
	}
	if r.toml {
		return r.showFile(name)
	}
	return r.lines(pageLines(got, r.library.OwnFile(name)))
}

// showFile prints a routine's file.
func (r *routineApp) showFile(name string) error {
	text, err := r.library.Text(name)
	if err != nil {
		return err
	}
	return r.printFile(text)
}

// printFile prints a file as it is, to a terminal without control characters.
func (a *app) printFile(text []byte) error {
	if !isTerminal(a.out) {
		return a.text(string(text))
	}
	var b strings.Builder
	for line := range strings.Lines(string(text)) {
		b.WriteString(routine.Sanitize(strings.TrimRight(line, "\r\n")) + "\n")
	}
	return a.text(b.String())
}

// pageLines formats a routine for a person: its steps, their times and what to do.
func pageLines(r routine.Routine, own string) []string {
	t := theme.Printed()
	head := r.Name
	if r.Rhythm != "" {
		head += ", " + words.Frequency(r.Rhythm)
	}
	lines := []string{t.Accent.Bold.Render(r.Title) + "   " + t.Muted.Render(head), words.RoutineSize(defaultSteps(r))}
	for _, s := range r.Steps {
		sign := "● "
		if s.Optional {
			sign = "○ "
		}
		lines = append(lines, "", t.Strong.Render(sign+s.Name())+"   "+t.Muted.Render(words.StepTerms(s)))
		scene := words.Scene{Snap: routine.NewSession(routine.Routine{Steps: []routine.Step{s}}).At(time.Time{})}
		for _, said := range words.TaskOf(scene).Instructions() {
			for _, line := range theme.Wrap(said, lineWidth-2) {
				lines = append(lines, "  "+line)
			}
		}
	}
	if own != "" {
		return append(lines, "", t.Muted.Render("Your own: "+own))
	}
	return append(lines, "", t.Muted.Render("'skintime routine edit "+r.Name+"' makes it yours."))
}

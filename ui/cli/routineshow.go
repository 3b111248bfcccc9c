package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// show prints the steps of a routine, or its file.
func (r *routineApp) show(args []string) error {
	name, err := oneName("show", args)
	if err != nil {
		return err
	}
	got, err := r.library.Find(name)
	if err != nil {
		return err
	}
	if r.toml {
		return r.text(name)
	}
	return r.lines(page(got, r.library.OwnFile(name)))
}

// text prints the file of a routine as it is; a terminal gets none of the
// characters that would do something to it.
func (r *routineApp) text(name string) error {
	text, err := r.library.Text(name)
	if err != nil {
		return err
	}
	return r.raw(func(w io.Writer) error {
		for line := range strings.Lines(string(text)) {
			if isTerminal(r.out) {
				line = routine.Sanitize(strings.TrimRight(line, "\r\n")) + "\n"
			}
			if _, err := io.WriteString(w, line); err != nil {
				return err
			}
		}
		return nil
	})
}

// page is a routine as a person reads it: its steps with their times and what
// to do.
func page(r routine.Routine, own string) []string {
	t := theme.Printed()
	head := r.Name
	if r.Rhythm != "" {
		head += ", " + r.Rhythm
	}
	lines := []string{t.Heading.Render(r.Title) + "   " + t.Muted.Render(head), size(r)}
	for _, s := range r.Steps {
		sign := "● "
		if s.Optional {
			sign = "○ "
		}
		lines = append(lines, "", t.Strong.Render(sign+s.Name())+"   "+t.Muted.Render(terms(s)))
		scene := words.Scene{Snap: routine.Snapshot{Step: s, Timing: s.Timing, Phase: s.Timing.Phase(0)}}
		for _, said := range words.TaskOf(scene).Instructions() {
			for line := range strings.Lines(ansi.Wrap(said, lineWidth-2, " ")) {
				lines = append(lines, "  "+strings.TrimSuffix(line, "\n"))
			}
		}
	}
	if own != "" {
		return append(lines, "", t.Muted.Render("It is yours: "+own))
	}
	return append(lines, "", t.Muted.Render("'skintime routine edit "+r.Name+"' makes it yours."))
}

// terms are how long a step takes and how it behaves.
func terms(s routine.Step) string {
	terms := []string{words.Length(s.Timing)}
	if s.Lead > 0 {
		terms = append(terms, words.Spell(s.Lead)+" to get ready")
	}
	if s.Auto {
		terms = append(terms, "goes on by itself")
	}
	if s.Optional {
		terms = append(terms, "optional")
	}
	return strings.Join(terms, ", ")
}

// size is how many steps a routine has, how long they take, and what more it
// offers: "6 steps, about 26 min; 2 more are optional".
func size(r routine.Routine) string {
	plan, offered := planned(r)
	text := words.Count(len(plan.Steps), "step")
	switch {
	case len(plan.Steps) == 0:
		return words.Count(offered, "step") + ", all optional"
	case plan.Total() == 0:
		text += ", as long as you like"
	default:
		text += ", about " + words.Minutes(plan.Total())
	}
	switch offered {
	case 0:
		return text
	case 1:
		return text + "; 1 more is optional"
	}
	return text + fmt.Sprintf("; %d more are optional", offered)
}

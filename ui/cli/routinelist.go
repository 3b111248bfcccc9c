package cli

import (
	"fmt"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/library"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// list prints the routines, and on standard error a line about each that cannot be read.
func (r *routineApp) list() error {
	entries := r.library.Entries()
	var err error
	if r.json {
		err = objects(r.app, entriesJSON(entries)...)
	} else {
		err = r.lines(rows(entries))
	}
	for _, e := range entries {
		if e.Err != nil {
			first, _, _ := strings.Cut(e.Err.Error(), "\n")
			fmt.Fprintln(r.errs, "skintime:", routine.Sanitize(first))
		}
	}
	return err
}

// entryJSON is what routine list --json prints, a line a routine.
type entryJSON struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Total int    `json:"total_s"`
	Steps int    `json:"steps"` // without those that are only offered
	Own   bool   `json:"own"`
	File  string `json:"file,omitempty"` // none for one that ships
}

func entriesJSON(entries []library.Entry) (all []entryJSON) {
	for _, e := range entries {
		if e.Err == nil {
			plan, _ := defaultSteps(e.Routine)
			total := int(plan.Total() / time.Second)
			all = append(all, entryJSON{e.Name, e.Routine.Title, total, len(plan.Steps), e.IsOwn(), e.File})
		}
	}
	return all
}

// rows formats routines in columns, a line each.
func rows(entries []library.Entry) []string {
	const mostTitle = 28
	t, cells := theme.Printed(), [5][]string{}
	for _, e := range entries {
		row := [len(cells)]string{t.Strong.Render(e.Name), t.Caution.Text.Render("cannot be read"), "", "", t.Muted.Render(ownership(e))}
		if e.Err == nil {
			plan, _ := defaultSteps(e.Routine)
			row[1], row[2], row[3] = theme.Truncate(e.Routine.Title, mostTitle, "…"), routine.Count(len(plan.Steps), "step"), totalTime(plan)
		}
		for i, cell := range row {
			cells[i] = append(cells[i], cell+"  ")
		}
	}
	var columns []string
	for _, c := range cells {
		columns = append(columns, lipgloss.JoinVertical(lipgloss.Left, c...))
	}
	lines := strings.Split(lipgloss.JoinHorizontal(lipgloss.Top, columns...), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

func ownership(e library.Entry) string {
	switch {
	case e.Shadows:
		return "yours, instead of the shipped one"
	case e.IsOwn():
		return "yours"
	}
	return "shipped"
}

// totalTime returns how long a plan takes, in few characters.
func totalTime(plan routine.Routine) string {
	if plan.Total() == 0 {
		return "open"
	}
	return words.Minutes(plan.Total())
}

package step

import (
	"strings"
	"time"

	"skintime/routine"
	"skintime/ui/locale"
	"skintime/ui/theme"
)

// cell is the cell of a bar that stands for the time d.
func cell(t routine.Timing, d time.Duration, width int) int {
	return min(width, int(int64(d)*int64(width)/int64(t.Full())))
}

// windowStart is the first cell of a bar's window; width: there is none.
func windowStart(t routine.Timing, width int) int {
	if t.Mode != routine.ModeWindow {
		return width
	}
	return min(width, int((2*int64(t.From)*int64(width)/int64(t.Full())+1)/2)) // to the nearest
}

// bar draws how far a timed step is, in one row or two. What has passed is high, what is to come
// low; the window itself has a tone of its own.
func bar(snap routine.Snapshot, tone theme.Style, t *theme.Theme, width, rows int) []string {
	lines := make([]string, rows)
	if snap.Timing.Full() <= 0 || width < 4 {
		return lines
	}
	passed := cell(snap.Timing, snap.Elapsed, width)
	if snap.Phase == routine.PhaseApply || snap.Lead > 0 {
		passed = 0
	}
	early := max(0, windowStart(snap.Timing, width)-passed)
	if snap.Phase == routine.PhaseOpen {
		early = 0
	}
	high := "▄"
	if rows > 1 {
		lines[0], high = tone.Render(strings.Repeat("▄", passed))+strings.Repeat(" ", width-passed), "█"
	}
	lines[rows-1] = tone.Render(strings.Repeat(high, passed)) + t.Muted.Render(strings.Repeat("▁", early)) +
		t.Window.Render(strings.Repeat("▃", width-passed-early))
	return lines
}

// labels puts the times of a bar under it: its start, when the window opens under its first
// cell, and its end. Where that has no room, they have no am and pm.
func (sc Scene) labels(c *grid, a area) {
	t, m, apart := sc.Theme, sc.Moment, 1
	start, opens, end := m.Start, m.Opens, m.End
	column := a.col + windowStart(sc.Snap.Timing, a.width)
	last := func() int { return a.right() - theme.Width(end) - apart - theme.Width(opens) + 1 }
	if opens != "" && column > last() {
		start, opens, end, apart = locale.Bare(start), locale.Bare(opens), locale.Bare(end), 2
	}
	c.put(a.row, a.col, t.Muted.Render(start))
	c.putRight(a.row, a.right(), t.Muted.Render(end))
	if at := min(column, last()); opens != "" && at >= a.col+theme.Width(start)+apart {
		c.put(a.row, at, t.Open.Bold.Render(opens))
	}
}

// Segment is a step in the line of the whole session.
type Segment struct {
	Kind      routine.Kind
	Planned   time.Duration
	Passed    time.Duration // of the current step, in full minutes
	Outcome   routine.Outcome
	IsCurrent bool
}

// segmentsOf are the steps of a session.
func segmentsOf(results []routine.StepResult, snap routine.Snapshot) []Segment {
	var all []Segment
	for i, r := range results {
		s := Segment{Kind: r.Step.Kind, Planned: r.Step.Timing.Full(), Outcome: r.Outcome}
		if i == snap.Index && !snap.State.Ended() {
			s.IsCurrent, s.Planned = true, max(s.Planned, snap.Timing.Full())
			s.Passed = min(snap.Elapsed.Truncate(time.Minute), s.Planned)
		}
		all = append(all, s)
	}
	return all
}

// SessionLine draws steps in proportion to their times: high what has passed, low what is to come.
func SessionLine(steps []Segment, t *theme.Theme, width int) string {
	times := make([]int, len(steps))
	for i, s := range steps {
		times[i] = int(s.Planned)
	}
	var parts []string
	cells, gap := Segments(times, width)
	for i, n := range cells {
		parts = append(parts, steps[i].draw(t, n))
	}
	return strings.Join(parts, strings.Repeat(" ", gap))
}

// draw draws a segment.
func (s Segment) draw(t *theme.Theme, cells int) string {
	hue := t.Step(string(s.Kind))
	passed := 0
	switch {
	case s.IsCurrent && s.Planned > 0:
		passed = int(int64(s.Passed) * int64(cells) / int64(s.Planned))
	case s.Outcome == routine.OutcomeDone:
		passed = cells
	case s.Outcome == routine.OutcomeStung:
		hue, passed = t.Stop, cells
	}
	return hue.Block.Render(strings.Repeat("▄", passed)) + t.Faded(hue.Block, 20).Render(strings.Repeat("▁", cells-passed))
}

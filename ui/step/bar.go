package step

import (
	"fmt"
	"strings"
	"time"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
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
	return cell(t, t.From, width)
}

// bar draws how far a timed step is. What has passed is high, what is to come
// low; the window itself has a tone of its own.
func bar(snap routine.Snapshot, tone theme.Style, t *theme.Theme, width int) string {
	if snap.Timing.Full() <= 0 || width < 4 {
		return ""
	}
	passed := cell(snap.Timing, snap.Elapsed, width)
	early := max(0, windowStart(snap.Timing, width)-passed)
	return tone.Render(strings.Repeat("▄", passed)) + t.Muted.Render(strings.Repeat("▁", early)) +
		t.Open.Block.Render(strings.Repeat("▂", width-passed-early))
}

// labels are the edges in minutes under a bar: 15 and 20 for a mask's window.
func labels(t routine.Timing, th *theme.Theme, width int) string {
	if t.Full() <= 0 || width < 4 {
		return ""
	}
	from, end := words.BarLabels(t)
	opens := windowStart(t, width)
	if opens >= width {
		return th.Muted.Render(fmt.Sprintf("%*s", width, end))
	}
	at := max(0, min(opens, width-len(end)-len(from)-1))
	return th.Muted.Render(fmt.Sprintf("%*s%*s", at+len(from), from, width-at-len(from), end))
}

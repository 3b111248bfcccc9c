package step

import (
	"fmt"
	"strings"
	"time"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// bar draws how far a timed step is, and under it, where there is room, its
// edges in minutes: 15 and 20 for a mask's window. What has passed is high,
// what is to come low; the window itself has a tone of its own.
func bar(snap routine.Snapshot, tone theme.Style, t theme.Theme, width int) (line, labels string) {
	full := snap.Timing.Full()
	if full <= 0 || width < 4 {
		return "", ""
	}
	cell := func(d time.Duration) int { return min(width, int(int64(d)*int64(width)/int64(full))) }
	passed, opens := cell(snap.Elapsed), width
	if snap.Timing.Mode == routine.Window {
		opens = cell(snap.Timing.From)
	}
	early := max(0, opens-passed)
	line = tone.Render(strings.Repeat("▄", passed)) + t.Muted.Render(strings.Repeat("▁", early)) +
		t.Good.Render(strings.Repeat("▂", width-passed-early))
	return line, t.Muted.Render(edges(snap.Timing, opens, width))
}

// edges are the labels under a bar: where the window opens, and the end.
func edges(t routine.Timing, opens, width int) string {
	from, end := words.Edges(t)
	if t.Mode != routine.Window || opens >= width {
		return fmt.Sprintf("%*s", width, end)
	}
	at := max(0, min(opens, width-len(end)-len(from)-1))
	return fmt.Sprintf("%*s%*s", at+len(from), from, width-at-len(from), end)
}

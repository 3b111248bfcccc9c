package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"skintime/routine/care"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Why is the screen that says what a step or a plan rests on.
type Why struct {
	title  string
	claims []string
	advice []care.Advice
	data   care.Data
	top    int // the first line that is shown
}

// NewWhy shows the advice of a plan, and the claims behind a step as data has
// them.
func NewWhy(o OpenWhy, data care.Data) Why {
	return Why{title: o.Title, claims: o.Claims, advice: o.Advice, data: data}
}

// Empty reports whether there is nothing to show.
func (w *Why) Empty(f Frame) bool { return len(w.blocks(f)) == 0 }

// whyBlock is an advice, a claim or a dispute.
type whyBlock struct {
	lines  []string
	styles []theme.Style // of lines
	id     string
	advice []string // drawn already
}

// blocks are all that there is to say: stops first, then the claims, and where the sources disagree.
func (w *Why) blocks(f Frame) (all []whyBlock) {
	t, column := f.Theme, 2
	if !f.Layout.essential() {
		column = adviceText(f.Layout.page())
	}
	for _, level := range []care.Level{care.Stop, care.Caution, care.Tip} {
		for _, a := range w.advice {
			if a.Level == level {
				all = append(all, whyBlock{advice: adviceLines(t, a, column, w.width(f))})
			}
		}
	}
	for _, id := range w.claims {
		if c, ok := w.data.Claim(id); ok {
			all = append(all, whyBlock{[]string{c.Says, words.ClaimRule(c), words.ClaimOrigin(w.data, c)}, []theme.Style{t.Strong, t.Text, t.Muted}, c.ID, nil})
		}
	}
	for _, x := range w.data.Disputes {
		if slices.ContainsFunc(x.IDs, func(id string) bool { return slices.Contains(w.claims, id) }) {
			lines := []string{words.Disagreement(x), words.DisputeOne(x), words.DisputeOther(x), words.DisputeChosen(x)}
			all = append(all, whyBlock{lines, []theme.Style{t.Strong, t.Soft, t.Soft, t.Text}, "", nil})
		}
	}
	return all
}

// width is how wide lines are, for texts that are read.
func (w *Why) width(f Frame) int {
	if f.Layout.essential() {
		return f.Layout.Width
	}
	return min(f.Layout.page().width, 100)
}

// drawn are the lines of a block, with an edge of a style where there is room for one.
func (b whyBlock) drawn(f Frame, width int, edge theme.Style) (lines []string) {
	if b.advice != nil {
		return b.advice
	}
	t, column := f.Theme, 2
	if f.Layout.essential() {
		column = 0
	}
	for i, text := range b.lines {
		room := width - column
		if i == 0 && b.id != "" {
			room -= len(b.id) + 2
		}
		for j, line := range theme.Wrap(text, room) {
			r := newRow(t)
			if column > 0 {
				r.at(0, edge, "▎")
			}
			r.at(column, b.styles[i], line)
			if i+j == 0 {
				r.ends(width, t.Muted, b.id)
			}
			lines = append(lines, r.line(width))
		}
	}
	return lines
}

// text is all lines, and which of them begin a block. The first block that is seen whole has an
// edge in the accent.
func (w *Why) text(f Frame) (lines []string, begins []int) {
	marked := false
	for i, b := range w.blocks(f) {
		if i > 0 && (b.advice == nil || lines[len(lines)-1] == "") {
			lines = append(lines, "")
		}
		edge := f.Theme.Line
		if !marked && b.advice == nil && len(lines) >= w.top {
			edge, marked = f.Theme.Accent.Block, true
		}
		begins = append(begins, len(lines))
		lines = append(lines, b.drawn(f, w.width(f), edge)...)
	}
	return lines, begins
}

// room is how many lines fit, beside one that says how much more there is.
func (w *Why) room(f Frame) int {
	if f.Layout.essential() {
		return max(1, f.Layout.Height-1)
	}
	pg := f.Layout.page()
	return max(1, pg.rows()-1-3*pg.spare())
}

// Key scrolls, or goes back. Stings, leaving and suspending act at once.
func (w *Why) Key(k Key, f Frame) Action {
	room := w.room(f)
	if moved := newDiaryKeys().distance(k, room); moved != 0 && !key.Matches(k, newStepKeys().pause) {
		lines, _ := w.text(f)
		w.top = max(0, min(w.top+moved, max(0, len(lines)-room)))
		return nil
	}
	return closeOverlay(k)
}

// wholeBlocks is where lines from top end at most at end, without the beginning of a block that is
// cut there, but for one that begins at the top.
func wholeBlocks(lines []string, begins []int, top, end int) int {
	if end == len(lines) || lines[end] == "" {
		return end
	}
	for _, first := range slices.Backward(begins) {
		if first <= end {
			if first > top {
				return first
			}
			break
		}
	}
	return end
}

// View draws as much of it as there is room for.
func (w *Why) View(f Frame) string {
	t, pg, room := f.Theme, f.Layout.page(), w.room(f)
	lines, begins := w.text(f)
	top := max(0, min(w.top, len(lines)-room))
	end := min(len(lines), top+room)
	if pg.size > sizeSmall {
		end = wholeBlocks(lines, begins, top, end)
	}
	part := slices.Clone(lines[top:end])
	if pg.size == sizeTiny {
		for i, line := range part {
			part[i] = strings.TrimPrefix(line, " ")
		}
		return f.Layout.crop(slices.Concat([]string{t.Strong.Render(w.title)}, part)...)
	}
	if end < len(lines) {
		below := 0
		for _, first := range begins {
			if first >= end {
				below++
			}
		}
		part = append(append(part, blank(room-len(part)+pg.spare())...), newRow(t).at(2, t.Muted, words.FurtherDown(below)).line(pg.width))
	}
	keys := t.Accent.Cap.Render(" esc ") + t.Strong.Render(" back") + "   " + t.Strong.Render("↑↓") + t.Muted.Render(" scroll")
	return pg.compose(crumb(f, pg, "Why", w.title, ""), append(blank(pg.spare()), part...), f.notices(), keys, t)
}

package screen

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// The columns of a step's row: when it begins, and as many cells behind that the dot of its hue, its
// name, and at least where its product stands.
const (
	startColumn  = 1
	afterDot     = 2
	afterName    = 4
	afterProduct = 17
)

// noProducts is the width below which products have no column.
const noProducts = 60

// planList is the rows of the steps, and how they are set.
type planList struct {
	plan    *Plan
	frame   Frame
	width   int
	dot     int   // the column of the dots
	name    int   // the column of names
	product int   // the column of products; 0: there is none
	pitch   int   // lines from a step to the next
	shown   []int // the steps that have a row
}

// list is the rows of the steps in a width.
func (p *Plan) list(f Frame, width int) planList {
	times := startColumn + f.Locale.Width()
	l := planList{plan: p, frame: f, width: width, dot: times + afterDot, name: times + afterName, pitch: 1, shown: p.shown()}
	if width < noProducts {
		return l
	}
	l.product = times + afterProduct
	for _, i := range l.shown {
		l.product = max(l.product, l.name+lipgloss.Width(p.draft.Routine().Steps[i].Name())+2)
	}
	l.product = min(l.product, width/2)
	return l
}

// shown are the steps that have a row. What is only offered has none until it is unfolded, unless
// a person has chosen it.
func (p *Plan) shown() (steps []int) {
	for i := range p.draft.Routine().Steps {
		if !p.folded(i) {
			steps = append(steps, i)
		}
	}
	return steps
}

// folded reports whether a step is offered without a row of its own.
func (p *Plan) folded(i int) bool {
	_, chosen := p.overrides[p.origin(i)]
	return !p.unfolded && !chosen && i != p.cursor && p.onOffer(i)
}

// offers reports whether any step is on offer.
func (p *Plan) offers() bool {
	for i := range p.draft.Routine().Steps {
		if p.onOffer(i) {
			return true
		}
	}
	return false
}

// onOffer reports whether a step is out, and nothing says why.
func (p *Plan) onOffer(i int) bool {
	return p.draft.Routine().Steps[i].Optional && !p.draft.Included(i) && p.reason(i) == ""
}

// lines are the rows that fit into height, with the cursor's among them.
func (l planList) lines(height int) []string {
	fold := l.fold()
	room := height
	if fold != "" {
		room -= l.foldHeight()
	}
	fit := max(1, room/l.pitch)
	first, last := 0, len(l.shown)
	if last > fit {
		fit = max(1, fit-1)
		at := slices.Index(l.shown, l.plan.cursor)
		first = max(0, min(at-fit/2, last-fit))
		last = first + fit
	}
	var lines []string
	for _, i := range l.shown[first:last] {
		lines = append(lines, l.step(i)...)
	}
	if hidden := len(l.shown) - (last - first); hidden > 0 {
		more := newRow(l.frame.Theme).at(startColumn, l.frame.Theme.Muted, fmt.Sprintf("%d more", hidden))
		lines = append(lines, more.line(l.width))
	}
	if fold != "" && len(lines) < height {
		lines = append(append(lines, blank(l.foldHeight()-1)...), fold)
	}
	return lines
}

// height is how many lines all rows take.
func (l planList) height() int {
	n := len(l.shown) * l.pitch
	if l.fold() != "" {
		n += l.foldHeight()
	}
	return n
}

// foldHeight is how many lines the row takes that names what is offered.
func (l planList) foldHeight() int { return min(2, l.pitch) }

// fold names the steps that are offered and have no row; empty: there are none.
func (l planList) fold() string {
	var names []string
	for i, s := range l.plan.draft.Routine().Steps {
		if l.plan.folded(i) {
			names = append(names, s.Name())
		}
	}
	if names == nil {
		return ""
	}
	t, r := l.frame.Theme, newRow(l.frame.Theme)
	note, hint := words.Optional, l.plan.keys.unfold.Help().Key+" "+l.plan.keys.unfold.Help().Desc
	if l.product == 0 {
		note, hint = "", note
	}
	room := l.width - startColumn - lipgloss.Width(hint) - 2
	if l.product > 0 {
		room = l.product - startColumn - 2
	}
	text := firstFit(room, "+ "+strings.Join(names, ", "), "+ "+routine.Count(len(names), "more step"), fmt.Sprintf("+ %d", len(names)))
	return r.at(startColumn, t.Soft, text).at(l.product, t.Muted, note).ends(l.width, t.Muted, hint).line(l.width)
}

// step is the lines of a step: its row, and where rows are apart a line below it, and free ones.
func (l planList) step(i int) []string {
	selected := i == l.plan.cursor
	lines := []string{l.row(i)}
	if l.pitch == 1 {
		return lines
	}
	if below := l.below(i); below != "" || selected {
		r := newListRow(l.frame.Theme, selected)
		lines = append(lines, r.at(l.product, r.theme.Muted, below).line(l.width))
	}
	return append(lines, blank(l.pitch-len(lines))...)
}

// below is what stands below a step's row: why it is as it is, or where there is room what to do.
func (l planList) below(i int) string {
	s, reason := l.plan.draft.Routine().Steps[i], l.plan.reason(i)
	room := l.width - l.product
	switch {
	case !l.plan.draft.Included(i):
		return ""
	case reason == "" && (l.pitch > 2 || i == l.plan.cursor):
		texts := slices.Clone(s.Do)
		for _, do := range s.Do {
			sentence, _, _ := strings.Cut(do, ". ")
			texts = append(texts, strings.TrimSuffix(sentence, ".")+".")
		}
		return firstFit(room, texts...)
	}
	return firstFit(room, reason)
}

// row is the row of a step: when it begins, its name, what it is done with, how long it takes, and
// why it is not as usual. What does not fit in whole words is left out.
func (l planList) row(i int) string {
	s, selected := l.plan.draft.Routine().Steps[i], i == l.plan.cursor
	r := newListRow(l.frame.Theme, selected)
	t, room := r.theme, max(l.product, l.width-13)-l.name-2
	if l.plan.draft.Included(i) {
		length := firstFit(l.width-l.name-8, words.Length(s.Timing), strings.TrimPrefix(words.Length(s.Timing), "about "))
		r.ends(l.dot-afterDot, t.Muted, l.start(i)).at(l.dot, t.Step(string(s.Kind)).Block, "●")
		r.at(l.name, t.Strong, theme.Truncate(s.Name(), l.nameRoom(length), "…"))
		if l.product > 0 {
			r.at(l.product, t.Soft, l.uses(i, l.width-l.product-lipgloss.Width(length)-2))
		}
		return r.ends(l.width, t.Text, length).line(l.width)
	}
	style, name := t.Muted, s.Name()
	if selected {
		style = t.Strong
	}
	reason := l.plan.reason(i)
	r.at(l.dot, t.Muted, "○").at(l.name, style, theme.Truncate(name, room, "…"))
	if l.product > 0 {
		return r.at(l.product, t.Muted, firstFit(l.width-l.product, words.NotIncludedBecause(s, reason), words.NotIncluded(s, reason))).line(l.width)
	}
	free := l.width - r.used - 2
	return r.ends(l.width, t.Muted, firstFit(free, reason, words.NotIncluded(s, reason))).line(l.width)
}

// nameRoom is how many cells there are for the name of a step that takes some time.
func (l planList) nameRoom(length string) int {
	if l.product > 0 {
		return l.product - l.name - 2
	}
	return max(1, l.width-l.name-lipgloss.Width(length)-2)
}

// start is when a step begins, if all before it take their full times; empty on a day ahead.
func (l planList) start(i int) string {
	if l.plan.ahead != nil {
		return ""
	}
	var before routine.Routine
	for j, s := range l.plan.draft.Routine().Steps[:i] {
		if l.plan.draft.Included(j) {
			before.Steps = append(before.Steps, s)
		}
	}
	return l.frame.Locale.Time(l.frame.Wall.Add(before.Total()).Truncate(time.Second))
}

// uses is what a step is done with and, where rows are close together, why it is not as usual.
func (l planList) uses(i, room int) string {
	s := l.plan.draft.Routine().Steps[i]
	name, kind, mark, reason := words.StepUses(s), s.Product.Kind, l.plan.mark(s), l.plan.reason(i)
	if l.pitch > 1 {
		reason = ""
	}
	if strings.HasSuffix(strings.ToLower(name), kind) {
		kind = ""
	}
	joined := func(texts ...string) string {
		return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), " · ")
	}
	texts := []string{joined(name, kind, mark, reason), joined(name, mark, reason), joined(kind, mark, reason)}
	if i == l.plan.cursor {
		texts = append(texts, joined(mark, reason), reason)
	}
	return firstFit(room, append(texts, joined(name, kind, mark), joined(name, mark), mark, name, kind)...)
}

// firstFit is the first text that is not empty and fits into width; empty where
// none does.
func firstFit(width int, texts ...string) string {
	for _, text := range texts {
		if text != "" && lipgloss.Width(text) <= width {
			return text
		}
	}
	return ""
}

// currentRow is the row of the cursor's step in a very small terminal.
func (p *Plan) currentRow(f Frame) string {
	if len(p.draft.Routine().Steps) == 0 {
		return ""
	}
	s, t, sign := p.step(), f.Theme, "●"
	length := words.Length(s.Timing)
	if !p.draft.Included(p.cursor) {
		sign, length = "○", words.NotIncluded(s, p.reason(p.cursor))
	}
	room := f.Layout.Width - lipgloss.Width(length) - 3
	r := newRow(t).at(0, t.Step(string(s.Kind)).Block, sign).at(2, t.Strong, theme.Truncate(s.Name(), room, "…"))
	return strings.TrimPrefix(r.ends(f.Layout.Width, t.Text, length).line(0), " ")
}

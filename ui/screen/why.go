package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"skintime/routine/care"
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
func (w *Why) Empty(f Frame) bool { return len(w.lines(f)) == 0 }

func (w *Why) lines(f Frame) []string {
	s := renderer(f)
	if f.Layout.essential() {
		s.Width = f.Layout.Width
	}
	lines := s.Advice(w.advice)
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return append(lines, s.Why(w.data, w.claims)...)
}

// room is how many lines fit.
func (w *Why) room(f Frame) int {
	if f.Layout.essential() {
		return max(1, f.Layout.Height-1)
	}
	return f.Layout.body - 1
}

// Key scrolls, or goes back. Stings, leaving and suspending act at once.
func (w *Why) Key(k Key, f Frame) Action {
	room := w.room(f)
	if moved := newDiaryKeys().distance(k, room); moved != 0 && !key.Matches(k, newStepKeys().pause) {
		most := max(0, len(w.lines(f))-room)
		w.top = max(0, min(w.top+moved, most))
		return nil
	}
	return closeOverlay(k)
}

// View draws as much of it as there is room for.
func (w *Why) View(f Frame) string {
	l, t, lines, room := f.Layout, f.Theme, w.lines(f), w.room(f)
	top := max(0, min(w.top, len(lines)-room))
	part, more := lines[top:min(len(lines), top+room)], ""
	if l.essential() {
		return l.crop(slices.Concat([]string{t.Strong.Render(w.title)}, part)...)
	}
	if top+len(part) < len(lines) {
		more = t.Muted.Render("↓ more")
	}
	head := t.Accent.Bold.Render("Why") + t.Text.Render("   "+w.title)
	return l.compose(f.withFlags(head), strings.Join(part, "\n"), more, t.Strong.Render("↑↓")+t.Muted.Render(" move   any other key goes back"))
}

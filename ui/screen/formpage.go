package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/theme"
)

// formPage is how a form looks: a field a line, and the one that is written among them.
type formPage struct {
	fields []formField
	row    int // of the field that is written
	input  textinput.Model
}

// formLabel is how many cells the names of fields take.
const formLabel = 13

// rows are the fields, behind an edge where there is room for one, and below them what can be
// written.
func (p formPage) rows(f Frame, pg page) []string {
	t := f.Theme
	about := p.about(t, pg.width, max(1, pg.rows()/4))
	lines := p.lines(t, pg.width-2*pg.spare(), max(1, pg.rows()-len(about)-2*pg.spare()))
	for i, line := range lines {
		if pg.spare() > 0 {
			lines[i] = " " + t.Accent.Block.Render("┃") + line
		}
	}
	return slices.Concat(blank(pg.spare()), lines, blank(pg.spare()), about)
}

// tiny is the same in a very small terminal.
func (p formPage) tiny(f Frame) []string {
	about := p.about(f.Theme, f.Layout.Width, max(0, f.Layout.Height/3))
	return append(p.lines(f.Theme, f.Layout.Width-2, max(1, f.Layout.Height-len(about))), about...)
}

// about is what can be written in the field, in at most some lines.
func (p formPage) about(t *theme.Theme, width, most int) (lines []string) {
	hint, choices := p.fields[p.row].hint, p.fields[p.row].choices
	if len(choices) > 0 {
		hint += ": " + strings.Join(choices, ", ")
	}
	all := theme.Wrap(routine.Capitalized(hint), width)
	for _, line := range all[:min(len(all), most)] {
		lines = append(lines, newRow(t).at(0, t.Muted, line).line(width))
	}
	return lines
}

// lines are the rows of as many fields as there is room for.
func (p formPage) lines(t *theme.Theme, width, room int) (lines []string) {
	label := min(formLabel, width/2)
	first := max(0, min(p.row-room/2, len(p.fields)-room))
	for i := first; i < min(len(p.fields), first+room); i++ {
		r := newListRow(t, i == p.row)
		name := r.theme.Muted
		if i == p.row {
			name = r.theme.Strong
		}
		r.at(0, name, theme.Truncate(p.fields[i].label, label, "…")).fill(label + 1)
		if i != p.row {
			lines = append(lines, r.at(label+1, r.theme.Text, theme.Truncate(p.fields[i].value, width-label-1, "…")).line(width))
			continue
		}
		in := p.input
		in.SetStyles(noteStyles(r.theme))
		in.SetWidth(max(1, width-label-3))                        // the cursor may stand behind the text
		below, _, _ := strings.Cut(r.theme.Text.Render("x"), "x") // the cursor's cell is on the row's ground, too
		view := strings.Replace(in.View(), ansi.SGR(ansi.AttrReverse), cursorMark+below, 1)
		lines = append(lines, r.drawn(view, ansi.StringWidth(view)).line(width))
	}
	return lines
}

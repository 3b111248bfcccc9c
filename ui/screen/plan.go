package screen

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Plan is the screen before a session: a routine while it is arranged.
type Plan struct {
	draft     routine.Draft
	cursor    int
	keys      planKeys
	care      care.Plan                    // what the draft was made from; empty: only a routine
	replan    func(care.Chosen) care.Plan  // plans with other products and steps
	chosen    map[routine.Kind]care.Choice // what was chosen
	overrides map[int]bool                 // steps that were included or skipped by hand, by their origin
	firstRun  bool
	ahead     *DayPlan // the part of a day ahead that it is of; nil: it stands before a session
}

// PlanOptions are what a Plan shows, and what it can open.
type PlanOptions struct {
	Draft routine.Draft
	Care  care.Plan // what the draft was made from; empty: only a routine
	// Claims are the care rules with the claims behind them, read when asked for; nil: there is
	// nothing to look up.
	Claims func() care.Data
	// Replan plans with other products and steps; nil: products cannot be changed.
	Replan   func(care.Chosen) care.Plan
	Chosen   map[routine.Kind]care.Choice // what was chosen before
	Diary    bool                         // there is a diary to open
	Shelf    bool                         // there is a shelf to open
	Week     bool                         // there is a week to open
	Skin     bool                         // it can be written down that skin rests
	FirstRun bool                         // nobody has used the program so far
}

// NewPlan begins at the first step that is in.
func NewPlan(o PlanOptions) Plan {
	first := 0
	for i := range o.Draft.Routine().Steps {
		if o.Draft.Included(i) {
			first = i
			break
		}
	}
	keys := newPlanKeys()
	keys.diary.SetEnabled(o.Diary)
	keys.shelf.SetEnabled(o.Shelf)
	keys.week.SetEnabled(o.Week)
	keys.why.SetEnabled(o.Claims != nil)
	keys.skin.SetEnabled(o.Skin && len(o.Care.Rests()) > 0)
	keys.kind.SetEnabled(o.Replan != nil)
	p := Plan{draft: o.Draft, cursor: first, keys: keys, care: o.Care, replan: o.Replan, firstRun: o.FirstRun}
	p.chosen, p.overrides = map[routine.Kind]care.Choice{}, map[int]bool{}
	maps.Copy(p.chosen, o.Chosen)
	return p
}

// NewDayPlan shows the plan of a part of a day ahead, to read. Claims reads what the care rules know.
func NewDayPlan(o DayPlan, claims func() care.Data) Plan {
	p := NewPlan(PlanOptions{Draft: o.Plan.Draft(), Care: o.Plan, Claims: claims})
	p.keys, p.ahead = p.keys.toRead(), &o
	return p
}

// Key acts on a key.
func (p *Plan) Key(k Key, f Frame) Action {
	switch keys := p.keys; {
	case key.Matches(k, keys.skin):
		return OpenSkin{p.care}
	case key.Matches(k, keys.begin):
		return p.Begin()
	case key.Matches(k, keys.quit):
		return Close{}
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	case key.Matches(k, keys.help):
		return OpenHelp{Short: keys, Full: keys}
	case key.Matches(k, keys.why):
		s := p.step()
		return OpenWhy{strings.TrimSuffix(s.Name()+": "+p.reason(p.cursor), ": "), s.Why, p.care.Advice}
	case key.Matches(k, keys.diary):
		return OpenDiary{}
	case key.Matches(k, keys.shelf):
		return OpenShelf{}
	case key.Matches(k, keys.week):
		return OpenWeek{}
	case key.Matches(k, keys.up):
		p.moveTo(p.cursor - 1)
	case key.Matches(k, keys.down):
		p.moveTo(p.cursor + 1)
	case len(p.draft.Routine().Steps) > 0:
		return p.change(k)
	}
	return nil
}

// moveTo puts the cursor on a step, or on the first or last.
func (p *Plan) moveTo(i int) { p.cursor = max(0, min(i, len(p.draft.Routine().Steps)-1)) }

// included reports whether the step of the cursor is in; without steps it is not.
func (p *Plan) included() bool {
	return p.cursor < len(p.draft.Routine().Steps) && p.draft.Included(p.cursor)
}

// change acts on a key that changes the step of the cursor.
func (p *Plan) change(k Key) Action {
	switch keys := p.keys; {
	case key.Matches(k, keys.kind):
		return p.changeProduct()
	case key.Matches(k, keys.toggle):
		p.toggle()
		if p.draft.Unrinsed() {
			return Notify{words.Unrinsed}
		}
	case key.Matches(k, keys.longer):
		return p.adjust(time.Minute)
	case key.Matches(k, keys.shorter):
		return p.adjust(-time.Minute)
	}
	return nil
}

func (p *Plan) adjust(by time.Duration) Action {
	d, err := p.draft.Adjust(p.cursor, by)
	if err != nil {
		return Notify{err.Error()}
	}
	p.draft = d
	return nil
}

// Begin is the action that starts the session with the steps that are in.
func (p *Plan) Begin() Action {
	r := p.draft.OnlyIncluded()
	if len(r.Steps) == 0 {
		return Notify{words.EveryStepExcluded}
	}
	return Begin{r}
}

// View draws the steps with their times, how long they take, when they
// will be done, and what to have ready.
func (p *Plan) View(f Frame) string {
	r, t, l := p.draft.OnlyIncluded(), f.Theme, f.Layout
	takes, done := words.PlanTotal(r, f.Wall)
	if p.ahead != nil {
		done = ""
	}
	if l.essential() {
		return l.crop(p.viewEssential(f, takes, done)...)
	}
	width := min(l.inner, 72)
	needs := t.Text.Render(words.HaveReady(r))
	foot := append([]string{""}, theme.Wrap(needs, width)...)
	const total = 2 // lines
	advice := p.advice(f, width, l.body-total)
	steps := len(p.draft.Routine().Steps)
	shown := max(1, min(steps, max(6, l.body-total-len(advice)-len(foot)), l.body-total-min(len(advice), 2)))
	rows, more := p.rows(f, shown, l.inner)
	lines := append(rows, t.Muted.Render(more), t.Strong.Render(strings.TrimSuffix(takes+", "+done, ", ")))
	if room := l.body - len(lines); len(advice) <= room {
		lines = append(lines, advice...)
	} else if room > 1 { // without the empty line before it
		lines = append(append(lines, wholeItems(advice[1:], room-1, l.inner)...), t.Muted.Render("w shows more"))
	}
	if len(lines)+len(foot) <= l.body {
		lines = append(lines, foot...)
	}
	notice := f.notices()
	switch {
	case notice != "":
	case p.ahead != nil:
		notice = t.Muted.Render(p.ahead.Note)
	case p.firstRun:
		notice = t.Muted.Render(words.Welcome(l.inner))
	}
	return l.compose(f.withFlags(p.head(f)), strings.Join(lines, "\n"), notice, keyLine(f, p.offered().withToggleLabel(p.included())))
}

// head is the routine and how often it is meant to be done, or when it is planned.
func (p *Plan) head(f Frame) string {
	title, after := p.draft.Routine().Title, words.Frequency(p.draft.Routine().Rhythm)
	if p.ahead != nil {
		title, after = p.ahead.Title, title
	}
	if after == "" {
		return f.Theme.Accent.Bold.Render(title)
	}
	return f.Theme.Accent.Bold.Render(title) + f.Theme.Muted.Render("   "+after)
}

// viewEssential is what a very small terminal shows, the most important first.
func (p *Plan) viewEssential(f Frame, takes, done string) []string {
	if p.ahead != nil {
		return []string{p.ahead.Title, p.draft.Routine().Title, takes, p.currentRow(f), cmp.Or(f.notices(), "q back")}
	}
	return []string{p.draft.Routine().Title, takes, done, p.currentRow(f), words.EnterBegins, cmp.Or(f.notices(), "q quit")}
}

// wholeItems are the items of advice that have room, of those that follow each other. What goes on
// in a line begins with a space. Where even the first has no room, its end is left out.
func wholeItems(lines []string, room, width int) []string {
	whole := room
	for whole > 0 && strings.HasPrefix(ansi.Strip(lines[whole]), " ") {
		whole--
	}
	if whole > 0 || room == 0 {
		return lines[:whole]
	}
	shown := slices.Clone(lines[:room])
	shown[room-1] = theme.Truncate(shown[room-1]+" …", width, "…")
	return shown
}

// advice is what the plan has to say, below its rows.
func (p *Plan) advice(f Frame, width, most int) []string {
	s := renderer(f)
	s.Width = width
	shown, more := words.TopAdvice(p.care.Advice)
	lines := append(p.skinLine(f, width), s.Advice(shown)...)
	if more > 0 {
		lines = append(lines, f.Theme.Muted.Render(words.MoreAdvice(more)))
	}
	if len(lines) == 0 || most < 3 {
		return nil
	}
	return append([]string{""}, lines...)
}

package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"skintime/routine/care"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// offered are the keys that the foot of the plan names: how to say that skin rests or is calm
// only where that matters today.
func (p *Plan) offered() planKeys {
	k := p.keys
	k.skin.SetEnabled(k.skin.Enabled() && (p.care.Recovery.Active() || p.care.MindSkin))
	return k
}

// skinLine reminds that skin may need rest where the plan asks for that; empty elsewhere.
func (p *Plan) skinLine(f Frame, column, width int) []string {
	if !p.care.MindSkin || !p.keys.skin.Enabled() {
		return nil
	}
	var lines []string
	for _, line := range theme.Wrap(words.SkinLine, width-column) {
		lines = append(lines, newRow(f.Theme).at(column, f.Theme.Text, line).line(width))
	}
	return lines
}

// SaySkin writes down what was said of skin, plans so, and returns what there is to say.
func (p *Plan) SaySkin(a SaySkin, save func(SaySkin) error) string {
	until, _ := p.care.RestAfter(a.Rest)
	err := save(a)
	if err == nil {
		p.Refresh()
	}
	return words.SkinSaid(a.Rest, until, p.care.Today(), err)
}

// Skin is the screen on which a person says that their skin needs rest, or is calm again.
type Skin struct {
	plan   care.Plan
	rests  []care.SkinRest // what can be said now
	cursor int
	asked  bool // it was asked whether skin is really calm
}

// NewSkin shows what can be said of skin before a plan.
func NewSkin(o OpenSkin) *Skin { return &Skin{plan: o.Plan, rests: o.Plan.Rests()} }

// Key acts on a key.
func (s *Skin) Key(k Key, _ Frame) Action {
	asked, keys := s.asked, s.keys()
	s.asked = false
	switch r := &s.rests[s.cursor]; {
	case key.Matches(k, keys.choose) && r.Calm && s.plan.Recovery.Strict && !asked:
		s.asked = true
		return Notify{words.CalmSoSoon("enter")}
	case key.Matches(k, keys.choose):
		return SaySkin{*r}
	case key.Matches(k, keys.up):
		s.cursor = max(0, s.cursor-1)
	case key.Matches(k, keys.down):
		s.cursor = min(len(s.rests)-1, s.cursor+1)
	case key.Matches(k, keys.longer):
		r.Days = min(care.MaxRestDays, r.Days+1)
	case key.Matches(k, keys.shorter):
		r.Days = max(1, r.Days-1)
	case key.Matches(k, keys.back):
		return Close{}
	case key.Matches(k, keys.pass):
		return PassKey{k}
	}
	return nil
}

// View draws what can be said, and what follows from what the cursor is on.
func (s *Skin) View(f Frame) string {
	l, t, r := f.Layout, f.Theme, s.rests[s.cursor]
	until, strict := s.plan.RestAfter(r)
	effect := words.SkinEffect(r, until, strict, s.plan.Today())
	if l.essential() {
		foot := append(theme.Wrap(effect, l.Width), t.Strong.Render("enter")+t.Muted.Render(" choose"))
		return l.crop(append(s.rows(f, max(1, l.Height-len(foot))), foot...)...)
	}
	foot := theme.Wrap(t.Text.Render(effect), l.inner)
	if about := theme.Wrap(t.Muted.Render(words.OnlyTheDay), l.inner); len(s.rests)+1+len(foot)+len(about) <= l.body {
		foot = append(foot, about...)
	}
	if len(s.rests)+1+len(foot) <= l.body {
		foot = append([]string{""}, foot...)
	}
	lines := append(s.rows(f, max(1, l.body-len(foot))), foot...)
	return l.compose(f.withFlags(t.Accent.Bold.Render(words.SkinHeading)), strings.Join(lines, "\n"), f.notices(), keyLine(f, s.keys()))
}

// rows are what can be said, as far as there is room, with the cursor's among them.
func (s *Skin) rows(f Frame, room int) (rows []string) {
	first := max(0, min(s.cursor-room/2, len(s.rests)-room))
	for i := first; i < len(s.rests) && i < first+room; i++ {
		mark, style := rowMark(f.Theme, i == s.cursor)
		rows = append(rows, mark+style.Render(words.SkinSays(s.rests[i])))
	}
	return rows
}

// skinKeys are the keys of Skin.
type skinKeys struct{ choose, up, down, longer, shorter, back, pass key.Binding }

// keys are those that do something now.
func (s *Skin) keys() skinKeys {
	plan := newPlanKeys()
	k := skinKeys{
		choose: bind("enter", "choose", "enter"), up: plan.up, down: plan.down, longer: bind("→", "a day more", "right", "+", "="), shorter: bind("←", "a day less", "left", "-"),
		back: bind("q", "back", "q", "esc", "x"), pass: key.NewBinding(key.WithKeys("ctrl+c", "ctrl+z")),
	}
	k.longer.SetEnabled(s.rests[s.cursor].Told)
	k.shorter.SetEnabled(s.rests[s.cursor].Told)
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k skinKeys) ShortHelp() []key.Binding {
	move, days := k.up, k.longer
	move.SetHelp("↑↓", "move")
	days.SetHelp("←→", "days")
	return []key.Binding{k.choose, move, days, k.back}
}

// FullHelp lists all keys.
func (k skinKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }

package screen

import (
	"cmp"
	"maps"
	"slices"

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

// SaySkin writes down what was said of skin, plans so, and returns what there is to say. Steps that
// were included by hand before are in no longer, unless the new plan has them.
func (p *Plan) SaySkin(a SaySkin, save func(SaySkin) error) string {
	until, _ := p.care.RestAfter(a.Rest)
	err := save(a)
	if err == nil {
		maps.DeleteFunc(p.overrides, func(_ int, in bool) bool { return in })
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

// skinDays is the column, in cells, of until when skin rests.
const skinDays = 27

// View draws what can be said, until when skin then rests, and from what.
func (s *Skin) View(f Frame) string {
	pg, t, r := f.Layout.page(), f.Theme, s.rests[s.cursor]
	until, strict := s.plan.RestAfter(r)
	effect := words.SkinEffect(r, until, strict, s.plan.Today())
	if pg.size == sizeTiny {
		foot := append(theme.Wrap(cmp.Or(f.notices(), effect), f.Layout.Width), t.Accent.Cap.Render("enter")+t.Strong.Render(" choose"))
		return f.Layout.crop(append(s.list(f, pg, max(1, f.Layout.Height-len(foot))), foot...)...)
	}
	var above []string
	if pg.size > sizeSmall {
		effect = words.SkinSpares(r, strict)
		above = []string{"", "", newRow(t).at(0, t.Strong, words.SkinQuestion).line(pg.width), newRow(t).at(0, t.Muted, words.OnlyTheDay).line(pg.width), ""}
	}
	var below []string
	for _, line := range append([]string{""}, theme.Wrap(effect, pg.width)...) {
		below = append(below, newRow(t).at(0, t.Text, line).line(pg.width))
	}
	body := slices.Concat(above, s.list(f, pg, max(1, pg.rows()-len(above)-len(below))), below)
	head := newRow(t).at(0, t.Muted, theme.Truncate(s.plan.Routine.Title, pg.width-24, "…")+" › ").add(t.Strong, words.SkinHeading).line(pg.width)
	return pg.compose(head, body, f.notices(), keyRow(t, t.Accent, s.keys(), pg.width), t)
}

// list is what can be said, as far as there is room, with the cursor's among it.
func (s *Skin) list(f Frame, pg page, room int) (lines []string) {
	gap := 1
	if pg.size >= sizeLarge && 2*len(s.rests) <= room {
		gap = 2
	}
	first := max(0, min(s.cursor-room/2, len(s.rests)-room))
	for i := first; i < len(s.rests) && i < first+room; i++ {
		r, row := s.rests[i], newListRow(f.Theme, i == s.cursor)
		row.at(0, row.theme.Strong, words.SkinSays(r))
		if until, _ := s.plan.RestAfter(r); pg.size > sizeSmall && !r.Calm {
			row.at(skinDays, row.theme.Muted, words.SkinDays(r, until, s.plan.Today()))
		}
		lines = append(append(lines, row.line(pg.width)), blank(gap-1)...)
	}
	return lines
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

// expendable returns the keys that a narrow foot leaves out, the first first.
func (k skinKeys) expendable() []key.Binding {
	return []key.Binding{k.up}
}

// FullHelp lists all keys.
func (k skinKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }

package plain

import (
	"errors"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/live"
)

// resting is a plan with what can be said of skin, as the shipped rules have it in short.
func resting(r care.Recovery) care.Plan {
	d := care.Data{Rests: []care.SkinRest{{Says: "just today", Days: 1}, {Says: "a treatment at a clinic", Days: 7, Strict: true, Told: true}, {Says: "calm again", Calm: true}}}
	p := d.Plan(care.Situation{Now: time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)})
	p.Recovery = r
	return p
}

// x before the first step asks what there is to say of skin, writes it down, and plans so.
func TestSaySkin(t *testing.T) {
	strictly := care.Recovery{Until: time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC), Strict: true}
	for _, c := range []struct {
		name  string
		rests care.Recovery // before
		lines string
		err   error
		said  string
		want  string
	}{
		{"today", care.Recovery{}, "x 1", nil, "just today/1", "Your skin rests today.\nFacial"},
		{"as a clinic says", care.Recovery{}, "X 2_10", nil, "a treatment at a clinic/10", "2. a treatment at a clinic, for 7 days. For 10 days, type 2 10."},
		{"other days than somebody can be told", care.Recovery{}, "x 1_3 2_61 2_0 2_a 3 q", nil, "", strings.Repeat("Type a number from 1 to 2.\n> ", 1)},
		{"nothing", care.Recovery{}, "x _", nil, "", "How is your skin? Only the last day is saved, never why."},
		{"it is calm, but so soon", strictly, "x 3 1 3", nil, "just today/1", "Calm again? 3 once more says yes."},
		{"it is calm", strictly, "x 3 3", nil, "calm again/0", "Your skin is calm again."},
		{"it is not saved", care.Recovery{}, "x 1", errors.New("the disk is full"), "just today/1", "That is not saved: the disk is full.\nEnter begins"},
	} {
		t.Run(c.name, func(t *testing.T) {
			said := ""
			o := Options{Plan: resting(c.rests)}
			o.SaySkin = func(r care.SkinRest) (care.Plan, routine.Draft, error) {
				said = r.Says + "/" + string(rune('0'+r.Days))
				if r.Days > 9 {
					said = r.Says + "/10"
				}
				return care.Plan{}, routine.NewDraft(facial(t)).Toggle(0), c.err
			}
			var lines []typedLine
			for _, line := range strings.Fields(c.lines) {
				lines = append(lines, typedLine{0, strings.ReplaceAll(strings.TrimPrefix(line, "_"), "_", " ")})
			}
			out, s := runLines(t, o, lines...)
			if said != c.said || !strings.Contains(out, c.want) || s.Begun() {
				t.Errorf("said %q, want %q; begun %v:\n%s", said, c.said, s.Begun(), out)
			}
			if planned := strings.Count(out, "Exfoliate"); c.err == nil && said != "" && planned > 1 {
				t.Errorf("the plan is not made again:\n%s", out)
			}
		})
	}
}

// During a session, and where nothing can be written down, x is no line.
func TestNothingToSayOfSkin(t *testing.T) {
	out, _ := runLines(t, Options{}, typedLine{0, "x"}, typedLine{0, ""}, typedLine{0, "x"})
	if strings.Contains(out, "How is your skin") || !strings.Contains(out, `I don't know "x".`) {
		t.Errorf("said\n%s", out)
	}
}

// The reminder that skin may need rest is a line before the first step, where that can be said.
func TestSkinLine(t *testing.T) {
	const line = "Skin sore, sunburnt, broken or just waxed? x makes it gentle."
	mind := resting(care.Recovery{})
	mind.MindSkin = true
	say := func(care.SkinRest) (care.Plan, routine.Draft, error) {
		return care.Plan{}, routine.NewDraft(facial(t)), nil
	}
	for _, c := range []struct {
		name string
		o    Options
		want int
	}{
		{"it may", Options{Plan: mind, SaySkin: say}, 1}, {"nothing strong", Options{Plan: resting(care.Recovery{}), SaySkin: say}, 0},
		{"nothing can be written", Options{Plan: mind}, 0}, {"begun at once", Options{Plan: mind, SaySkin: say, StartNow: true}, 0},
		{"nobody is asked", Options{Plan: mind, SaySkin: say, Session: live.Options{Auto: true}}, 0},
	} {
		out, _ := runLines(t, c.o, typedLine{0, "x"}, typedLine{0, "1"}, typedLine{0, "q"})
		if got := strings.Count(out, line); got != c.want {
			t.Errorf("%s: said %d times:\n%s", c.name, got, out)
		}
	}
}

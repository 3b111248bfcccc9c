package plain

import (
	"context"
	"strconv"
	"strings"

	"skintime/routine/care"
	"skintime/ui/words"
)

// saySkin asks what there is to say of skin, and plans so. It reports whether the input continues.
func (r *runner) saySkin(ctx context.Context) bool {
	rests := r.Plan.Rests()
	r.say(words.PlainSkin(rests)...)
	for asked := ""; r.err == nil; {
		select {
		case <-ctx.Done():
			return false
		case line, ok := <-r.lines:
			said, known := saidOfSkin(line, rests)
			switch {
			case !ok:
				return false
			case line == "" || command(line) == "q" || command(line) == "x":
				return true
			case !known:
				r.say(words.PlainSkinUsage(len(rests)))
			case said.Calm && r.Plan.Recovery.Strict && asked != line:
				asked = line
				r.say(words.CalmSoSoon(line))
			default:
				r.skinSaid(said)
				return true
			}
		}
	}
	return false
}

// saidOfSkin reads a number of what can be said, and where somebody was told for how many days,
// these behind it.
func saidOfSkin(line string, rests []care.SkinRest) (said care.SkinRest, known bool) {
	number, days, more := strings.Cut(line, " ")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(rests) {
		return said, false
	}
	said = rests[n-1]
	if more {
		said.Days, err = strconv.Atoi(days)
		known = err == nil && said.Told && said.Days >= 1 && said.Days <= care.MaxRestDays
		return said, known
	}
	return said, true
}

// skinSaid writes down what was said of skin, and tells the plan that follows.
func (r *runner) skinSaid(said care.SkinRest) {
	until, _ := r.Plan.RestAfter(said)
	plan, draft, err := r.SaySkin(said)
	r.say(words.SkinSaid(said, until, r.Plan.Today(), err))
	if err == nil {
		r.Plan, r.Draft = plan, draft
		r.introduce()
	}
}

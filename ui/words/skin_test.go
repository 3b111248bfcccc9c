package words

import (
	"errors"
	"slices"
	"testing"
	"time"

	"skintime/routine/care"
)

func TestSkinWords(t *testing.T) {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	today, end := day(2026, 12, 30), day(9999, 12, 31)
	waxed, clinic, calm := care.SkinRest{Says: "waxed", Days: 2}, care.SkinRest{Says: "a clinic", Days: 7, Strict: true, Told: true}, care.SkinRest{Says: "calm again", Calm: true}
	check(t,
		sentence{SkinSays(waxed), "Waxed"},
		sentence{SkinEffect(waxed, today, false, today), "Today: no exfoliant, acid or retinoid."},
		sentence{SkinEffect(waxed, day(2026, 12, 31), false, today), "Until Thu 31 Dec: no exfoliant, acid or retinoid."},
		sentence{SkinEffect(clinic, day(2027, 1, 5), true, today), "Until Tue 5 Jan 2027, or as the clinic says: no exfoliant, acid, retinoid or mask."},
		sentence{SkinEffect(care.SkinRest{Strict: true}, end, true, today), "Until you say it is calm: no exfoliant, acid, retinoid or mask."},
		sentence{SkinEffect(calm, time.Time{}, false, today), "The rest is over. What stung stays out until you clear it on the shelf."},
		sentence{SkinSaid(waxed, today, today, nil), "Your skin rests today."},
		sentence{SkinSaid(waxed, day(2026, 12, 31), today, nil), "Your skin rests until Thu 31 Dec."},
		sentence{SkinSaid(clinic, end, today, nil), "Your skin rests until you say it is calm: x."},
		sentence{SkinSaid(calm, time.Time{}, today, nil), "Your skin is calm again. What stung stays out until cleared on the shelf."},
		sentence{AskFirst(nil), ""},
		sentence{AskFirst([]string{"G37"}), "Pregnant, or trying to be? Retinoids are best left out; ask first. 'avoid' keeps them out."},
		sentence{AskFirst([]string{"G38"}), "Pregnant, or trying to be? Salicylic acid peels, or more than 2 %: ask first."},
		sentence{AskFirst([]string{"G37", "G38"}), "Pregnant, or trying to be? Retinoids are best left out; ask first. 'avoid' keeps them out. Salicylic acid peels, or more than 2 %: ask first."},
		sentence{SkinSaid(waxed, today, today, errors.New("no room")), "That is not saved: no room."},
	)
}

// What is new on a shelf is said once: not where something like it stood there before.
func TestNewOnShelf(t *testing.T) {
	acid, retinol := care.Item{Delicate: true}, care.Item{Delicate: true, AskFirst: []string{"G37"}}
	for _, c := range []struct {
		name        string
		before, now []care.Item
		want        []string
	}{
		{"nothing", nil, []care.Item{{}}, nil}, {"an acid", nil, []care.Item{acid}, []string{SkinInSetup}},
		{"a retinoid", nil, []care.Item{retinol, retinol}, []string{SkinInSetup, AskFirst([]string{"G37"})}},
		{"a retinoid beside an acid", []care.Item{acid}, []care.Item{acid, retinol}, []string{AskFirst([]string{"G37"})}},
		{"what was there before", []care.Item{retinol}, []care.Item{acid, retinol}, nil},
		{"an acid that is used up", nil, []care.Item{{Delicate: true, Product: care.Product{UsedUp: true}}}, nil},
	} {
		if got := NewOnShelf(c.before, c.now); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

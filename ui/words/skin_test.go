package words

import (
	"errors"
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
		sentence{SkinEffect(care.SkinRest{Strict: true}, end, true, today), "Until you say that it is calm: no exfoliant, acid, retinoid or mask."},
		sentence{SkinEffect(calm, time.Time{}, false, today), "The rest is over. What stung stays out until you clear it on the shelf."},
		sentence{SkinSaid(waxed, today, today, nil), "Your skin rests today."},
		sentence{SkinSaid(waxed, day(2026, 12, 31), today, nil), "Your skin rests until Thu 31 Dec."},
		sentence{SkinSaid(clinic, end, today, nil), "Your skin rests until you say that it is calm: x."},
		sentence{SkinSaid(calm, time.Time{}, today, nil), "Your skin is calm again. What stung stays out until you clear it on the shelf."},
		sentence{SkinSaid(waxed, today, today, errors.New("no room")), "That is not saved: no room"},
	)
}

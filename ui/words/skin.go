package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
)

// What is said about skin that needs rest.
const (
	// SkinLine reminds that x has the plan spare skin that needs it.
	SkinLine     = "Skin sore, sunburnt, broken or just waxed? x makes it gentle."
	SkinInSetup  = "Skin sore, sunburnt, broken or just waxed? x on the plan makes it gentle: acids and retinoids are for calm, whole skin."
	SkinHeading  = "Skin to leave alone"
	SkinQuestion = "How is your skin?"
	OnlyTheDay   = "Only the last day is saved, never why."
)

// CalmSoSoon asks whether skin is really calm; key is what says so.
func CalmSoSoon(key string) string {
	return "It stung less than 3 days ago. Calm again? " + key + " once more says yes."
}

// SkinSays is what can be said of skin, as the beginning of a line.
func SkinSays(r care.SkinRest) string { return routine.Capitalized(r.Says) }

// SkinEffect says what follows if r is said of skin: until when it then rests, and from what.
func SkinEffect(r care.SkinRest, until time.Time, strict bool, today time.Time) string {
	if r.Calm {
		return SkinSpares(r, strict)
	}
	return SkinDays(r, until, today) + ": " + strings.ToLower(SkinSpares(r, strict))
}

// SkinSpares says what skin is spared while it rests.
func SkinSpares(r care.SkinRest, strict bool) string {
	switch {
	case r.Calm:
		return "The rest is over. What stung stays out until you clear it on the shelf."
	case strict:
		return "No exfoliant, acid, retinoid or mask."
	}
	return "No exfoliant, acid or retinoid."
}

// SkinDays says until when skin rests: "Until Fri 6 Mar".
func SkinDays(r care.SkinRest, until, today time.Time) string {
	if r.Told {
		return restDays(until, today) + ", or as the clinic says"
	}
	return restDays(until, today)
}

// restDays says until when skin rests: "Until Fri 6 Mar".
func restDays(until, today time.Time) string {
	switch {
	case care.Endless(until):
		return "Until you say it is calm"
	case !until.After(today):
		return "Today"
	case until.Year() != today.Year():
		return "Until " + until.Format("Mon 2 Jan 2006")
	}
	return "Until " + until.Format("Mon 2 Jan")
}

// SkinSaid says that a rest has begun or is over, or why that could not be written down.
func SkinSaid(r care.SkinRest, until, today time.Time, err error) string {
	switch {
	case err != nil:
		return Refusal(fmt.Errorf("that is not saved: %w", err))
	case r.Calm:
		return "Your skin is calm again. What stung stays out until cleared on the shelf."
	case care.Endless(until):
		return "Your skin rests until you say it is calm: x."
	case !until.After(today):
		return "Your skin rests today."
	}
	return fmt.Sprintf("Your skin rests until %s.", until.Format("Mon 2 Jan"))
}

// PlainSkin asks in lines what there is to say of skin.
func PlainSkin(rests []care.SkinRest) []string {
	lines := []string{SkinQuestion + " " + OnlyTheDay}
	for i, r := range rests {
		line := fmt.Sprintf("%d. %s", i+1, r.Says)
		if r.Told {
			line += fmt.Sprintf(", for %d days. For 10 days, type %d 10.", r.Days, i+1)
		}
		lines = append(lines, line)
	}
	return append(lines, "Type a number. An empty line goes back.")
}

// PlainSkinUsage says what can be answered.
func PlainSkinUsage(most int) string { return fmt.Sprintf("Type a number from 1 to %d.", most) }

// AskFirst says whether to ask before something is used when pregnant, by the claims for that
// (G37, G38); empty: nothing to say.
func AskFirst(ids []string) string {
	text := ""
	if slices.Contains(ids, "G37") {
		text = "Retinoids are best left out; ask first. 'avoid' keeps them out."
	}
	if slices.Contains(ids, "G38") {
		text = joinSentences(text, "Salicylic acid peels, or more than 2 %: ask first.")
	}
	if text == "" {
		return ""
	}
	return "Pregnant, or trying to be? " + text
}

// NewOnShelf says once what has to be known of products of a shelf that are not like any before.
func NewOnShelf(before, now []care.Item) (lines []string) {
	delicate := func(i care.Item) bool { return i.Delicate && !i.Product.UsedUp }
	if slices.ContainsFunc(now, delicate) && !slices.ContainsFunc(before, delicate) {
		lines = append(lines, SkinInSetup)
	}
	ids := askedFirst(now)
	known := askedFirst(before)
	if ask := AskFirst(slices.DeleteFunc(ids, func(id string) bool { return slices.Contains(known, id) })); ask != "" {
		lines = append(lines, ask)
	}
	return lines
}

// askedFirst lists the claims for which to ask first, of all of these products.
func askedFirst(items []care.Item) (ids []string) {
	for _, i := range items {
		ids = append(ids, i.AskFirst...)
	}
	return ids
}

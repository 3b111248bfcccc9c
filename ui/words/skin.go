package words

import (
	"fmt"
	"time"

	"skintime/routine"
	"skintime/routine/care"
)

// What is said about skin that needs rest.
const (
	// SkinLine reminds that x has the plan spare skin that needs it.
	SkinLine    = "Skin sore, sunburnt, broken or just waxed? x makes it gentle."
	SkinHeading = "Skin to leave alone"
	OnlyTheDay  = "Only the last day is saved, never why."
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
		return "The rest is over. What stung stays out until you clear it on the shelf."
	}
	text := restDays(until, today)
	if r.Told {
		text += ", or as the clinic says"
	}
	if strict {
		return text + ": no exfoliant, acid, retinoid or mask."
	}
	return text + ": no exfoliant, acid or retinoid."
}

// restDays says until when skin rests: "Until Fri 6 Mar".
func restDays(until, today time.Time) string {
	switch {
	case care.Endless(until):
		return "Until you say that it is calm"
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
		return "That is not saved: " + err.Error()
	case r.Calm:
		return "Your skin is calm again. What stung stays out until you clear it on the shelf."
	case care.Endless(until):
		return "Your skin rests until you say that it is calm: x."
	case !until.After(today):
		return "Your skin rests today."
	}
	return fmt.Sprintf("Your skin rests until %s.", until.Format("Mon 2 Jan"))
}

// PlainSkin asks in lines what there is to say of skin.
func PlainSkin(rests []care.SkinRest) []string {
	lines := []string{"How is your skin? " + OnlyTheDay}
	for i, r := range rests {
		line := fmt.Sprintf("  %d  %s", i+1, r.Says)
		if r.Told {
			line += fmt.Sprintf(": %d days; %d 10 for 10 days", r.Days, i+1)
		}
		lines = append(lines, line)
	}
	return append(lines, "Type a number. An empty line goes back.")
}

// PlainSkinUsage says what can be answered.
func PlainSkinUsage(most int) string { return fmt.Sprintf("Type a number from 1 to %d.", most) }

package words

import (
	"fmt"
	"strings"

	"skintime/routine"
	"skintime/routine/care"
)

// What setup says.
const (
	SetupIntro = "Everything here is optional. An empty line keeps the answer shown.\nq cancels, and changes nothing."
	// NotSure is the answer that leaves a question open.
	NotSure        = "not sure"
	MaskOpen       = "15 to 20 min, as a cream: most masks are"
	NothingChanged = "No changes."
	// SetupDone stands above all answers, and NothingSaved below the question whether they go.
	SetupDone    = "All set. Save it?"
	NothingSaved = "Nothing of this visit is saved then."
	// NameHint says how a name is removed.
	NameHint = "Type none to leave it empty."
	// NameTaken says that another product has a name.
	NameTaken = "another product for this step has that name"
)

// SetupEnterHint says that an empty line leaves answer as it is.
func SetupEnterHint(answer string) string { return fmt.Sprintf("Enter keeps: %s.", answer) }

// SetupNumber asks for one of n choices.
func SetupNumber(n int) string {
	return fmt.Sprintf("Type a number from 1 to %d, or the word.", n)
}

// SetupNoNumber says that a line is not one of n choices.
func SetupNoNumber(line string, n int) string {
	return fmt.Sprintf("%.40q is none of them: type a number from 1 to %d, or the word", line, n)
}

// Refusal says as a sentence why an answer does not fit.
func Refusal(err error) string {
	text := routine.Capitalized(err.Error())
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, ".") {
		return text
	}
	return text + "."
}

// DiscardAnswers asks whether as many answers go.
func DiscardAnswers(n int) string {
	return fmt.Sprintf("Discard %s?", routine.Count(max(1, n), "answer"))
}

// SetupList says how to answer with several of known.
func SetupList(known []string) string {
	return fmt.Sprintf("Choose from %s. Separate several with commas, or type none.", strings.Join(known, ", "))
}

// NoConfigYet says that there is no configuration, and what writes one.
const NoConfigYet = "There is no configuration yet: 'skintime setup' writes one."

// ConfigUnchanged says that the configuration at path is as it was.
func ConfigUnchanged(path string) string { return fmt.Sprintf("No changes to %s.", path) }

// ConfigSaved says that the answers are in the configuration at path.
func ConfigSaved(path string) string {
	return fmt.Sprintf("Saved to %s. Run 'skintime' when you are ready.", path)
}

// Understood says what a person has: "You have: green jar, a clay mask; a gentle polish." Empty:
// nothing in use.
func Understood(shelf []care.Product) string {
	var have []string
	for _, q := range shelf {
		if !q.UsedUp {
			have = append(have, described(q))
		}
	}
	if len(have) == 0 {
		return ""
	}
	return "You have: " + strings.Join(have, "; ") + "."
}

// described is a product's name, and what it is: "green jar, a rich clay mask".
func described(q care.Product) string {
	what := ProductKind(q)
	for _, word := range []struct {
		word string
		on   bool
	}{{q.Texture, q.Texture != ""}, {"rich", q.Rich}, {"gentle", q.Gentle}} {
		if word.on {
			what = word.word + " " + what
		}
	}
	what = withArticle(what)
	if len(q.Actives) > 0 {
		what += " with " + list(activeNames(q.Actives))
	}
	if q.Name != "" {
		return routine.Sanitize(q.Name) + ", " + what
	}
	return what
}

// withArticle is a thing with "a" or "an".
func withArticle(thing string) string {
	if strings.ContainsAny(thing[:1], "aeiou") {
		return "an " + thing
	}
	return "a " + thing
}

// list is words as a sentence has them: "aha, bha and vitamin-c".
func list(all []string) string {
	if last := len(all) - 1; last > 0 {
		return strings.Join(all[:last], ", ") + " and " + all[last]
	}
	return all[0]
}

// MaskKindMeans says what a kind of mask is like; empty: nothing to say.
func MaskKindMeans(kind string) string {
	return map[string]string{
		"cream": "15 to 20 min; kind to dry skin", "gel": "15 to 20 min; light and moist", "sheet": "15 to 20 min; off before it dries",
		"clay": "8 to 10 min; shorter, because it dries", "peel-off": "until it is dry; rests longer between", "enzyme": "10 to 15 min; it exfoliates, so no scrub",
		"acid": "5 to 10 min; it exfoliates, so no scrub", "overnight": "the last layer; washed off in the morning", "hydrogel": "15 to 20 min; lifted off, no rinse",
	}[kind]
}

// ExfoliantKindMeans says what a kind of exfoliant is like; empty: nothing to say.
func ExfoliantKindMeans(kind string) string {
	return map[string]string{
		"polish": "fine and gentle", "scrub": "grains in a cream", "sponge": "soft, for wet skin", "glycolic": "an acid, on dry skin",
		"acid": "lactic acid and the like, on dry skin", "peel": "strong; its label sets the minutes", "cleanser": "cleanses as well: one step",
		"cloth": "a soft, wet cloth; gentle", "bha": "salicylic acid; it stays on", "enzyme": "a powder that foams; gentle",
	}[kind]
}

// EveningFormMeans says what a way to plan evenings is like.
func EveningFormMeans(form string) string {
	return map[string]string{
		"no plan": "each evening as it comes", "a cycle": "some evenings in turn, again and again", "days of the week": "the same evenings each week",
	}[form]
}

// InTurn is the evenings of a cycle in words: "exfoliate, retinoid, 2 × recovery".
func InTurn(cycle []routine.EveningKind) string {
	var turns []string
	for i := 0; i < len(cycle); {
		n := 1
		for i+n < len(cycle) && cycle[i+n] == cycle[i] {
			n++
		}
		turn := string(cycle[i])
		if n > 1 {
			turn = fmt.Sprintf("%d × %s", n, turn)
		}
		turns, i = append(turns, turn), i+n
	}
	return strings.Join(turns, ", ")
}

// CycleOffers says what cycle is offered, and that sensitive skin has one evening more.
func CycleOffers(cycle []routine.EveningKind) string {
	return routine.Capitalized(InTurn(cycle)) + ". Sensitive skin recovers for one evening more."
}

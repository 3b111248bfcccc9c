package setup

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"skintime/routine"
	"skintime/routine/config"
	"skintime/routine/toml"
	"skintime/ui/words"
)

// question is what is asked, and why.
type question struct {
	title, why string
	topic      string   // what it is about, as the list of answers has it
	words      []string // to choose from, a word or several; none: yes or no
	one        *string
	means      func(word string) string // what a word means; nil: it says so itself
	open       string                   // what it means to leave it open; may be empty
	answered   bool                     // there is an answer already: nothing is left open
	chosen     *[]string
	yesNo      *bool
	name       *string  // a name is asked for
	taken      []string // names that others have
}

// The answers to a question that may stay open.
const (
	yes = "yes"
	no  = "no"
)

// questions are those that matter after what has been answered: of what is not
// there, nothing more is asked.
func (a *answers) questions() []question {
	all := []question{
		{topic: topicSkin, title: "Your skin", why: "Dry skin needs less time under clay, sensitive skin more days of rest.", words: config.Skins(), one: &a.skin},
		{topic: topicRetinoid, title: "Do you use a retinoid in the evening?", why: "Acids are planned for other evenings.", yesNo: &a.retinoid},
		{topic: topicMask, title: "What kind of mask do you use most?", why: "It sets how long it stays on. You can change it each time.", words: routine.MaskKinds(), means: words.MaskKindMeans, open: words.MaskOpen, one: &a.mask},
	}
	if a.mask != "" {
		all = append(all, a.nameOf(topicMask, routine.Mask, "the mask"),
			question{topic: topicMask, title: "Is the mask rich in nutrients?", why: "Serum goes on after a rich mask, never before.", words: []string{yes, no}, one: &a.rich})
	}
	all = append(all, question{topic: topicExfoliant, title: "Your exfoliant", why: "The kind decides how to use it, and how often.", words: config.ExfoliantKinds(), means: words.ExfoliantKindMeans, one: &a.exfoliant})
	if a.exfoliant != "" {
		all = append(all, a.nameOf(topicExfoliant, routine.Exfoliate, "the exfoliant"), question{topic: topicExfoliant, title: "Is the exfoliant gentle?", why: "A gentle one is fine every day; others need days of rest.", yesNo: &a.gentle})
	}
	all = append(all,
		question{topic: topicSerum, title: "Your serum", why: "A light one can go on before some masks, a thick one goes on after.", words: config.Textures(), one: &a.texture},
		question{topic: topicSerum, title: "What is in the serum?", why: "Ingredients that clash are kept apart.", words: serumActives(a.actives), chosen: &a.actives},
	)
	if a.texture != "" || len(a.actives) > 0 {
		all = append(all, a.nameOf(topicSerum, routine.Serum, "the serum"))
	}
	all = append(append(all, a.eveningQuestions()...),
		question{topic: topicAlerts, title: "How to alert you?", why: "Terminal and desktop show a notification; the others make a sound.", words: channels(), chosen: &a.cues, answered: true},
	)
	if a.here.Bus {
		all = append(all, question{topic: topicMediaKeys, title: "Lead the session with media keys?", why: "Play, pause and next, on your keyboard, headphones or phone.", yesNo: &a.mediaKeys})
	}
	return append(all,
		question{topic: topicColours, title: "Colours", why: "High contrast is easier to read from afar.", words: config.Themes(), one: &a.theme, answered: true},
	)
}

// serumActives are the actives of serums, and those that are chosen already.
func serumActives(chosen []string) []string {
	return slices.DeleteFunc(config.Actives(), func(active string) bool {
		return (active == "enzyme" || active == "tca") && !slices.Contains(chosen, active)
	})
}

// nameOf asks what a person calls a product.
func (a *answers) nameOf(topic string, k routine.Kind, what string) question {
	return question{topic: topic, title: "What do you call " + what + "?", why: "Its name stands beside the step; it can stay empty.", name: a.names[k], taken: a.taken[k]}
}

// free returns an error about a name that another product of the step has.
func (q question) free(name string) error {
	if slices.Contains(q.taken, strings.TrimSpace(name)) {
		return errors.New(words.NameTaken)
	}
	return nil
}

// yesOrNo is an answer to a question of yes or no.
func yesOrNo(is bool) string {
	if is {
		return yes
	}
	return no
}

func displayName(word string) string {
	if word == config.Themes()[1] {
		return "high contrast"
	}
	return words.ActiveName(word)
}

// list are the words of a line.
func list(s string) []string {
	var said []string
	for _, w := range strings.Split(strings.ToLower(s), ",") {
		if w = strings.Join(strings.Fields(w), "-"); w != "" && w != "none" && !slices.Contains(said, w) {
			said = append(said, w)
		}
	}
	return said
}

// oneOf is an error about a word that is not known.
func oneOf(said, known []string) error {
	for _, w := range said {
		if slices.Contains(known, w) {
			continue
		}
		if near, ok := toml.Nearest(w, known); ok {
			return fmt.Errorf("unknown %q; did you mean %q?", w, near)
		}
		return fmt.Errorf("unknown %q; there are %s", w, strings.Join(known, ", "))
	}
	return nil
}

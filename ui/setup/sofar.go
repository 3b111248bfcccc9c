package setup

import (
	"cmp"
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/config"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// What the questions are about, as the list of answers has it.
const (
	topicSkin      = "Skin"
	topicRetinoid  = "Retinoid"
	topicMask      = "Mask"
	topicExfoliant = "Exfoliant"
	topicSerum     = "Serum"
	topicEvenings  = "Evenings"
	topicAlerts    = "Alerts"
	topicMediaKeys = "Media keys"
	topicColours   = "Colours"
)

// topics are those of the questions, each once, in their order.
func topics(questions []question) (all []string) {
	for _, q := range questions {
		if len(all) == 0 || all[len(all)-1] != q.topic {
			all = append(all, q.topic)
		}
	}
	return all
}

// said is what is answered on a topic, in few words; empty: it is left open.
func (a answers) said(topic string) string {
	switch topic {
	case topicSkin:
		return a.skin
	case topicRetinoid:
		return yesOrNo(a.retinoid)
	case topicMask:
		return a.named(routine.Mask, a.mask)
	case topicExfoliant:
		return a.named(routine.Exfoliate, a.exfoliant)
	case topicSerum:
		return a.named(routine.Serum, cmp.Or(a.texture, strings.Join(a.actives, ", ")))
	case topicEvenings:
		return a.saidOfEvenings()
	case topicAlerts:
		return cmp.Or(strings.Join(a.cues, ", "), "none")
	case topicMediaKeys:
		return yesOrNo(a.mediaKeys)
	case topicColours:
		return displayName(a.theme)
	}
	return ""
}

// soFarOn is what is said on a topic, in as many of its words as fit into some cells.
func (a answers) soFarOn(topic string, width int) string {
	all := strings.Split(cmp.Or(a.said(topic), words.NotSure), ", ")
	for n := len(all); n > 0; n-- {
		text := strings.Join(all[:n], ", ")
		if n < len(all) {
			text += fmt.Sprintf(" +%d", len(all)-n)
		}
		if lipgloss.Width(text) <= width {
			return text
		}
	}
	return theme.Truncate(all[0], width, "…")
}

// named is a product's name, else what it is; of nothing there is none.
func (a answers) named(k routine.Kind, what string) string {
	if what == "" {
		return ""
	}
	return cmp.Or(strings.TrimSpace(routine.Sanitize(*a.names[k])), what)
}

// soFar is what has been said of skin and products, in few words: "dry skin · green jar · scrub".
func (a answers) soFar() string {
	var said []string
	for _, part := range []struct{ text, after string }{
		{a.skin, " skin"}, {map[bool]string{true: "a retinoid"}[a.retinoid], ""}, {a.said(topicMask), afterKind(routine.MaskKinds(), a.said(topicMask), " mask")},
		{a.said(topicExfoliant), ""}, {a.said(topicSerum), afterKind(config.Textures(), a.said(topicSerum), " serum")},
	} {
		if part.text != "" {
			said = append(said, part.text+part.after)
		}
	}
	return strings.Join(said, " · ")
}

// afterKind is a noun that follows a word, where that is one of kinds and no name.
func afterKind(kinds []string, word, noun string) string {
	for _, kind := range kinds {
		if word == kind {
			return noun
		}
	}
	return ""
}

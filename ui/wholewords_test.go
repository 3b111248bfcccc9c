package ui

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
)

// wholeScreens are screens of which no word may be cut at any size.
func wholeScreens(t *testing.T) map[string]*harness {
	plan := newPlanner(t, care.Profile{Skin: care.Dry}, map[routine.Kind]int{routine.Exfoliate: 1, routine.Serum: 5}, routine.Serum, 80, 24)
	summary := newHarness(t, everyKind(t), 80, 24)
	scenes()["summary"](summary)
	stung := newHarness(t, shipped(t, "facial"), 80, 24)
	stung.enter(routine.Mask)
	stung.press("!", "enter", "enter", "enter", "enter")
	offer := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	offer.enter(routine.Mask)
	offer.again(4 * time.Minute)
	keys := newHarness(t, shipped(t, "facial"), 80, 24)
	keys.enter(routine.Mask)
	keys.press("?")
	overview, session, products, skin := newReader(t, written(), nil, 80, 24).loads(), newReader(t, written(), nil, 80, 24).loads(), newReader(t, written(), nil, 80, 24).loads(), newReader(t, written(), nil, 80, 24).loads()
	session.press("down", "enter")
	products.press("tab")
	twice := written()
	twice.Records = append(twice.Records, twice.Records...)
	used := newReader(t, twice, nil, 80, 24).loads()
	used.press("tab", "down")
	skin.press("tab", "tab")
	return map[string]*harness{
		"plan": plan, "summary": summary, "summary after a sting": stung, "offer": offer.harness, "diary": overview, "session": session, "products": products, "a product that was used often": used, "keys": keys, "skin": skin,
		"empty diary": newReader(t, diary.Diary{}, nil, 80, 24).loads(),
	}
}

// tokens are the words of a screen, but for the name of a product, which may be cut.
func tokens(text string) []string {
	text = regexp.MustCompile("(oat|rice|green|clay)[a-z ]*…").ReplaceAllString(text, "")
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '…' && r != '\'' })
}

// A word is shown as a whole or not at all, at any size: none is that is not whole where lines are
// long. What follows may be left out behind a word.
func TestNoWordIsCutOnOtherScreens(t *testing.T) {
	whole, all := map[string]bool{"…": true}, wholeScreens(t)
	at := func(h *harness, width, height int) []string {
		h.send(tea.WindowSizeMsg{Width: width, Height: height})
		fits(t, h.m.View().Content, width, height)
		return tokens(h.text())
	}
	for _, h := range all {
		for _, size := range [][2]int{{300, 100}, {160, 50}, {120, 40}, {110, 34}, {80, 40}, {80, 24}, {70, 22}, {60, 40}, {300, 14}, {300, 10}, {300, 6}, {60, 6}} {
			for _, word := range at(h, size[0], size[1]) {
				whole[word] = true
			}
		}
	}
	heights := []int{6, 9, 10, 11, 14, 21, 22, 25, 33, 34, 41, 49, 50, 61, 100}
	for name, h := range all {
		for i, width := range []int{20, 29, 37, 38, 41, 45, 52, 59, 69, 70, 77, 109, 110, 133, 159, 160, 201, 300} {
			for j := range 4 {
				height := heights[(i+4*j)%len(heights)]
				for _, word := range at(h, width, height) {
					if !whole[word] {
						t.Fatalf("%s at %dx%d has %q:\n%s", name, width, height, word, h.text())
					}
				}
			}
		}
	}
}

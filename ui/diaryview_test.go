package ui

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/theme"
)

// Whatever the size, the texts and the keys, the diary stays in its terminal.
func TestTheDiaryFitsEverySize(t *testing.T) {
	keys := []string{"up", "down", "pgup", "pgdown", "home", "end", "left", "right", "enter", "esc", "?", "tab", "/", "j", "z", "backspace"}
	strange := written()
	strange.Records[19].Routine, strange.Records[18].Routine = strings.Repeat("夜のマスク", 40), ""
	strange.Records[19].Note, strange.Records[18].Steps = strings.Repeat("note", 120), nil
	strange.Records[17].Steps[1].Active = 1 << 40
	strange.Records[16].Steps[1].Product = &routine.Product{Name: strings.Repeat("夜のマスク", 40), Kind: strings.Repeat("kind", 40)}
	strange.Records[15].Steps[0].Product, strange.Records[15].Steps[0].Kind = &routine.Product{Kind: "e\u0301"}, "steam"
	strange.Problems = []diary.Problem{{Line: 1}}
	books := []diary.Diary{{}, written(), strange}
	rapid.Check(t, func(rt *rapid.T) {
		var h *harness
		resize := func(do func(width, height int)) {
			width, height := rapid.IntRange(1, 200).Draw(rt, "width"), rapid.IntRange(1, 70).Draw(rt, "height")
			do(width, height)
			if fits(t, h.m.View().Content, width, height); t.Failed() {
				rt.FailNow()
			}
		}
		var err error
		if rapid.IntRange(0, 9).Draw(rt, "fails") == 0 {
			err = errors.New(strings.Repeat("it failed ", 40))
		}
		book := rapid.SampledFrom(books).Draw(rt, "book")
		resize(func(width, height int) { h = newReader(t, book, err, width, height) })
		h.loads()
		for range rapid.IntRange(0, 12).Draw(rt, "presses") {
			resize(func(width, height int) { h.send(tea.WindowSizeMsg{Width: width, Height: height}) })
			h.press(rapid.SampledFrom(keys).Draw(rt, "key"))
		}
		resize(func(width, height int) { h.send(tea.WindowSizeMsg{Width: width, Height: height}) })
	})
}

// smallestWidth is that of a terminal with room for more than the essential.
const smallestWidth = 38

// Wherever there is room for more than the essential, no text is cut off.
func TestTheDiaryFitsItsWords(t *testing.T) {
	oat := regexp.MustCompile("(stung: )?oat[a-z ]*…")
	for width := smallestWidth; width <= 160; width++ {
		h := newReader(t, written(), nil, width, 40).loads()
		for _, keys := range [][]string{{"end"}, {"home", "down", "down", "down", "down", "down", "enter"}, {"esc", "tab"}, {"end", "enter"}, {"/", "x"}} {
			h.press(keys...)
			if text := oat.ReplaceAllString(h.text(), ""); strings.Contains(text, "…") { // a product's name may be cut
				t.Errorf("width %d, after %v:\n%s", width, keys, text)
			}
		}
	}
}

// diaryScenes are the diary's screens that have golden files.
func diaryScenes() map[string]func(*harness) {
	b := func(keys ...string) func(*harness) { return func(h *harness) { h.loads().press(keys...) } }
	return map[string]func(*harness){
		"opening": func(*harness) {}, "overview": b(), "overview-end": b("end", "up"), "keys": b("?"),
		"session": b("down", "enter"), "session-stung": b("pgdown", "home", "down", "down", "down", "down", "down", "enter"),
		"products": b("tab", "down"), "products-stung": b("tab", "end", "up"), "of-a-product": b("tab", "down", "enter", "down"),
		"search": b("/", "c", "l", "a"), "search-nothing": b("/", "p", "e", "e", "l"), "found": b("/", "c", "l", "a", "enter"),
		"session-left": b("end", "up", "up", "up", "up", "up", "up", "up", "up", "up", "enter"),
	}
}

func TestDiaryScreens(t *testing.T) {
	for name, act := range diaryScenes() {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size.width, size.height), func(t *testing.T) {
				h := newReader(t, written(), nil, size.width, size.height)
				act(h)
				fits(t, h.m.View().Content, size.width, size.height)
				golden(t, t.Name(), h.text())
			})
		}
	}
}

func TestStyledDiary(t *testing.T) {
	for name, shade := range map[string]*theme.Theme{"dark": theme.New(theme.Default, theme.Terminal{Dark: true}, nil), "light": theme.New(theme.Default, theme.Terminal{}, nil), "colorless": theme.Colorless()} {
		for _, scene := range []string{"overview", "session-stung"} {
			t.Run(scene+"/"+name, func(t *testing.T) {
				h := newReader(t, written(), nil, 80, 24)
				diaryScenes()[scene](h)
				h.m.display.setTheme(shade)
				golden(t, t.Name(), h.m.View().Content)
			})
		}
	}
}

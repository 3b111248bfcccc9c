package ui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
)

// cell is the sign in a row and a column, counted from 1.
func cell(lines []string, row, column int) rune {
	if row > len(lines) {
		return ' '
	}
	runes := []rune(lines[row-1])
	if column > len(runes) {
		return ' '
	}
	return runes[column-1]
}

// Word, caption, digits, bar and keys begin in the same cells in every phase of a step, and in
// every step that has a time.
func TestNothingJumps(t *testing.T) {
	states := map[string]func(*harness){
		"put on": func(h *harness) { h.press("enter", "s"); h.sleep(9 * time.Second) },
		"sung":   func(h *harness) { h.enter(routine.Toner); h.pass(20 * time.Second) },
	}
	for name, act := range phases() {
		if name != "cool" && name != "take off" {
			states[name] = act
		}
	}
	for _, k := range []routine.Kind{routine.Exfoliate, routine.Serum, routine.Moisturizer} {
		states[string(k)] = func(h *harness) { h.enter(k); h.pass(10 * time.Second) }
	}
	for size, at := range map[[2]int]struct{ column, word, caption, digits, high, bar, keys, left int }{
		{80, 24}: {28, 4, 7, 9, 5, 15, 23, 4}, {120, 40}: {5, 5, 9, 11, 10, 22, 38, 5}, {200, 60}: {17, 8, 14, 17, 15, 35, 58, 17},
	} {
		for name, act := range states {
			h := newHarness(t, shipped(t, "facial"), size[0], size[1])
			act(h)
			lines := strings.Split(h.text(), "\n")
			first := func(row, column int, of string) {
				t.Helper()
				if !strings.ContainsRune(of, cell(lines, row, column)) || cell(lines, row, column-1) != ' ' {
					t.Errorf("%v, %s: row %d, column %d is %q:\n%s", size, name, row, column, cell(lines, row, column), h.text())
				}
			}
			first(at.word, at.column, "█▀▄ ")
			first(at.caption, at.column, "abcdefghijklmnopqrstuvwxyz")
			first(at.bar, at.column, "▄▁▃█")
			first(at.keys, at.left+1, "es")
			drawn := false
			for row := at.digits; row < at.digits+at.high; row++ {
				drawn = drawn || cell(lines, row, at.column+at.high) != ' ' // in the first digit, or its sign
			}
			if !drawn || cell(lines, at.digits-1, at.column) != ' ' || cell(lines, at.digits+at.high, at.column) != ' ' {
				t.Errorf("%v, %s: the digits are elsewhere:\n%s", size, name, h.text())
			}
		}
	}
}

// From a second to the next only digits, one cell of the bar and the title change, and once a minute
// the clock.
func TestWhatASecondChanges(t *testing.T) {
	for size, bar := range map[[2]int]int{{80, 24}: 15, {120, 40}: 22} {
		h := newHarness(t, shipped(t, "facial"), size[0], size[1])
		h.enter(routine.Mask)
		h.pass(5*time.Minute + 10*time.Second)
		before := strings.Split(h.text(), "\n")
		for range 45 {
			h.sleep(time.Second)
			after := strings.Split(h.text(), "\n")
			elsewhere := 0
			for row := 1; row <= size[1]; row++ {
				for column := 1; column <= size[0]; column++ {
					was, is := cell(before, row, column), cell(after, row, column)
					if was != is && !(strings.ContainsRune("█▀▄ ", was) && strings.ContainsRune("█▀▄ ", is)) {
						elsewhere++
						if clock := row == 2 && column > size[0]-9; row != bar && !clock {
							t.Errorf("%v: row %d, column %d changes from %q to %q", size, row, column, was, is)
						}
					}
				}
			}
			if elsewhere > 1 {
				t.Fatalf("%v: %d cells beside the digits change:\n%s", size, elsewhere, h.text())
			}
			before = after
		}
	}
}

// No screen of a step wraps or cuts inside a word, at any size.
func TestNoWordIsCut(t *testing.T) {
	word := regexp.MustCompile(`[A-Za-z']{2,}`)
	known := map[string]bool{}
	frames := func(sizes [][2]int, see func(size [2]int, name, screen string)) {
		for name, act := range phases() {
			for _, zoomed := range []bool{false, true} {
				h := newHarness(t, shipped(t, "facial"), 80, 24)
				act(h)
				if zoomed {
					h.press("z")
				}
				h.m.notice = ""
				for _, size := range sizes {
					h.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
					see(size, fmt.Sprintf("%s, zoomed %v", name, zoomed), h.text())
				}
			}
		}
	}
	frames([][2]int{{300, 100}, {300, 40}, {300, 24}, {300, 12}, {300, 6}}, func(_ [2]int, _, screen string) {
		for _, w := range word.FindAllString(screen, -1) {
			known[w] = true
		}
	})
	var sizes [][2]int
	heights := []int{6, 9, 10, 11, 12, 21, 22, 24, 33, 34, 40, 49, 50, 60, 100}
	for i, width := range []int{20, 28, 37, 38, 40, 44, 52, 69, 70, 80, 109, 110, 120, 159, 160, 200, 300} {
		for j := range 4 {
			sizes = append(sizes, [2]int{width, heights[(i+4*j)%len(heights)]})
		}
	}
	frames(sizes, func(size [2]int, name, screen string) {
		fits(t, screen, size[0], size[1])
		for _, w := range word.FindAllString(screen, -1) {
			if !known[w] && !strings.Contains("RINSE NOW MASK ON READY PAUSED COOL WATER STOP EXFOLIATE TONER SERUM or", w) {
				t.Fatalf("%v, %s: %q is no word:\n%s", size, name, w, screen)
			}
		}
		if strings.Contains(screen, "…") {
			t.Fatalf("%v, %s: something is cut:\n%s", size, name, screen)
		}
	})
}

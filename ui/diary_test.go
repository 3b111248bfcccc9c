package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine/diary"
)

// A diary on the plan's way: there, and back.
func TestTheDiaryFromThePlan(t *testing.T) {
	for _, back := range []string{"q", "esc"} {
		h := newHarness(t, shipped(t, "facial"), 80, 24)
		h.with(func(o *Options) { o.ReadDiary = func() (diary.Diary, error) { return written(), nil } })
		h.wants("d diary")
		h.press("d")
		h.wants("Reading the diary…", "q back")
		h.loads().wants("20 sessions since", "▌ ✓ Sat 28 Feb")
		h.press(back)
		h.wants("enter begin")
		if quits(h.cmd) {
			t.Errorf("%s quits", back)
		}
	}
}

// What cannot be opened is not offered.
func TestNoDiaryNoKey(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.lacks("diary")
	h.press("d")
	h.wants("enter begin")
}

func TestOpeningReadsTheDiaryAnew(t *testing.T) {
	h, reads := newHarness(t, shipped(t, "facial"), 80, 24), 0
	h.with(func(o *Options) { o.ReadDiary = func() (diary.Diary, error) { reads++; return written(), nil } })
	for range 2 {
		h.press("d")
		h.loads().press("q")
	}
	if reads != 2 {
		t.Errorf("read %d times", reads)
	}
}

func TestTheProgramOfTheDiaryAlone(t *testing.T) {
	for _, key := range []string{"q", "esc", "ctrl+c"} {
		h := newReader(t, written(), nil, 80, 24)
		if h.m.Init() == nil {
			t.Fatal("nothing reads the diary")
		}
		h.loads().press(key)
		if !quits(h.cmd) {
			t.Errorf("%s does not quit", key)
		}
	}
}

func TestDiaryKeys(t *testing.T) {
	for _, c := range []struct{ keys, at, wants string }{
		{"", "r20", "1–6 of 20"},
		{"down", "r19", "▌ ✓ Tue 24 Feb"},
		{"j j k", "r19", "▌ ✓ Tue 24 Feb"},
		{"up", "r20", "▌ ✓ Sat 28 Feb"},
		{"end", "r01", "▌ ✓ 9 Dec 2025"},
		{"end down", "r01", "15–20 of 20"},
		{"end home", "r20", "1–6 of 20"},
		{"pgdown", "r14", "▌ ✓"},
		{"pgdown pgup", "r20", "1–6 of 20"},
		{"enter", "r20", "Facial · 20:26–20:50"},
		{"enter left", "r19", "Diary › Tue 24 Feb"},
		{"enter left right right", "r20", "Diary › Sat 28 Feb"},
		{"enter q", "r20", "just right"},
		{"enter esc down", "r19", "▌ ✓ Tue 24 Feb"},
		{"enter left q", "r19", "▌ ✓ Tue 24 Feb"},
		{"enter enter", "r20", "Exfoliate rice scrub"},
		{"?", "r20", "a page down"},
		{"? x", "r20", "▌ ✓ Sat 28 Feb"},
	} {
		h := newReader(t, written(), nil, 80, 24).loads()
		h.press(strings.Fields(c.keys)...)
		if h.at() != c.at {
			t.Errorf("%q: at %s, want %s", c.keys, h.at(), c.at)
		}
		h.wants(c.wants)
		if t.Failed() {
			t.Fatalf("after %q", c.keys)
		}
	}
}

// The keys of the moment are those that do something.
func TestDiaryHelp(t *testing.T) {
	h := newReader(t, written(), nil, 80, 24).loads()
	h.wants("enter open", "↑↓ move", "q quit")
	h.press("enter")
	h.wants("← → other days", "esc back")
	h.lacks("enter open")
	h.lacks("↑↓ move")
	empty := newReader(t, diary.Diary{}, nil, 80, 24).loads()
	empty.press("enter", "down")
	empty.wants("Finished routines appear here", "q quit")
	empty.lacks("enter open")
}

// A held arrow runs through the list: nothing here is left by mistake.
func TestAHeldArrowRunsThroughTheDiary(t *testing.T) {
	h := newReader(t, written(), nil, 80, 24).loads()
	for range 19 {
		h.after(30*time.Millisecond, "down")
	}
	if h.at() != "r01" {
		t.Errorf("at %s", h.at())
	}
	h.press("enter")
	for range 19 {
		h.after(30*time.Millisecond, "right")
	}
	if h.at() != "r20" {
		t.Errorf("at %s", h.at())
	}
}

func TestALongNoteScrolls(t *testing.T) {
	b := written()
	b.Records[19].Note = strings.Repeat("long ", 300) + "last"
	h := newReader(t, b, nil, 80, 24).loads()
	h.press("enter")
	h.wants("Facial ·", "more", "↑↓ move")
	h.lacks("last")
	h.press("down", "down", "down", "down")
	h.lacks("Facial ·")
	h.press("up", "up", "up", "up")
	h.wants("Facial ·")
	h.press("end", "down")
	h.wants("long last", "the end")
	before := strings.Count(h.text(), "long")
	h.send(tea.WindowSizeMsg{Width: 80, Height: 30})
	if after := strings.Count(h.text(), "long"); after <= before {
		t.Errorf("%d words on a higher terminal, %d before", after, before)
	}
	h.press("left")
	h.wants("Tue 24 Feb", "Facial ·")
	h.press("right")
	h.wants("Sat 28 Feb", "Facial ·")
	h.send(tea.WindowSizeMsg{Width: 80, Height: 60})
	h.wants("Facial ·", "long last")
}

// tab shows what the sessions say of each product, and enter the sessions with one.
func TestTheProductsOfTheDiary(t *testing.T) {
	h := newReader(t, written(), nil, 80, 24).loads()
	h.wants("Diary Products Skin", "20 sessions", "tab products", "/ search")
	h.press("tab")
	h.wants("4 products", "▌ rice scrub", "green jar", "clay mask", "enter its sessions", "tab skin", "used 16 times")
	h.lacks("Often skipped")
	h.press("end", "down", "up")
	h.wants("▌ oat cream mask", "oat cream mask: used 4 times, last on Tue 24 Feb", "stung once")
	h.press("down", "enter")
	h.wants("4 of 20 sessions with clay mask", "▌ ✓ Sat 21 Feb", "esc show all")
	h.lacks("Often skipped")
	h.press("down", "enter")
	h.wants("Fri 30 Jan", "Mask clay", "← → other days")
	h.press("q", "q")
	h.wants("20 sessions since", "▌ ✓ Fri 30 Jan", "Often skipped", "q quit")
	h.press("tab", "tab")
	h.wants("How your skin felt", "3 Feb 2026", "tab diary")
	h.press("tab")
	h.wants("Often skipped")
	h.press("tab", "q")
	h.wants("Often skipped")
	h.press("q")
	if !quits(h.cmd) {
		t.Error("q does not quit")
	}
}

// A diary that says nothing of products is as it was.
func TestADiaryWithoutProducts(t *testing.T) {
	b := written()
	for i := range b.Records {
		for j := range b.Records[i].Steps {
			b.Records[i].Steps[j].Product = nil
		}
	}
	h := newReader(t, b, nil, 80, 24).loads()
	h.wants("Diary Skin 20 sessions since 9 Dec 2025", "/ search", "tab skin")
	h.lacks("Products")
	h.press("tab", "tab")
	h.wants("Often skipped")
}

// / finds the sessions with a product, by name or kind, with every key.
func TestSearchingTheDiary(t *testing.T) {
	h := newReader(t, written(), nil, 80, 24).loads()
	h.press("/", "g", "R", "e", "e")
	h.wants("Search gRee", "8 of 20 sessions with gRee", "▌ ✓ Sat 28 Feb", "enter show them", "esc show all")
	h.press("backspace", "backspace", "backspace", "backspace", "c", "l", "a", "y")
	h.wants("4 of 20 sessions with clay", "▌ ✓ Sat 21 Feb")
	h.press("q", "?")
	h.wants("Search clayq?", `No session has "clayq?". esc shows all.`)
	h.lacks("▌")
	h.press("enter", "enter", "down", "tab", "tab", "tab")
	h.wants(`No session has "clayq?". esc shows all.`, "esc show all")
	h.press("esc")
	h.wants("20 sessions since", "Often skipped")
	h.press("/", "c", "l", "a", "y", "enter", "down", "enter")
	h.wants("Fri 30 Jan", "Mask clay")
	h.press("q")
	h.wants("4 of 20 sessions with clay", "▌ ✓ Fri 30 Jan")
	h.press("/")
	h.wants("20 sessions since", "Search ")
	h.press("esc", "tab", "/")
	h.wants("Search ")
	h.send(tea.PasteMsg{Content: "oat\x1b[2J\ncream"})
	h.wants("No session has")
	h.press("esc", "/")
	h.send(tea.PasteMsg{Content: "oat cream"})
	h.wants("Search oat cream", "4 of 20 sessions")
	h.press("ctrl+c")
	if !quits(h.cmd) {
		t.Error("ctrl+c does not quit")
	}
}

// A diary that is read again while it is limited stays so.
func TestReadingALimitedDiaryAgain(t *testing.T) {
	h := newReader(t, written(), nil, 80, 24).loads()
	h.press("/", "c", "l", "a", "y", "enter", "down")
	h.loads().wants("4 of 20 sessions with clay", "▌ ✓ Fri 30 Jan")
}

// What is typed into a search does nothing else, and has a cursor.
func TestTheSearchIsTyped(t *testing.T) {
	h := newReader(t, written(), nil, 80, 24).loads()
	h.press("/")
	if v := h.m.View(); v.Cursor == nil || v.KeyboardEnhancements.ReportAllKeysAsEscapeCodes {
		t.Errorf("cursor %v, %+v", v.Cursor, v.KeyboardEnhancements)
	}
	h.press("esc")
	if v := h.m.View(); v.Cursor != nil {
		t.Error("a cursor without a search")
	}
}

func TestWhatCouldNotBeRead(t *testing.T) {
	b := written()
	b.Problems = []diary.Problem{{File: "a", Line: 1}, {File: "a", Line: 2}, {File: "b", Line: 9, Counted: true}}
	h := newReader(t, b, nil, 80, 24).loads()
	h.wants("2 lines could not be read: skintime diary check")
	h.send(tea.WindowSizeMsg{Width: 40, Height: 12})
	h.wants("\n2 lines could not be read\n", "1–4 of 20")
	failed := newReader(t, diary.Diary{}, errors.New("permission denied"), 80, 24).loads()
	failed.wants("The diary could not be read: permission denied", "q quit")
}

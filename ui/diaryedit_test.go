package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/record"
)

// editor is a reader of a diary that can be changed, in memory, at the end of February 2026.
func editor(t *testing.T, b diary.Diary, fails error) (h *harness, changes *[]diary.Record) {
	changes = &[]diary.Record{}
	h = newReader(t, b, nil, 80, 24)
	h.with(func(o *Options) {
		o.Known = func(diary.Diary) *record.Known {
			k := &record.Known{Usual: shipped(t, "facial"), Routines: []routine.Routine{shipped(t, "facial")}, Now: time.Date(2026, 2, 28, 23, 0, 0, 0, time.UTC)}
			k.AddProduct(record.Product{Step: routine.Mask, Facts: routine.Product{Name: "green jar"}})
			return k
		}
		o.ReadDiary = func() (diary.Diary, error) { return b, nil }
		o.WriteRecord = func(r diary.Record) (diary.Record, error) {
			if fails != nil {
				return r, fails
			}
			*changes = append(*changes, r)
			all := diary.Diary{}
			for _, old := range b.Records {
				switch {
				case old.ID != r.ID:
					all.Records = append(all.Records, old)
				case !r.Removed:
					all.Records = append(all.Records, r)
				}
			}
			if r.ID == "" {
				r.ID = "new"
				all.Records = append(all.Records, r)
			}
			b = all
			return r, nil
		}
	})
	return h.loads(), changes
}

// What is changed on the diary's screen: by the keys, which are shown where they act.
func TestTheDiaryIsChanged(t *testing.T) {
	for _, c := range []struct {
		keys, at, wants string
		check           func(r diary.Record) bool // what was written; nil: nothing was
	}{
		{"f 5", "r20", "Corrected: Facial, Sat 28 Feb 2026", func(r diary.Record) bool { return r.ID == "r20" && r.Feel == 5 }},
		{"f q", "r20", "a add", nil},
		{"down x y", "r20", "Removed: Facial, Tue 24 Feb 2026", func(r diary.Record) bool { return r.ID == "r19" && r.Removed && r.Steps == nil }},
		{"x enter", "r20", "a add", nil},
		{"enter left x x", "r20", "19 sessions", func(r diary.Record) bool { return r.ID == "r19" && r.Removed }},
		{"enter e h i enter", "r20", "Corrected", func(r diary.Record) bool { return r.Note == "hi" }},
		{"enter e h i esc", "r20", "e note", nil},
		{"enter e enter", "r20", "e note", nil},
		{"a enter", "new", "Added: Facial, Sat 28 Feb 2026, 22:", func(r diary.Record) bool { return r.Outcome == diary.Finished && len(r.Steps) == 6 }},
		{"a esc", "r20", "a add", nil},
		{"e enter", "r20", "a add", nil},
		{"e down down down backspace backspace 9 enter", "r20", "Corrected", func(r diary.Record) bool { return r.Steps[1].Active == 540 }},
		{"e down down down down down down left enter", "r20", "Corrected", func(r diary.Record) bool { return r.Feel == 1 }},
		{"e down backspace backspace backspace enter", "r20", "is no time; write it as in", nil},
		{"/ a e x f enter", "r20", "No session has", nil},
		{"tab a e x f", "r20", "Felt", nil},
	} {
		h, changes := editor(t, written(), nil)
		h.press(strings.Fields(c.keys)...)
		h.wants(c.wants)
		if c.check == nil != (len(*changes) == 0) || c.check != nil && len(*changes) == 1 && !c.check((*changes)[0]) {
			t.Errorf("%q writes %+v", c.keys, *changes)
		}
		if !strings.HasPrefix(c.keys, "/") && h.at() != c.at {
			t.Errorf("%q: at %s, want %s", c.keys, h.at(), c.at)
		}
		if t.Failed() {
			t.Fatalf("after %q:\n%s", c.keys, h.text())
		}
	}
}

// A note of several lines keeps them, and a long one its end, when a word of it is changed.
func TestANoteKeepsItsLines(t *testing.T) {
	long := strings.Repeat("word ", 100) + "end"
	for _, c := range []struct{ note, keys, want string }{
		{"warm\nsoft", "enter e backspace enter", "warm\nsof"},
		{"warm\nsoft", "e down down down down down down down backspace enter", "warm\nsof"},
		{long, "enter e ! enter", long + "!"},
		{long, "enter e enter", ""},
		{"tea / oil", "enter e ! enter", "tea / oil!"},
	} {
		b := written()
		b.Records[len(b.Records)-1].Note = c.note
		h, changes := editor(t, b, nil)
		h.press(strings.Fields(c.keys)...)
		if c.want == "" && len(*changes) > 0 || c.want != "" && (len(*changes) != 1 || (*changes)[0].Note != c.want) {
			t.Errorf("%q, after %q: %+v", c.note, c.keys, *changes)
		}
	}
}

// A change that cannot be written is said, and what was typed stays.
func TestTheDiaryCannotBeChanged(t *testing.T) {
	h, _ := editor(t, written(), errors.New("the diary is not changed: disk full"))
	h.press("e", "down", "down", "down", "backspace", "enter")
	h.wants("The diary is not changed: disk full", "Edit Facial", "enter  save")
	h.press("esc", "x", "y")
	h.wants("The diary is not changed: disk full", "20 sessions")
}

// What is written is not written again where the diary cannot be read afterwards.
func TestWrittenThoughTheDiaryCannotBeRead(t *testing.T) {
	for _, keys := range []string{"a enter enter enter", "x y y", "f 5 5", "enter e h i enter enter"} {
		h, changes := editor(t, written(), nil)
		h.m.options.ReadDiary = func() (diary.Diary, error) { return diary.Diary{}, errors.New("it cannot be listed") }
		h.press(strings.Fields(keys)...)
		if h.wants("it cannot be listed"); len(*changes) != 1 {
			t.Errorf("%q writes %+v", keys, *changes)
		}
	}
}

// Where nothing can be changed, no key says so.
func TestADiaryToReadOnly(t *testing.T) {
	h := newReader(t, written(), nil, 80, 24).loads()
	h.lacks("a add")
	h.press("a", "e", "x", "f")
	h.wants("20 sessions", "q quit")
	h.lacks("Remove")
}

package journal

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"skintime/routine/diary"
	"skintime/routine/disk"
)

// What becomes of a journal whose times a wrong clock has written can be read.
func TestJournalsOfWrongClocks(t *testing.T) {
	for years, found := range map[string]bool{
		"1969": true, "0001": true, "0000": false, "-001": false, "8999": true, "9998": false, "9999": false, "12026": false,
	} {
		f, h := home(t), newTestClock()
		w := newRun(t, f, disk.System(), h)
		w.start()
		w.next(time.Minute)
		w.crash()
		text, err := os.ReadFile(f.journal())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f.journal(), []byte(strings.ReplaceAll(string(text), `"2026-`, `"`+years+"-")), 0o600); err != nil {
			t.Fatal(err)
		}
		w = newRun(t, f, disk.System(), h)
		saved, ok := w.r.Found()
		if ok != found || w.r.Unreadable() == found || found != (len(Check(f, disk.System())) == 0) {
			t.Errorf("%s: found %v, unreadable %v, %v", years, ok, w.r.Unreadable(), Check(f, disk.System()))
		}
		if ok {
			w.r.End(h.clock().After(saved.Last))
		}
		if err := w.r.Close(); err != nil {
			t.Errorf("%s: %v", years, err)
		}
		if all, err := diary.Read(disk.System(), f.Diary); err != nil || len(all.Problems) > 0 || found != (len(all.Records) == 1) {
			t.Errorf("%s: %+v, %v", years, all, err)
		}
	}
}

// A session that begins by such a clock is not recorded, and says so.
func TestBeginningByAWrongClock(t *testing.T) {
	f, h := home(t), newTestClock()
	h.wall = time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC)
	w := newRun(t, f, disk.System(), h)
	w.start()
	const want = "Not saved: the clock shows the year 9999; set it right and start again."
	if err := w.r.Err(); err == nil || Explain(err) != want {
		t.Fatal(err)
	}
	for range 30 { // on, and beyond what JSON can hold
		w.next(time.Hour)
	}
	if err := w.r.Close(); err == nil || w.r.Recorded() {
		t.Error("closed as if it were recorded")
	}
	if files, err := filepath.Glob(filepath.Join(f.Diary, "*")); err != nil || len(files) > 0 {
		t.Errorf("%v, %v", files, err)
	}
}

// Where the wall clock is set to such a year in the middle, no event is lost.
func TestTheClockIsSetFarAhead(t *testing.T) {
	for _, year := range []int{9999, 12_000, -5} {
		f, h := home(t), newTestClock()
		w := newRun(t, f, disk.System(), h)
		c := h.clock()
		w.r.Begin(facial(), c)
		h.pass(time.Minute)
		h.wall = time.Date(year, 5, 5, 0, 0, 0, 0, time.UTC)
		for !w.r.Session().Ended() {
			w.r.Append(c, w.r.Session().Advance(c.Now()))
		}
		if err := errors.Join(w.r.Err(), w.r.Close()); err != nil {
			t.Errorf("%d: %v", year, err)
		}
		if all, err := diary.Read(disk.System(), f.Diary); err != nil || len(all.Problems) > 0 || len(all.Records) != 1 || all.Records[0].Outcome != diary.Finished {
			t.Errorf("%d: %+v, %v", year, all, err)
		}
	}
}

// Millions of lines that are no events take no memory to speak of.
func TestManyForeignLines(t *testing.T) {
	lines := 3 * diary.MaxProblems
	j, err := replay(strings.NewReader(strings.Repeat("{}\n", lines)), "j")
	if list := j.problems.List("j"); err != nil || len(list) != diary.MaxProblems+1 || list[diary.MaxProblems].More != lines-diary.MaxProblems {
		t.Errorf("%d problems, %v", len(list), err)
	}
}

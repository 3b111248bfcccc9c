package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/disk"
	"skintime/routine/journal"
)

// kept is a program whose sessions are kept in a real folder, and that can be
// ended and started again.
type savedHarness struct {
	*harness
	folders  journal.Folders
	disk     disk.Disk
	recorder *journal.Recorder
	r        routine.Routine
}

// sealed is a disk on which no file can be written.
type sealed struct{ disk.Disk }

func (sealed) Append(string) (disk.File, error) { return nil, os.ErrPermission }

func newSavedHarness(t testing.TB, r routine.Routine, width, height int) *savedHarness {
	dir := t.TempDir()
	k := &savedHarness{harness: newHarness(t, r, width, height), r: r, disk: disk.System()}
	k.folders = journal.Folders{State: filepath.Join(dir, "state"), Diary: filepath.Join(dir, "diary")}
	k.open()
	return k
}

// open is the start of the program.
func (k *savedHarness) open() {
	k.t.Helper()
	var err error
	if k.recorder, err = journal.Open(k.folders, k.disk, journal.Holder{}); err != nil {
		k.t.Fatal(err)
	}
	k.t.Cleanup(func() { k.recorder.Close() })
	k.with(func(o *Options) {
		o.Session.Clock, o.Session.Recorder, o.Plan.Draft = k.clock(), k.recorder, routine.NewDraft(k.r)
	})
}

// end is the end of the program, after which the clocks run for a while.
func (k *savedHarness) end(then time.Duration) {
	k.t.Helper()
	k.m.end()
	if err := k.recorder.Close(); err != nil {
		k.t.Fatal(err)
	}
	k.wall, k.boot = k.wall.Add(then), k.boot+then
}

// again ends the program and starts it again after a while.
func (k *savedHarness) again(then time.Duration) {
	k.t.Helper()
	k.end(then)
	k.open()
}

// written are the lines of the diary.
func (k *savedHarness) written() string {
	names, _ := filepath.Glob(filepath.Join(k.folders.Diary, "*"))
	var all strings.Builder
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			k.t.Fatal(err)
		}
		all.Write(text)
	}
	return all.String()
}

func TestWhatWasLeftIsOffered(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.enter(routine.Mask)
	k.pass(5 * time.Minute)
	k.again(4 * time.Minute)
	k.wants("You left 4 min ago, during the mask.", "It is ready in 06:00.", "▌ Resume", "Start over", "End it here", "q decide later")
	k.pass(2 * time.Minute)
	k.wants("You left 6 min ago, during the mask.", "It is ready in 04:00.")
	k.press("enter")
	k.wants("The mask is ready in 03:58.", "◆ Mask")
	if got := k.m.View().WindowTitle; got != "03:58 Mask · skintime" {
		t.Errorf("the title is %q", got)
	}
	k.again(12 * time.Minute)
	k.wants("You left 12 min ago, during the mask.", "It is 3 min overdue.")
	k.press("enter")
	k.wants("The mask is 3 min overdue.")
	k.press("enter")
	if k.kind() != routine.Rinse {
		t.Error("it does not go on")
	}
	for !k.session().Ended() {
		k.press("enter")
	}
	k.press("4")
	k.end(0)
	if got := k.written(); strings.Count(got, "\n") != 1 || !strings.Contains(got, `"outcome":"finished"`) || !strings.Contains(got, `"feel":4`) {
		t.Errorf("the diary is\n%s", got)
	}
}

func TestTheOfferIsAnswered(t *testing.T) {
	for keys, c := range map[string]struct {
		want    string // on the screen
		written string // in the diary
	}{
		"q":                          {"▌ Resume", ""},
		"? x":                        {"▌ Resume", ""},
		"down enter":                 {"● Exfoliate     2 min", ""},
		"down enter q":               {"▌ Start over", ""},
		"down enter q up enter":      {"◆ Mask", ""},
		"down enter enter":           {"◆ Exfoliate ── ○ Mask", `"outcome":"dropped"`},
		"down down enter":            {"End it here", `"outcome":"dropped"`},
		"j j j k k enter":            {"◆ Mask", ""},
		"down enter enter s s s s s": {"◆ Moisturizer", `"outcome":"dropped"`},
	} {
		k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
		k.enter(routine.Mask)
		k.again(time.Minute)
		k.press(strings.Fields(keys)...)
		k.wants(c.want)
		if got := k.written(); (got == "") != (c.written == "") || !strings.Contains(got, c.written) || strings.Count(got, "\n") > 1 {
			t.Errorf("after %s the diary is %q", keys, got)
		}
	}
}

func TestLeftTooLongAgo(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.enter(routine.Mask)
	k.pass(5 * time.Minute)
	k.again(7 * time.Hour)
	k.wants("You left during the mask on Sunday, 1 March", "to resume.", "▌ Start over")
	if strings.Contains(k.text(), "Resume") {
		t.Errorf("it can be resumed:\n%s", k.text())
	}
	k.press("enter")
	k.wants("● Exfoliate", "if you begin now")
	k.press("enter")
	if got := k.written(); !strings.Contains(got, `"outcome":"left"`) {
		t.Errorf("the diary is %q", got)
	}
}

func TestAPauseIsOfferedAsOne(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.enter(routine.Mask)
	k.pass(5 * time.Minute)
	k.press("space")
	k.again(8 * time.Minute)
	k.wants("You left 8 min ago, during the mask.", "It is paused, with 09:58 left.", "at the mask, still paused")
	k.press("enter")
	if got := k.m.View().WindowTitle; got != "paused Mask · skintime" {
		t.Errorf("the title is %q", got)
	}
}

// A session that was cut off has no word of farewell, and lacks nothing else.
func TestCutOff(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.enter(routine.Mask)
	k.recorder.Close()
	k.wall, k.boot = k.wall.Add(5*time.Minute), k.boot+5*time.Minute
	k.open()
	k.wants("Your 21:00 session stopped during the mask.", "It is ready in 10:00.")
}

// A file that was changed in between changes nothing.
func TestTheRoutineIsInTheJournal(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.enter(routine.Mask)
	k.r.Steps = k.r.Steps[3:]
	k.again(time.Minute)
	k.press("enter")
	k.wants("– Exfoliate", "◆ Mask", "○ Moisturizer")
}

func TestNote(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.enter(routine.Mask)
	k.press("e")
	k.wants("Note", "enter save", "esc discard")
	k.press("s", "q", "!", "space", "é")
	k.send(tea.PasteMsg{Content: " pasted\x1b[2J\nlines"})
	k.wants("│  sq! é pasted")
	if k.kind() != routine.Mask || k.snap().State != routine.StateRunning {
		t.Error("the keys of a note did something else")
	}
	k.press("enter")
	k.wants("Noted.")
	k.press("e", "x", "esc")
	k.press("e", "y", "ctrl+c")
	if !quits(k.cmd) {
		t.Error("ctrl+c does not leave")
	}
	if got := k.session().Notes(); len(got) != 2 || !strings.HasPrefix(got[0], "sq! é pasted") || strings.ContainsAny(got[0], "\x1b\n") || got[1] != "y" {
		t.Errorf("noted %q", got)
	}
}

// A note shows and keeps what is typed and pasted in any language.
func TestNoteOfAnyLanguage(t *testing.T) {
	for _, note := range []string{"朝は\u3000乾燥", "rouge\u00a0? non\u202f!", "می\u200cخواهم", "20\u2009°C", "\ue0b0 🫩 \u0378", "👩\u200d🦰"} {
		k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
		k.enter(routine.Mask)
		k.press("e")
		for _, r := range note {
			k.send(keyOf(string(r)))
		}
		k.send(tea.PasteMsg{Content: " " + note})
		k.wants("│  " + note + " " + note)
		k.press("enter")
		if got := k.session().Notes(); len(got) != 1 || got[0] != note+" "+note {
			t.Errorf("%q is noted as %q", note, got)
		}
	}
}

// A note follows its cursor, however small the terminal; what leaves it is
// named.
func TestALongNote(t *testing.T) {
	for _, size := range sizes {
		k := newSavedHarness(t, shipped(t, "facial"), size.width, size.height)
		k.enter(routine.Mask)
		k.press("e")
		for _, letter := range strings.Repeat("warm ", 30) + "END" {
			k.send(keyOf(string(letter)))
		}
		k.wants("END", "enter save")
		fits(t, k.m.View().Content, size.width, size.height)
		k.send(tea.WindowSizeMsg{Width: 40, Height: 12})
		k.send(keyOf("!"))
		k.wants("END!", "enter save")
	}
}

// Enter held since the offer does not run through the plan.
func TestAHeldEnterBeginsNothing(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.enter(routine.Mask)
	k.again(time.Minute)
	k.press("down", "enter")
	for range 30 {
		k.pass(40 * time.Millisecond)
		k.send(keyOf("enter"))
	}
	k.wants("● Exfoliate", "if you begin now")
	if k.written() != "" {
		t.Error("the session that was left has ended")
	}
}

// Where the diary has no place, the session is kept all the same, and says so.
func TestNotInTheDiaryYet(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.recorder.Close()
	if err := os.RemoveAll(k.folders.Diary); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(k.folders.Diary, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	k.open()
	k.enter(routine.Moisturizer)
	k.press("x")
	k.wants("Not in the diary yet: not a directory.")
	k.press("enter")
	k.wants("How does your skin feel?", "Not in the diary yet")
	if err := k.recorder.Close(); !journal.IsPending(err) {
		t.Errorf("at the end: %v", err)
	}
	if err := os.Remove(k.folders.Diary); err != nil {
		t.Fatal(err)
	}
	if finished, err := journal.Finish(k.folders, disk.System()); err != nil || !finished {
		t.Errorf("with a folder for it: %v, %v", finished, err)
	}
	if !strings.Contains(k.written(), `"outcome":"finished"`) {
		t.Errorf("the diary is %q", k.written())
	}
}

// Time does not wait for a note: a window that becomes due rings, and a step
// that advances by itself does.
func TestTimeGoesOnBehindANote(t *testing.T) {
	r := shipped(t, "facial").Automatic()
	k := newSavedHarness(t, r, 80, 24)
	k.enter(routine.Mask)
	k.press("e", "a")
	k.pass(20 * time.Minute)
	k.wants("│  a", "◆ Rinse")
	k.press("b", "enter")
	if got := k.session().Notes(); len(got) != 1 || got[0] != "ab" {
		t.Errorf("noted %q", got)
	}
}

func TestFeel(t *testing.T) {
	k := newSavedHarness(t, shipped(t, "facial"), 80, 24)
	k.enter(routine.Moisturizer)
	k.press("enter")
	k.wants("How does your skin feel?", "1 sore 2 tight 3 fine 4 soft 5 lovely")
	k.press("2", "5", "6", "0")
	k.wants("4 soft ▸5 lovely")
	k.press("e", "o", "k", "enter", "3")
	k.pass(200 * time.Millisecond)
	k.send(keyOf("enter")) // soon after a digit it closes all the same
	if !quits(k.cmd) {
		t.Error("enter does not close")
	}
	k.end(0)
	if got := k.written(); !strings.Contains(got, `"feel":3,"note":"ok"`) {
		t.Errorf("the diary is %s", got)
	}
}

// Where nothing can be kept, the screen says so and why, and leaving promises
// nothing.
func TestNotSaved(t *testing.T) {
	k := &savedHarness{harness: newHarness(t, shipped(t, "facial"), 80, 24), r: shipped(t, "facial"), disk: disk.System()}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	k.folders = journal.Folders{State: filepath.Join(file, "state"), Diary: filepath.Join(file, "diary")}
	k.open()
	for _, size := range sizes {
		k.send(tea.WindowSizeMsg{Width: size.width, Height: size.height})
		k.wants("ot saved")
	}
	k.enter(routine.Mask)
	for _, size := range sizes {
		k.send(tea.WindowSizeMsg{Width: size.width, Height: size.height})
		k.press("z", "z", "x")
		k.wants("ot saved")
	}
	k.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	k.press("q")
	k.wants("not saved", "You can't resume it.")
}

// keptScenes are the screens that have to do with what is kept.
func savedScenes() map[string]func(*savedHarness) {
	return map[string]func(*savedHarness){
		"offer":        func(k *savedHarness) { k.enter(routine.Mask); k.pass(5 * time.Minute); k.again(4 * time.Minute) },
		"offer-put-on": func(k *savedHarness) { k.press("enter", "s"); k.again(4 * time.Minute) },
		"offer-keys":   func(k *savedHarness) { k.enter(routine.Mask); k.again(4 * time.Minute); k.press("?") },
		"offer-late":   func(k *savedHarness) { k.enter(routine.Mask); k.again(7 * time.Hour) },
		"offer-cutoff": func(k *savedHarness) { k.enter(routine.Rinse); k.recorder.Close(); k.open() },
		"note":         func(k *savedHarness) { k.enter(routine.Mask); k.press("e", "w", "a", "r", "m") },
		"summary-felt": func(k *savedHarness) { k.enter(routine.Moisturizer); k.press("enter", "4") },
		"summary-note": func(k *savedHarness) { k.enter(routine.Moisturizer); k.press("enter", "e", "s", "o", "f", "t") },
		"leave":        func(k *savedHarness) { k.enter(routine.Mask); k.press("q") },
		"not-kept": func(k *savedHarness) {
			k.disk = sealed{k.disk}
			k.recorder.Close()
			k.open()
			k.enter(routine.Mask)
			k.press("x")
		},
	}
}

func TestSavedScreens(t *testing.T) {
	for name, act := range savedScenes() {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size.width, size.height), func(t *testing.T) {
				k := newSavedHarness(t, shipped(t, "facial"), size.width, size.height)
				act(k)
				fits(t, k.m.View().Content, size.width, size.height)
				golden(t, t.Name(), k.text())
			})
		}
	}
}

//go:build !windows

package repo

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/ui/terminal/terminaltest"
)

// stills are the pictures of the screens: a session that has been at a step for some
// time is resumed, and keys are pressed.
var stills = []struct {
	name  string
	step  int // below 0: there is no session
	since time.Duration
	keys  string
	shows string
}{
	{name: "plan", step: -1, shows: "28 min"},
	{name: "mask-ready", step: 1, since: 15*time.Minute - soon, shows: "left to rinse"}, // the call for it is in the picture, too
	{name: "mask-due", step: 1, since: 20*time.Minute - soon, shows: "overdue"},
	{name: "exfoliate", step: 0, since: 40 * time.Second},
	{name: "mask-begun", step: 1, since: 20 * time.Second},
	{name: "mask-early", step: 1, since: 6*time.Minute + 10*time.Second},
	{name: "rinse", step: 2, since: 20 * time.Second},
	{name: "toner", step: 3, since: 15 * time.Second},
	{name: "serum", step: 4, since: 15 * time.Second},
	{name: "moisturizer", step: 5, since: 15 * time.Second},
	{name: "summary", step: 5, since: lasted[5], keys: "enter 4", shows: "▸4 soft"},
}

// soon is how long before a cue a session is resumed.
const soon = 8 * time.Second

// lasted is how long each step of the session in the pictures took.
var lasted = []time.Duration{125 * time.Second, 1040 * time.Second, 70 * time.Second, 65 * time.Second, 65 * time.Second, 64 * time.Second}

// The pictures of the README are what the real program shows on a real
// terminal. All of them are made again, in less than a minute, with
//
//	go test ./ui/repo -run Pictures -pictures
func TestPicturesOfTheSteps(t *testing.T) {
	t.Parallel()
	session := begun(t)
	on := map[string]*terminaltest.Terminal{}
	for _, shade := range shades {
		for _, c := range stills {
			home, command := t.TempDir(), []string{terminaltest.Program(t)}
			if c.step >= 0 {
				hush(t, home)
				leave(t, home, session, c.step, c.since)
				command = append(command, "resume")
			}
			s := terminaltest.Start(t, shade.terminal(home), command...)
			s.ExpectTitle(`skintime$`)
			s.Press("y") // is no key, but whoever presses it has read the notice
			for key := range strings.FieldsSeq(c.keys) {
				s.WaitAndPress(key)
			}
			on[shade.picture(c.name)] = s
		}
	}
	if *pictures {
		time.Sleep(2 * soon) // what comes late is in the pictures, too
	}
	end := time.Now().Add(terminaltest.Patience)
	for _, shade := range shades {
		for _, c := range stills {
			t.Run(shade.name+"/"+c.name, func(t *testing.T) {
				s := on[shade.picture(c.name)]
				s.T = t
				if !*pictures {
					shade.hold(s, c.name, end, slices.Equal)
					return
				}
				s.Expect(c.shows)
				s.AwaitQuiet()
				writeFile(t, shade.picture(c.name), shade.still(drawn(s)))
			})
		}
	}
}

// terminal returns the options of a terminal in the shade, where nothing moves and it
// is evening.
func (s shade) terminal(home string) terminaltest.Options {
	o := terminaltest.At(home)
	off := 20 - time.Now().UTC().Hour()
	if off > 14 { // the easternmost zone
		off -= 24
	}
	o.Background, o.Foreground = s.paper, s.ink
	o.Env = append(o.Env, fmt.Sprintf("TZ=Etc/GMT%+d", -off), "XDG_STATE_HOME="+home)
	return o
}

// hush configures a home to make no sound.
func hush(t *testing.T, home string) {
	t.Helper()
	writeFile(t, filepath.Join(home, "skintime", "config.toml"), "[cues]\nbell = false\nchime = false\n")
}

// begun returns the journal of a session that has just begun.
func begun(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	hush(t, home)
	s := terminaltest.Start(t, shades[0].terminal(home), terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	s.Press("ctrl+c")
	s.ExpectExit(0)
	return textOf(t, journalIn(home))
}

func journalIn(home string) string { return filepath.Join(home, "skintime", "session.jsonl") }

// leave writes the journal of a session that was cut off at a step, after some time
// at it.
func leave(t *testing.T, home, begun string, step int, since time.Duration) {
	t.Helper()
	j := journalFrom(t, begun)
	ago := since
	for _, d := range lasted[:step] {
		ago += d
	}
	j.add("started", 0, ago)
	j.add("entered", 0, ago)
	for i, d := range lasted[:step] {
		ago -= d
		j.add("advanced", i, ago)
		j.add("entered", i+1, ago)
		if i == 0 && (step > 1 || since > time.Minute) { // the mask is on; before that it is put on
			j.add("applied", 1, ago)
		}
	}
	writeFile(t, journalIn(home), j.text.String())
}

// rewritten is a session's journal with events at other times.
type rewritten struct {
	first map[string]any // the line of the session's start
	wall  time.Time      // of the first line
	boot  time.Duration
	now   time.Time
	count int
	text  strings.Builder
}

func journalFrom(t *testing.T, text string) *rewritten {
	t.Helper()
	j := &rewritten{now: time.Now()}
	first, _, _ := strings.Cut(text, "\n")
	var clocks struct {
		Wall time.Time
		Boot int64 `json:"boot_us"`
	}
	if err := json.Unmarshal([]byte(first), &clocks); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(first), &j.first); err != nil {
		t.Fatal(err)
	}
	j.wall, j.boot = clocks.Wall, time.Duration(clocks.Boot)*time.Microsecond
	return j
}

// add adds an event that happened a while ago.
func (j *rewritten) add(event string, step int, ago time.Duration) {
	j.count++
	line := map[string]any{}
	for k, v := range j.first {
		line[k] = v
	}
	if j.count > 1 {
		delete(line, "routine")
	}
	when := j.now.Add(-ago)
	line["n"], line["event"], line["step"] = j.count, event, step
	line["at"], line["wall"] = when, when
	line["boot_us"] = (j.boot + when.Sub(j.wall)).Microseconds()
	text, _ := json.Marshal(line)
	j.text.Write(append(text, '\n'))
}

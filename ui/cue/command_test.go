//go:build linux

package cue

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"skintime/routine"
)

// fakes is a PATH of its own, on which programs write down how they were called.
type fakes struct {
	t   *testing.T
	dir string
}

func newFakes(t *testing.T) fakes {
	f := fakes{t, t.TempDir()}
	t.Setenv("PATH", f.dir)
	return f
}

// add adds a program. It writes its arguments to a file, a line each, and goes
// on with a script.
func (f fakes) add(name, script string) {
	f.t.Helper()
	text := fmt.Sprintf("#!/bin/sh\nPATH=/bin:/usr/bin\nfor a; do printf '%%s\\n' \"$a\" >>'%s'; done\n%s\n", f.file(name+".args"), script)
	if err := os.WriteFile(f.file(name), []byte(text), 0o700); err != nil {
		f.t.Fatal(err)
	}
}

func (f fakes) file(name string) string { return filepath.Join(f.dir, name) }

// read is what is in a file, and empty if there is none.
func (f fakes) read(name string) string {
	data, _ := os.ReadFile(f.file(name))
	return string(data)
}

// alive reports whether the process runs that has written its number to a file.
func (f fakes) alive(name string) bool {
	pid, err := strconv.Atoi(strings.TrimSpace(f.read(name)))
	if err != nil {
		f.t.Fatalf("no process wrote to %s: %v", name, err)
	}
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	return len(status) > 0 && !strings.Contains(string(status), "\nState:\tZ")
}

func nastyCue(kind Kind) Cue {
	mask := routine.Step{Kind: routine.Mask, Title: nastyText, Timing: routine.Between(15*minute, 20*minute, 25*minute)}
	return Cue{Kind: kind, Text: nastyText, Routine: "facial", Level: 2, Lasts: minute, Snap: routine.Snapshot{
		Index: 1, Of: 3, Step: mask, Timing: mask.Timing, Phase: routine.PhaseOver, Elapsed: 21*minute + 400*time.Millisecond,
		Next: []routine.Step{{Kind: routine.Rinse}},
	}}
}

func sent(ch Channel, q Cue) error {
	ctx, cancel := context.WithTimeout(context.Background(), ch.Limit)
	defer cancel()
	return ch.Send(ctx, q)
}

var shipped = fstest.MapFS{"due-2.wav": {Data: []byte("RIFF....WAVEtwo")}, "ready.wav": {Data: []byte("RIFF....WAVEready")}}

// The voice reads the text as one argument, whatever is in it: no shell sees it.
func TestVoiceReads(t *testing.T) {
	f := newFakes(t)
	f.add("espeak-ng", "")
	if err := sent(Voice(), nastyCue(Due)); err != nil {
		t.Fatal(err)
	}
	if got := f.read("espeak-ng.args"); got != "-s\n150\n--\n"+nastyText+"\n" {
		t.Errorf("called with\n%s", got)
	}
	f.add("spd-say", "")
	if err := sent(Voice(), nastyCue(Due)); err != nil || !strings.HasSuffix(f.read("spd-say.args"), "--\n"+nastyText+"\n") {
		t.Errorf("called with\n%s: %v", f.read("spd-say.args"), err)
	}
}

// A program that does not work is tried once; the next one takes its place.
func TestNextProgramIsUsed(t *testing.T) {
	f := newFakes(t)
	f.add("pw-play", "exit 1")
	f.add("aplay", "")
	folder := f.file("sounds")
	ch := Chime(shipped, folder, Sounds{})
	for range 2 {
		if err := sent(ch, nastyCue(Due)); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(folder, "due-2.wav")
	if got, want := f.read("pw-play.args"), path+"\n"; got != want {
		t.Errorf("the first was called with %q", got)
	}
	if got, want := f.read("aplay.args"), strings.Repeat("-q\n"+path+"\n", 2); got != want {
		t.Errorf("the next was called with %q", got)
	}
	if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, shipped["due-2.wav"].Data) {
		t.Errorf("it finds %q: %v", got, err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("anybody may read it: %v", err)
	}
}

// A sound that was unpacked is written again when it is damaged.
func TestDamagedSoundIsReplaced(t *testing.T) {
	f := newFakes(t)
	f.add("pw-play", `cat "$1" >`+f.file("played"))
	if err := os.WriteFile(f.file("due-2.wav"), []byte("torn"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := sent(Chime(shipped, f.dir, Sounds{}), nastyCue(Overdue)); err != nil || f.read("played") != "RIFF....WAVEtwo" {
		t.Errorf("played %q: %v", f.read("played"), err)
	}
}

func TestOwnSounds(t *testing.T) {
	f := newFakes(t)
	f.add("pw-play", "")
	for name, data := range map[string]string{"own.wav": "RIFF....WAVEown", "text.wav": "no sound at all", "short.wav": "RIFF"} {
		if err := os.WriteFile(f.file(name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := sent(Chime(shipped, f.file("sounds"), Sounds{Due: f.file("own.wav")}), nastyCue(Due)); err != nil || f.read("pw-play.args") != f.file("own.wav")+"\n" {
		t.Errorf("played %q: %v", f.read("pw-play.args"), err)
	}
	for name, want := range map[string]string{
		"text.wav": "%s is no WAV sound; the usual sound is played", "short.wav": "%s is no WAV sound; the usual sound is played",
		"none.wav": "%s: no such file or directory; the usual sound is played", "": "%s is no file; the usual sound is played",
	} {
		os.Remove(f.file("pw-play.args"))
		ch, path := Chime(shipped, f.file("sounds"), Sounds{Due: f.dir + "/" + name}), f.dir+"/"+name
		err := sent(ch, nastyCue(Due))
		if err == nil || err.Error() != fmt.Sprintf(want, path) {
			t.Errorf("%q: %v", name, err)
		}
		if again := sent(ch, nastyCue(Due)); again != nil || f.read("pw-play.args") != strings.Repeat(f.file("sounds/due-2.wav")+"\n", 2) {
			t.Errorf("%q: played %q: %v", name, f.read("pw-play.args"), again)
		}
	}
}

// A sound that no player plays says nothing about the players, and one that
// cannot be opened holds nothing up. Where no sound plays at all, that is what
// is said.
func TestOwnSoundsThatDoNotPlay(t *testing.T) {
	f := newFakes(t)
	torn, pipe := f.file("torn.wav"), f.file("pipe.wav")
	if err := os.WriteFile(torn, []byte("RIFF....WAVEtorn"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	f.add("pw-play", `case "$1" in *torn.wav) exit 1;; esac`)
	for path, want := range map[string]string{
		torn: torn + " cannot be played: pw-play: exit status 1; the usual sound is played",
		pipe: pipe + " is no file; the usual sound is played",
	} {
		ch, got := Chime(shipped, f.file("sounds"), Sounds{Due: path}), make(chan error)
		go func() { got <- sent(ch, nastyCue(Due)) }()
		select {
		case err := <-got:
			if err == nil || err.Error() != want || !works(err) {
				t.Errorf("%v, want %s", err, want)
			}
		case <-time.After(time.Minute):
			t.Fatalf("%s holds everything up", path)
		}
		if err := sent(ch, nastyCue(Due)); err != nil {
			t.Errorf("the next time: %v", err)
		}
	}
	f.add("pw-play", "exit 1")
	if err := sent(Chime(shipped, f.file("sounds"), Sounds{Due: f.file("none.wav")}), nastyCue(Due)); err == nil || works(err) {
		t.Errorf("nothing plays, and it works: %v", err)
	}
}

func TestNothingPlays(t *testing.T) {
	f := newFakes(t)
	if err := sent(Chime(shipped, f.dir, Sounds{}), nastyCue(Due)); err == nil || !strings.HasPrefix(err.Error(), "nothing here plays sounds; install pw-play") {
		t.Errorf("without a player: %v", err)
	}
	if err := sent(Voice(), nastyCue(Due)); err == nil || !strings.HasPrefix(err.Error(), "nothing here reads aloud; install ") {
		t.Errorf("without a voice: %v", err)
	}
	if err := sent(Chime(shipped, f.dir, Sounds{Due: "/nowhere.wav"}), nastyCue(Due)); works(err) || !strings.HasPrefix(err.Error(), "nothing here plays") {
		t.Errorf("without a player or a sound: %v", err)
	}
	f.add("aplay", "exit 3")
	if err := sent(Chime(shipped, f.dir, Sounds{}), nastyCue(Due)); err == nil || err.Error() != "aplay: exit status 3" {
		t.Errorf("with a player that fails: %v", err)
	}
	if err := sent(Chime(shipped, "", Sounds{}), nastyCue(Due)); err == nil || !strings.Contains(err.Error(), "no folder") {
		t.Errorf("without a home: %v", err)
	}
}

// A program that hangs ends with all that it has started, when its time is up.
func TestHangingProgramIsKilled(t *testing.T) {
	f := newFakes(t)
	f.add("lamp", "sleep 100 & echo $! >"+f.file("child")+"\necho $$ >"+f.file("parent")+"\nwait")
	ch := Hook([]string{f.file("lamp")}, nil)
	for ch.Limit = 300 * time.Millisecond; f.read("parent") == ""; ch.Limit *= 2 { // a busy machine starts it late
		c := NewDispatcher(ch)
		c.Dispatch(nastyCue(Due))
		if got, want := (<-c.Errors()).String(), fmt.Sprintf("No hook lamp: not done after %v.", ch.Limit); got != want {
			t.Fatalf("said %s, want %s", got, want)
		}
		c.Close(0)
	}
	f.gone("child")
	f.gone("parent")
}

// gone waits until a process has ended.
func (f fakes) gone(name string) {
	f.t.Helper()
	for end := time.Now().Add(time.Minute); f.alive(name); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			f.t.Fatalf("%s still runs", name)
		}
	}
}

// Closing leaves nothing behind.
func TestCloseKillsPrograms(t *testing.T) {
	f := newFakes(t)
	f.add("espeak", "echo $$ >"+f.file("parent")+"; exec sleep 100")
	c := NewDispatcher(Voice())
	c.Dispatch(nastyCue(Due))
	for end := time.Now().Add(time.Minute); f.read("parent") == "" && time.Now().Before(end); {
		time.Sleep(5 * time.Millisecond)
	}
	c.Close(0)
	f.gone("parent")
}

// A hook gets its words as they are, and is told what happened.
func TestHookInput(t *testing.T) {
	f := newFakes(t)
	f.add("lamp", "cat >"+f.file("input")+"; env >"+f.file("env"))
	if err := sent(Hook([]string{f.file("lamp"), "on", nastyText}, nil), nastyCue(Overdue)); err != nil {
		t.Fatal(err)
	}
	if got := f.read("lamp.args"); got != "on\n"+nastyText+"\n" {
		t.Errorf("called with\n%s", got)
	}
	for _, want := range []string{"SKINTIME_EVENT=overdue", "SKINTIME_TEXT=" + nastyText, "SKINTIME_PRODUCT=", "SKINTIME_STEP=mask", "SKINTIME_NEXT=rinse", "SKINTIME_REMAINING=-60"} {
		if !strings.Contains("\n"+f.read("env"), "\n"+want+"\n") {
			t.Errorf("the environment lacks %s:\n%s", want, f.read("env"))
		}
	}
	var got map[string]any
	if err := json.Unmarshal([]byte(f.read("input")), &got); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]any{
		"event": "overdue", "text": nastyText, "routine": "facial", "step": "mask", "title": nastyText, "next": "rinse", "index": 2.0, "of": 3.0,
		"phase": "over", "elapsed_s": 1260.0, "remaining_s": -60.0,
	} {
		if got[key] != want {
			t.Errorf("%s is %v, want %v", key, got[key], want)
		}
	}
	if len(got) != 11 {
		t.Errorf("told %v", got)
	}
}

// What happened is in a hook's arguments where they name it, as text: never as a flag or a file, and
// never where arguments are code.
func TestHookArguments(t *testing.T) {
	in := hookInput{Event: "due", Text: "Mask: rinse {title} off.", Title: "-o/etc/x", Product: "@jar", Index: 2, Of: 6, Remaining: -60}
	for word, want := range map[string]string{
		"{text}": "Mask: rinse {title} off.", "{event}: {index}/{of}": "due: 2/6", "{remaining_s}": "-60", "{title}": " -o/etc/x", "{product}": " @jar",
		"--data={product}": "--data=@jar", "@{title}": "@-o/etc/x", "{\"text\": 1}": "{\"text\": 1}", "{nothing}": "{nothing}", "": "",
	} {
		if got := in.arguments([]string{word}); got[0] != want {
			t.Errorf("%q becomes %q, want %q", word, got, want)
		}
	}
	f := newFakes(t)
	f.add("lamp", "")
	f.add("lamp.bat", "")
	for name, want := range map[string]string{"lamp": " " + nastyText + "\n", "lamp.bat": "{text}\n"} {
		if err := sent(Hook([]string{f.file(name), "{text}"}, nil), nastyCue(Due)); err != nil || f.read(name+".args") != want {
			t.Errorf("%s gets %q, %v", name, f.read(name+".args"), err)
		}
	}
}

// A hook is run for the events that it names, and for one that is superseded; all that come while it
// works are queued, in order.
func TestHookEvents(t *testing.T) {
	f := newFakes(t)
	f.add("lamp", "echo $SKINTIME_EVENT >>"+f.file("events"))
	for events, want := range map[string]string{"": "due end begin ", "due": "due ", "ready due begin": "due begin ", "half": ""} {
		os.Remove(f.file("events"))
		d := NewDispatcher(Hook([]string{f.file("lamp")}, strings.Fields(events)))
		due := nastyCue(Due)
		due.Superseded = true
		d.Dispatch(due, nastyCue(CountIn))
		d.Dispatch(nastyCue(Ends), nastyCue(Begins))
		d.Close(time.Minute)
		if got := strings.ReplaceAll(f.read("events"), "\n", " "); got != want {
			t.Errorf("for %q it is run for %q, want %q", events, got, want)
		}
	}
}

// Hooks that fail are named; one that floods or does not listen is no harm. What
// one that ends well leaves running is left alone, and may go on writing.
func TestHooksThatFail(t *testing.T) {
	f := newFakes(t)
	f.add("fails", "exit 7")
	f.add("complains", "printf 'no \\033[31mlamp\\nat all\\n' >&2; exit 1")
	f.add("floods", "head -c 50000000 /dev/zero; head -c 50000000 /dev/zero >&2")
	f.add("deaf", "exec <&-; exit 0")
	f.add("leaves", "(trap 'echo ended >"+f.file("lamp")+"' EXIT; read go <"+f.file("go")+"; echo late >&2; echo on >"+f.file("lamp.on")+") &")
	if err := syscall.Mkfifo(f.file("go"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(f.file("noscript"), []byte("hello"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", f.dir)
	for words, want := range map[string]string{
		"~/fails": "exit status 7", "~/complains": "exit status 1 (no lamp)", "~/floods": "it writes without end", "~/deaf": "", "~/leaves": "", "nowhere": "executable file not found in $PATH",
		"/nowhere/lamp": "no such file or directory", f.dir: "permission denied", "~/noscript": "exec format error",
	} {
		got := ""
		if err := sent(Hook([]string{words}, nil), nastyCue(Begins)); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
	if err := os.WriteFile(f.file("go"), []byte("go\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(time.Minute); f.read("lamp.on") == ""; time.Sleep(5 * time.Millisecond) {
		if f.read("lamp") != "" || time.Now().After(end) {
			t.Fatal("what a hook leaves running does not run on")
		}
	}
}

// A hook reads what its topic shows.
func TestTheTopicShowsWhatAHookReads(t *testing.T) {
	topic, err := os.ReadFile("../../assets/help/cues.md")
	if err != nil {
		t.Fatal(err)
	}
	mask := routine.Step{Kind: routine.Mask, Timing: routine.Between(15*minute, 20*minute, 25*minute), Product: routine.Product{Name: "green jar"}}
	q := Cue{Kind: Due, Text: "Mask: rinse it off now, with lukewarm water.", Routine: "facial", Snap: routine.Snapshot{
		Index: 1, Of: 6, Step: mask, Timing: mask.Timing, Phase: routine.PhaseOver, Elapsed: 20 * minute, Next: []routine.Step{{Kind: routine.Rinse}},
	}}
	f := newFakes(t)
	f.add("lamp", "cat >"+f.file("input"))
	if err := sent(Hook([]string{f.file("lamp")}, nil), q); err != nil {
		t.Fatal(err)
	}
	if got := f.read("input"); !strings.Contains(string(topic), "```json\n"+got+"```\n") {
		t.Errorf("the topic lacks\n%s", got)
	}
	for kind := Begins; kind <= Finishes; kind++ {
		if kind != CountIn && !strings.Contains(string(topic), "`"+kind.String()+"`") {
			t.Errorf("the topic lacks the event %s", kind)
		}
	}
}

//go:build linux

package cli

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"skintime/ui/terminal/terminaltest"
)

// players is a machine on which everything that plays or reads is one script.
// Each of its runs writes down its process and what it was called with.
type players struct {
	t   *testing.T
	log string
	on  terminaltest.Options
}

func newPlayers(t *testing.T, script, config string) players {
	t.Helper()
	return playersWith(t, script, "[cues]\nvoice = true\n"+config)
}

// playersWith is that machine with another configuration.
func playersWith(t *testing.T, script, config string) players {
	t.Helper()
	home := configured(t, config)
	dir := t.TempDir()
	p := players{t, filepath.Join(dir, "log"), home}
	for _, name := range []string{"pw-play", "paplay", "aplay", "spd-say", "espeak-ng", "espeak", "lamp"} {
		text := "#!/bin/sh\nPATH=/bin:/usr/bin\nname=" + name + "\nwrite() { echo \"$1 $$ $name $2\" >>'" + p.log + "'; }\nfor last; do :; done\nwrite start \"$last\"\n" + strings.ReplaceAll(script, "$LOG", p.log) + "\nwrite end\n"
		if script == "" {
			continue
		}
		writeFile(t, filepath.Join(dir, name), text, 0o700)
	}
	p.on.Env = append(p.on.Env, "PATH="+dir)
	return p
}

// routine is a routine of the person's own.
func (p players) routine(name, text string) {
	p.t.Helper()
	dir := strings.TrimPrefix(p.on.Env[1], "XDG_CONFIG_HOME=") + "/skintime/routines"
	writeFile(p.t, filepath.Join(dir, name+".toml"), text, 0o600)
}

// run is a line of the log: a run of a player that starts or ends.
type run struct {
	what, name, said string
	pid              int
}

func (p players) runs() (all []run) {
	data, _ := os.ReadFile(p.log)
	for line := range strings.Lines(string(data)) {
		words := strings.SplitN(strings.TrimSpace(line), " ", 4)
		words = append(words, "", "", "")
		pid, err := strconv.Atoi(words[1])
		if err != nil {
			p.t.Fatalf("the log says %q", line)
		}
		all = append(all, run{words[0], words[2], words[3], pid})
	}
	return all
}

// gone waits until none of the players runs any more.
func (p players) gone() {
	p.t.Helper()
	for _, r := range p.runs() {
		for end := time.Now().Add(terminaltest.Patience); syscall.Kill(r.pid, 0) == nil; time.Sleep(5 * time.Millisecond) {
			if time.Now().After(end) {
				p.t.Fatalf("%s still runs", r.name)
			}
		}
	}
}

// A routine in thirteen seconds: however many cues there are, each
// channel runs one program at a time, and none speaks later than its meaning.
func TestNoPileOfProcesses(t *testing.T) {
	t.Parallel()
	p := newPlayers(t, "sleep 0.05", "hooks = [[\"lamp\", \"on\"]]\n")
	s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "--now", "--auto", "--speak", "--speed", "120")
	s.Expect("How does your skin feel")
	s.Press("ctrl+c")
	s.ExpectExit(0)
	p.gone()
	running := map[string]bool{}
	var said []string
	for _, r := range p.runs() {
		if r.said == "--cancel" { // at the end, after the one that was cut off
			continue
		}
		if r.what == "start" && running[r.name] {
			t.Errorf("%s runs twice at a time", r.name)
		}
		running[r.name] = r.what == "start"
		if r.what == "start" && r.name == "spd-say" {
			said = append(said, r.said)
		}
	}
	if len(said) < 8 {
		t.Errorf("only this was read: %q", said)
	}
	all := strings.Join(said, "\n")
	if regexp.MustCompile(`(?s)ready\..*Mask: (half|5 min|1 min)|Rinse: .*Mask: |Toner: .*Rinse`).MatchString(all) {
		t.Errorf("said too late:\n%s", all)
	}
}

// Players that hang, fail, flood or are missing change nothing for a person,
// are named, and leave nothing behind; however the session ends.
func TestPlayersThatDoNotWork(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, script, notice, end string }{
		{"hang", "exec sleep 1000", "", "ctrl+c"},
		{"hang with a child", "sleep 1000 & wait", "", "q y"},
		{"hang, and the terminal closes", "exec sleep 1000", "", ""},
		{"fail", "exit 3", `Something is wrong with (chime, voice|voice, chime): 'skintime cues' says what\.`, "ctrl+c"},
		{"flood", "exec head -c 1000000000 /dev/zero >&2", "", "ctrl+c"},
		{"missing", "", `Something is wrong with (chime, voice|voice, chime): `, "ctrl+c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := newPlayers(t, c.script, "")
			s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "--now")
			s.ExpectTitle("Exfoliate")
			s.Press("s")
			s.ExpectTitle("Put on your mask")
			s.Press("s")
			s.Expect("◆ Rinse")
			s.Press("b")
			s.ExpectTitle("Put on your mask")
			if c.notice != "" {
				s.Expect(c.notice)
			}
			if c.script != "" {
				s.Until("a player", func() bool { return len(p.runs()) > 0 })
			}
			if c.end == "" {
				s.Master.Close()
				<-s.Ended
			} else {
				for key := range strings.FieldsSeq(c.end) {
					s.Press(key)
				}
				s.ExpectExit(0)
			}
			p.gone()
		})
	}
}

// Leaving the end of a routine that ran by itself on the screen waits for no voice.
func TestTheEndOnTheScreenIsLeftAtOnce(t *testing.T) {
	t.Parallel()
	p := newPlayers(t, "exec sleep 1000", "")
	s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "quick", "--now", "--auto", "--speed", "600")
	s.Expect("How does your skin feel")
	began := time.Now()
	time.Sleep(500 * time.Millisecond) // the key is meant for what has come
	s.Press("enter")
	s.ExpectExit(0)
	if took := time.Since(began); took >= finalCueTimeout {
		t.Errorf("the end takes %v", took)
	}
	p.gone()
}

// kill -9 leaves no player behind, either.
func TestKilledWhileSomethingPlays(t *testing.T) {
	t.Parallel()
	p := newPlayers(t, "exec sleep 1000", "")
	s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "--now")
	s.Until("a player", func() bool { return len(p.runs()) > 0 })
	s.Signal(syscall.SIGKILL)
	<-s.Ended
	p.gone()
}

// An interrupted 'skintime cues' leaves nothing running.
func TestCuesInterrupted(t *testing.T) {
	t.Parallel()
	p := newPlayers(t, "sleep 1000 & echo \"start $! child -\" >>'$LOG'\nwait", "")
	s := terminaltest.Start(t, p.on, terminaltest.Program(t), "cues")
	s.Until("a player and its child", func() bool { return len(p.runs()) > 1 })
	s.Press("ctrl+c")
	s.ExpectExit(1)
	s.Expect("interrupted while trying the chime")
	p.gone()
}

// A text that a shell would obey reaches the voice as it is, and no further.
func TestNoShellSeesAStep(t *testing.T) {
	t.Parallel()
	p := newPlayers(t, "true", "hooks = [[\"lamp\"]]\n")
	const title = "`touch hacked` $(touch hacked); touch hacked"
	p.routine("nasty", "name = \"nasty\"\n[[step]]\nkind = \"custom\"\ntitle = \""+title+"\"\ndo = [\"Rest.\"]\n[[step]]\nkind = \"rinse\"\n")
	s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "nasty", "--now")
	s.Until("the voice", func() bool {
		for _, r := range p.runs() {
			if r.said == title+": Rest." {
				return true
			}
		}
		return false
	})
	s.Press("ctrl+c")
	s.ExpectExit(0)
	if _, err := os.Stat("hacked"); err == nil {
		t.Error("a shell has obeyed")
	}
}

// From beginning to end without a key: the voice leads, and the last word is
// heard before the program ends.
func TestLedByTheVoiceAlone(t *testing.T) {
	t.Parallel()
	p := newPlayers(t, "sleep 0.1", "")
	s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "--now", "--auto", "--speak", "--plain", "--speed", "120")
	s.ExpectExit(0)
	s.Expect("^Facial finished in \\d+ min: 6 of 6 steps done.$")
	runs := p.runs()
	last := runs[len(runs)-1]
	said := ""
	for _, r := range runs {
		if r.what == "start" && r.name == "spd-say" {
			said = r.said
		}
	}
	if last.what != "end" || !strings.HasPrefix(said, "Facial done. ") {
		t.Errorf("the last word was %q, and the program's end %+v", said, last)
	}
	p.gone()
}

var measure = flag.Bool("measure", false, "measure keys beside players, which takes minutes and wants a quiet machine")

// Whatever the players do, a key is as quick as without any: while each third of
// a second a step ends and another begins, keys are pressed beside players that
// work, hang, fail, flood and are missing, and beside none, in turn.
func TestMeasureKeysBesidePlayers(t *testing.T) {
	if !*measure {
		t.Skip("asked for with -measure")
	}
	var steps strings.Builder
	steps.WriteString("name = \"busy\"\n")
	for range 100 {
		steps.WriteString("[[step]]\nkind = \"toner\"\nfor = \"20s\"\nadvance = \"auto\"\n")
	}
	kinds := []struct{ name, script, config string }{
		{"no cues", "exit 0", "bell = false\nterminal = false\nchime = false\nvoice = false\n"},
		{"works", "sleep 0.1", "voice = true\n"}, {"hangs", "exec sleep 1000", "voice = true\n"}, {"fails", "exit 3", "voice = true\n"},
		{"floods", "exec head -c 300000000 /dev/zero >&2", "voice = true\n"}, {"is missing", "", "voice = true\n"},
	}
	p95 := make([][]float64, len(kinds))
	for range 3 {
		for i, k := range kinds {
			p := playersWith(t, k.script, "[cues]\n"+k.config)
			p.routine("busy", steps.String())
			s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "busy", "--now", "--speed", "60")
			s.ExpectTitle("Toner")
			time.Sleep(time.Second)
			_, slow := s.KeyToScreen("?", "any key")
			p95[i] = append(p95[i], slow)
			s.Press("ctrl+c")
			s.ExpectExit(0)
		}
	}
	off := median(p95[0])
	for i, k := range kinds {
		ms := median(p95[i])
		t.Logf("a player that %s: key to screen, p95 %.2f ms, %.2f of that without cues", k.name, ms, ms/off)
		if ms > 1.1*off && ms > off+1 {
			t.Errorf("a player that %s makes keys late: p95 %.2f ms, without cues %.2f", k.name, ms, off)
		}
	}
}

func median(f []float64) float64 {
	f = slices.Sorted(slices.Values(f))
	return f[len(f)/2]
}

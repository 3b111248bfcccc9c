//go:build !windows

package cli

import (
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"skintime/routine/diary"
	"skintime/routine/journal"
	"skintime/ui/terminal/terminaltest"
)

var kills = flag.Int("kills", 12, "how often a running session is killed")

// victim is a session that is killed, resumed and killed again, and what a
// person has seen of it.
type victim struct {
	t       *testing.T
	random  *rand.Rand
	env     []string
	home    string
	s       *terminaltest.Terminal
	step    int       // what the screen has shown
	from    int       // seconds: where the mask's window opens
	paused  bool      //
	began   time.Time // when the mask's time began, at the earliest
	latest  time.Time // and at the latest
	pending string    // a key whose effect nobody has seen
}

// A session is killed at random moments, in all the ways in which terminals
// and machines do it. What the screen has shown is never lost, the mask's time
// is right to a second, and in the end there is one record for each session.
func TestKilled(t *testing.T) {
	t.Parallel()
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	v := &victim{t: t, random: rand.New(rand.NewPCG(seed, seed)), home: t.TempDir()}
	v.env = []string{"HOME=" + v.home, "XDG_CONFIG_HOME=" + v.home}
	ways := []string{"KILL", "HUP", "TERM", "the terminal is closed"}
	sessions := 0
	for i := range *kills {
		if i%8 == 0 {
			if i > 0 {
				v.finish()
			}
			sessions++
			v.begin()
		}
		v.act()
		v.kill(ways[i%len(ways)])
		v.resume()
	}
	v.finish()
	if got := v.recorded(); got != sessions {
		t.Errorf("%d records of %d sessions", got, sessions)
	}
}

// begin begins a session, at its mask.
func (v *victim) begin() {
	v.t.Helper()
	v.s = terminaltest.Start(v.t, terminaltest.Options{Width: 120, Height: 40, Env: v.env}, terminaltest.Program(v.t), "start", "--now")
	v.s.Expect("◆ Exfoliate")
	time.Sleep(20 * time.Millisecond)
	v.s.Press("s")
	v.s.Expect("starts when you press enter")
	v.began = time.Now()
	v.s.Continue()
	v.s.Expect("until you can rinse")
	v.latest = time.Now()
	v.step, v.from, v.paused, v.pending = 2, 900, false, ""
}

// act presses some keys and sees what they do; maybe it presses one more.
func (v *victim) act() {
	v.t.Helper()
	for range v.random.IntN(3) {
		v.s.Press("+")
		v.from = min(v.from+60, 1200)
		v.s.Until("the longer mask", v.shown)
	}
	if v.random.IntN(2) == 0 {
		v.pending = []string{"+", "-", "e", "z"}[v.random.IntN(4)]
		v.s.Press(v.pending)
		time.Sleep(time.Duration(v.random.IntN(20)) * time.Millisecond)
	}
}

// shown reports whether the time left is that of the mask's window.
func (v *victim) shown() bool {
	left, err := v.s.TitleSeconds()
	on := time.Duration(v.from-left) * time.Second
	return err == nil && on >= time.Since(v.latest)-2*time.Second && on <= time.Since(v.began)+time.Second
}

// kill ends the process.
func (v *victim) kill(way string) {
	v.t.Helper()
	signals := map[string]syscall.Signal{"KILL": syscall.SIGKILL, "HUP": syscall.SIGHUP, "TERM": syscall.SIGTERM}
	if sig, ok := signals[way]; ok {
		v.s.Signal(sig)
	} else {
		v.s.Master.Close()
	}
	select {
	case <-v.s.Ended:
	case <-time.After(terminaltest.Patience):
		v.t.Fatalf("after %s it runs on", way)
	}
	v.s.Close()
}

// resume resumes the session, and compares what another process says of
// it with what was seen.
func (v *victim) resume() {
	v.t.Helper()
	v.becomes("left")
	v.s = terminaltest.Start(v.t, terminaltest.Options{Width: 120, Height: 40, Env: v.env}, terminaltest.Program(v.t), "resume")
	v.s.ExpectTitle("Mask · skintime")
	before := time.Now()
	got := v.status()
	after := time.Now()
	from, possible := got.Window.From, []int{v.from}
	switch v.pending {
	case "+":
		possible = append(possible, min(v.from+60, 1200))
	case "-":
		possible = append(possible, v.from-60)
	}
	seen := false
	for _, f := range possible {
		seen = seen || f == from
	}
	if got.State != "running" || got.Index != v.step || !seen {
		v.t.Fatalf("it was at step %d with a window from one of %v (last key %q), and is %+v", v.step, possible, v.pending, got)
	}
	least, most := int(before.Sub(v.latest).Seconds()), int(after.Sub(v.began).Seconds())
	if *got.Elapsed < least || *got.Elapsed > most || *got.Remaining != from-*got.Elapsed {
		v.t.Fatalf("the mask is on for %d to %d s, it says %d, with %d to go until %d", least, most, *got.Elapsed, *got.Remaining, from)
	}
	v.from, v.pending = from, ""
}

// finish walks to the end of the session. Sometimes the process is killed even
// there; then the next one writes the record.
func (v *victim) finish() {
	v.t.Helper()
	for _, name := range []string{"Rinse", "Toner", "Serum", "Moisturizer"} {
		v.s.Press("s")
		v.s.Expect("◆ " + name)
	}
	v.s.Press("s")
	v.s.Expect("How does your skin feel")
	if v.random.IntN(2) == 0 {
		v.kill("KILL")
		v.becomes("idle")
		v.s = terminaltest.Start(v.t, terminaltest.Options{Width: 120, Height: 40, Env: v.env}, terminaltest.Program(v.t))
		v.s.Expect("enter  begin")
	}
	time.Sleep(500 * time.Millisecond)
	v.s.Press("q")
	v.s.ExpectExit(0)
}

// becomes waits until a session that was killed is in a state: a program that was
// just being started holds its lock until that runs.
func (v *victim) becomes(state string) {
	v.t.Helper()
	if !terminaltest.WaitFor(time.Now().Add(terminaltest.Patience), func() bool { return v.status().State == state }) {
		v.t.Fatalf("killed, it is %s, want %s", v.status().State, state)
	}
}

func (v *victim) status() (got journal.Status) {
	v.t.Helper()
	c := exec.Command(terminaltest.Program(v.t), "status", "--json")
	c.Env = append(os.Environ(), v.env...)
	c.Env = append(c.Env, "XDG_STATE_HOME=", "XDG_DATA_HOME=")
	out, err := c.Output()
	if err == nil {
		err = json.Unmarshal(out, &got)
	}
	if err != nil {
		v.t.Fatalf("%v: %s", err, out)
	}
	return got
}

// recorded is how many sessions the diary has, each once.
func (v *victim) recorded() int {
	v.t.Helper()
	names, _ := filepath.Glob(filepath.Join(v.home, ".local", "share", "skintime", "diary", "*"))
	seen := map[string]bool{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			v.t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
			var r diary.Record
			if err := json.Unmarshal([]byte(line), &r); err != nil || seen[r.ID] || r.Outcome != diary.Finished {
				v.t.Fatalf("%v: %s", err, line)
			}
			seen[r.ID] = true
		}
	}
	return len(seen)
}

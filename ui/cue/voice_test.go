//go:build linux

package cue

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// spdSay starts, like the real one, a server with a module in its own process
// group, and hangs where the server lives and the module does not. It speaks
// without end while the file "long" exists.
const spdSay = `cd "${0%/*}"
case "$1" in --cancel) exit;; esac
if [ -s module ]; then grep -q "^State:.[^ZX]" "/proc/$(cat module)/status" || exec sleep 100
else sleep 600 </dev/null >/dev/null 2>&1 & echo $! >module; fi
if [ -e long ]; then echo $$ >speaks; exec sleep 100; fi`

func newSpdSay(t *testing.T) fakes {
	f := newFakes(t)
	f.add("spd-say", spdSay)
	f.add("espeak-ng", "")
	t.Cleanup(func() {
		if pid, err := strconv.Atoi(strings.TrimSpace(f.read("module"))); err == nil {
			syscall.Kill(pid, syscall.SIGKILL)
		}
	})
	return f
}

// A server that a voice starts outlives the voice: one that ends by itself, and
// one that is cut off.
func TestServerOfAVoiceLives(t *testing.T) {
	f := newSpdSay(t)
	ch := Voice()
	for range 3 {
		if err := sent(ch, nastyCue(Due)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(f.file("long"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := NewDispatcher(ch)
	d.Dispatch(nastyCue(Due))
	for end := time.Now().Add(time.Minute); f.read("speaks") == "" && time.Now().Before(end); {
		time.Sleep(5 * time.Millisecond)
	}
	d.Hush()
	d.Close(time.Minute)
	f.gone("speaks")
	if !f.alive("module") || !strings.HasSuffix(f.read("spd-say.args"), "\n--cancel\n") || f.read("espeak-ng.args") != "" {
		t.Errorf("the module lives: %v; called with\n%s; and another voice with %q", f.alive("module"), f.read("spd-say.args"), f.read("espeak-ng.args"))
	}
}

// A voice that hangs makes way for the next one, and gets another chance at the
// next step. It is named once.
func TestHangingVoice(t *testing.T) {
	f := newSpdSay(t)
	f.add("spd-say", `[ -e "${0%/*}/works" ] || exec sleep 100`)
	limits := []time.Duration{50 * time.Millisecond}
	limit := func(Cue) time.Duration {
		if len(limits) == 0 {
			return time.Minute
		}
		first := limits[0]
		limits = limits[1:]
		return first
	}
	v := newFallbacks("none", limit, voices("linux")...)
	say := func(step int, text string) string {
		q := nastyCue(Due)
		q.Text, q.Snap.Index = text, step
		if err := v.run(t.Context(), q); err != nil {
			return err.Error()
		}
		return ""
	}
	if got := say(1, "one"); got != "spd-say did not end within 50ms; it gets another chance at the next step" {
		t.Errorf("said %q", got)
	}
	if got := say(1, "two"); got != "" {
		t.Errorf("said again %q", got)
	}
	limits = []time.Duration{50 * time.Millisecond}
	if got := say(2, "three"); got != "" {
		t.Errorf("said at the next step %q", got)
	}
	if err := os.WriteFile(f.file("works"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	os.Remove(f.file("spd-say.args"))
	say(3, "four")
	texts := func(name string) []string {
		return slices.DeleteFunc(strings.Fields(f.read(name+".args")), func(s string) bool { return strings.HasPrefix(s, "-") || s == "150" })
	}
	if got := texts("espeak-ng"); !slices.Equal(got, []string{"one", "two", "three"}) {
		t.Errorf("the next voice read %v", got)
	}
	if got := texts("spd-say"); !slices.Equal(got, []string{"four"}) {
		t.Errorf("at the next step, the first voice read %v", got)
	}
}

// A voice that is alone and hangs is used again, and so is one whose text has
// lost its meaning when the next voice could read it.
func TestOnlyVoiceHangs(t *testing.T) {
	for name, lasts := range map[string]time.Duration{"alone": time.Minute, "late": 0} {
		t.Run(name, func(t *testing.T) {
			f := newFakes(t)
			f.add("spd-say", "exec sleep 100")
			if name == "late" {
				f.add("espeak-ng", "")
			}
			v := newFallbacks("none", func(Cue) time.Duration { return 50 * time.Millisecond }, voices("linux")...)
			q := nastyCue(Due)
			q.Lasts = lasts
			if err := v.run(t.Context(), q); !works(err) || !Missed(err) {
				t.Errorf("it is given up, or said to have spoken: %v", err)
			}
			if got := f.read("espeak-ng.args"); got != "" {
				t.Errorf("read too late:\n%s", got)
			}
		})
	}
}

// The real speech-dispatcher, on a sound card that swallows everything.
func TestSpeechDispatcher(t *testing.T) {
	for _, name := range []string{"spd-say", "speech-dispatcher", "espeak-ng"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is not installed", name)
		}
	}
	home, err := os.MkdirTemp("", "spd") // the path of its socket has to be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(home) })
	for name, text := range map[string]string{
		".asoundrc":                              "pcm.!default { type null }\n",
		".config/speech-dispatcher/speechd.conf": "AudioOutputMethod \"alsa\"\nAddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\nDefaultModule espeak-ng\n",
	} {
		path := filepath.Join(home, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("HOME", home)
	t.Setenv("XDG_RUNTIME_DIR", home)
	t.Setenv("XDG_CONFIG_HOME", home+"/.config")
	pid := func() int {
		data, _ := os.ReadFile(home + "/speech-dispatcher/pid/speech-dispatcher.pid")
		n, _ := strconv.Atoi(strings.TrimSpace(string(data)))
		return n
	}
	t.Cleanup(func() {
		if server := pid(); server > 0 {
			syscall.Kill(server, syscall.SIGTERM)
		}
	})
	ch := Voice()
	if err := sent(ch, nastyCue(Due)); err != nil {
		t.Skipf("it does not speak here: %v", err)
	}
	server := pid()
	cut, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	ch.Send(cut, nastyCue(Due))
	for range 3 {
		if err := sent(ch, nastyCue(Due)); err != nil {
			t.Error(err)
		}
	}
	if server == 0 || pid() != server {
		t.Errorf("the server was %d, and is %d", server, pid())
	}
}

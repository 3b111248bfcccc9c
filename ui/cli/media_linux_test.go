package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"skintime/ui/mpris/bustest"
	"skintime/ui/terminal/terminaltest"
)

// playerctl runs a media control on the bus of a home, and returns what it prints.
func playerctl(t *testing.T, home terminaltest.Options, args ...string) string {
	t.Helper()
	c := exec.Command("playerctl", append([]string{"--player=skintime"}, args...)...)
	c.Env = append(os.Environ(), home.Env...)
	out, err := c.CombinedOutput()
	if err != nil && args[0] != "status" {
		t.Fatalf("playerctl %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// Media keys lead a session, which shows them its step, and runs on when their bus goes away.
func TestLedByMediaKeys(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("playerctl"); err != nil {
		t.Skip("there is no playerctl here")
	}
	bus := bustest.Start(t)
	home := terminaltest.At(t.TempDir())
	home.Env = append(home.Env, "DBUS_SESSION_BUS_ADDRESS="+bus.Address)
	writeFile(t, filepath.Join(home.Env[0][len("HOME="):], "skintime", "config.toml"), "[remote]\nsocket = false\nmpris = true\n[cues]\nchime = false\n", 0o600)
	s := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	for end := time.Now().Add(time.Minute); playerctl(t, home, "status") != "Playing"; {
		if time.Now().After(end) {
			t.Fatalf("it does not come to the bus:\n%s", s.Screen())
		}
	}
	playerctl(t, home, "play-pause")
	s.ExpectTitle("paused Exfoliate")
	if status := playerctl(t, home, "status"); status != "Paused" {
		t.Errorf("it is %s", status)
	}
	playerctl(t, home, "play")
	press := func(key string) {
		time.Sleep(1100 * time.Millisecond) // the step is old enough
		playerctl(t, home, key)
	}
	press("next")
	s.ExpectTitle("Put on your mask")
	press("next")
	s.ExpectTitle("Mask")
	if shown := playerctl(t, home, "metadata", "--format", "{{title}}, {{album}}, {{artist}}, {{duration(mpris:length)}}"); shown != "Leave the mask on, Facial, skintime, 20:00" {
		t.Errorf("it shows %s", shown)
	}
	press("next")
	s.Expect("Mask: 15 minutes until you can rinse.")
	playerctl(t, home, "previous")
	s.ExpectTitle("Exfoliate")
	bus.Kill()
	s.Expect("No media keys: the desktop's message bus is gone.")
	s.Press("m")
	s.Expect("muted")
}

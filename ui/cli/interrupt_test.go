//go:build !windows

package cli

import (
	"bytes"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"skintime/ui/terminal/terminaltest"
)

// interrupting is an output at whose first line somebody presses ctrl+c.
type interrupting struct {
	bytes.Buffer
	heard   chan os.Signal
	pressed bool
}

func (w *interrupting) Write(b []byte) (int, error) {
	if !w.pressed {
		w.pressed = true
		syscall.Kill(os.Getpid(), syscall.SIGINT)
		<-w.heard
	}
	return w.Buffer.Write(b)
}

// livesIn has the program find its folders below home.
func livesIn(t *testing.T, home string) {
	t.Cleanup(xdg.Reload) // after the variables are back
	t.Setenv("HOME", home)
	for _, name := range []string{"CONFIG", "STATE", "DATA", "CACHE"} {
		t.Setenv("XDG_"+name+"_HOME", filepath.Join(home, strings.ToLower(name)))
	}
	xdg.Reload()
}

// A signal is heard from the first line on: ctrl+c before a session is there
// leaves it as it does later. Here it comes while the configuration is read. Keys follow
// after a minute, so that a signal that is not heard shows.
func TestInterruptedBeforeASession(t *testing.T) {
	for _, c := range []struct {
		args       []string
		says, lack string
	}{
		{[]string{"start", "--plain"}, "Nothing was started.", "Exfoliate: 2 minutes, until"},
		{[]string{"start", "--plain", "--now"}, "You left Facial while exfoliating", "skipped"},
	} {
		home := t.TempDir()
		livesIn(t, home)
		folder := filepath.Join(home, "config", "skintime")
		writeFile(t, filepath.Join(folder, "config.toml"), "skin = \"purple\"\n", 0o600)
		out, errs := &bytes.Buffer{}, &interrupting{heard: make(chan os.Signal, 1)}
		signal.Notify(errs.heard, syscall.SIGINT)
		in, keyboard := io.Pipe()
		unheard := time.AfterFunc(terminaltest.Patience, func() {
			io.WriteString(keyboard, "\ns\ns\n")
			keyboard.Close()
		})
		code := Main(c.args, in, out, errs)
		signal.Stop(errs.heard)
		unheard.Stop()
		keyboard.Close()
		if !errs.pressed || code != exitDone || !strings.Contains(out.String(), c.says) || strings.Contains(out.String(), c.lack) {
			t.Errorf("%v: exit %d\n%s%s", c.args, code, out, errs)
		}
	}
}

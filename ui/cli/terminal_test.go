//go:build !windows

package cli

import (
	"errors"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// build builds a package once for all tests and returns the program's path.
func build(t testing.TB, name, dir string) string {
	t.Helper()
	builds.Lock()
	defer builds.Unlock()
	if path, ok := builds.paths[name]; ok {
		return path
	}
	if builds.dir == "" {
		tmp, err := os.MkdirTemp("", "skintime-test")
		if err != nil {
			t.Fatal(err)
		}
		builds.dir, builds.paths = tmp, map[string]string{}
	}
	path := filepath.Join(builds.dir, name)
	if out, err := exec.Command("go", "build", "-tags", os.Getenv(tags), "-o", path, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	builds.paths[name] = path
	return path
}

var builds struct {
	sync.Mutex
	dir   string
	paths map[string]string
}

// skintime builds the program. A short run leaves out what drives it as a process
// of its own: of that, neither the race detector nor the coverage sees anything.
func skintime(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("drives the program as a process of its own")
	}
	return build(t, "skintime", "skintime")
}

// terminal is a real pseudo-terminal with a program on it, and an emulator
// that reads what the program writes.
type terminal struct {
	t       testing.TB
	tty     *os.File
	slave   *os.File
	cmd     *exec.Cmd
	ended   chan struct{}
	mu      sync.Mutex
	emu     *vt.Emulator
	raw     []byte
	written time.Time // when the last bytes came
	title   string
	alt     bool
	bells   int
}

// on is how a program is started on a terminal.
type on struct {
	width, height int
	env           []string
	silent        bool        // the terminal answers no question
	paper, ink    color.Color // its own colours; nil: white on black
}

// start starts a program on a terminal; it is killed when the test ends.
func start(t testing.TB, o on, command ...string) *terminal {
	t.Helper()
	s := &terminal{t: t, emu: vt.NewEmulator(o.width, o.height), ended: make(chan struct{})}
	s.emu.SetCallbacks(vt.Callbacks{
		Title:     func(title string) { s.title = title },
		AltScreen: func(on bool) { s.alt = on },
		Bell:      func() { s.bells++ },
	})
	if o.paper != nil {
		s.emu.SetBackgroundColor(o.paper)
		s.emu.SetForegroundColor(o.ink)
	}
	var err error
	if s.tty, s.slave, err = pty.Open(); err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(s.tty, &pty.Winsize{Cols: uint16(o.width), Rows: uint16(o.height)}); err != nil {
		t.Fatal(err)
	}
	s.cmd = exec.Command(command[0], command[1:]...)
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = s.slave, s.slave, s.slave
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	home := t.TempDir()
	s.cmd.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_CONFIG_HOME=" + home, "TZ=UTC", "TERM=xterm-256color", "COLORTERM=truecolor",
	}, o.env...)
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go s.read()
	go s.answer(o.silent)
	go func() {
		s.cmd.Wait()
		close(s.ended)
	}()
	t.Cleanup(s.close)
	return s
}

// read feeds what the program writes to the emulator.
func (s *terminal) read() {
	buf := make([]byte, 64<<10)
	for {
		n, err := s.tty.Read(buf)
		if n > 0 {
			s.mu.Lock()
			s.raw = append(s.raw, buf[:n]...)
			s.written = time.Now()
			s.emu.Write(buf[:n])
			s.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

// answer gives the terminal's answers to the program's questions, or swallows
// them.
func (s *terminal) answer(silent bool) {
	buf := make([]byte, 4096)
	for {
		n, err := s.emu.Read(buf)
		if n > 0 && !silent {
			s.tty.Write(buf[:n])
		}
		if err != nil {
			return
		}
	}
}

func (s *terminal) close() {
	s.cmd.Process.Kill()
	<-s.ended
	s.tty.Close()
	s.slave.Close()
}

// screen is what a person sees.
func (s *terminal) screen() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	lines := strings.Split(s.emu.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func (s *terminal) look() (title string, alt bool, raw string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.title, s.alt, string(s.raw)
}

// patience is how long is waited for what should come at once.
const patience = 15 * time.Second

// comes waits for a condition, and reports whether it came in time.
func comes(end time.Time, condition func() bool) bool {
	for !condition() {
		if time.Now().After(end) {
			return false
		}
		time.Sleep(5 * time.Millisecond)
	}
	return true
}

// until waits for a condition, and fails when it does not come.
func (s *terminal) until(what string, condition func() bool) {
	s.t.Helper()
	if comes(time.Now().Add(patience), condition) {
		return
	}
	title, alt, raw := s.look()
	s.t.Fatalf("waited in vain for %s; the title is %q, alternate screen %v, the last bytes %q, the screen\n%s",
		what, title, alt, raw[max(0, len(raw)-200):], s.screen())
}

// expect waits until the screen matches a regular expression.
func (s *terminal) expect(re string) {
	s.t.Helper()
	r := regexp.MustCompile("(?m)" + re)
	s.until(re, func() bool { return r.MatchString(s.screen()) })
}

// titled waits for a window title.
func (s *terminal) titled(re string) {
	s.t.Helper()
	r := regexp.MustCompile(re)
	s.until("the title "+re, func() bool { title, _, _ := s.look(); return r.MatchString(title) })
}

var keys = map[string]string{"enter": "\r", "space": " ", "esc": "\x1b", "left": "\x1b[D", "right": "\x1b[C", "up": "\x1b[A", "down": "\x1b[B"}

// press presses a key at once.
func (s *terminal) press(key string) {
	s.t.Helper()
	bytes, special := keys[key]
	if c, ctrl := strings.CutPrefix(key, "ctrl+"); ctrl {
		bytes = string([]byte{c[0] & 0x1f})
	} else if !special {
		bytes = key
	}
	if _, err := s.tty.WriteString(bytes); err != nil {
		s.t.Fatal(err)
	}
}

// goOn presses enter when the step is old enough to hear it.
func (s *terminal) goOn() {
	s.t.Helper()
	s.goOnWith("enter")
}

// goOnWith presses a key when what is on the screen is old enough to hear it.
func (s *terminal) goOnWith(key string) {
	s.t.Helper()
	time.Sleep(500 * time.Millisecond)
	s.press(key)
}

// settles waits until the program writes nothing for a while.
func (s *terminal) settles() {
	s.t.Helper()
	s.until("the screen to settle", func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return time.Since(s.written) > 200*time.Millisecond
	})
}

func (s *terminal) resize(width, height int) {
	s.mu.Lock()
	s.emu.Resize(width, height)
	s.mu.Unlock()
	pty.Setsize(s.tty, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
}

func (s *terminal) signal(sig syscall.Signal) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(sig); err != nil {
		s.t.Fatal(err)
	}
}

// exits waits for the program's end and checks its exit code.
func (s *terminal) exits(code int) {
	s.t.Helper()
	select {
	case <-s.ended:
	case <-time.After(10 * time.Second):
		s.t.Fatalf("still running:\n%s", s.screen())
	}
	if got := s.cmd.ProcessState.ExitCode(); got != code {
		s.t.Errorf("exit code %d, want %d:\n%s", got, code, s.screen())
	}
}

// seconds is the time in the window's title, in seconds; over counts as
// negative.
func (s *terminal) seconds() (int, error) {
	title, _, _ := s.look()
	var m, sec int
	if _, err := fmt.Sscanf(strings.TrimPrefix(title, "+"), "%d:%d ", &m, &sec); err != nil {
		return 0, errors.New("no time in the title " + title)
	}
	if strings.HasPrefix(title, "+") {
		return -(60*m + sec), nil
	}
	return 60*m + sec, nil
}

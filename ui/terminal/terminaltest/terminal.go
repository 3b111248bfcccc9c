//go:build !windows

// Pseudo-terminals are Unix's; on Windows there is program.go alone.

package terminaltest

import (
	"bytes"
	"errors"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/vt"
	"github.com/clipperhouse/displaywidth"
	"github.com/creack/pty"
)

// Terminal is a real pseudo-terminal with a program on it, and an emulator that
// reads what the program writes. A method that waits fails T when it waits in
// vain.
type Terminal struct {
	T       testing.TB
	Master  *os.File // what a person types into
	Slave   *os.File // what the program reads
	Cmd     *exec.Cmd
	Ended   chan struct{} // closed at the program's end
	mu      sync.Mutex
	emu     *vt.Emulator
	raw     []byte
	written time.Time // when the last bytes came
	title   string
	alt     bool
	bells   int
	cursor  bool // it is visible
}

// Options are how a program is started on a terminal.
type Options struct {
	Width, Height          int
	Env                    []string    // after PATH, HOME, XDG_CONFIG_HOME, TZ, TERM and COLORTERM
	NoAnswers              bool        // the terminal answers no question
	Blocked                bool        // the terminal takes no output: nothing reads it
	WideSigns              bool        // signs of ambiguous width are two cells wide
	Background, Foreground color.Color // its own colours; nil: white on black
}

// Default is a terminal of 80 to 24 cells, in a home of its own.
func Default() Options { return Options{Width: 80, Height: 24} }

// At is a terminal of 80 to 24 cells, in a home.
func At(home string) Options {
	return Options{Width: 80, Height: 24, Env: []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home}}
}

// Start starts a program on a terminal; it is killed when the test ends.
func Start(t testing.TB, o Options, command ...string) *Terminal {
	t.Helper()
	s := &Terminal{T: t, emu: vt.NewEmulator(o.Width, o.Height), Ended: make(chan struct{})}
	s.emu.SetCallbacks(vt.Callbacks{
		Title:            func(title string) { s.title = title },
		AltScreen:        func(on bool) { s.alt = on },
		Bell:             func() { s.bells++ },
		CursorVisibility: func(visible bool) { s.cursor = visible },
	})
	if o.Background != nil {
		s.emu.SetBackgroundColor(o.Background)
		s.emu.SetForegroundColor(o.Foreground)
	}
	var err error
	if s.Master, s.Slave, err = pty.Open(); err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(s.Master, &pty.Winsize{Cols: uint16(o.Width), Rows: uint16(o.Height)}); err != nil {
		t.Fatal(err)
	}
	s.Cmd = exec.Command(command[0], command[1:]...)
	s.Cmd.Stdin, s.Cmd.Stdout, s.Cmd.Stderr = s.Slave, s.Slave, s.Slave
	s.Cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	home := t.TempDir()
	s.Cmd.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_CONFIG_HOME=" + home, "TZ=UTC", "TERM=xterm-256color", "COLORTERM=truecolor",
	}, o.Env...)
	if err := s.Cmd.Start(); err != nil {
		t.Fatal(err)
	}
	widen := func(b []byte) []byte { return b }
	if o.WideSigns {
		widen = widenSigns()
	}
	if !o.Blocked {
		go s.read(widen)
	}
	go s.answer(o.NoAnswers)
	go func() {
		s.Cmd.Wait()
		close(s.Ended)
	}()
	t.Cleanup(s.Close)
	return s
}

// WideSign is what a terminal with wide signs shows for each.
const WideSign = '＃'

// widenSigns returns a function that puts WideSign in the place of each sign of ambiguous width
// (Unicode Standard Annex 11), in bytes that come bit by bit.
func widenSigns() func([]byte) []byte {
	var rest []byte
	return func(b []byte) []byte {
		b = append(rest, b...)
		end := len(b)
		for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
			if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) && !utf8.FullRune(tail) {
				end -= n
			}
		}
		rest = slices.Clone(b[end:])
		return bytes.Map(func(r rune) rune {
			if displaywidth.Rune(r) == (displaywidth.Options{EastAsianWidth: true}).Rune(r) {
				return r
			}
			return WideSign
		}, b[:end])
	}
}

// read feeds what the program writes to the emulator, widened.
func (s *Terminal) read(widen func([]byte) []byte) {
	buf := make([]byte, 64<<10)
	for {
		n, err := s.Master.Read(buf)
		if n > 0 {
			s.mu.Lock()
			s.raw = append(s.raw, buf[:n]...)
			s.written = time.Now()
			s.emu.Write(widen(buf[:n]))
			s.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

// answer gives the terminal's answers to the program's questions, or swallows
// them.
func (s *Terminal) answer(silent bool) {
	buf := make([]byte, 4096)
	for {
		n, err := s.emu.Read(buf)
		if n > 0 && !silent {
			s.Master.Write(buf[:n])
		}
		if err != nil {
			return
		}
	}
}

// FillOutput writes to a blocked terminal until it takes no more.
func (s *Terminal) FillOutput() { Fill(s.T, s.Slave.Name()) }

// Fill writes to a terminal or a named pipe until it takes no more, nor a moment
// later: a terminal moves what it has from one buffer to the next.
func Fill(t testing.TB, path string) {
	t.Helper()
	fd, err := syscall.Open(path, syscall.O_WRONLY|syscall.O_NOCTTY|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(fd)
	for took := true; took; time.Sleep(50 * time.Millisecond) {
		took = false
		for size := 4096; size > 0; {
			if _, err := syscall.Write(fd, make([]byte, size)); err != nil {
				size /= 2
			} else {
				took = true
			}
		}
	}
}

// Close kills the program.
func (s *Terminal) Close() {
	s.Cmd.Process.Kill()
	<-s.Ended
	s.Master.Close()
	s.Slave.Close()
}

// Screen is what a person sees.
func (s *Terminal) Screen() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	lines := strings.Split(s.emu.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// Look returns the window title, whether the alternate screen is on, and all that
// the program has written.
func (s *Terminal) Look() (title string, alt bool, raw string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.title, s.alt, string(s.raw)
}

// Cursor returns the cell of the terminal's cursor, and whether it is visible.
func (s *Terminal) Cursor() (x, y int, visible bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := s.emu.CursorPosition()
	return at.X, at.Y, s.cursor
}

// Bells is how often the bell has rung.
func (s *Terminal) Bells() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bells
}

// Emulator calls f with the emulator, while nothing is written to it.
func (s *Terminal) Emulator(f func(*vt.Emulator)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(s.emu)
}

// Patience is how long tests wait for what comes at once on an idle machine.
const Patience = time.Minute

// WaitFor waits for a condition until end at most, and reports whether it came true.
func WaitFor(end time.Time, condition func() bool) bool {
	for !condition() {
		if time.Now().After(end) {
			return false
		}
		time.Sleep(5 * time.Millisecond)
	}
	return true
}

// Until waits for a condition, and fails when it does not come.
func (s *Terminal) Until(what string, condition func() bool) {
	s.T.Helper()
	if WaitFor(time.Now().Add(Patience), condition) {
		return
	}
	title, alt, raw := s.Look()
	s.T.Fatalf("waited in vain for %s; the title is %q, alternate screen %v, the last bytes %q, the screen\n%s",
		what, title, alt, raw[max(0, len(raw)-200):], s.Screen())
}

// Expect waits until the screen matches a regular expression.
func (s *Terminal) Expect(re string) {
	s.T.Helper()
	r := regexp.MustCompile("(?m)" + re)
	s.Until(re, func() bool { return r.MatchString(s.Screen()) })
}

// ExpectTitle waits for a window title.
func (s *Terminal) ExpectTitle(re string) {
	s.T.Helper()
	r := regexp.MustCompile(re)
	s.Until("the title "+re, func() bool { title, _, _ := s.Look(); return r.MatchString(title) })
}

var keys = map[string]string{"enter": "\r", "space": " ", "esc": "\x1b", "left": "\x1b[D", "right": "\x1b[C", "up": "\x1b[A", "down": "\x1b[B"}

// Press presses a key at once.
func (s *Terminal) Press(key string) {
	s.T.Helper()
	bytes, special := keys[key]
	if c, ctrl := strings.CutPrefix(key, "ctrl+"); ctrl {
		bytes = string([]byte{c[0] & 0x1f})
	} else if !special {
		bytes = key
	}
	if _, err := s.Master.WriteString(bytes); err != nil {
		s.T.Fatal(err)
	}
}

// Continue presses enter when the step is old enough to hear it.
func (s *Terminal) Continue() {
	s.T.Helper()
	s.WaitAndPress("enter")
}

// WaitAndPress presses a key when what is on the screen is old enough to hear it.
func (s *Terminal) WaitAndPress(key string) {
	s.T.Helper()
	time.Sleep(500 * time.Millisecond)
	s.Press(key)
}

// AwaitQuiet waits until the program has written nothing for 200 ms.
func (s *Terminal) AwaitQuiet() {
	s.T.Helper()
	s.Until("the screen to be quiet", func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return time.Since(s.written) > 200*time.Millisecond
	})
}

// Written is when the program wrote to the terminal last.
func (s *Terminal) Written() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.written
}

// Resize changes the size of the terminal.
func (s *Terminal) Resize(width, height int) {
	s.mu.Lock()
	s.emu.Resize(width, height)
	s.mu.Unlock()
	pty.Setsize(s.Master, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
}

// Signal sends the program a signal.
func (s *Terminal) Signal(sig syscall.Signal) {
	s.T.Helper()
	if err := s.Cmd.Process.Signal(sig); err != nil {
		s.T.Fatal(err)
	}
}

// PressInTurn waits for screens and presses keys, in turn: a regular expression for a
// screen, then the names of the keys to press on it, with spaces between them.
func (s *Terminal) PressInTurn(steps ...string) {
	s.T.Helper()
	for i := 0; i < len(steps); i += 2 {
		s.Expect(steps[i])
		for _, key := range strings.Fields(steps[i+1]) {
			s.Press(key)
		}
	}
}

// ExpectExit waits for the program's end and checks its exit code.
func (s *Terminal) ExpectExit(code int) {
	s.T.Helper()
	select {
	case <-s.Ended:
	case <-time.After(Patience):
		s.T.Fatalf("still running:\n%s", s.Screen())
	}
	if got := s.Cmd.ProcessState.ExitCode(); got != code {
		s.T.Errorf("exit code %d, want %d:\n%s", got, code, s.Screen())
	}
}

// TitleSeconds returns the time in the window's title, in seconds; negative where the
// step is over.
func (s *Terminal) TitleSeconds() (int, error) {
	title, _, _ := s.Look()
	var m, sec int
	if _, err := fmt.Sscanf(strings.TrimPrefix(title, "+"), "%d:%d ", &m, &sec); err != nil {
		return 0, errors.New("no time in the title " + title)
	}
	if strings.HasPrefix(title, "+") {
		return -(60*m + sec), nil
	}
	return 60*m + sec, nil
}

// KeyToScreen presses a key over and over, and returns in ms how long half of
// the changes took at most, and 95 of 100.
func (s *Terminal) KeyToScreen(key, shows string) (p50, p95 float64) {
	s.T.Helper()
	var took []float64
	for i := range 200 {
		began := time.Now()
		s.Press(key)
		s.Until(shows, func() bool { return strings.Contains(s.Screen(), shows) == (i%2 == 0) })
		s.mu.Lock()
		took = append(took, s.written.Sub(began).Seconds()*1000)
		s.mu.Unlock()
		time.Sleep(time.Duration(130+i%37) * time.Millisecond) // slower than a held key
	}
	slices.Sort(took)
	return took[len(took)/2], took[len(took)*95/100]
}

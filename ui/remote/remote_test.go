//go:build !windows

package remote

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// serve returns a server that listens in a folder of its own and answers each call, and its path.
func serve(t *testing.T, answer func(Call)) (*Server, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "skintime", "s.sock")
	s := NewServer(path)
	if err := s.ListenIf(true); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		for {
			select {
			case call := <-s.Calls():
				answer(call)
			case <-ended:
				return
			}
		}
	}()
	t.Cleanup(func() {
		close(ended)
		s.Close()
	})
	return s, path
}

func echo(c Call) { c.Answer(Answer{Line: string(c.Name)}) }

func TestACommandAndItsAnswer(t *testing.T) {
	t.Parallel()
	got := make(chan Command, 1)
	_, path := serve(t, func(c Call) {
		got <- c.Command
		if c.Stale(time.Now()) || !c.Stale(time.Now().Add(stale+time.Second)) {
			t.Error("it is as old as it is not")
		}
		c.Answer(Answer{Refused: "no\x1b[2J", Line: "Mask 12:34"})
	})
	want := Command{Name: Extend, Confirmed: true, By: -90 * time.Second}
	a, err := Send(path, want)
	if err != nil || a.Line != "Mask 12:34" || strings.Contains(a.Refused, "\x1b") {
		t.Errorf("the answer is %+v, %v", a, err)
	}
	if c := <-got; c != want {
		t.Errorf("sent %+v, got %+v", want, c)
	}
	for name, mode := range map[string]os.FileMode{path: os.ModeSocket | 0o600, filepath.Dir(path): os.ModeDir | 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode() != mode {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
}

// What is no command changes nothing, and a command that follows is heard all the same.
func TestHostileClients(t *testing.T) {
	t.Parallel()
	s, path := serve(t, func(c Call) {
		if c.Name != Ack {
			t.Errorf("%s is asked for", c.Name)
		}
		echo(c)
	})
	attacks := []string{
		`{"do":"next"`, "{\"do\":\"toggle\"}\n", strings.Repeat("n", 1<<20), `{"do":"next","x":"` + strings.Repeat("n", 1<<20) + "\"}\n",
		"{\"do\":\"quit\"}\n", "next\n", strings.Repeat("\x00", 4096), "",
	}
	for i := range burst {
		c, err := net.Dial("unix", path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		go c.Write([]byte(attacks[i%len(attacks)]))
	}
	if a, err := Send(path, Command{Name: Ack}); err != nil || a.Line != "ack" {
		t.Errorf("a command after them: %+v, %v", a, err)
	}
	for end := time.Now().Add(time.Minute); s.waiting() > 0; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%d connections stay", s.waiting())
		}
	}
}

func (s *Server) waiting() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.asking)
}

// One that never reads costs its own answer only, and only the first line of a connection counts.
func TestAClientThatNeverReads(t *testing.T) {
	t.Parallel()
	asked := make(chan Name, 10)
	_, path := serve(t, func(c Call) {
		asked <- c.Name
		c.Answer(Answer{Line: strings.Repeat("x", maxAnswer-200)})
	})
	c, err := net.Dial("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	line, _ := Command{Name: Next}.encode(time.Now())
	c.Write(append(line, line...))
	<-asked
	if _, err := Send(path, Command{Name: Mute}); err != nil {
		t.Error(err)
	}
	if got := <-asked; got != Mute || len(asked) > 0 {
		t.Errorf("then %s is asked for, and %d more", got, len(asked))
	}
}

// What stands at the path of the socket is taken over if it is the user's own, and dead; else the
// error says what it is, and it stays.
func TestWhatStandsAtThePath(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		make         func(t *testing.T, path string)
		server, send string // what their errors have; empty: none
	}{
		"nothing":             {func(*testing.T, string) {}, "", ErrNobody.Error()},
		"a dead socket":       {deadSocket, "", ErrNobody.Error()},
		"a file":              {func(t *testing.T, path string) { os.WriteFile(path, nil, 0o600) }, "is no socket", "is no socket"},
		"a folder":            {func(t *testing.T, path string) { os.Mkdir(path, 0o700) }, "is no socket", "is no socket"},
		"a link":              {func(t *testing.T, path string) { os.Symlink("elsewhere", path) }, "is no socket", "is no socket"},
		"another's":           {anothers, "belongs to another user", "belongs to another user"},
		"a living socket":     {func(t *testing.T, path string) { livingSocket(t, path, 100) }, "another skintime listens", errSilent.Error()},
		"one with no backlog": {func(t *testing.T, path string) { livingSocket(t, path, 0) }, "answers nobody", errSilent.Error()},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "s.sock")
			c.make(t, path)
			before, _ := os.Lstat(path)
			if _, err := Send(path, Command{Name: Next}); err == nil || !strings.Contains(err.Error(), c.send) {
				t.Errorf("sending: %v", err)
			}
			could := Try(path)
			s := NewServer(path)
			err := s.ListenIf(true)
			after, _ := os.Lstat(path)
			if name != "a living socket" && (could == nil) != (err == nil) || name == "a living socket" && could != nil { // a session listens there
				t.Errorf("trying: %v", could)
			}
			if (err == nil) != (c.server == "") || err != nil && !strings.Contains(err.Error(), c.server) {
				t.Errorf("listening: %v", err)
			}
			if err != nil && !os.SameFile(before, after) {
				t.Error("it was replaced")
			}
			if s.ListenIf(true) != nil {
				t.Error("the error is told twice")
			}
			s.Close()
			if _, err := os.Lstat(path); (err == nil) != (c.server != "") {
				t.Errorf("afterwards: %v", err)
			}
		})
	}
}

// deadSocket leaves a socket as a process does that is killed.
func deadSocket(t *testing.T, path string) {
	l, err := bind(path)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can open it for a moment: %v, %v", info.Mode(), err)
	}
	l.SetUnlinkOnClose(false)
	l.Close()
}

// livingSocket makes a socket at which a process listens that takes no connection. With no
// backlog, it is full.
func livingSocket(t *testing.T, path string, backlog int) {
	fd, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err == nil {
		t.Cleanup(func() { syscall.Close(fd) })
		err = syscall.Bind(fd, &syscall.SockaddrUnix{Name: path})
	}
	if err == nil {
		err = syscall.Listen(fd, backlog)
	}
	if err != nil {
		t.Fatal(err)
	}
	os.Chmod(path, 0o600)
	for range 2 * (1 - min(1, backlog)) {
		if c, err := net.DialTimeout("unix", path, dialTimeout); err == nil {
			t.Cleanup(func() { c.Close() })
		}
	}
}

func anothers(t *testing.T, path string) {
	deadSocket(t, path)
	if err := os.Chown(path, 12345, -1); err != nil {
		t.Skip(err)
	}
}

// Something that has taken the socket's place stays when the session is over.
func TestAnythingElseStays(t *testing.T) {
	s, path := serve(t, echo)
	os.Remove(path)
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.ListenIf(false)
	if text, err := os.ReadFile(path); string(text) != "mine" {
		t.Errorf("it is %q, %v", text, err)
	}
	if _, err := Send(path, Command{Name: Next}); err == nil || !strings.Contains(err.Error(), "is no socket") {
		t.Error(err)
	}
}

func TestThePathIsShort(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("x", maxPath))
	if err := NewServer(path).ListenIf(true); err == nil || !strings.Contains(err.Error(), "XDG_RUNTIME_DIR") {
		t.Error(err)
	}
}

// A session that ends with a command still answers it; who has not asked by then is cut off.
func TestTheLastAnswerIsSent(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "s.sock")
	s := NewServer(path)
	if err := s.ListenIf(true); err != nil {
		t.Fatal(err)
	}
	idle, err := net.Dial("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	defer idle.Close()
	go func() {
		call := <-s.Calls()
		s.ListenIf(false)
		call.Answer(Answer{Said: "done"})
		s.Close()
	}()
	if a, err := Send(path, Command{Name: Next}); err != nil || a.Said != "done" {
		t.Errorf("%+v, %v", a, err)
	}
	if _, err := idle.Read(make([]byte, 1)); err == nil {
		t.Error("it is answered")
	}
	if err := s.ListenIf(true); err != nil {
		t.Fatal(err)
	}
	s.ListenIf(false)
}

// The socket is in the folder of the login, if that is the user's own, under a name for each state
// folder; else in the state folder.
func TestPath(t *testing.T) {
	runtimeFolder := t.TempDir()
	one, two := Path(runtimeFolder, "/a"), Path(runtimeFolder, "/b")
	if one == two || filepath.Dir(one) != filepath.Join(runtimeFolder, "skintime") {
		t.Errorf("%s and %s", one, two)
	}
	file := filepath.Join(runtimeFolder, "file")
	os.WriteFile(file, nil, 0o600)
	for _, no := range []string{"", ".", file, filepath.Join(runtimeFolder, "none"), "/dev/null"} {
		if got := Path(no, "/a"); got != filepath.Join("/a", "session.sock") {
			t.Errorf("%s: %s", no, got)
		}
	}
	if got := Path(runtimeFolder, ""); got != "" {
		t.Errorf("without a home: %s", got)
	}
	if err := NewServer("").ListenIf(true); err != nil {
		t.Errorf("without a home: %v", err)
	}
	if os.Geteuid() == 0 && runtime.GOOS == "linux" {
		if err := os.Chown(runtimeFolder, 12345, -1); err != nil {
			t.Skip(err)
		}
		if got := Path(runtimeFolder, "/a"); got != "/a/session.sock" {
			t.Errorf("in another's folder: %s", got)
		}
	}
}

// Any line gives a command, or an error; and what is sent is what is read.
func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"do":"next","yes":true,"sent":"2026-03-01T21:00:00Z"}`))
	f.Add([]byte(`{"do":"extend","by_s":-9223372036854775808}`))
	f.Add([]byte(`{"do":"extend","by_s":1e300}`))
	f.Add([]byte(`["next"]`))
	f.Fuzz(func(t *testing.T, line []byte) {
		c, sent, err := parse(line)
		if err != nil {
			return
		}
		text, err := c.encode(sent)
		if err != nil { // a year beyond 9999
			return
		}
		if again, at, err := parse(text); err != nil || again != c || !at.Equal(sent) || len(text) > maxCommand {
			t.Errorf("%s is %+v, then %+v, %v", line, c, again, errors.Join(err))
		}
	})
}

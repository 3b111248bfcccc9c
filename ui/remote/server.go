package remote

import (
	"bufio"
	"encoding/json"
	"errors"
	"net"
	"os"
	"sync"
	"time"
)

// Channel is what being led is called where it does not work.
const Channel = "remote control"

// Server listens while a session runs. A nil Server never does.
type Server struct {
	path   string
	calls  chan Call
	closed chan struct{}
	wanted bool // a session runs

	mu       sync.Mutex
	listener *net.UnixListener // nil: it does not listen
	info     os.FileInfo       // of the socket
	asking   map[net.Conn]bool // the connections that have sent no command
	serving  sync.WaitGroup
}

// NewServer returns a server that will listen at path, which may be empty: there is no place.
func NewServer(path string) *Server {
	return &Server{path: path, calls: make(chan Call), closed: make(chan struct{}), asking: map[net.Conn]bool{}}
}

// Calls has the commands that come, one at a time. It is never closed, and nil for a nil Server.
func (s *Server) Calls() <-chan Call {
	if s == nil {
		return nil
	}
	return s.calls
}

// ListenIf listens while a session runs. The error says why it cannot, once a session; a system
// without local sockets is no error.
func (s *Server) ListenIf(running bool) error {
	if s == nil || s.path == "" || s.wanted == running {
		return nil
	}
	if s.wanted = running; !running {
		s.stop()
		return nil
	}
	l, info, err := listen(s.path)
	if errors.Is(err, errors.ErrUnsupported) { // nobody can do anything about it
		return nil
	}
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.listener, s.info = l, info
	s.mu.Unlock()
	go s.accept(l)
	return nil
}

// stop listens no more, and removes the socket unless something else has taken its place.
func (s *Server) stop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listener == nil {
		return
	}
	s.listener.Close()
	s.listener = nil
	if now, err := os.Lstat(s.path); err == nil && os.SameFile(now, s.info) {
		os.Remove(s.path)
	}
	for c := range s.asking {
		c.Close()
	}
}

// Close listens no more, and returns when what was answered is sent.
func (s *Server) Close() {
	if s == nil {
		return
	}
	s.stop()
	close(s.closed)
	s.serving.Wait()
}

// accept takes connections until the listener is closed.
func (s *Server) accept(l *net.UnixListener) {
	var throttle Throttle
	for {
		c, err := l.Accept()
		switch {
		case errors.Is(err, net.ErrClosed):
			return
		case err == nil:
			s.start(c)
		}
		throttle.Wait()
	}
}

// start serves a connection, unless the listener was closed meanwhile.
func (s *Server) start(c net.Conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listener == nil {
		c.Close()
		return
	}
	s.asking[c] = true
	s.serving.Go(func() {
		defer c.Close()
		s.serve(c)
	})
}

// serve reads one command and writes its answer. Whatever is no command gets none.
func (s *Server) serve(c net.Conn) {
	c.SetDeadline(time.Now().Add(stale))
	line, err := bufio.NewReaderSize(c, maxCommand).ReadSlice('\n')
	s.mu.Lock()
	delete(s.asking, c) // from here on stop leaves it open
	s.mu.Unlock()
	if command, sent, unknown := parse(line); err == nil && unknown == nil {
		if a, ok := s.Ask(NewCall(command, sent)); ok {
			send(c, a)
		}
	}
}

// Ask has the session do what a call asks for, and returns its answer, if it comes in time. Any
// goroutine may ask.
func (s *Server) Ask(call Call) (a Answer, ok bool) {
	late := time.NewTimer(replyTimeout)
	defer late.Stop()
	select {
	case s.calls <- call:
	case <-late.C:
		return a, false
	case <-s.closed:
		return a, false
	}
	select {
	case a = <-call.Answered():
		return a, true
	case <-late.C:
	case <-s.closed:
		select {
		case a = <-call.Answered():
			return a, true
		default:
		}
	}
	return a, false
}

// send sends the line of an answer.
func send(c net.Conn, a Answer) {
	if text, err := json.Marshal(a); err == nil {
		c.SetDeadline(time.Now().Add(stale))
		c.Write(append(text, '\n'))
	}
}

package terminal

import (
	"context"
	"io"
	"runtime"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

// readBy notes which function reads it first.
type readBy struct{ function string }

func (r *readBy) Read([]byte) (int, error) {
	if caller, _, _, ok := runtime.Caller(1); ok && r.function == "" {
		r.function = runtime.FuncForPC(caller).Name()
	}
	return 0, io.EOF
}

// The library knows a Windows console by its type, so it reads one itself; sizes come with its keys.
func TestConsoleIsReadByTheLibrary(t *testing.T) {
	console := &readBy{}
	events := make(chan uv.Event, 1)
	(&inputReader{}).decode(context.Background(), console, "xterm-256color", events)
	if !strings.HasPrefix(console.function, "github.com/charmbracelet/ultraviolet.") {
		t.Errorf("%s reads it first", console.function)
	}
}

// What has been read before the library reads is not lost.
func TestFirstBytesReachTheLibrary(t *testing.T) {
	events := make(chan uv.Event, 8)
	(&inputReader{}).decode(context.Background(), &pasteReader{in: strings.NewReader("m\x1b[B")}, "xterm-256color", events)
	close(events)
	var keys []string
	for event := range events {
		if key, ok := event.(uv.KeyPressEvent); ok {
			keys = append(keys, key.String())
		}
	}
	if got := strings.Join(keys, " "); got != "m down" {
		t.Errorf("the keys are %q", got)
	}
}

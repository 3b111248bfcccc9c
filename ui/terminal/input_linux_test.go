package terminal

import (
	"os"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"golang.org/x/sys/unix"
)

// A key that has been read when reading stops, as it does when the process is continued, is sent.
func TestNoKeyIsLostWhenReadingStops(t *testing.T) {
	for i := range 100 {
		in, keyboard, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		sent := make(chan tea.Msg, 8)
		r, err := readInput(in, "xterm-256color", func(uv.Event) bool { return false }, func(msg tea.Msg) { sent <- msg })
		if err != nil {
			t.Fatal(err)
		}
		keyboard.WriteString("m")
		for unread := 1; unread > 0; {
			if unread, err = unix.IoctlGetInt(int(in.Fd()), unix.TIOCINQ); err != nil {
				t.Fatal(err)
			}
		}
		r.close()
		select {
		case msg := <-sent:
			if key, ok := msg.(uv.KeyPressEvent); !ok || key.String() != "m" {
				t.Fatalf("at try %d %#v was sent", i, msg)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("at try %d the key is lost", i)
		}
		in.Close()
		keyboard.Close()
	}
}

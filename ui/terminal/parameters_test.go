package terminal

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// keysOf returns the keys that are decoded from what a terminal sends, and the last
// event.
func keysOf(in io.Reader) (keys string, last uv.Event) {
	events := make(chan uv.Event)
	go func() {
		defer close(events)
		new(inputReader).decode(context.Background(), in, "xterm-256color", events)
	}()
	for last = range events {
		if k, ok := last.(uv.KeyPressEvent); ok {
			keys += k.Text
		}
	}
	return keys, last
}

func TestSequencesWithTooManyParameters(t *testing.T) {
	for _, start := range []string{"\x1b[", "\x1bP", "\x9b", "\x90", "\x1b[?", "\x1b[<", "\x1b\x1b[", "\x1b[1\x1b["} {
		for _, parameter := range []string{";", ":", "1;", "1:", "99999999999999999999;"} {
			given := start + strings.Repeat(parameter, 200) + "u\x1b\\q"
			for _, in := range []io.Reader{strings.NewReader(given), iotest.OneByteReader(strings.NewReader(given))} {
				if keys, last := keysOf(&parameterReader{in: in}); !strings.HasSuffix(keys, "q") || last != (tea.QuitMsg{}) {
					t.Errorf("%q…: the keys are %q, the end is %v", given[:10], keys, last)
				}
			}
		}
	}
}

// Only the parameters of sequences are cut.
func TestParametersThatArePassedOn(t *testing.T) {
	signs := strings.Repeat(";", 100)
	for _, given := range []string{
		signs, "[" + signs, "\x1b[A" + signs, "\x1b[1;2A[" + signs, "\x1b]" + signs, "\x1b[200~" + signs + "\x1b[201~",
		strings.Repeat("\x1b[1089:1057:99;5:1;99u", 100), "\x1b[1" + strings.Repeat(";1", maxSeparators) + "u",
	} {
		if out := string((&parameterReader{}).pass([]byte(given))); out != given {
			t.Errorf("%q became %q", given, out)
		}
	}
}

// Whatever else crashes the library ends the program, which gives the terminal back.
func TestACrashOfTheDecoder(t *testing.T) {
	_, last := keysOf(strings.NewReader("\x1b[" + strings.Repeat("1;", 200)))
	err, _ := last.(error)
	if panicked := new(PanicError); !errors.As(err, &panicked) {
		t.Errorf("the last event is %v", last)
	}
}

package process

import (
	"errors"
	"os/exec"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// However much a program writes, its first line is kept, and nothing in it is
// obeyed.
func TestExcerpt(t *testing.T) {
	for written, want := range map[string]string{
		"":                                    "",
		"\n\n one \ntwo":                      "one",
		"\x1b[31mred\x1b[m \x07bell\n":        "red \ufffdbell",
		strings.Repeat("ä", 400) + "\nmore":   strings.Repeat("ä", 99) + "…",
		"half a character: " + "ä"[:1] + "\n": "half a character: \ufffd",
	} {
		e := &excerpt{}
		for _, part := range []string{written[:len(written)/2], written[len(written)/2:]} {
			if n, err := e.Write([]byte(part)); n != len(part) || err != nil {
				t.Errorf("%q: %d bytes were taken, %v", part, n, err)
			}
		}
		if got := e.line(); got != want || ansi.StringWidth(got) > 100 {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

// Who writes without end is not read any further.
func TestTooMuchOutput(t *testing.T) {
	e := &excerpt{}
	for range 64 {
		if _, err := e.Write(make([]byte, 1<<10)); err != nil || e.tooMuch() {
			t.Fatalf("%d bytes are a flood: %v", e.received, err)
		}
	}
	if _, err := e.Write([]byte{'x'}); !errors.Is(err, errTooMuchOutput) || !e.tooMuch() {
		t.Errorf("more than 64 KiB are read: %v", err)
	}
}

// What was never started needs no end.
func TestKillGroupOfNothing(t *testing.T) {
	if err := KillGroup(exec.Command("nowhere")); err != nil {
		t.Error(err)
	}
}

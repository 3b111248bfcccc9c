package terminal

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// events are those of input that comes at once.
func events(t *testing.T, input string) (all []uv.Event) {
	synctest.Test(t, func(t *testing.T) {
		from, to := io.Pipe()
		r, err := readInput(from, "xterm-256color", func(uv.Event) bool { return false }, func(msg tea.Msg) { all = append(all, msg) })
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(to, input)
		synctest.Wait()
		to.Close()
		synctest.Wait()
		r.close()
	})
	return all
}

// One ctrl+c is heard behind any sequence that has no end, however long it is. A paste
// takes two, since text may hold one.
func TestOneAbortIsHeardBehindAnything(t *testing.T) {
	for _, begun := range []string{
		"", "\x1b", "\x1b[", "\x1b[1;", "\x1b[?1", "\x1b[<0;1", "\x1b[200", "\x1bO", "\x1b]", "\x1b]11;rgb:", "\x1bP", "\x1bP1+r", "\x1b_", "\x1b_G", "\x1b^", "\x1b^a", "\x1bX", "\x1bXa",
		"\x9d", "\x9d11;", "\x90", "\x90+q", "\x9f", "\x9fG", "\x9e", "\x98", "\x9b", "\x9b1;", "\x8f", "\xf0\x9f", "\xf0\x9f\x98", "\xe0\x90", "\xd0", "\xff\x9d",
		"\x1b]0;\x1b", "\x1b]0;\x1b[", "\x1bPa\a", "\x1b]0;a\a\x1bP", "日本", "\x1b\x1b]a",
	} {
		for _, n := range []int{0, 1, 5000} {
			expectOneAbort(t, begun+strings.Repeat("1", n), "\x03", "\x1b[99;5u", "\x1b[1089::99;5u", "\x1b[27;5;99~")
		}
	}
	for _, begun := range []string{"\x1b]", "\x1bP", "\x1b_", "\x1b["} {
		expectOneAbort(t, begun+strings.Repeat("1", 400_000), "\x03", "\x1b[99;5u")
	}
}

// expectOneAbort expects that ctrl+c behind input is heard once, in each of its forms.
func expectOneAbort(t *testing.T, input string, aborts ...string) {
	t.Helper()
	for _, abort := range aborts {
		heard := 0
		for _, e := range events(t, input+abort) {
			if isAbort(e) {
				heard++
			}
		}
		if heard != 1 {
			t.Errorf("%.30q and %d bytes in all, then %q: ctrl+c is heard %d times", input, len(input), abort, heard)
		}
	}
}

// A string that ends is passed on as it is, wherever it is cut into pieces, and so is
// what is no string.
func TestAStringThatEnds(t *testing.T) {
	for _, given := range []string{
		"\x1b]11;rgb:1e1e/1e1e/2e2e\x07q", "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\q\x1b[A", "\x1bP>|XTerm(370)\x1b\\\x1b[?62;c", "\x9d11;a\x9cq", "\x1b_Gi=1;OK\x1b\\\x03",
		"НОЯБРЬ\x03", "日本語😀👩‍🦰\x1b[A", "\x1b\x1b[A\x1bOP", "]P_^X\x03", "\x1b[?2026;2$y", "Ð\x9d",
	} {
		for i := range len(given) {
			r := &stringReader{}
			out := append(bytes.Clone(r.pass([]byte(given[:i]))), r.pass([]byte(given[i:]))...)
			if string(out) != given {
				t.Errorf("%q, cut at %d, became %q", given, i, out)
			}
		}
	}
}

// However long a string is, what is read of it is bounded.
func TestALongStringIsCut(t *testing.T) {
	r := &stringReader{}
	n := len(r.pass([]byte("\x1b]")))
	for range 1000 {
		n += len(r.pass([]byte(strings.Repeat("a", 1000))))
	}
	if end := string(r.pass([]byte("\aq"))); n != len("\x1b]")+maxString || end != "\aq" {
		t.Errorf("%d bytes were passed on, and then %q", n, end)
	}
}

// After a silence it was no string but a key: what follows is passed on, all of it.
func TestAStringEndsByItself(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		from, to := io.Pipe()
		text := strings.Repeat("a", 2*maxString)
		go func() {
			io.WriteString(to, "\x1b]")
			time.Sleep(uv.DefaultEscTimeout + time.Millisecond)
			io.WriteString(to, text+"\x03")
			to.Close()
		}()
		if out, err := io.ReadAll(&stringReader{in: from}); string(out) != "\x1b]"+text+"\x03" || err != nil {
			t.Errorf("%d bytes were passed on; %v", len(out), err)
		}
	})
}

package terminal

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

const pasteStart, pasteEnd = "\x1b[200~", "\x1b[201~"

// passed is what a pasteReader passes on of pieces of input that come a minute
// after each other, and when the last bytes were passed on.
func passed(t *testing.T, pieces ...string) (out string, last time.Duration) {
	synctest.Test(t, func(t *testing.T) {
		from, to := io.Pipe()
		go func() {
			for _, piece := range pieces {
				io.WriteString(to, piece)
				time.Sleep(time.Minute)
			}
			to.Close()
		}()
		began, r, buf := time.Now(), &pasteReader{in: from}, make([]byte, 4096)
		for {
			n, err := r.Read(buf)
			if err != nil {
				return
			}
			out, last = out+string(buf[:n]), time.Since(began)
		}
	})
	return out, last
}

func TestAPasteEndsByItself(t *testing.T) {
	for _, given := range []string{pasteStart, pasteStart + "a", pasteStart + "a\x03", pasteStart + "a\x1b[20", pasteStart + "a" + pasteEnd + "q" + pasteStart} {
		out, last := passed(t, given)
		if out != given+pasteEnd || last != pasteTimeout {
			t.Errorf("%q became %q after %v", given, out, last)
		}
	}
	if out, last := passed(t, pasteStart+"a", "q"); out != pasteStart+"a"+pasteEnd+"q" || last != time.Minute {
		t.Errorf("the key after such a paste: %q after %v", out, last)
	}
}

func TestTwoAbortsEndAPaste(t *testing.T) {
	for _, c := range []struct{ given, want string }{
		{"a\x03b\x03c", "a\x03b" + pasteEnd + "\x03c"},
		{"\x1b[99;5u\x1b[99;5u", "\x1b[99;5u" + pasteEnd + "\x1b[99;5u"},
		{"\x1b[1089::99;5u1\x03", "\x1b[1089::99;5u1" + pasteEnd + "\x03"},
		{"a\x03" + pasteEnd + "\x03", "a\x03" + pasteEnd + "\x03"},
		{"a\x03b" + pasteEnd + pasteStart + "\x03" + pasteEnd, "a\x03b" + pasteEnd + pasteStart + "\x03" + pasteEnd},
	} {
		if out, last := passed(t, pasteStart+c.given); out != pasteStart+c.want || last != 0 {
			t.Errorf("%q became %q after %v", c.given, out, last)
		}
	}
}

// A key that comes in two reads is one.
func TestAnAbortInPieces(t *testing.T) {
	const key = "\x1b[99;5u"
	for i := range len(key) {
		r := &pasteReader{}
		var out []byte
		for _, piece := range []string{pasteStart + key[:i], key[i:] + key[:i], key[i:]} {
			out = append(out, r.pass([]byte(piece))...)
		}
		if want := pasteStart + key + pasteEnd + key; string(out) != want {
			t.Errorf("cut after %d bytes: %q, want %q", i, out, want)
		}
	}
}

// A paste that ends is passed on as it is, wherever it is cut into pieces.
func TestAPasteThatEnds(t *testing.T) {
	const given = "x\x1b[20" + pasteStart + "日本\x1b[20\x1b" + pasteEnd + "y\x1b"
	for i := range len(given) {
		r := &pasteReader{}
		out := append(bytes.Clone(r.pass([]byte(given[:i]))), r.pass([]byte(given[i:]))...)
		if string(out) != given || r.open {
			t.Errorf("cut at %d it became %q", i, out)
		}
	}
}

// However long a paste is, what is read of it is bounded, and its end is heard.
func TestALongPasteIsCut(t *testing.T) {
	r := &pasteReader{}
	n := len(r.pass([]byte(pasteStart)))
	for range 1000 {
		n += len(r.pass([]byte(strings.Repeat("a", 1000))))
	}
	if end := string(r.pass([]byte(pasteEnd + "q"))); n != len(pasteStart)+maxPaste || end != pasteEnd+"q" {
		t.Errorf("%d bytes were passed on, and then %q", n, end)
	}
}

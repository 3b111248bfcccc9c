package library

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"skintime/assets"
	"skintime/routine"
	"skintime/routine/toml"
	"skintime/routine/worktest"
)

// strangers is how many files a run reads.
func strangers() int {
	if testing.Short() {
		return 100
	}
	return 1000
}

// pieces are what a stranger's file is made of, besides shipped ones.
var pieces = []string{
	"name = \"x\"\n", "title = \"a\\u0007b\"\n", "[[step]]\n", "[step]\n", "kind = \"mask\"\n", "kind = 'custom'\n", "kind = 3\n", "title = '\x1b[2J'\n",
	"for = \"90s\"\n", "lead = \"wait\"\n", "lead = '-1s'\n", "time = \"evening\"\n", "time = 'night'\n", "from = \"8m\"\nby = \"10m\"\n", "cap = \"15m\"\n", "suggested = '12h'\n", "for = '-1s'\n", "for = '99999999999h'\n", "advance = \"auto\"\n",
	"optional = true\n", "do = [\"Slow.\", \"\\u202egnp\"]\n", "do = [[[[", "product = { kind = \"clay\" }\n", "product.kind.a = 1\n", "run = \"sh -c id\"\n",
	"\"\"\"", "'''", "\x00", "\xff\xfe", "\ufeff", "\r", "\r\n", "\t", "=", "#", "{", "}", "]", "🧖‍♀️", "漢字", strings.Repeat("a", 600), "1979-05-27T07:32:00Z", "0x_1", "inf", "\\",
}

// stranger is a file that somebody else wrote: pieces, or a shipped file in
// which some bytes were changed, cut, doubled or put in.
func stranger(t *testing.T, random *rand.Rand) []byte {
	t.Helper()
	var text []byte
	if shipped := []string{"facial", "quick", "morning", "evening"}; random.IntN(3) > 0 {
		read, err := assets.Files.ReadFile("routines/" + shipped[random.IntN(len(shipped))] + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		text = bytes.Clone(read)
	} else {
		for range random.IntN(40) {
			text = append(text, pieces[random.IntN(len(pieces))]...)
		}
	}
	for range random.IntN(6) {
		at := random.IntN(len(text) + 1)
		end := min(len(text), at+random.IntN(30))
		switch random.IntN(4) {
		case 0:
			text = append(text[:at:at], text[end:]...)
		case 1:
			text = append(text[:at:at], append([]byte(pieces[random.IntN(len(pieces))]), text[at:]...)...)
		case 2:
			text = append(text[:end:end], text[at:]...)
		case 3:
			if at < len(text) {
				text[at] = byte(random.IntN(256))
			}
		}
	}
	return text
}

// Whatever a file of a stranger's says, it is read as a routine that keeps the
// bounds or refused with a place, within 4 MB, and no control character of it goes
// further.
func TestFilesOfStrangers(t *testing.T) {
	accepted := 0
	for seed := range uint64(strangers()) {
		text := stranger(t, rand.New(rand.NewPCG(seed, 1)))
		var r routine.Routine
		var err error
		if cost := worktest.Of(func() { r, err = Parse("x.toml", text) }); cost.Bytes > 4<<20 {
			t.Errorf("file %d, of %d bytes, takes %v", seed, len(text), cost)
		}
		shown := fmt.Sprint(r)
		if err != nil {
			var ours *toml.Error
			if shown = err.Error(); !errors.As(err, &ours) || ours.Line < 1 || ours.Column < 1 {
				t.Errorf("file %d: %#v points nowhere", seed, err)
			}
		} else {
			accepted++
			inBounds(t, seed, r)
		}
		if at := strings.IndexFunc(shown, func(c rune) bool { return c != '\n' && (unicode.IsControl(c) || c == '\u202e') }); at >= 0 {
			t.Errorf("file %d: %q goes further", seed, shown[at:])
		}
		if t.Failed() {
			t.Fatalf("the file is\n%q", text)
		}
	}
	if accepted < strangers()/20 || accepted > strangers()*19/20 {
		t.Errorf("of %d files, %d are routines: the others test little", strangers(), accepted)
	}
}

// inBounds checks that a routine keeps the bounds.
func inBounds(t *testing.T, seed uint64, r routine.Routine) {
	t.Helper()
	if len(r.Steps) == 0 || len(r.Steps) > routine.MaxSteps || !routine.IsName(r.Name) {
		t.Errorf("file %d is accepted as %+v", seed, r)
	}
	for _, s := range r.Steps {
		if err := s.Timing.Check(); err != nil || !s.Kind.Known() {
			t.Errorf("file %d has the step %+v: %v", seed, s, err)
		}
	}
}

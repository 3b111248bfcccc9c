package plain

import (
	"bytes"
	"io"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"skintime/routine"
	"skintime/routine/journal"
	"skintime/ui/live"
)

// sequences is how many sequences of lines a run types: fewer where a short one is
// asked for.
func sequences() int {
	if testing.Short() {
		return 100
	}
	return 1000
}

// typeable are lines that mean something, and some that do not.
var typeable = []string{
	"", "", "", "n", "s", "s", "b", "p", "+", "-", "!", "t", "a", "m", "?", "q", "y", "q", "e", "e calm", "e " + hostile, "E \xff\xfe", hostile, "   ", "\t", "5", "x", "ü", strings.Repeat("long ", 3000),
}

// hostile is what a terminal would obey or show, were it let through.
const hostile = "\x1b]0;pwned\x07\x1b[2Jpwned\u202e"

// typist types lines, each after its time, until nobody reads them any more.
type typist struct {
	lines []typedLine
	rest  string // of the line that is read
	over  *atomic.Bool
}

// Read waits for the next line.
func (p *typist) Read(b []byte) (int, error) {
	if p.rest == "" && len(p.lines) > 0 {
		time.Sleep(p.lines[0].after + time.Microsecond) // never at the instant at which a step ends
		p.rest, p.lines = p.lines[0].line+"\n", p.lines[1:]
	}
	if p.rest == "" || p.over.Load() {
		return 0, io.EOF
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

// runTypist runs a session in a bubble; unlike talk, it may end before the lines do.
func runTypist(t *testing.T, o Options, lines []typedLine) (text string, s routine.Session) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		o.Draft, o.Session.Clock, o.Session.Recorder = routine.NewDraft(facial(t)), virtual(), journal.Unrecorded()
		in := &typist{lines: lines, over: new(atomic.Bool)}
		var err error
		if s, err = Run(t.Context(), in, &out, o); err != nil {
			t.Error(err)
		}
		in.over.Store(true)
		time.Sleep(time.Hour) // past the line that is awaited
		text = out.String()
	})
	return text, s
}

// Whatever is typed, and whenever: nothing panics, none of it comes out as it
// is, and the end of the input ends the session, unless it advances by itself.
func TestAThousandSequencesOfLines(t *testing.T) {
	for seed := range uint64(sequences()) {
		random := rand.New(rand.NewPCG(seed, 5))
		var lines []typedLine
		for range 5 + random.IntN(30) {
			after := time.Duration(random.IntN(500_000)) * time.Millisecond
			if random.IntN(3) == 0 {
				after = time.Duration(random.IntN(700)) * time.Millisecond
			}
			lines = append(lines, typedLine{after, typeable[random.IntN(len(typeable))]})
		}
		o := Options{Session: live.Options{Auto: random.IntN(3) == 0, Bell: random.IntN(2) == 0}, StartNow: random.IntN(2) == 0, Typed: random.IntN(2) == 0}
		out, s := runTypist(t, o, lines)
		for line := range strings.Lines(out) {
			if strings.ContainsAny(strings.TrimLeft(line, "\a"), "\x1b\u202e\x07") {
				t.Fatalf("sequence %d: %q comes out", seed, line)
			}
		}
		if s.Begun() && !s.Ended() && !s.Abandoned() {
			t.Fatalf("sequence %d does not end the session:\n%s", seed, out)
		}
	}
}

package setup

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"time"

	"charm.land/huh/v2"

	"skintime/routine/config"
	"skintime/ui/words"
)

// Ask asks in lines of text. It reports whether all questions were answered:
// where the input ends before, or the person leaves, nothing is to change. Evenings begin on today,
// a day of care, or later.
func Ask(ctx context.Context, c config.Config, today time.Time, in io.Reader, out io.Writer) (config.Config, bool) {
	a, r := answersOf(c, today), &lineReader{in: bufio.NewReader(in)}
	done := make(chan struct{})
	go func() {
		defer close(done)
		a.ask(r, out)
	}()
	select {
	case <-ctx.Done():
		return c, false
	case <-done:
		return a.applyTo(c), !r.ended
	}
}

// ask asks one question after the other. What is asked depends on the answers
// before.
func (a *answers) ask(r *lineReader, out io.Writer) {
	fmt.Fprint(out, words.SetupIntro, "\n\n")
	for i := 0; i < len(a.questions()); i++ {
		field, done := a.questions()[i].line()
		field.WithTheme(huh.ThemeFunc(func(bool) *huh.Styles { return &huh.Styles{} }))
		if err := field.RunAccessible(out, r); err != nil || r.ended {
			r.ended = true
			fmt.Fprintln(out)
			return
		}
		done()
		fmt.Fprintln(out)
	}
}

// lineReader gives one line at a time: each question reads with a buffer of
// its own, and must not swallow the next one's answer.
type lineReader struct {
	in    *bufio.Reader
	rest  []byte
	ended bool // the input has, or the person has left
}

func (r *lineReader) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		r.next()
	}
	if r.ended { // an empty line keeps what there is; where the input ends after a wrong answer, huh would take that
		return copy(p, "\n"), nil
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// next reads a line, and drops what is too long for an answer.
func (r *lineReader) next() {
	line, more, err := r.in.ReadLine()
	r.rest = append(append([]byte(nil), line...), '\n')
	for more && err == nil {
		_, more, err = r.in.ReadLine()
	}
	r.ended = err != nil || string(line) == "q"
}

package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"skintime/ui/words"
)

// question asks for one thing in a line.
type question struct {
	text  string
	value string // what holds now, as it can be typed
	set   func(line string) error
}

// askLines asks the questions of a form line by line, and says of an answer that does not fit why;
// each answer may change the questions that follow. It reports whether all was answered: if the
// input ends before, or the person leaves, nothing is to change.
func (a *app) askLines(intro string, form func() []question) bool {
	in := bufio.NewReader(a.in)
	fmt.Fprint(a.out, intro, "\n\n")
	for i := 0; i < len(form()); i++ {
		q := form()[i]
		fmt.Fprintln(a.out, q.text)
		for {
			line, err := in.ReadString('\n')
			line = strings.TrimSpace(line)
			switch {
			case strings.EqualFold(line, "done"):
				return true
			case line == "q" || err != nil && (err != io.EOF || line == ""):
				return false
			case line == "":
				line = q.value
			case strings.EqualFold(line, "none"):
				line = ""
			}
			if err := q.set(line); err == nil {
				break
			} else {
				fmt.Fprintln(a.out, words.Refusal(err))
			}
		}
	}
	return true
}

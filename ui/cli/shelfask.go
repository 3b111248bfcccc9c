package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"skintime/routine/care"
	"skintime/ui/shelf"
	"skintime/ui/words"
)

// ask asks for a product line by line. It reports whether all was answered: where the input
// ends before, or the person leaves, nothing is to change.
func (s *shelfApp) ask(q care.Product) (care.Product, bool) {
	in := bufio.NewReader(s.in)
	fmt.Fprint(s.out, words.ShelfIntro, "\n\n")
	for i := 0; i < len(shelf.Form(q)); i++ {
		for {
			f := shelf.Form(q)[i]
			fmt.Fprintln(s.out, words.ShelfQuestion(f.Label, f.Hint, f.Choices, f.Value(q)))
			line, err := in.ReadString('\n')
			line = strings.TrimSpace(line)
			switch {
			case strings.EqualFold(line, "done"):
				return q, true
			case line == "q" || err != nil && (err != io.EOF || line == ""):
				return q, false
			case line == "":
				line = f.Value(q)
			case strings.EqualFold(line, "none"):
				line = ""
			}
			if err := f.Set(&q, line, time.Now()); err == nil {
				break
			} else {
				fmt.Fprintf(s.out, "%v\n", err)
			}
		}
	}
	return q, true
}

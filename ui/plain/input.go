package plain

import (
	"bufio"
	"io"
	"strings"
)

// readLines sends the lines of in, cut where they are unreasonably long, until it
// ends.
func readLines(in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		b := bufio.NewReader(in)
		for {
			line, more, err := b.ReadLine()
			for more && err == nil {
				_, more, err = b.ReadLine()
			}
			if err != nil {
				return
			}
			if len(line) > 0 && strings.TrimSpace(string(line)) == "" {
				line = []byte("p") // the space bar, as on the screen
			}
			lines <- strings.Trim(string(line), " \t")
		}
	}()
	return lines
}

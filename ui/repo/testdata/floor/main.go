// Command floor is the least a countdown can cost in Go: it writes MM:SS once a
// second and waits for keys. Space pauses, q ends it.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
)

func main() {
	before, err := term.MakeRaw(os.Stdin.Fd())
	if err != nil {
		panic(err)
	}
	defer term.Restore(os.Stdin.Fd(), before)
	keys := make(chan byte)
	go func() {
		for b := make([]byte, 1); ; keys <- b[0] {
			if _, err := os.Stdin.Read(b); err != nil {
				close(keys)
				return
			}
		}
	}()
	second, paused, left := time.NewTicker(time.Second), false, 900
	for {
		if paused {
			fmt.Print("\rpaused")
		} else {
			fmt.Printf("\r%02d:%02d \x1b[K", left/60, left%60)
		}
		select {
		case <-second.C:
			left--
		case k, ok := <-keys:
			if !ok || k == 'q' {
				return
			}
			paused = !paused
		}
	}
}

package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/colorprofile"

	"skintime/ui/diaryview"
	"skintime/ui/theme"
)

// lineWidth is how wide printed lines are: they may end up anywhere.
const lineWidth = 80

// renderer formats what commands print.
func (a *app) renderer() diaryview.Renderer {
	return diaryview.Renderer{Theme: theme.Printed(), Now: time.Now(), Width: lineWidth, Words: true}
}

// lines prints lines, with colours where the terminal shows them. Where none are
// wanted no escape sequence is written.
func (a *app) lines(lines []string) error {
	w := colorprofile.NewWriter(a.out, os.Environ())
	if a.plain || w.Profile <= colorprofile.Ascii {
		w.Profile = colorprofile.NoTTY
	}
	return write(w, func(b io.Writer) error {
		_, err := fmt.Fprintln(b, strings.Join(lines, "\n"))
		return err
	})
}

// print prints a line as it is.
func (a *app) print(line string) error { return a.text(line + "\n") }

// text prints text as it is.
func (a *app) text(s string) error {
	return a.raw(func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	})
}

// objects prints values as JSON, an object a line.
func objects[T any](a *app, values ...T) error {
	return a.raw(func(w io.Writer) error {
		e := json.NewEncoder(w)
		for _, v := range values {
			if err := e.Encode(v); err != nil {
				return err
			}
		}
		return nil
	})
}

// raw prints what is for other programs.
func (a *app) raw(f func(io.Writer) error) error { return write(a.out, f) }

// write prints what f writes, all at once. A pipe that nobody reads any more
// is an error as a full disk is, not the silent end of the program.
func write(w io.Writer, f func(io.Writer) error) error {
	signal.Ignore(syscall.SIGPIPE)
	var b bytes.Buffer
	if err := f(&b); err != nil {
		return err
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}

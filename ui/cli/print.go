package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/colorprofile"

	"skintime/ui/diaryview"
	"skintime/ui/locale"
	"skintime/ui/theme"
)

// lineWidth is how wide printed lines are, wherever they go.
const lineWidth = 80

// renderer formats what commands print.
func (a *app) renderer() diaryview.Renderer {
	return diaryview.Renderer{Theme: theme.Printed(), Now: time.Now(), Width: lineWidth}
}

// lines prints lines, with escape sequences only where the terminal shows colours.
func (a *app) lines(lines []string) error {
	w, _ := a.styled()
	return writeLines(w, lines)
}

// styled writes to standard output as its terminal shows it, and reports whether that
// has styles; without, escape sequences are dropped.
func (a *app) styled() (w *colorprofile.Writer, styles bool) {
	w = colorprofile.NewWriter(a.out, os.Environ())
	if a.plain || w.Profile <= colorprofile.Ascii {
		w.Profile = colorprofile.NoTTY
	}
	return w, w.Profile != colorprofile.NoTTY
}

func writeLines(w io.Writer, lines []string) error {
	return write(w, func(b io.Writer) error { return writeText(b, locale.Spaced(strings.Join(lines, "\n"))+"\n") })
}

func (a *app) print(line string) error { return a.text(locale.Spaced(line) + "\n") }

func (a *app) text(s string) error {
	return a.raw(func(w io.Writer) error { return writeText(w, s) })
}

func writeText(w io.Writer, s string) error {
	_, err := io.WriteString(w, s)
	return err
}

// objects prints values as JSON, one a line.
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

// each returns f of every element.
func each[T, R any](all []T, f func(T) R) (results []R) {
	for _, one := range all {
		results = append(results, f(one))
	}
	return results
}

// raw prints what f writes, without colours.
func (a *app) raw(f func(io.Writer) error) error { return write(a.out, f) }

// errNoReader ends a command, as done, whose output nobody reads any more, as with "| head -1".
var errNoReader = errors.New("standard output is closed")

// isNoReader reports whether a pipe has no reader: on Windows, by a number that Unix does not use.
func isNoReader(err error) bool {
	const errorNoData = syscall.Errno(232)
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, errorNoData)
}

// write prints what f writes, all at once.
func write(w io.Writer, f func(io.Writer) error) error {
	var b bytes.Buffer
	if err := f(&b); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	switch {
	case err == nil:
		return nil
	case isNoReader(err):
		return errNoReader
	}
	return fmt.Errorf("standard output: %w", err)
}

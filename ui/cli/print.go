package cli

import (
	"bytes"
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

// printer prints what commands say: for people with colours where the terminal
// shows them, and raw for other programs.
type printer struct {
	to    io.Writer
	plain *bool // lines are asked for
}

func (a *app) printed(o *options) *printer { return &printer{to: a.out, plain: &o.plain} }

// renderer formats what commands print.
func (p *printer) renderer() diaryview.Renderer {
	return diaryview.Renderer{Theme: theme.Printed(), Now: time.Now(), Width: lineWidth, Words: true}
}

// lines prints lines, with colours where the terminal shows them.
func (p *printer) lines(lines []string) error {
	w := colorprofile.NewWriter(p.to, os.Environ())
	if *p.plain {
		w.Profile = colorprofile.NoTTY
	}
	return write(w, func(b io.Writer) error {
		_, err := fmt.Fprintln(b, strings.Join(lines, "\n"))
		return err
	})
}

// raw prints what is for other programs.
func (p *printer) raw(f func(io.Writer) error) error { return write(p.to, f) }

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

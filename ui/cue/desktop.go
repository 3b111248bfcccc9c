package cue

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// Desktop is the channel of the desktop's notifications. The libraries for them
// may start programs and wait for them, so they run in a process that can be
// killed: program with args, and --urgent for a cue that is, which calls
// ShowOnDesktop.
func Desktop(program string, args ...string) Channel {
	return Channel{Name: "desktop notification", Limit: 5 * time.Second, Accepts: Notifies, Send: func(ctx context.Context, q Cue) error {
		if err := checkDesktop(); err != nil {
			return err
		}
		args := slices.Clone(args)
		if q.Urgent() {
			args = append(args, "--urgent")
		}
		return command{name: program, args: args, input: withoutMarkup(q.Text)}.run(ctx)
	}}
}

// ShowOnDesktop shows the text of in. An urgent one stays until dismissed, where that is possible.
func ShowOnDesktop(in io.Reader, urgent bool) error {
	if err := checkDesktop(); err != nil {
		return err
	}
	text, err := io.ReadAll(io.LimitReader(in, 8*maxTextCells))
	if err != nil {
		return err
	}
	return show(withoutMarkup(string(text)), urgent)
}

// checkDesktop returns an error without a desktop: asking for one would start a message bus.
func checkDesktop() error {
	if hasNoBus() {
		return nil
	}
	_, err := SessionBus()
	return err
}

// hasNoBus reports whether this system's desktop has no message bus.
func hasNoBus() bool { return runtime.GOOS == "windows" || runtime.GOOS == "darwin" }

// SessionBus returns the address of the desktop's message bus, which is a local socket: others would
// be reached over a network, or a program be started.
func SessionBus() (address string, err error) {
	if hasNoBus() {
		return "", errors.New("desktops of this system have no message bus")
	}
	if bus := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); bus != "" {
		return bus, checkLocalBus(bus)
	}
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		socket := filepath.Join(dir, "bus")
		if _, err := os.Stat(socket); err == nil {
			return "unix:path=" + strings.NewReplacer("%", "%25", ",", "%2c", ";", "%3b").Replace(socket), nil
		}
	}
	return "", errors.New("there is no desktop session here")
}

// checkLocalBus returns an error if the address of a message bus is not a local socket.
func checkLocalBus(bus string) error {
	for way := range strings.SplitSeq(bus, ";") {
		if !strings.HasPrefix(way, "unix:") {
			return errors.New("the desktop's message bus is no local socket; one whose address begins with unix: would be")
		}
	}
	return nil
}

// withoutMarkup returns s, cut to maxTextCells, without characters that a desktop reads
// as markup, a program as an option, or a script as code.
func withoutMarkup(s string) string {
	s = strings.NewReplacer(
		"<", "‹", ">", "›", "&", "+", "$", "＄", "`", "'", `"`, "'", `\`, "/", "\u200d", "",
	).Replace(ansi.Truncate(s, maxTextCells, "…"))
	if strings.HasPrefix(s, "-") {
		return "· " + s
	}
	return s
}

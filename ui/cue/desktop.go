package cue

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/gen2brain/beeep"
)

// Desktop is the channel of the desktop's notifications. The library that knows
// the desktops starts programs of its own and sets them no time. So it runs in
// a process that can be ended: program with the arguments args, which ends in
// ShowOnDesktop.
func Desktop(program string, args ...string) Channel {
	return Channel{Name: "desktop notification", Limit: 5 * time.Second, Accepts: Notifies, Send: func(ctx context.Context, q Cue) error {
		if err := checkDesktop(); err != nil {
			return err
		}
		return command{name: program, args: args, input: plainText(q.Text)}.run(ctx)
	}}
}

// ShowOnDesktop shows the text of in as a notification.
func ShowOnDesktop(in io.Reader) error {
	if err := checkDesktop(); err != nil {
		return err
	}
	text, err := io.ReadAll(io.LimitReader(in, 8*maxTextCells))
	if err != nil {
		return err
	}
	beeep.AppName = "skintime"
	return beeep.Notify(beeep.AppName, plainText(string(text)), "")
}

// checkDesktop returns an error where no desktop can be. Asking for one would start
// a message bus, and leave it behind.
func checkDesktop() error {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return nil
	}
	if bus := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); bus != "" {
		return checkLocalBus(bus)
	}
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		if _, err := os.Stat(filepath.Join(dir, "bus")); err == nil {
			return nil
		}
	}
	return errors.New("there is no desktop session here")
}

// checkLocalBus returns an error where the address of a message bus is more than that of
// a local socket: the library would reach over a network, or start a program.
func checkLocalBus(bus string) error {
	for way := range strings.SplitSeq(bus, ";") {
		if !strings.HasPrefix(way, "unix:") {
			return errors.New("the desktop's message bus is no local socket; one whose address begins with unix: would be")
		}
	}
	return nil
}

// plainText is a text that means the same to everybody it passes through: a
// desktop that reads markup, a program that reads options, the script in which
// some systems wrap it.
func plainText(s string) string {
	s = strings.NewReplacer(
		"<", "‹", ">", "›", "&", "+", "$", "＄", "`", "'", `"`, "'", `\`, "/", "\u200d", "",
	).Replace(ansi.Truncate(s, maxTextCells, "…"))
	if strings.HasPrefix(s, "-") {
		return "· " + s
	}
	return s
}

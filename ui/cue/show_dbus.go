//go:build !windows && !darwin

// Free desktops are asked over D-Bus; macOS and Windows, in show_native.go, are
// not.

package cue

import (
	"fmt"
	"os/exec"

	"github.com/godbus/dbus/v5"
)

// show asks the desktop's notification service, or else notify-send.
func show(text string, urgent bool) error {
	level, word, expires := byte(1), "normal", -1 // as long as the desktop likes
	if urgent {
		level, word, expires = 2, "critical", 0 // until it is dismissed
	}
	err := showByBus(text, level, int32(expires))
	if err == nil {
		return nil
	}
	if sendErr := exec.Command("notify-send", "-a", "skintime", "-u", word, "-t", fmt.Sprint(expires), "--", "skintime", text).Run(); sendErr != nil {
		return fmt.Errorf("%w; notify-send: %w", err, sendErr)
	}
	return nil
}

// showByBus calls the desktop's notification service; the notification replaces the one before.
func showByBus(text string, level byte, expires int32) error {
	bus, err := dbus.ConnectSessionBus()
	if err != nil {
		return err
	}
	defer bus.Close()
	hints := map[string]dbus.Variant{"urgency": dbus.MakeVariant(level), "x-canonical-private-synchronous": dbus.MakeVariant("skintime")}
	service := bus.Object("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
	return service.Call("org.freedesktop.Notifications.Notify", 0, "skintime", uint32(0), "", "skintime", text, []string{}, hints, expires).Err
}

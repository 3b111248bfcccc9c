//go:build windows || darwin

// macOS and Windows have notifications of their own; free desktops, in
// show_dbus.go, have D-Bus.

package cue

import "github.com/gen2brain/beeep"

// show shows a notification; an urgent one also sounds.
func show(text string, urgent bool) error {
	beeep.AppName = "skintime"
	if urgent {
		return beeep.Alert(beeep.AppName, text, "")
	}
	return beeep.Notify(beeep.AppName, text, "")
}

//go:build !windows && !darwin

// Free desktops have a message bus; macOS and Windows, in bus_none.go, have none.

package mpris

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// The names of a player on the bus.
const (
	busName         = "org.mpris.MediaPlayer2.skintime"
	objectPath      = "/org/mpris/MediaPlayer2"
	rootInterface   = "org.mpris.MediaPlayer2"
	playerInterface = "org.mpris.MediaPlayer2.Player"
	properties      = "org.freedesktop.DBus.Properties"
)

// busTimeout is how long the bus may take to answer, or to take a message. A busy machine takes
// seconds, and no session waits for it.
const busTimeout = 20 * time.Second

// errGone says that the bus has closed the connection, or takes nothing.
var errGone = errors.New("the desktop's message bus is gone")

// Try is for a moment on the bus whose address bus returns. The error says why it cannot be.
func Try(ctx context.Context, bus func() (address string, err error)) error {
	ctx, leave := context.WithCancel(ctx)
	defer leave()
	address, err := bus()
	if err != nil {
		return err
	}
	_, err = join(ctx, address, func(*dbus.Conn) error { return nil })
	return err
}

// serve is on the bus until the track is stopped or ctx done, and sends what has changed.
func (p *Player) serve(ctx context.Context) error {
	address, err := p.bus()
	if err != nil {
		return err
	}
	ctx, leave := context.WithCancel(ctx)
	defer leave()
	sent, at := p.shown()
	conn, err := join(ctx, address, p.export)
	if err != nil {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-conn.Context().Done():
			return errGone
		case <-p.changed:
		}
		t, now := p.shown()
		if err := emit(conn, t, sent, now.Sub(at)); err != nil {
			return errGone
		}
		if sent, at = t, now; t.Status == Stopped {
			return nil
		}
	}
}

// join connects to the bus at address until ctx is done, where export gives it objects, and takes
// a player's name.
func join(ctx context.Context, address string, export func(*dbus.Conn) error) (*dbus.Conn, error) {
	socket, err := dial(ctx, address)
	if err != nil {
		return nil, unusable(err)
	}
	socket.SetReadDeadline(time.Now().Add(busTimeout))
	conn, err := dbus.NewConn(&guard{Conn: socket}, dbus.WithContext(ctx))
	if err == nil {
		err = export(conn)
	}
	if err == nil {
		err = conn.Auth([]dbus.Auth{dbus.AuthExternal(strconv.Itoa(os.Geteuid()))})
	}
	if err == nil {
		err = conn.Hello()
	}
	if err == nil {
		err = takeName(conn)
	}
	if err != nil {
		return nil, unusable(err)
	}
	socket.SetReadDeadline(time.Time{})
	return conn, nil
}

func unusable(err error) error {
	return fmt.Errorf("the desktop's message bus cannot be used: %w", err)
}

// dial connects to the first socket of address that takes connections. What a client could send
// beside messages, open files, does not come through this connection.
func dial(ctx context.Context, address string) (socket net.Conn, err error) {
	err = errors.New("it has no address")
	for way := range strings.SplitSeq(address, ";") {
		var name string
		for pair := range strings.SplitSeq(strings.TrimPrefix(way, "unix:"), ",") {
			switch key, value, _ := strings.Cut(pair, "="); key {
			case "path":
				name, err = dbus.UnescapeBusAddressValue(value)
			case "abstract":
				name, err = dbus.UnescapeBusAddressValue(value)
				name = "@" + name
			}
		}
		if name == "" || err != nil {
			continue
		}
		if socket, err = new(net.Dialer).DialContext(ctx, "unix", name); err == nil {
			return socket, nil
		}
	}
	return nil, err
}

// takeName takes the name of the player, or one with its process's number if another has that.
func takeName(conn *dbus.Conn) error {
	for _, name := range []string{busName, fmt.Sprintf("%s.instance%d", busName, os.Getpid())} {
		reply, err := conn.RequestName(name, dbus.NameFlagDoNotQueue)
		if err != nil {
			return err
		}
		if reply == dbus.RequestNameReplyPrimaryOwner {
			return nil
		}
	}
	return errors.New("others have the names of a player")
}

// emit sends what is different about t from before, d ago.
func emit(conn *dbus.Conn, t, before Track, d time.Duration) error {
	if changes := t.changes(before); len(changes) > 0 {
		if err := conn.Emit(objectPath, properties+".PropertiesChanged", playerInterface, changes, []string{}); err != nil {
			return err
		}
	}
	if t.Status != Stopped && t.jumped(before, d) {
		return conn.Emit(objectPath, playerInterface+".Seeked", t.Position.Microseconds())
	}
	return nil
}

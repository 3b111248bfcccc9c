//go:build linux

package mpris

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"skintime/ui/mpris/bustest"
	"skintime/ui/remote"
)

// control is a media control on a bus with a player, and what that asked for and reported.
type control struct {
	*testing.T
	player  *Player
	conn    *dbus.Conn
	signals chan *dbus.Signal
	asked   chan remote.Command
	errs    chan error
}

// wait is how long to wait for what has to come.
const wait = time.Minute

func newControl(t *testing.T, bus *bustest.Bus) *control {
	t.Helper()
	c := &control{T: t, signals: make(chan *dbus.Signal, 100), asked: make(chan remote.Command, 100), errs: make(chan error, 10)}
	var err error
	if c.conn, err = dbus.Connect(bus.Address); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.conn.Close() })
	c.conn.Signal(c.signals)
	for _, match := range [][]dbus.MatchOption{{dbus.WithMatchObjectPath(objectPath)}, {dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg0Namespace(busName)}} {
		if err := c.conn.AddMatchSignal(match...); err != nil {
			t.Fatal(err)
		}
	}
	c.player = New(func() (string, error) { return bus.Address, nil }, func(r remote.Command) { c.asked <- r }, func(err error) { c.errs <- err })
	t.Cleanup(c.player.Close)
	return c
}

// expect returns the next signal, which is called name.
func (c *control) expect(name string) []any {
	c.Helper()
	for {
		select {
		case s := <-c.signals:
			if member := s.Name[strings.LastIndex(s.Name, ".")+1:]; member == name {
				return s.Body
			} else if member != "NameAcquired" && member != "Seeked" { // on a busy machine it is where it is not expected
				c.Fatalf("%s %v comes, not %s", member, s.Body, name)
			}
		case err := <-c.errs:
			c.Fatal(err)
		case <-time.After(wait):
			c.Fatalf("no %s comes", name)
		}
	}
}

// play has the player come to the bus with a track.
func (c *control) play(t Track) {
	c.Helper()
	c.player.Show(t)
	if body := c.expect("NameOwnerChanged"); body[0] != busName || body[2] == "" {
		c.Fatalf("it comes as %v", body)
	}
}

// call calls a method of the player, or of the interface before the last dot.
func (c *control) call(method string, args ...any) *dbus.Call {
	if !strings.Contains(method, ".") {
		method = playerInterface + "." + method
	}
	return c.conn.Object(busName, objectPath).Call(method, 0, args...)
}

// all returns the properties of an interface.
func (c *control) all(of string) (all map[string]dbus.Variant) {
	c.Helper()
	if err := c.call(properties+".GetAll", of).Store(&all); err != nil {
		c.Fatal(err)
	}
	return all
}

// maskTrack is a mask that is on.
var maskTrack = Track{Status: Playing, Step: 2, Title: "Leave the mask on", Album: "Facial", Artist: "green jar", Length: 20 * time.Minute, Position: 5 * time.Minute, Moves: true, CanGoBack: true}

// A control sees the step, gets each change once, and not the time.
func TestASessionOnTheBus(t *testing.T) {
	c := newControl(t, bustest.Start(t))
	c.play(maskTrack)
	got := c.all(playerInterface)
	position := got["Position"].Value().(int64)
	delete(got, "Position")
	if want := maskTrack.properties(); !reflect.DeepEqual(got, want) || position < 300e6 {
		t.Errorf("it is %v at %d, want %v", got, position, want)
	}
	if root := c.all(rootInterface); root["CanQuit"].Value() != false || root["CanRaise"].Value() != false || root["Identity"].Value() != "skintime" || root["DesktopEntry"] != (dbus.Variant{}) {
		t.Errorf("it says of itself %v", root)
	}
	var xml string
	if err := c.call("org.freedesktop.DBus.Introspectable.Introspect").Store(&xml); err != nil {
		t.Fatal(err)
	}
	for of, names := range map[string][]string{rootInterface: slices.Collect(maps.Keys(c.all(rootInterface))), playerInterface: slices.Collect(maps.Keys(c.all(playerInterface)))} {
		for _, name := range names {
			if !strings.Contains(xml, `<property name="`+name+`"`) {
				t.Errorf("%s.%s is not described", of, name)
			}
		}
	}

	change := func(after func(*Track), want ...string) {
		t.Helper()
		track, _ := c.player.shown()
		after(&track)
		c.player.Show(track)
		body := c.expect("PropertiesChanged")
		if changed := slices.Sorted(maps.Keys(body[1].(map[string]dbus.Variant))); body[0] != playerInterface || !slices.Equal(changed, want) {
			t.Errorf("%v has changed, want %v", changed, want)
		}
	}
	change(func(t *Track) { t.Status, t.Moves = Paused, false }, "PlaybackStatus")
	change(func(t *Track) { t.Status, t.Moves = Playing, true }, "PlaybackStatus")
	change(func(t *Track) { t.Title = "You can rinse now" }, "Metadata")
	track, _ := c.player.shown()
	track.Position = 10 * time.Minute
	c.player.Show(track)
	if body := c.expect("Seeked"); body[0].(int64) < 600e6 {
		t.Errorf("it is at %v", body)
	}
	change(func(t *Track) { *t = Track{Status: Stopped} }, "CanGoNext", "CanGoPrevious", "CanPause", "CanPlay", "Metadata", "PlaybackStatus")
	if body := c.expect("NameOwnerChanged"); body[2] != "" {
		t.Errorf("it stays as %v", body)
	}
	c.play(Track{Status: Playing, Step: 1, Title: "Toner"}) // another session
}

// Keys are commands; whatever else other programs ask for changes nothing.
func TestOtherProgramsOnTheBus(t *testing.T) {
	c := newControl(t, bustest.Start(t))
	c.play(maskTrack)
	for method, command := range commands() {
		if err := c.call(method).Err; err != nil {
			t.Errorf("%s: %v", method, err)
		}
		select {
		case got := <-c.asked:
			if got != command {
				t.Errorf("%s asks for %+v", method, got)
			}
		default:
			t.Errorf("%s asks for nothing", method)
		}
	}
	for _, method := range []string{rootInterface + ".Quit", rootInterface + ".Raise"} {
		if err := c.call(method).Err; err != nil {
			t.Errorf("%s: %v", method, err)
		}
	}
	c.call("Seek", int64(1))
	c.call("SetPosition", dbus.ObjectPath("/skintime/step/2"), int64(1))
	bad := []*dbus.Call{
		c.call("Next", "now"), c.call("Next", strings.Repeat("n", maxMessage/2)), c.call("Seek", "1"), c.call("PlayPause", []string{"a"}, int32(1)), c.call("Nexxt"), c.call("OpenUri", "file:///etc/passwd"),
		c.call("org.example.Next"), c.call(properties+".Get", playerInterface, "Nothing"), c.call(properties+".Get", "Nothing", "Volume"), c.call(properties+".Get", 1, 2), c.call(properties+".GetAll", "Nothing"),
		c.call(properties+".Set", playerInterface, "Rate", dbus.MakeVariant(0.0)), c.call(properties+".Set", playerInterface, "Volume", dbus.MakeVariant(map[string]string{"a": "b"})),
	}
	for i, call := range bad {
		if call.Err == nil {
			t.Errorf("call %d is answered with %v", i, call.Body)
		}
	}
	if call := c.call("Next", dbus.UnixFD(syscall.Stdin)); call.Err == nil {
		t.Error("it takes an open file")
	}
	object := c.conn.Object(busName, objectPath)
	for range 100 { // a second's worth
		object.Go("org.example.Nothing", dbus.FlagNoReplyExpected, nil)
	}
	object.Go(playerInterface+".Next", dbus.FlagNoReplyExpected, nil, strings.Repeat("n", 4<<20))
	if len(c.asked) > 0 {
		t.Errorf("it asks for %+v", <-c.asked)
	}
	if err := c.call("Next").Err; err != nil || len(c.asked) != 1 || len(c.errs) > 0 {
		t.Errorf("afterwards: %v, asked %d times, %d errors", err, len(c.asked), len(c.errs))
	}
	if got := c.player.track; got != maskTrack {
		t.Errorf("it has become %+v", got)
	}
}

// A bus that goes away is named once; the session that follows is on the bus again.
func TestTheBusGoesAway(t *testing.T) {
	bus := bustest.Start(t)
	c := newControl(t, bus)
	c.play(maskTrack)
	bus.Kill()
	select {
	case err := <-c.errs:
		if err.Error() != "the desktop's message bus is gone" {
			t.Error(err)
		}
	case <-time.After(wait):
		t.Fatal("it gets nothing")
	}
	*bus = *bustest.Start(t)
	for _, status := range []Status{Paused, Playing, Paused} {
		c.player.Show(Track{Status: status})
	}
	again := newControl(t, bus)
	c.player.Show(Track{Status: Stopped})
	c.player.Show(maskTrack)
	if body := again.expect("NameOwnerChanged"); body[0] != busName || len(c.errs) > 0 {
		t.Errorf("%v comes, and %d errors", body, len(c.errs))
	}
}

// A second player has a name of its own.
func TestTwoPlayers(t *testing.T) {
	bus := bustest.Start(t)
	one := newControl(t, bus)
	one.play(maskTrack)
	two := New(func() (string, error) { return bus.Address, nil }, nil, func(err error) { t.Error(err) })
	defer two.Close()
	two.Show(maskTrack)
	if body := one.expect("NameOwnerChanged"); body[0] != fmt.Sprintf("%s.instance%d", busName, os.Getpid()) {
		t.Errorf("it comes as %v", body)
	}
	if err := Try(t.Context(), func() (string, error) { return bus.Address, nil }); err == nil || !strings.Contains(err.Error(), "others have the names") {
		t.Errorf("a third: %v", err)
	}
}

// A bus that takes no connection, or does not answer, holds nobody up.
func TestABusThatDoesNotAnswer(t *testing.T) {
	listener, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	path := t.TempDir() + "/bus,1"
	if err == nil {
		defer syscall.Close(listener)
		err = syscall.Bind(listener, &syscall.SockaddrUnix{Name: path})
	}
	if err == nil {
		err = syscall.Listen(listener, 1)
	}
	if err != nil {
		t.Fatal(err)
	}
	errs := make(chan error, 1)
	p := New(func() (string, error) {
		return "unix:path=/nowhere;unix:path=" + dbus.EscapeBusAddressValue(path) + ",guid=1", nil
	}, nil, func(err error) { errs <- err })
	p.Show(maskTrack)
	if c, _, err := syscall.Accept(listener); err == nil {
		defer syscall.Close(c)
	}
	p.Close() // before it has given up
	for _, address := range []string{"unix:path=/nowhere", "unix:", "unix:path=%zz"} {
		err := Try(t.Context(), func() (string, error) { return address, nil })
		if err == nil || !strings.HasPrefix(err.Error(), "the desktop's message bus cannot be used: ") {
			t.Errorf("%s: %v", address, err)
		}
	}
	if len(errs) > 0 {
		t.Error(<-errs)
	}
}

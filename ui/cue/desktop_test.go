//go:build linux

package cue

import (
	"fmt"
	"net"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"skintime/ui/mpris/bustest"
)

// TestShowing is the process that shows a notification.
func TestShowing(t *testing.T) {
	if os.Getenv("SHOWING") == "" {
		t.Skip("runs in a process of its own, for the tests of the desktop")
	}
	if err := ShowOnDesktop(os.Stdin, slices.Contains(os.Args, "--urgent")); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// showing is the channel of the desktop, with this test for its process.
func showing(t *testing.T) Channel {
	t.Setenv("SHOWING", "yes")
	return Desktop(os.Args[0], "-test.run=^TestShowing$", "--")
}

// service is a desktop's notification service.
type service struct{ shown chan []string }

func (s service) Notify(app string, _ uint32, _, title, body string, _ []string, hints map[string]dbus.Variant, expires int32) (uint32, *dbus.Error) {
	s.shown <- []string{app, title, body, fmt.Sprint(hints["urgency"].Value(), " ", expires)}
	return 1, nil
}

// desktopBus starts a message bus with a notification service on it.
func desktopBus(t *testing.T) service {
	address := bustest.Start(t).Address
	conn, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	s := service{make(chan []string, 1)}
	if err := conn.Export(s, "/org/freedesktop/Notifications", "org.freedesktop.Notifications"); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.RequestName("org.freedesktop.Notifications", dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	return s
}

func TestTheDesktopShows(t *testing.T) {
	s := desktopBus(t)
	for kind, urgency := range map[Kind]string{Begins: "1 -1", Ready: "1 -1", Due: "2 0", Overdue: "2 0", CapReached: "2 0", Finishes: "1 -1"} {
		if err := sent(showing(t), nastyCue(kind)); err != nil {
			t.Fatal(err)
		}
		select {
		case got := <-s.shown:
			if want := []string{"skintime", "skintime", withoutMarkup(nastyText), urgency}; !slices.Equal(got, want) {
				t.Errorf("%s is shown as %q, want %q", kind, got, want)
			}
		case <-time.After(time.Minute):
			t.Error("nothing was shown")
		}
	}
}

// Where the bus does not answer, another notifier takes its place.
func TestNotifySendWithoutABus(t *testing.T) {
	f := newFakes(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+f.file("nowhere"))
	ch := showing(t)
	if err := sent(ch, nastyCue(Due)); err == nil || !strings.HasSuffix(err.Error(), "exit status 1") {
		t.Errorf("without any: %v", err)
	}
	f.add("notify-send", "")
	if err := sent(ch, nastyCue(Due)); err != nil {
		t.Fatal(err)
	}
	if got := f.read("notify-send.args"); got != "-a\nskintime\n-u\ncritical\n-t\n0\n--\nskintime\n"+withoutMarkup(nastyText)+"\n" {
		t.Errorf("called with\n%s", got)
	}
}

// A notifier that hangs ends with the process that has started it.
func TestHangingNotifierIsKilled(t *testing.T) {
	f := newFakes(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+f.file("nowhere"))
	f.add("notify-send", "echo $$ >"+f.file("parent")+"; exec sleep 100")
	ch := showing(t)
	ch.Limit = time.Second
	if err := sent(ch, nastyCue(Due)); err == nil {
		t.Error("it hangs, and all is well")
	}
	f.gone("parent")
}

// Without a desktop none is started.
func TestNoDesktop(t *testing.T) {
	f := newFakes(t)
	f.add("dbus-launch", "")
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	t.Setenv("XDG_RUNTIME_DIR", f.dir)
	for _, err := range []error{sent(showing(t), nastyCue(Due)), ShowOnDesktop(strings.NewReader("a"), true)} {
		if err == nil || err.Error() != "there is no desktop session here" {
			t.Errorf("without a desktop: %v", err)
		}
	}
	if _, err := os.Stat(f.file("dbus-launch.args")); err == nil || f.read("dbus-launch.args") != "" {
		t.Error("a message bus was started")
	}
}

// A message bus that is elsewhere, or would have to be started, is left alone.
func TestRemoteMessageBusIsRefused(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	called := make(chan bool, 1)
	go func() {
		_, err := listener.Accept()
		called <- err == nil
	}()
	host, port, _ := net.SplitHostPort(listener.Addr().String())
	tcp := "tcp:host=" + host + ",port=" + port
	for _, bus := range []string{tcp, "nonce-" + tcp, "unix:path=/nowhere;" + tcp, "unixexec:path=false", "autolaunch:", "launchd:env=A", "x"} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", bus)
		for _, err := range []error{sent(showing(t), nastyCue(Due)), ShowOnDesktop(strings.NewReader("a"), true)} {
			if err == nil || !strings.Contains(err.Error(), "is no local socket") {
				t.Errorf("%s: %v", bus, err)
			}
		}
	}
	listener.Close()
	if <-called {
		t.Error("somebody came over the network")
	}
}

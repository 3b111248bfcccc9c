//go:build !windows && !darwin

// The player as an object on the bus, on systems that have one; bus_none.go is for the others.

package mpris

import (
	_ "embed"
	"fmt"
	"reflect"

	"github.com/godbus/dbus/v5"

	"skintime/routine"
)

// introspection describes the object to programs that ask.
//
//go:embed introspection.xml
var introspection string

// export gives the bus the player as an object.
func (p *Player) export(conn *dbus.Conn) error {
	ignored := func() *dbus.Error { return nil }
	player := map[string]any{
		"Seek":        func(int64) *dbus.Error { return nil },
		"SetPosition": func(dbus.ObjectPath, int64) *dbus.Error { return nil },
		"OpenUri":     func(string) *dbus.Error { return refusal("NotSupported", "it plays no files") },
	}
	for method, command := range commands() {
		player[method] = func() *dbus.Error {
			p.lead(command)
			return nil
		}
	}
	for name, methods := range map[string]map[string]any{
		rootInterface:                         {"Raise": ignored, "Quit": ignored},
		playerInterface:                       player,
		properties:                            {"Get": p.get, "GetAll": p.getAll, "Set": set},
		"org.freedesktop.DBus.Introspectable": {"Introspect": func() (string, *dbus.Error) { return introspection, nil }},
	} {
		if err := conn.ExportMethodTable(methods, objectPath, name); err != nil {
			return err
		}
	}
	return nil
}

func refusal(name, text string) *dbus.Error {
	return dbus.NewError("org.freedesktop.DBus.Error."+name, []any{text})
}

func (p *Player) get(from, name string) (dbus.Variant, *dbus.Error) {
	all, err := p.getAll(from)
	if value, there := all[name]; there || err != nil {
		return value, err
	}
	return dbus.Variant{}, refusal("UnknownProperty", fmt.Sprintf("there is no property %q", name))
}

func (p *Player) getAll(from string) (map[string]dbus.Variant, *dbus.Error) {
	switch from {
	case rootInterface:
		return variants(map[string]any{
			"CanQuit": false, "CanRaise": false, "HasTrackList": false, "Identity": "skintime", "SupportedUriSchemes": []string{}, "SupportedMimeTypes": []string{},
		}), nil
	case playerInterface:
		t, _ := p.shown()
		all := t.properties()
		all["Position"] = dbus.MakeVariant(t.Position.Microseconds())
		return all, nil
	}
	return nil, refusal("UnknownInterface", fmt.Sprintf("there is no interface %q", from))
}

// set changes nothing: there is neither a speed nor a volume to choose.
func set(_, name string, _ dbus.Variant) *dbus.Error {
	return refusal("PropertyReadOnly", fmt.Sprintf("property %q cannot be set", name))
}

// properties are those of the player, but for the position.
func (t Track) properties() map[string]dbus.Variant {
	runs := t.Status != Stopped
	return variants(map[string]any{
		"PlaybackStatus": string(t.Status), "Metadata": t.metadata(), "Rate": 1.0, "MinimumRate": 1.0, "MaximumRate": 1.0, "Volume": 1.0,
		"CanControl": true, "CanPlay": runs, "CanPause": runs, "CanGoNext": runs, "CanGoPrevious": t.CanGoBack, "CanSeek": false,
	})
}

func (t Track) metadata() map[string]dbus.Variant {
	if t.Status == Stopped {
		return variants(map[string]any{"mpris:trackid": dbus.ObjectPath(objectPath + "/TrackList/NoTrack")})
	}
	data := map[string]any{
		"mpris:trackid": dbus.ObjectPath(fmt.Sprintf("/skintime/step/%d", t.Step)),
		"xesam:title":   routine.Sanitize(t.Title), "xesam:album": routine.Sanitize(t.Album), "xesam:artist": []string{routine.Sanitize(t.Artist)},
	}
	if t.Length > 0 {
		data["mpris:length"] = t.Length.Microseconds()
	}
	return variants(data)
}

// changes are the properties that are others than before.
func (t Track) changes(before Track) map[string]dbus.Variant {
	changes, old := t.properties(), before.properties()
	for name, value := range old {
		if reflect.DeepEqual(value, changes[name]) {
			delete(changes, name)
		}
	}
	return changes
}

func variants(values map[string]any) map[string]dbus.Variant {
	all := make(map[string]dbus.Variant, len(values))
	for name, value := range values {
		all[name] = dbus.MakeVariant(value)
	}
	return all
}

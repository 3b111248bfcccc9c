package cli

import (
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"

	"skintime/assets"
	"skintime/routine"
	"skintime/routine/config"
	"skintime/ui/awake"
	"skintime/ui/cue"
	"skintime/ui/mpris"
	"skintime/ui/remote"
)

// channels returns the channels that are on, besides those of the terminal. What they do is logged.
func channels(c config.Cues, log *slog.Logger) []cue.Channel {
	var on []cue.Channel
	if !c.NoChime {
		on = append(on, chime(c))
	}
	if c.Voice {
		on = append(on, cue.Voice())
	}
	if c.Desktop {
		on = append(on, desktop())
	}
	return each(append(on, hooks(c)...), func(ch cue.Channel) cue.Channel { return logged(ch, log) })
}

func hooks(c config.Cues) []cue.Channel {
	return each(c.Hooks, func(h config.Hook) cue.Channel { return cue.Hook(h.Run, h.On) })
}

// chime returns the channel of sounds. Players find the shipped ones in the cache folder.
func chime(c config.Cues) cue.Channel {
	return cue.Chime(assets.Folder("chimes"), ownPath(xdg.CacheHome, "XDG_CACHE_HOME", "chimes"), cue.Sounds(c.Sounds))
}

// notifyCommand is the name of the hidden command that shows a notification on the desktop.
const notifyCommand = "notify"

// desktop returns the channel of desktop notifications, shown by another process of this program.
func desktop() cue.Channel {
	self, err := os.Executable()
	if err != nil {
		self = filepath.Clean(os.Args[0])
	}
	return cue.Desktop(self, notifyCommand)
}

// cueSystem is what a session needs to call a person, to be led, and to keep the machine awake.
type cueSystem struct {
	dispatcher *cue.Dispatcher
	terminal   *cue.Terminal // nil: it shows no notification
	awake      *awake.Inhibitor
	remote     *remote.Server // nil: it cannot be led
	player     *mpris.Player  // nil: media keys do not lead it
}

func newCueSystem(c config.Config, log *slog.Logger) cueSystem {
	s := cueSystem{dispatcher: cue.NewDispatcher(channels(c.Cues, log)...)}
	if !c.Cues.NoTerminal {
		t := cue.TerminalOf(os.Environ())
		s.terminal = &t
	}
	if !c.AllowSleep {
		s.awake = awake.New()
	}
	return s
}

// leadBy lets others lead the session: commands of another terminal, and media keys.
func (c *cueSystem) leadBy(r config.Remote) {
	switch {
	case !r.NoSocket:
		c.remote = remote.NewServer(socketPath())
	case r.MPRIS:
		c.remote = remote.NewServer("")
	}
	if r.MPRIS {
		lead := func(command remote.Command) { c.remote.Ask(remote.NewCall(command, time.Now())) }
		c.player = mpris.New(cue.SessionBus, lead, func(err error) { c.dispatcher.Report(cue.ChannelError{Channel: mpris.Channel, Err: err}) })
	}
}

const (
	// finalCueTimeout is how long the last cue of a routine that ran by itself may take.
	finalCueTimeout = 10 * time.Second
	// quitCueTimeout is how long a person who leaves waits for cues that are under way.
	quitCueTimeout = 300 * time.Millisecond
)

// close ends all cues after a session. One that ran by itself is heard to its last word.
func (c cueSystem) close(s routine.Session, unattended bool) {
	c.player.Close()
	c.remote.Close()
	c.awake.Close()
	if unattended && s.At(s.Last()).State == routine.StateFinished {
		c.dispatcher.Close(finalCueTimeout)
		return
	}
	c.dispatcher.Hush()
	c.dispatcher.Close(quitCueTimeout)
}

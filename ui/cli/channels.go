package cli

import (
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"

	"skintime/assets"
	"skintime/routine"
	"skintime/routine/config"
	"skintime/ui/awake"
	"skintime/ui/cue"
)

// channels are the ways that are on to call a person, besides those of the
// terminal.
func channels(c config.Cues) []cue.Channel {
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
	return append(on, hooks(c)...)
}

// hooks are the channels of a person's own commands.
func hooks(c config.Cues) []cue.Channel {
	var all []cue.Channel
	for _, words := range c.Hooks {
		all = append(all, cue.Hook(words))
	}
	return all
}

// chime is the channel of sounds. Players find the shipped ones in the folder
// for what can be made again at any time.
func chime(c config.Cues) cue.Channel {
	sounds, err := fs.Sub(assets.Files, "chimes")
	if err != nil {
		panic(err) // the path is a constant
	}
	return cue.Chime(sounds, ownPath(xdg.CacheHome, "XDG_CACHE_HOME", "chimes"), cue.Sounds(c.Sounds))
}

// notifyCommand is the name of the hidden command that shows a notification on the desktop.
const notifyCommand = "notify"

// desktop is the channel of the desktop, with this program for its process.
func desktop() cue.Channel {
	self, err := os.Executable()
	if err != nil {
		self = filepath.Clean(os.Args[0])
	}
	return cue.Desktop(self, notifyCommand)
}

// calls is what calls a person, and keeps the machine awake for it.
type calls struct {
	dispatcher *cue.Dispatcher
	terminal   *cue.Terminal // nil: it does not notify
	awake      *awake.Inhibitor
}

func newCalls(c config.Config) calls {
	on := calls{dispatcher: cue.NewDispatcher(channels(c.Cues)...)}
	if !c.Cues.NoTerminal {
		t := cue.TerminalOf(os.Environ())
		on.terminal = &t
	}
	if !c.Sleeps {
		on.awake = awake.New()
	}
	return on
}

const (
	// finalCueTimeout is how long the end of a routine that ran by itself may be heard.
	finalCueTimeout = 10 * time.Second
	// quitCueTimeout is how long a person who goes waits for what they called out.
	quitCueTimeout = 300 * time.Millisecond
)

// end ends what calls, when the session has: without a person to the end of
// the last word.
func (c calls) end(s routine.Session, alone bool) {
	c.awake.Close()
	if alone && s.At(s.Last()).State == routine.StateFinished {
		c.dispatcher.Close(finalCueTimeout)
		return
	}
	c.dispatcher.Hush()
	c.dispatcher.Close(quitCueTimeout)
}

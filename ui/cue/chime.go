package cue

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"
)

// Sounds are WAV files of a person's own. An empty path means the shipped sound.
type Sounds struct{ Ready, Due, End string }

// chimeLimit is how long a sound may last.
const chimeLimit = 5 * time.Second

// Chime is the channel that plays a sound: when a window opens, at each level of the alarm, when
// a step ends, and in a pause for what is still on. shipped are the sounds, unpacked to folder for the players.
func Chime(shipped fs.FS, folder string, own Sounds) Channel {
	own = Sounds{ExpandHome(own.Ready), ExpandHome(own.Due), ExpandHome(own.End)}
	p := &chimePlayer{shipped: shipped, folder: folder, own: own}
	none := notInstalled("afplay", "nothing here plays sounds; install pw-play, paplay or aplay")
	p.players = newFallbacks(none, func(Cue) time.Duration { return chimeLimit }, p.commands(runtime.GOOS)...)
	return Channel{Name: "chime", Sound: true, Limit: time.Minute, Accepts: acceptsChime, Send: p.send}
}

// acceptsChime reports whether a cue has a sound. The last step has that of the routine's end.
func acceptsChime(q Cue) bool {
	switch q.Kind {
	case Ready, Due, Overdue, CapReached, StillOn, Finishes, Reminder:
		return true
	case Ends:
		return len(q.Snap.Next) > 0
	}
	return false
}

type chimePlayer struct {
	shipped fs.FS
	folder  string
	own     Sounds
	path    string // of the sound to play
	players fallbacks
}

// send plays the person's own sound for a cue, or the shipped one.
func (p *chimePlayer) send(ctx context.Context, q Cue) error {
	own := p.ownSound(q)
	if *own == "" {
		return p.playShipped(ctx, q)
	}
	wrong := p.playOwn(ctx, q, *own)
	if wrong == nil || ctx.Err() != nil {
		return wrong
	}
	*own = ""
	if err := p.playShipped(ctx, q); err != nil {
		return err
	}
	return nonFatal{fmt.Errorf("%w; the usual sound is played", wrong)}
}

func (p *chimePlayer) playShipped(ctx context.Context, q Cue) error {
	name := shippedSound(q)
	if err := p.unpack(name); err != nil {
		return err
	}
	p.path = filepath.Join(p.folder, name)
	return p.players.run(ctx, q)
}

// playOwn plays a sound of the person's own. A player that refuses it is not ruled out.
func (p *chimePlayer) playOwn(ctx context.Context, q Cue, path string) error {
	if err := checkSound(path); err != nil {
		return err
	}
	p.path = path
	players := p.players
	players.programs, players.limit = slices.Clone(players.programs), func(Cue) time.Duration { return 2 * chimeLimit }
	limited, cancel := context.WithTimeout(ctx, chimeLimit)
	defer cancel()
	switch err := players.run(limited, q); {
	case limited.Err() != nil:
		return fmt.Errorf("%s lasts longer than %v", path, chimeLimit)
	case err != nil:
		return fmt.Errorf("%s cannot be played: %w", path, err)
	}
	return nil
}

// ownSound points at the path of the person's own sound for a cue.
func (p *chimePlayer) ownSound(q Cue) *string {
	switch {
	case q.Kind == Ready:
		return &p.own.Ready
	case q.Level > 0 && q.Window():
		return &p.own.Due
	}
	return &p.own.End
}

// shippedSound is the name of the shipped sound for a cue.
func shippedSound(q Cue) string {
	switch {
	case q.Kind == Ready:
		return "ready.wav"
	case q.Kind == Finishes:
		return "finished.wav"
	case q.Level > 0 && q.Window():
		return fmt.Sprintf("due-%d.wav", q.Level)
	}
	return "end.wav"
}

// unpack writes a shipped sound to the folder, unless it is there.
func (p *chimePlayer) unpack(name string) error {
	if p.folder == "" {
		return errors.New("there is no folder to unpack sounds in; set HOME or XDG_CACHE_HOME")
	}
	sound, err := fs.ReadFile(p.shipped, name)
	if err != nil {
		return err
	}
	path := filepath.Join(p.folder, name)
	if there, err := os.ReadFile(path); err == nil && bytes.Equal(there, sound) {
		return nil
	}
	if err := os.MkdirAll(p.folder, 0o700); err != nil {
		return err
	}
	return os.WriteFile(path, sound, 0o600)
}

// checkSound returns an error for anything but a WAV file; a pipe would wait for a writer.
func checkSound(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", path, errors.Unwrap(err))
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is no file", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%s: %w", path, errors.Unwrap(err))
	}
	defer f.Close()
	head := make([]byte, 12)
	if _, err := io.ReadFull(f, head); err != nil || string(head[:4]) != "RIFF" || string(head[8:]) != "WAVE" {
		return fmt.Errorf("%s is no WAV sound", path)
	}
	return nil
}

// commands are the programs of a system that play the sound, the usual one first.
func (p *chimePlayer) commands(system string) []func(Cue) command {
	plays := func(name string, args ...string) func(Cue) command {
		return func(Cue) command { return command{name: name, args: append(args, p.path)} }
	}
	switch system {
	case "darwin":
		return []func(Cue) command{plays("afplay")}
	case "windows":
		return []func(Cue) command{func(Cue) command {
			return powershell("(New-Object Media.SoundPlayer $env:SKINTIME_SOUND).PlaySync()", "SKINTIME_SOUND="+p.path)
		}}
	}
	return []func(Cue) command{plays("pw-play"), plays("paplay"), plays("aplay", "-q")}
}

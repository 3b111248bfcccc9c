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
	"time"
)

// Sounds are files of a person's own, in place of the shipped sounds. Empty: the
// shipped one.
type Sounds struct{ Ready, Due, End string }

// expandHome returns the sounds with the home folder in the place of a leading ~.
func (s Sounds) expandHome() Sounds {
	return Sounds{expandHome(s.Ready), expandHome(s.Due), expandHome(s.End)}
}

// Chime is the channel that plays a short sound: one for a window that opens,
// one for each level of the alarm, one for a step that ends. Shipped are the
// sounds, and folder is where players find them.
func Chime(shipped fs.FS, folder string, own Sounds) Channel {
	p := &chimePlayer{shipped: shipped, folder: folder, own: own.expandHome(), player: firstOf{none: errors.New(noPlayer())}}
	for _, plays := range players(runtime.GOOS) {
		p.player.commands = append(p.player.commands, func(Cue) command { return plays(p.path) })
	}
	return Channel{Name: "chime", Sound: true, Limit: 5 * time.Second, Accepts: acceptsChime, Send: p.send}
}

// acceptsChime reports whether a cue has a sound. The end of a countdown and that of
// its step are one.
func acceptsChime(q Cue) bool {
	switch q.Kind {
	case Ready, Due, Overdue, CapReached, Finishes:
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
	path    string // of the sound that is played
	player  firstOf
}

// send plays the sound of a cue: the person's own, or where that is no sound the
// shipped one.
func (p *chimePlayer) send(ctx context.Context, q Cue) error {
	own := p.ownSound(q)
	if *own != "" {
		wrong := p.playOwn(ctx, q, *own)
		if wrong == nil || ctx.Err() != nil {
			return wrong
		}
		*own = ""
		if err := p.send(ctx, q); err != nil {
			return err
		}
		return nonFatal{fmt.Errorf("%w; the usual sound is played", wrong)}
	}
	p.path = filepath.Join(p.folder, soundOf(q))
	if err := p.unpack(soundOf(q)); err != nil {
		return err
	}
	return p.player.run(ctx, q)
}

// playOwn plays a sound of the person's own. Players that refuse it may play the
// shipped ones all the same: none is forgotten for it.
func (p *chimePlayer) playOwn(ctx context.Context, q Cue, path string) error {
	if err := isSound(path); err != nil {
		return err
	}
	p.path = path
	players := p.player
	if err := players.run(ctx, q); err != nil {
		return fmt.Errorf("%s cannot be played: %w", path, err)
	}
	return nil
}

// ownSound is where the person's own sound for a cue is named.
func (p *chimePlayer) ownSound(q Cue) *string {
	switch {
	case q.Kind == Ready:
		return &p.own.Ready
	case q.Level > 0 && q.Window():
		return &p.own.Due
	}
	return &p.own.End
}

// soundOf is the shipped sound for a cue.
func soundOf(q Cue) string {
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

// unpack puts a shipped sound where a player finds it, unless it is there.
func (p *chimePlayer) unpack(name string) error {
	if p.folder == "" {
		return errors.New("there is no folder to unpack sounds in")
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

// isSound returns an error when a file is not a WAV sound. What is no file is
// not opened: a pipe would wait for somebody who writes to it.
func isSound(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", path, reason(err))
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is no file", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%s: %w", path, reason(err))
	}
	defer f.Close()
	head := make([]byte, 12)
	if _, err := io.ReadFull(f, head); err != nil || string(head[:4]) != "RIFF" || string(head[8:]) != "WAVE" {
		return fmt.Errorf("%s is no WAV sound", path)
	}
	return nil
}

// players are the programs of a system that play a sound, the usual one first.
func players(system string) []func(path string) command {
	plays := func(name string, args ...string) func(string) command {
		return func(path string) command { return command{name: name, args: append(args, path)} }
	}
	switch system {
	case "darwin":
		return []func(string) command{plays("afplay")}
	case "windows":
		return []func(string) command{func(path string) command {
			return powershell("(New-Object Media.SoundPlayer $env:SKINTIME_SOUND).PlaySync()", "SKINTIME_SOUND="+path)
		}}
	}
	return []func(string) command{plays("pw-play"), plays("paplay"), plays("aplay", "-q")}
}

// powershell runs a script that is always the same; what changes is in the
// environment, where it is no script.
func powershell(script string, env ...string) command {
	return command{name: "powershell", args: []string{"-NoProfile", "-NonInteractive", "-Command", script}, env: env}
}

func noPlayer() string {
	switch runtime.GOOS {
	case "darwin":
		return "afplay is missing; it comes with macOS"
	case "windows":
		return "powershell is missing; it comes with Windows"
	}
	return "nothing here plays sounds; install pw-play, paplay or aplay"
}

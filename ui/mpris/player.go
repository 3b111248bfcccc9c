// Package mpris shows a running session as a media player on the desktop's message bus (MPRIS 2.2),
// for media keys, headphones, lock screens and phones. It decides nothing: what a key asks for is a
// command of package remote, and a session shows itself when it has changed.
package mpris

import (
	"context"
	"errors"
	"sync"
	"time"

	"skintime/ui/remote"
)

// Channel is what a player is called where it does not work.
const Channel = "media keys"

// Player is on the bus while a session runs. A nil Player never is.
type Player struct {
	bus     func() (address string, err error)
	lead    func(remote.Command)
	report  func(error)
	changed chan struct{} // the track has, otherwise than by the time
	stop    context.CancelFunc
	running sync.WaitGroup

	mu     sync.Mutex
	track  Track
	at     time.Time // when it was so
	failed bool      // this session is not on the bus
}

// New returns a player that is not on the bus yet, whose address bus returns. It has lead do what
// keys ask for, on any goroutine, and reports once a session why it cannot be on the bus, or no longer.
func New(bus func() (address string, err error), lead func(remote.Command), report func(error)) *Player {
	ctx, stop := context.WithCancel(context.Background())
	p := &Player{bus: bus, lead: lead, report: report, changed: make(chan struct{}, 1), stop: stop, track: Track{Status: Stopped}}
	p.running.Go(func() { p.run(ctx) })
	return p
}

// Show shows a track as it is now. It never waits. What time alone has changed is not sent.
func (p *Player) Show(t Track) { p.show(t, time.Now()) }

func (p *Player) show(t Track, now time.Time) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	follows := t.follows(p.track, now.Sub(p.at))
	p.track, p.at, p.failed = t, now, p.failed && t.Status != Stopped
	if !follows {
		select {
		case p.changed <- struct{}{}:
		default:
		}
	}
}

// shown is the track that was shown last, as it is now.
func (p *Player) shown() (t Track, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	t, now = p.track, time.Now()
	t.Position = t.after(now.Sub(p.at))
	return t, now
}

// Close leaves the bus.
func (p *Player) Close() {
	if p != nil {
		p.stop()
		p.running.Wait()
	}
}

// run is on the bus while a track is played or paused. After an error it waits for the next session.
func (p *Player) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-p.changed:
		}
		if !p.wanted() {
			continue
		}
		if err := p.serve(ctx); err != nil && ctx.Err() == nil {
			p.fail(err)
		}
	}
}

// wanted reports whether the player is to be on the bus.
func (p *Player) wanted() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.track.Status != Stopped && !p.failed
}

// fail reports why the player is not on the bus, unless nobody can do anything about it.
func (p *Player) fail(err error) {
	p.mu.Lock()
	p.failed = p.track.Status != Stopped
	p.mu.Unlock()
	if !errors.Is(err, errors.ErrUnsupported) {
		p.report(err)
	}
}

// commands are what the methods of a player ask for. To stop is to pause: a session ends when it is left.
func commands() map[string]remote.Command {
	all := map[string]remote.Command{}
	for method, name := range map[string]remote.Name{
		"Next": remote.Next, "Previous": remote.Back, "PlayPause": remote.Toggle, "Play": remote.Resume, "Pause": remote.Pause, "Stop": remote.Pause,
	} {
		all[method] = remote.Command{Name: name, Unread: true}
	}
	return all
}

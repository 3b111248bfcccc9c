package setup

import (
	"slices"

	"skintime/routine/config"
)

// The ways in which a person can be called back. Hooks are not among them:
// commands are written by hand.
const (
	bell     = "bell"
	terminal = "terminal"
	desktop  = "desktop"
	chime    = "chime"
	voice    = "voice"
)

func channels() []string { return []string{bell, terminal, desktop, chime, voice} }

// called are the channels that are on.
func called(c config.Cues) []string {
	on := map[string]bool{bell: !c.NoBell, terminal: !c.NoTerminal, desktop: c.Desktop, chime: !c.NoChime, voice: c.Voice}
	return slices.DeleteFunc(channels(), func(channel string) bool { return !on[channel] })
}

// calling are the cues with these channels on, and no others.
func calling(c config.Cues, on []string) config.Cues {
	has := func(channel string) bool { return slices.Contains(on, channel) }
	c.NoBell, c.NoTerminal, c.Desktop, c.NoChime, c.Voice = !has(bell), !has(terminal), has(desktop), !has(chime), has(voice)
	return c
}

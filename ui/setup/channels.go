package setup

import (
	"slices"

	"skintime/routine/config"
)

// The ways in which a person can be called back. Hooks are not among them:
// commands are written by hand.
const (
	bellChannel     = "bell"
	terminalChannel = "terminal"
	desktopChannel  = "desktop"
	chimeChannel    = "chime"
	voiceChannel    = "voice"
)

func channels() []string {
	return []string{bellChannel, terminalChannel, desktopChannel, chimeChannel, voiceChannel}
}

// channelsOn returns the channels that are on.
func channelsOn(c config.Cues) []string {
	on := map[string]bool{bellChannel: !c.NoBell, terminalChannel: !c.NoTerminal, desktopChannel: c.Desktop, chimeChannel: !c.NoChime, voiceChannel: c.Voice}
	return slices.DeleteFunc(channels(), func(channel string) bool { return !on[channel] })
}

// withChannels returns c with these channels on, and no others.
func withChannels(c config.Cues, on []string) config.Cues {
	has := func(channel string) bool { return slices.Contains(on, channel) }
	c.NoBell, c.NoTerminal, c.Desktop, c.NoChime, c.Voice = !has(bellChannel), !has(terminalChannel), has(desktopChannel), !has(chimeChannel), has(voiceChannel)
	return c
}

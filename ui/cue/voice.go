package cue

import (
	"runtime"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// Voice is the channel that reads steps, and what has to be done, aloud.
func Voice() Channel {
	f := newFallbacks(notInstalled("say", "nothing here reads aloud; install espeak-ng or speech-dispatcher"), speakingTime, voices(runtime.GOOS)...)
	return Channel{Name: "voice", Sound: true, Limit: 5 * time.Minute, Accepts: acceptsVoice, Send: f.run}
}

// speakingTime is how long the slowest voice takes for a cue, with 6 s to start.
func speakingTime(q Cue) time.Duration {
	const cellsPerSecond = 6
	return 6*time.Second + time.Duration(ansi.StringWidth(q.Text)/cellsPerSecond)*time.Second
}

// acceptsVoice reports whether a cue is read: all but the end of a step, told by the next.
func acceptsVoice(q Cue) bool { return q.Kind != Ends }

// voices are the programs of a system that read a text, the usual one first.
func voices(system string) []func(Cue) command {
	switch system {
	case "darwin":
		return []func(Cue) command{func(q Cue) command { return command{name: "say", args: []string{"-r", "165"}, input: q.Text} }}
	case "windows":
		return []func(Cue) command{func(q Cue) command {
			const script = "Add-Type -AssemblyName System.Speech; $v = New-Object System.Speech.Synthesis.SpeechSynthesizer; $v.Rate = -1; $v.Speak($env:SKINTIME_TEXT)"
			return powershell(script, "SKINTIME_TEXT="+q.Text)
		}}
	}
	espeak := func(name string) func(Cue) command {
		return func(q Cue) command { return command{name: name, args: []string{"-s", "150", "--", q.Text}} }
	}
	return []func(Cue) command{func(q Cue) command {
		return command{name: "spd-say", args: []string{"--wait", "--rate", "-15", "--", q.Text}, stop: []string{"--cancel"}}
	}, espeak("espeak-ng"), espeak("espeak")}
}

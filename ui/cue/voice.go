package cue

import (
	"context"
	"errors"
	"runtime"
	"time"
)

// Voice is the channel that reads steps and what has to be done, in a calm
// voice.
func Voice() Channel {
	f := &firstOf{commands: voices(runtime.GOOS), none: errors.New(noVoice())}
	return Channel{Name: "voice", Sound: true, Limit: 30 * time.Second, Accepts: acceptsVoice, Send: func(ctx context.Context, q Cue) error {
		return f.run(ctx, q)
	}}
}

// acceptsVoice reports whether a cue is read: all but that a step ended, which the
// next step says.
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
	speaks := func(name string, args ...string) func(Cue) command {
		return func(q Cue) command {
			return command{name: name, args: append(append([]string(nil), args...), "--", q.Text)}
		}
	}
	return []func(Cue) command{speaks("spd-say", "--wait", "--rate", "-15"), speaks("espeak-ng", "-s", "150"), speaks("espeak", "-s", "150")}
}

func noVoice() string {
	switch runtime.GOOS {
	case "darwin":
		return "say is missing; it comes with macOS"
	case "windows":
		return "powershell is missing; it comes with Windows"
	}
	return "nothing here reads aloud; install espeak-ng or speech-dispatcher"
}

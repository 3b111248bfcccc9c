package cue

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestTerminalNotification(t *testing.T) {
	const (
		nine   = "\x1b]9;skintime: Mask, 2 min over\a"
		ninety = "\x1b]99;i=skintime:d=0:o=unfocused:u=2;skintime\a\x1b]99;i=skintime:d=1:p=body;Mask, 2 min over\a"
		seven  = "\x1b]777;notify;skintime;Mask, 2 min over\a"
	)
	tmux := func(s string) string { return "\x1bPtmux;" + strings.ReplaceAll(s, "\x1b", "\x1b\x1b") + "\x1b\\" }
	for _, c := range []struct {
		env     string
		version string
		way     string
		want    string
	}{
		{env: "TERM=xterm-256color"},
		{env: "TERM=dumb"},
		{env: "TERM=linux"},
		{env: "TERM=xterm-256color TERM_PROGRAM=Apple_Terminal"},
		{env: "TERM=xterm-kitty", way: "OSC 99", want: ninety},
		{env: "TERM=xterm-256color TERM_PROGRAM=iTerm.app", way: "OSC 9", want: nine},
		{env: "TERM=xterm-256color LC_TERMINAL=iTerm2 SSH_TTY=/dev/pts/3", way: "OSC 9", want: nine},
		{env: "TERM=xterm-ghostty", way: "OSC 9", want: nine},
		{env: "TERM=xterm-256color TERM_PROGRAM=WezTerm", way: "OSC 9", want: nine},
		{env: "TERM=foot", way: "OSC 777", want: seven},
		{env: "TERM=rxvt-unicode-256color", way: "OSC 777", want: seven},
		{env: "TERM=tmux-256color TERM_PROGRAM=tmux TMUX=/tmp/x,1,0", way: "OSC 9 through tmux", want: tmux(nine)},
		{env: "TERM=tmux-256color TMUX=/tmp/x,1,0 KITTY_WINDOW_ID=1", way: "OSC 99 through tmux", want: tmux(ninety)},
		{env: "TERM=screen STY=1.x", way: "OSC 9 through screen", want: "\x1bP" + nine + "\x1b\\"},
		{env: "TERM=xterm-256color", version: "kitty(0.40.1)", way: "OSC 99", want: ninety},
		{env: "TERM=xterm-256color", version: "XTerm(390)"},
		{env: "TERM=tmux-256color SSH_TTY=/dev/pts/3", version: "tmux 3.5a", way: "OSC 9 through tmux", want: tmux(nine)},
		{env: "TERM=xterm-256color SSH_TTY=/dev/pts/3", version: "no tmux 1"},
		{env: "TERM=foot", version: "tmux 3.5a", way: "OSC 777", want: seven},
		{env: "TERM=tmux-256color TMUX=/tmp/x,1,0", version: "kitty(0.40.1)", way: "OSC 9 through tmux", want: tmux(nine)},
	} {
		term := TerminalOf(strings.Fields(c.env)).WithVersion(c.version)
		got := term.Notification(Cue{Kind: Overdue, Text: "Mask; 2 min over"})
		if got != c.want || term.Protocol() != c.way || term.Notifies() != (c.want != "") {
			t.Errorf("%s %s: %s %q, want %s %q", c.env, c.version, term.Protocol(), got, c.way, c.want)
		}
		if got := term.Notification(Cue{Kind: Half, Text: "half time"}); got != "" {
			t.Errorf("%s: half time is a notification: %q", c.env, got)
		}
	}
}

// Whoever is at the other end of a connection is asked what they are.
func TestTerminalOverSSHIsAsked(t *testing.T) {
	for env, want := range map[string]bool{
		"TERM=xterm-256color SSH_TTY=/dev/pts/3": true, "TERM=xterm-256color SSH_CONNECTION=a": true, "TERM=xterm-256color": false, "TERM=xterm-kitty SSH_TTY=/dev/pts/3": false,
	} {
		if got := TerminalOf(strings.Fields(env)).ShouldAsk(); got != want {
			t.Errorf("%s is unknown: %v", env, got)
		}
	}
}

// However long a text is, a notification is short; whatever is in it, it stays
// one.
func TestNotificationsAreShort(t *testing.T) {
	long := Cue{Kind: Due, Text: strings.Repeat("mask ;", 100)}
	for _, term := range []string{"xterm-kitty", "xterm-ghostty", "foot"} {
		got := TerminalOf([]string{"TERM=" + term}).Notification(long)
		if len(got) > 350 || !strings.HasSuffix(got, "…\a") || strings.Count(got, "mask ,") < 30 {
			t.Errorf("%s: %q", term, got)
		}
	}
	for text, want := range map[string]string{
		nastyText:            "· -x ”Mask” 'it' 'touch hacked' ＄(touch hacked) ＄HOME; rm -rf * | + › hacked / ä 😀",
		"<b>1 & 2</b>":       "‹b›1 + 2‹/b›",
		"👩\u200d⚕️ \\\" ]]>": "👩⚕️ /' ]]›",
	} {
		want = strings.ReplaceAll(want, "”", "'")
		if got := withoutMarkup(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	if got := withoutMarkup(strings.Repeat("ä", 500)); ansi.StringWidth(got) != maxTextCells {
		t.Errorf("%d cells", ansi.StringWidth(got))
	}
}

// nastyText is a text that means something to every shell.
const nastyText = `-x "Mask" 'it' ` + "`touch hacked`" + ` $(touch hacked) $HOME; rm -rf * | & > hacked \ ä 😀`

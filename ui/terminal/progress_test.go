package terminal

import (
	"strings"
	"testing"
)

func TestProgressBarsOfKnownTerminalsOnly(t *testing.T) {
	for _, c := range []struct {
		env, version string
		on           bool
	}{
		{"TERM=xterm-256color", "", false},
		{"TERM=xterm-256color TERM_PROGRAM=iTerm.app", "", false},
		{"TERM=xterm-256color TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.6.5", "", false},
		{"TERM=xterm-256color TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.6.6", "", true},
		{"TERM=xterm-256color TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.10.0beta1", "", true},
		{"TERM=xterm-256color SSH_TTY=/dev/pts/1 LC_TERMINAL=iTerm2 LC_TERMINAL_VERSION=3.6.9", "", true},
		{"TERM=xterm-256color SSH_TTY=/dev/pts/1", "iTerm2 3.6.9", true},
		{"TERM=xterm-ghostty TERM_PROGRAM=ghostty TERM_PROGRAM_VERSION=1.1.3", "ghostty 1.1.3", false},
		{"TERM=xterm-ghostty TERM_PROGRAM=ghostty TERM_PROGRAM_VERSION=1.3.1", "", true},
		{"TERM=xterm-kitty", "kitty(0.26.5)", false},
		{"TERM=xterm-kitty", "kitty(0.40.1)", true},
		{"TERM=xterm-kitty", "", false},
		{"TERM=foot", "foot(1.13.1)", false},
		{"TERM=xterm-256color VTE_VERSION=7006", "", false},
		{"TERM=xterm-256color VTE_VERSION=8001", "", true},
		{"TERM=xterm-256color KONSOLE_VERSION=260400", "Konsole 26.04.0", true},
		{"TERM=xterm-256color KONSOLE_VERSION=251203", "Konsole 25.12.3", false},
		{"TERM=xterm-256color WT_SESSION=1", "", true},
		{"ConEmuANSI=ON", "", true},
		{"ConEmuANSI=OFF", "", false},
		{"TERM=tmux-256color TMUX=/tmp/tmux,1,0 WT_SESSION=1", "tmux 3.4", false},
		{"TERM=screen.xterm-256color STY=1.pts WT_SESSION=1", "", false},
		{"TERM=screen-256color VTE_VERSION=8001", "", false},
		{"TERM=xterm-256color ZELLIJ=0 VTE_VERSION=8001", "", false},
		{"TERM=xterm-256color SSH_TTY=/dev/pts/1", "tmux 3.4", false},
		{"TERM=foot VTE_VERSION=8001", "foot(1.13.1)", false}, // from here on, started in another terminal
		{"TERM=xterm-kitty VTE_VERSION=8001", "kitty(0.26.5)", false},
		{"TERM=xterm-kitty TERM_PROGRAM=ghostty TERM_PROGRAM_VERSION=1.3.1", "kitty(0.26.5)", false},
		{"TERM=xterm-256color KITTY_WINDOW_ID=1 WT_SESSION=1", "kitty(0.26.5)", false},
		{"TERM=xterm-256color KITTY_WINDOW_ID=1 VTE_VERSION=8001", "VTE(8001)", true},
		{"TERM=alacritty WT_SESSION=1", "", false},
		{"TERM=xterm-256color TERM_PROGRAM=WezTerm TERM_PROGRAM_VERSION=20240203-110809-5046fc22 VTE_VERSION=8001", "", false},
		{"TERM=xterm-256color NVIM=/run/user/0/nvim.1.0 VTE_VERSION=8001", "", false},
		{"TERM=xterm-256color INSIDE_EMACS=29.1,vterm VTE_VERSION=8001", "", false},
	} {
		if got := ProgressOf(strings.Fields(c.env)).Answered(c.version); (got == ProgressSupported) != c.on {
			t.Errorf("%s, answer %q: %v", c.env, c.version, got)
		}
	}
}

//go:build !windows

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// tmux's own status line shows a title of the person's as it was written.
func TestTmuxShowsTheTitle(t *testing.T) {
	t.Parallel()
	tmux, err := exec.LookPath("tmux")
	if err != nil {
		t.Skip("there is no tmux")
	}
	const title = "#[bg=red]Mask #S #{pid} #(echo ran) ##[x] ## ### 5 #"
	dir := t.TempDir()
	home := terminaltest.At(dir)
	home.Env = append(home.Env, "TMUX_TMPDIR="+dir, "LC_ALL=C.UTF-8", "SHELL=/bin/sh")
	writeFile(t, filepath.Join(dir, "skintime/routines/hash.toml"), "name = \"hash\"\n[[step]]\nkind = \"custom\"\ntitle = \""+title+"\"\nfor = \"5m\"\n", 0o600)
	writeFile(t, filepath.Join(dir, "tmux.conf"), "set -g status-interval 1\nset -g status-left ''\nset -g status-right-length 70\nset -g window-status-current-format ''\n"+
		"set -g status-right '#("+terminaltest.Program(t)+" status --format tmux)'\n", 0o600)
	session := terminaltest.Start(t, home, terminaltest.Program(t), "start", "hash", "--now")
	session.ExpectTitle("skintime")
	bar := terminaltest.Start(t, home, tmux, "-f", filepath.Join(dir, "tmux.conf"), "new-session", "cat")
	t.Cleanup(func() {
		stop := exec.Command(tmux, "kill-server")
		stop.Env = append(os.Environ(), "TMUX_TMPDIR="+dir)
		stop.Run()
	})
	bar.Until("the title in the status line", func() bool { return strings.Contains(bar.Screen(), title+" 04:") })
}

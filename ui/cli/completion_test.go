//go:build !windows

package cli

import (
	"os/exec"
	"path/filepath"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// bash completes without the package bash-completion: a command, a flag, what
// follows a flag or its =, and a file; and reports no error.
func TestBashCompletesAlone(t *testing.T) {
	t.Parallel()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash")
	}
	home := t.TempDir()
	for _, name := range []string{"mine.toml", "other.txt"} {
		writeFile(t, filepath.Join(home, name), "", 0o600)
	}
	o := terminaltest.At(home)
	o.Env = append(o.Env, "PS1=$ ", "PATH="+filepath.Dir(terminaltest.Program(t))+":/usr/bin:/bin")
	s := terminaltest.Start(t, o, bash, "--norc", "--noprofile", "-i")
	s.Expect(`\$`)
	typed := func(keys, shows string) {
		t.Helper()
		s.Master.WriteString(keys)
		s.Expect(shows)
		s.Master.WriteString("\x15clear\n") // ctrl+u
		s.Until("an empty screen", func() bool { return s.Screen() == "$" })
	}
	typed("cd ~; source <(skintime completion bash); echo rea''dy\n", "ready")
	typed("skintime dia\t", `\$ skintime diary$`)
	typed("skintime start --min\t", `\$ skintime start --minutes$`)
	typed("skintime start --mask cla\t", `\$ skintime start --mask clay$`)
	typed("skintime start --mask=cla\t", `\$ skintime start --mask=clay$`)
	typed("skintime routine check \t", `\$ skintime routine check mine.toml$`)
	typed("skintime  help  diary exp\t", `\$ skintime  help  diary export$`)
}

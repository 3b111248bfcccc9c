package cli

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// killed runs a session as lines, skips from one step to the next until the last is
// announced, and kills the process: killed LINE[,LINE ...] COMMAND [ARG ...], each the begin of
// a line.
func killed(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: killed STEP[,STEP ...] COMMAND [ARG ...]")
	}
	path, err := exec.LookPath(args[1])
	ts.Check(err)
	in, keys := io.Pipe()
	lines, out := io.Pipe()
	cmd := exec.Command(path, args[2:]...)
	cmd.Env = append(os.Environ(), "HOME="+ts.Getenv("HOME"), "TZ=UTC", "XDG_CONFIG_HOME="+ts.Getenv("XDG_CONFIG_HOME"),
		"XDG_STATE_HOME="+ts.Getenv("XDG_STATE_HOME"), "XDG_DATA_HOME="+ts.Getenv("XDG_DATA_HOME"))
	cmd.Stdin, cmd.Stdout, cmd.Stderr = in, out, out
	ts.Check(cmd.Start())
	said := bufio.NewScanner(lines)
	for i, step := range strings.Split(args[0], ",") {
		if i > 0 {
			_, err := io.WriteString(keys, "s\n")
			ts.Check(err)
		}
		for !strings.HasPrefix(said.Text(), step) {
			if !said.Scan() {
				ts.Fatalf("ended before %s", step)
			}
		}
	}
	go io.Copy(io.Discard, lines)
	ts.Check(cmd.Process.Kill())
	keys.Close()
	cmd.Wait() // reports the kill
}

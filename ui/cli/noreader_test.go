//go:build !windows

package cli

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// A command whose output nobody reads, as that of a pipe into head, ends well and
// says nothing.
func TestNobodyReads(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	run := func(input string, words ...string) (errs string, err error) {
		reader, out, pipeErr := os.Pipe()
		if pipeErr != nil {
			t.Fatal(pipeErr)
		}
		reader.Close()
		defer out.Close()
		var said bytes.Buffer
		c := exec.Command(terminaltest.Program(t), words...)
		c.Env, c.Stdin, c.Stdout, c.Stderr = append([]string{"PATH=" + os.Getenv("PATH")}, home.Env...), strings.NewReader(input), out, &said
		err = c.Run()
		return said.String(), err
	}
	for _, line := range []string{
		"start quick --now", "status", "status --json", "status --format waybar", // first, since it leaves a session behind
		"--help", "help start", "--version", "man", "completion bash", "plan", "plan --json", "plan --week", "why", "why S21 --json",
		"routine", "routine list --json", "routine show quick", "routine show quick --toml", "routine path",
		"diary", "diary list", "diary list --json", "diary stats", "diary check", "diary export --csv", "diary export --ics", "diary path",
		"setup", "demo", "drop",
	} {
		if errs, err := run("", strings.Fields(line)...); err != nil || errs != "" {
			t.Errorf("skintime %s: %v, says %q", line, err, errs)
		}
	}
}

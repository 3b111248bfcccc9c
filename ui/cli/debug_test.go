//go:build linux

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// What is private of the session that is logged: names of products, of a step and of a routine, a
// note, what a hook says, and what is wrong in a file.
var private = []string{"green jar", "night drops", "Fango", "secret", "itchy", "grumbles"}

// A debug file tells in order what happened in a session on the screen, and no name and no note.
func TestDebugFileOfASession(t *testing.T) {
	t.Parallel()
	p := playersWith(t, `echo "grumbles about $2" >&2; exit 3`, `
[[product]]
for = "mask"
name = "green jar"
kind = "clay"
[[product]]
for = "serum"
name = "night drops"
[cues]
hooks = [["lamp", "{product}"]]
`)
	p.routine("secret", `name = "secret"
title = "Secret"
[[step]]
kind = "custom"
title = "Fango"
[[step]]
kind = "mask"
from = "15m"
by = "20m"
[[step]]
kind = "serum"
for = "1m"
`)
	path := filepath.Join(t.TempDir(), "debug.log")
	writeFile(t, path, "what was there before\n", 0o600)
	s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "secret", "--now", "--debug", path)
	s.Expect("◆ Fango")
	s.Press("e")
	s.Press("itchy")
	s.Press("enter")
	s.Continue()
	s.Expect("until you can rinse")
	s.Resize(100, 30)
	output(t, p.on, "mute", "--debug", path)
	s.Expect("muted")
	s.Press("!")
	s.Expect("Rinse|Take it off|water")
	s.Press("ctrl+c")
	s.ExpectExit(0)
	log := debugFile(t, path, "start command=", "terminal input=true", "configuration path=", "journal events=\"[started entered]\" took=", "action name=OpenNote",
		"request kind=note", "request kind=advance", "step kind=mask number=2", "size width=100 height=30", "remote command=mute",
		"request kind=sting", "request kind=leave", "end after=")
	if !strings.HasPrefix(log, "what was there before\n") || !strings.Contains(log, `channel name="hook lamp" cue=begin took=`) || !strings.Contains(log, `err="exit status 3"`) {
		t.Errorf("not added to what was there, or without the channel:\n%s", log)
	}
}

// So does that of a session in lines, and of one that does not come about.
func TestDebugFileOfLines(t *testing.T) {
	t.Parallel()
	home := configured(t, "[[product]]\nfor = \"mask\"\nname = \"green jar\"\n")
	path := filepath.Join(t.TempDir(), "debug.log")
	s := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--plain", "--debug", path)
	s.Expect("^Enter begins")
	s.Press("enter")
	s.Expect("^Exfoliate: ")
	for _, line := range []string{"e itchy\r", "itchy\r", "s\r"} {
		s.Press(line)
	}
	s.Expect("^Put on your mask")
	s.Press("ctrl+c")
	s.ExpectExit(0)
	debugFile(t, path, "start command=", "plain=true", "line command=e", "request kind=note", "line command=unknown", "line command=s", "end after=")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file: %v, %v", info.Mode(), err)
	}
	writeFile(t, filepath.Join(home.Env[0][len("HOME="):], "skintime", "config.toml"), "skin = \"dry\"\nsecret = \"green jar\"\n", 0o600)
	s = terminaltest.Start(t, home, terminaltest.Program(t), "start", "--plain", "--debug", path)
	s.Expect("^Enter resumes")
	s.Press("q\r")
	s.ExpectExit(0)
	debugFile(t, path, "end after=", "start command=", `err="line 2, column 1 is wrong"`, "end after=")
}

// debugFile returns the file, which has to have parts in their order, and nothing private.
func debugFile(t *testing.T, path string, parts ...string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	log, rest := string(data), string(data)
	for _, part := range parts {
		_, after, found := strings.Cut(rest, part)
		if !found {
			t.Fatalf("no %q, or too early, in\n%s", part, log)
		}
		rest = after
	}
	for _, name := range private {
		if strings.Contains(strings.ToLower(log), strings.ToLower(name)) {
			t.Errorf("%q is in\n%s", name, log)
		}
	}
	return log
}

//go:build !windows

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// A line ends as a sentence does, or is a choice: by its number, or as the key and what it does.
var sentenceOrChoice = regexp.MustCompile(`[.?!]$|^\d+\. \S|^Note: `)

// decoration are signs that a reader reads as such, or in place of which it is silent.
const decoration = "·▲■●○◆✓✗─│┃▌▎→★█▀▄▁"

// What is printed for a screen reader is a sentence or a choice in each line. No line comes twice in
// a row, and none is a number by itself.
func TestLinesAreReadAloud(t *testing.T) {
	t.Parallel()
	home := configured(t, `
skin = "dry"
[[product]]
for = "mask"
name = "green jar"
kind = "clay"
opened = 2025-05-01
months = 6
[[product]]
for = "exfoliate"
name = "glow"
kind = "glycolic"
[[product]]
for = "serum"
name = "drops"
actives = ["retinol"]
`)
	home.Env = append(home.Env, "ACCESSIBLE=1")
	for _, c := range []struct{ args, input string }{
		{"start", "?|l|x|nonsense|1|x|q|q"},
		{"diary add", "nonsense|facial|soon|yesterday 20:30|exfoliate, nonsense|exfoliate, mask, rinse|12|green jar|mask|9|4|soft"},
		{"start --now", "t|s|nonsense|p|p|+|-|m|m|e soft|e|b|!|u|u|!|c|a|n|n|n|n|n|n|4"},
		{"start --now", "t|q|n|q|y"}, {"", "what|?|q"}, {"resume", "t|q|y"}, {"", "d"},
		{"start --ago 5m", "t|!|t|q|y"}, {"drop", ""},
		{"start --now --auto --speed 3600", ""},
		{"setup", "9|dry|maybe|yes|clay|jar|yes|glycolic|glow|no|thick|foo|retinol|drops|2|1|1||3|"},
		{"shelf add", "|nonsense|serum|thick|nonsense|vitamin c||soon|today||||"}, {"shelf edit jar", "done"},
		{"shelf", ""}, {"shelf used-up glow", ""}, {"shelf clear jar", ""},
		{"diary", ""}, {"diary list", ""}, {"diary stats", ""}, {"diary show last", ""}, {"diary edit last --feel 3", ""}, {"diary show last", ""}, {"diary check", ""},
		{"plan", ""}, {"plan --week", ""}, {"remind", ""},
	} {
		cmd := exec.Command(terminaltest.Program(t), strings.Fields(c.args)...)
		cmd.Env = append([]string{"PATH=" + os.Getenv("PATH")}, home.Env...)
		cmd.Stdin = strings.NewReader(strings.ReplaceAll(c.input, "|", "\n") + "\n")
		var errs strings.Builder
		cmd.Stderr = &errs
		out, err := cmd.Output()
		if err != nil && c.args != "drop" && c.args != "shelf clear jar" {
			t.Errorf("%s: %v\n%s", c.args, err, errs.String())
		}
		readAloud(t, c.args, string(out))
	}
}

// readAloud looks at each line of a text as a reader reads it.
func readAloud(t *testing.T, name, text string) {
	t.Helper()
	before := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch said := strings.TrimSpace(line); {
		case said == "":
			continue
		case said == before:
			t.Errorf("%s: %q comes twice in\n%s", name, said, text)
		case !sentenceOrChoice.MatchString(said):
			t.Errorf("%s: %q is no sentence and no choice", name, said)
		case strings.ContainsAny(said, decoration), strings.Trim(said, "0123456789:. ") == "":
			t.Errorf("%s: %q has signs, or is a number", name, said)
		default:
			before = said
		}
	}
}

// A screen reader reads a session in lines: each utterance once, and none is a number.
func TestScreenReader(t *testing.T) {
	t.Parallel()
	yasr, err := exec.LookPath("yasr")
	if err != nil {
		t.Skip("the screen reader yasr is not installed")
	}
	dir := t.TempDir()
	said := filepath.Join(dir, "said")
	writeFile(t, filepath.Join(dir, "voice"), "#!/bin/sh\nexec cat >'"+said+"'\n", 0o700)
	writeFile(t, filepath.Join(dir, "yasr.conf"), "[normalkeys]\n[reviewkeys]\n[options]\nsynthesizer=emacspeak server\nsynthesizer port=|"+filepath.Join(dir, "voice")+"\nkey echo=off\nshell=/bin/sh\nspecial=off\n[Emacspeak server]\nrate=175\npunctuation=some\n[dict]\n", 0o600)
	s := terminaltest.Start(t, terminaltest.At(dir), yasr, "-C", filepath.Join(dir, "yasr.conf"), "--", terminaltest.Program(t), "start", "--plain")
	s.Expect("^Enter begins")
	s.Press("enter")
	s.Expect("^Next: Mask")
	s.Press("s\r")
	s.Expect("^Put on your mask")
	s.Press("q\r")
	s.Expect("^Leave for now")
	var utterances []string
	s.Until("it to be read", func() bool {
		data, _ := os.ReadFile(said)
		utterances = nil
		for _, m := range regexp.MustCompile(`(?m)^q \{(.*)\}$`).FindAllStringSubmatch(string(data), -1) {
			utterances = append(utterances, strings.TrimSpace(m[1]))
		}
		return strings.Contains(string(data), "Leave for now")
	})
	all := strings.Join(utterances, "\n")
	for i, u := range utterances {
		if strings.Trim(u, "0123456789:. ") == "" || i > 0 && u == utterances[i-1] {
			t.Errorf("%q is a number, or comes twice, in\n%s", u, all)
		}
	}
	for _, want := range []string{"1. Exfoliate: 2 minutes.\n", "Enter begins, q quits, ? lists what you can type.\n", "Put on your mask. Press enter when it is on.\n"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
}

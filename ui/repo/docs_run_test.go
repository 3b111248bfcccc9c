//go:build !windows

package repo

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/pelletier/go-toml/v2"

	"skintime/ui/terminal/terminaltest"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// commands are all that the README has a person type, or a status bar: in its
// tables, in its examples, and in the middle of a sentence.
func commands(t *testing.T, text string) []string {
	var all []string
	add := func(line string) {
		line = regexp.MustCompile(`\s+#.*$`).ReplaceAllString(strings.TrimSpace(line), "")
		if rest, ok := strings.CutPrefix(line, "go run ."); ok {
			line = "skintime" + rest
		}
		if (line == "skintime" || strings.HasPrefix(line, "skintime ")) && !slices.Contains(all, line) {
			all = append(all, line)
		}
	}
	for line := range strings.Lines(text) {
		if example, ok := strings.CutPrefix(line, "    "); ok {
			add(example)
		}
		for _, m := range regexp.MustCompile("`(skintime[^`]*)`").FindAllStringSubmatch(line, -1) {
			add(m[1])
		}
	}
	_, tmux, _ := strings.Cut(text, "set -g status-right '#(")
	tmux, _, _ = strings.Cut(tmux, ")")
	add(tmux)
	var waybar map[string]struct{ Exec string }
	_, object, _ := strings.Cut(text, "```json\n\"custom/skintime\"")
	object, _, _ = strings.Cut(object, "```")
	if err := json.Unmarshal([]byte("{\"custom/skintime\""+object+"}"), &waybar); err != nil {
		t.Error(err)
	}
	add(waybar["custom/skintime"].Exec)
	var starship struct {
		Custom map[string]struct{ Command string }
	}
	_, table, _ := strings.Cut(text, "```toml\n[custom.skintime]")
	table, _, _ = strings.Cut(table, "```")
	if err := toml.Unmarshal([]byte("[custom.skintime]"+table), &starship); err != nil {
		t.Error(err)
	}
	add(starship.Custom["skintime"].Command)
	return all
}

// Every command of the README runs, in a home in which a session has ended and
// another was left: it does what it says, or goes on until it is ended.
func TestReadmeCommands(t *testing.T) {
	t.Parallel()
	all := commands(t, readme(t))
	if len(all) < 30 {
		t.Fatalf("only %d commands are found: %q", len(all), all)
	}
	routine := filepath.Join(t.TempDir(), "evening-mask.toml")
	if err := os.WriteFile(routine, example(t, readme(t), "Your own routine"), 0o600); err != nil {
		t.Fatal(err)
	}
	words := strings.NewReplacer("[ROUTINE]", "quick", "NAME", "mine", "FILE", routine, "ID", "last")
	for _, line := range all {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			home := terminaltest.At(t.TempDir())
			home.Env = append(home.Env, "VISUAL=true", "TZ=UTC")
			if !strings.Contains(line, "routine new") {
				ends(t, home, strings.Fields("routine new mine"), "")
				ends(t, home, strings.Fields("routine new evening-mask"), "")
			}
			ends(t, home, strings.Fields("start quick --now"), "n\nn\nn\nn\nn\nn\nn\nn\n")
			if !strings.Contains(line, "start") && line != "skintime evening-mask" {
				ends(t, home, strings.Fields("start --now"), "")
			}
			ends(t, home, strings.Fields(words.Replace(strings.TrimPrefix(line, "skintime"))), "q\n")
		})
	}
}

// lasts reports whether a command goes on by itself for as long as a routine takes.
func lasts(words []string) bool {
	return slices.Contains(words, "demo") || slices.Contains(words, "--auto")
}

// ends runs skintime with some words and some input, and ends what lasts as soon as
// it has said something. It has to end well, either way.
func ends(t *testing.T, home terminaltest.Options, words []string, input string) {
	t.Helper()
	c := exec.Command(terminaltest.Program(t), words...)
	c.Env, c.Stdin = append([]string{"PATH=" + os.Getenv("PATH")}, home.Env...), strings.NewReader(input)
	said, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer said.Close()
	c.Stdout, c.Stderr = out, out
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	out.Close()
	overdue := time.AfterFunc(terminaltest.Patience, func() { c.Process.Kill() })
	defer overdue.Stop()
	text := make([]byte, 1) // the first one
	said.Read(text)
	if lasts(words) {
		c.Process.Signal(syscall.SIGTERM)
	}
	more, _ := io.ReadAll(said)
	if err := c.Wait(); err != nil {
		t.Errorf("skintime %v: %v\n%s", words, err, append(text, more...))
	}
}

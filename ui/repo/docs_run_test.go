//go:build !windows

package repo

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
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

// commands are all of skintime's that a text has a person type: in lines of code,
// and in the middle of a sentence, which may end a line.
func commands(text string) (all []string) {
	add := func(line string) {
		line = regexp.MustCompile(`\s+(#|>|&&).*$`).ReplaceAllString(strings.TrimSpace(line), "")
		if rest, ok := strings.CutPrefix(line, "go run ."); ok {
			line = "skintime" + rest
		}
		if (line == "skintime" || strings.HasPrefix(line, "skintime ")) && !slices.Contains(all, line) {
			all = append(all, line)
		}
	}
	fenced := false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		if fenced || strings.HasPrefix(line, "    ") {
			add(line)
		}
	}
	for _, m := range regexp.MustCompile("`(skintime[^`]*)`").FindAllStringSubmatch(mdFence.ReplaceAllString(text, ""), -1) {
		add(strings.Join(strings.Fields(m[1]), " "))
	}
	return all
}

// Every command of what is written runs, in a home in which a session has ended
// and another was left: it does what it says, or continues until it is ended.
func TestDocumentedCommands(t *testing.T) {
	t.Parallel()
	var all []string
	for _, text := range documents(t) {
		all = append(all, commands(text)...)
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) < 30 {
		t.Fatalf("only %d commands are found: %q", len(all), all)
	}
	text := snippet(t, "routines", "toml")
	routine := filepath.Join(t.TempDir(), "evening-mask.toml")
	if err := os.WriteFile(routine, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	words := strings.NewReplacer("[ROUTINE]", "quick", "NAME", "mine", "FILE", routine, "ID", "last", "COMMAND", "start", "TOPIC", "cues", "SHELL", "bash")
	for _, line := range all {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			home := terminaltest.At(dir)
			home.Env = append(home.Env, "VISUAL=true", "TZ=UTC")
			writeFile(t, filepath.Join(dir, "skintime", "config.toml"), "[[product]]\nfor = \"mask\"\nname = \"jar\"\nkind = \"clay\"\n")
			if !strings.Contains(line, "routine new") {
				ends(t, home, strings.Fields("routine new mine"), "")
				ends(t, home, strings.Fields("routine new evening-mask"), "")
			}
			ends(t, home, strings.Fields("start quick --now"), "n\nn\nn\nn\nn\nn\nn\nn\n")
			if leads(line) {
				defer running(t, home, dir)()
			} else if !strings.Contains(line, "start") && line != "skintime evening-mask" {
				ends(t, home, strings.Fields("start --now"), "")
			}
			input := "q\n"
			if strings.HasSuffix(line, " -") {
				input = text
			}
			ends(t, home, strings.Fields(words.Replace(strings.TrimPrefix(line, "skintime"))), input)
		})
	}
}

// leads reports whether a command leads a session that runs.
func leads(line string) bool {
	return regexp.MustCompile(`^skintime (next|skip|back|pause|ack|mute|extend)\b`).MatchString(line)
}

// running has a session run in the middle of a routine, in a step that is old enough to be left. The
// function that it returns ends it.
func running(t *testing.T, home terminaltest.Options, dir string) (end func()) {
	t.Helper()
	writeFile(t, filepath.Join(dir, "skintime", "routines", "three.toml"), "name = 'three'\n"+strings.Repeat("[[step]]\nkind = 'toner'\nfor = '5m'\n", 3))
	ends(t, home, strings.Fields("start three --now"), "n\n")
	c := exec.Command(terminaltest.Program(t), "resume")
	c.Env = append([]string{"PATH=" + os.Getenv("PATH")}, home.Env...)
	in, inErr := c.StdinPipe()
	out, outErr := c.StdoutPipe()
	if err := cmp.Or(inErr, outErr, c.Start()); err != nil {
		t.Fatal(err)
	}
	out.Read(make([]byte, 1))
	go io.Copy(io.Discard, out)
	time.Sleep(1100 * time.Millisecond)
	return func() {
		in.Close()
		c.Wait()
	}
}

// lasts reports whether a command advances by itself for as long as a routine takes.
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

// shell runs a script of a topic in a home, with skintime on the path.
func shell(t *testing.T, name, home, script string) string {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("there is no %s", name)
	}
	c := exec.Command(program, "-c", script)
	c.Env = []string{"PATH=" + filepath.Dir(terminaltest.Program(t)) + ":" + os.Getenv("PATH"), "HOME=" + home, "TZ=UTC"}
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", script, err, out)
	}
	return string(out)
}

// What the topics have a shell do is done by one.
func TestDocumentedCompletion(t *testing.T) {
	t.Parallel()
	script := snippet(t, "configuration", "sh") + "\ncomplete -p skintime"
	if said := shell(t, "bash", t.TempDir(), script); !strings.Contains(said, "skintime") {
		t.Errorf("completion says %q", said)
	}
}

// After what the topic on privacy has a person do, nothing is left on Linux.
func TestDocumentedErasure(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	shell(t, "sh", home, "skintime routine new mine </dev/null; yes '' | head -20 | skintime setup --plain; yes '' | head -9 | skintime start quick --now; skintime start --now </dev/null")
	if written := filesBelow(home); len(written) < 4 {
		t.Fatalf("only %q was written", written)
	}
	shell(t, "sh", home, snippet(t, "privacy", "sh"))
	if left := filesBelow(home); len(left) > 0 {
		t.Errorf("%q is left", left)
	}
}

// within is what stands between two texts.
func within(text, from, to string) string {
	_, text, _ = strings.Cut(text, from)
	text, _, _ = strings.Cut(text, to)
	return text
}

// filesBelow are those below a folder.
func filesBelow(folder string) (all []string) {
	filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			all = append(all, path)
		}
		return err
	})
	return all
}

// The snippets for status bars run what they should. tmux shows it; of the others
// the configuration is read, and what they would show is printed.
func TestDocumentedStatusBars(t *testing.T) {
	t.Parallel()
	var waybar map[string]struct {
		Exec    string
		OnClick string `json:"on-click"`
	}
	if err := json.Unmarshal([]byte("{"+snippet(t, "status-bars", "json")+"}"), &waybar); err != nil {
		t.Fatal(err)
	}
	var starship struct {
		Custom map[string]struct{ Command string }
	}
	var i3 struct{ Block []struct{ Command string } }
	if err := errors.Join(toml.Unmarshal([]byte(snippet(t, "status-bars#starship", "toml")), &starship), toml.Unmarshal([]byte(snippet(t, "status-bars#i3status-rust", "toml")), &i3)); err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	at := terminaltest.At(home)
	at.Env = append(at.Env, "XDG_CONFIG_HOME=")
	s := terminaltest.Start(t, at, terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	for bar, command := range map[string]string{
		"starship": starship.Custom["skintime"].Command, "i3status-rust": i3.Block[0].Command,
		"polybar": within(snippet(t, "status-bars", "ini"), "exec = ", "\n"), "sketchybar": within(snippet(t, "status-bars", "sh"), "$(", ")"),
	} {
		if said := shell(t, "sh", home, command); !regexp.MustCompile(`^Exfoliate \d+:\d\d\n$`).MatchString(said) {
			t.Errorf("%s gets %q", bar, said)
		}
	}
	for bar, command := range map[string]string{"waybar": waybar["custom/skintime"].OnClick, "polybar": within(snippet(t, "status-bars", "ini"), "click-left = ", "\n")} {
		if said := shell(t, "sh", home, command); !strings.HasSuffix(said, " paused\n") {
			t.Errorf("a click on %s says %q", bar, said)
		}
	}
	var shown struct {
		Text, Tooltip string
		Class         []string
		Percentage    *int
	}
	said := shell(t, "sh", home, waybar["custom/skintime"].Exec)
	if err := json.Unmarshal([]byte(said), &shown); err != nil || !strings.HasPrefix(shown.Text, "Exfoliate ") || shown.Tooltip == "" || len(shown.Class) == 0 || shown.Percentage == nil {
		t.Errorf("waybar gets %q: %v", said, err)
	}
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("there is no tmux")
	}
	conf := filepath.Join(home, "tmux.conf")
	if err := os.WriteFile(conf, []byte(snippet(t, "status-bars", "tmux")), 0o600); err != nil {
		t.Fatal(err)
	}
	at.Env = append(at.Env, "PATH="+filepath.Dir(terminaltest.Program(t))+":"+os.Getenv("PATH"))
	socket := filepath.Join(home, "tmux")
	t.Cleanup(func() { exec.Command("tmux", "-S", socket, "kill-server").Run() })
	terminaltest.Start(t, at, "tmux", "-S", socket, "-f", conf, "new-session", "cat").Expect(`Exfoliate \d+:\d\d`)
}

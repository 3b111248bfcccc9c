//go:build !windows

package repo

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// world is an empty home, working folder and temporary folder.
type world struct {
	t                testing.TB
	home, work, temp string
}

func newWorld(t testing.TB) world {
	w := world{t, t.TempDir(), t.TempDir(), t.TempDir()}
	if err := os.WriteFile(filepath.Join(w.work, "mine.toml"), []byte("name = 'mine'\n[[step]]\nkind = 'rinse'\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w world) env() []string {
	return []string{"PATH=" + os.Getenv("PATH"), "HOME=" + w.home, "TMPDIR=" + w.temp, "TZ=UTC", "EDITOR=true", "TERM=xterm-256color", "GOCOVERDIR="}
}

// do runs a command and returns its output, whatever its exit code.
func (w world) do(in string, words ...string) string {
	w.t.Helper()
	x := exec.Command(terminaltest.Program(w.t), words...)
	x.Dir, x.Env, x.Stdin = w.work, w.env(), strings.NewReader(in)
	out, err := x.CombinedOutput()
	if err != nil && x.ProcessState == nil {
		w.t.Fatal(err)
	}
	return string(out)
}

// own matches what may be written below a home: skintime's folders, and their
// parents.
var own = map[string]*regexp.Regexp{
	"linux":  regexp.MustCompile(`^(\.config|\.cache|\.local|\.local/(share|state)|(\.config|\.cache|\.local/share|\.local/state)/skintime(/.*)?)$`),
	"darwin": regexp.MustCompile(`^(Library|Library/(Application Support|Caches)|Library/(Application Support|Caches)/skintime(/.*)?)$`),
}

// holds checks that only skintime's folders were written to, and that only their
// owner can read them.
func (w world) holds() (files int) {
	w.t.Helper()
	filepath.WalkDir(w.home, func(path string, e fs.DirEntry, err error) error {
		name, _ := filepath.Rel(w.home, path)
		if err != nil || name == "." {
			return err
		}
		if ours, known := own[runtime.GOOS]; known && !ours.MatchString(filepath.ToSlash(name)) {
			w.t.Errorf("wrote to ~/%s", name)
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		if want := map[bool]fs.FileMode{true: 0o700, false: 0o600}[e.IsDir()]; info.Mode().Perm() != want {
			w.t.Errorf("~/%s has the permissions %o, want %o", name, info.Mode().Perm(), want)
		}
		if !e.IsDir() {
			files++
		}
		return nil
	})
	for folder, want := range map[string]string{w.work: "mine.toml", w.temp: ""} {
		var names []string
		entries, err := os.ReadDir(folder)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, e := range entries {
			names = append(names, e.Name())
		}
		if got := strings.Join(names, " "); got != want {
			w.t.Errorf("in a folder with %q is now %q", want, got)
		}
	}
	return files
}

// Every command writes to skintime's own folders only.
func TestNothingIsWrittenElsewhere(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, c := range []struct {
		words, in, want string
		files           int // that there are afterwards
	}{
		{"plan --week", "", "mask", 0},
		{"routine check mine.toml", "", "mine.toml", 0},
		{"routine list", "", "facial", 0},
		{"diary stats", "", "", 0},
		{"man", "", "skintime", 0},
		{"completion bash", "", "skintime", 0},
		{"setup --plain", "2\n" + strings.Repeat("\n", 20), "Saved to", 1},
		{"routine new evening-mask", "", "evening-mask", 2},
		{"routine edit facial", "", "", 2},
		{"start --now --auto --plain --speed 600", "", "Facial finished in", 0},
		{"start --now --plain", "s\nq\ny\n", "You left Facial", 0},
		{"status --json", "", "left", 0},
		{"resume --plain", strings.Repeat("s\n", 6) + "e calm\n\n", "Facial finished in", 0},
		{"evening-mask --plain", "\n" + strings.Repeat("s\n", 6), "Facial finished in", 0},
		{"start --now --plain", "q\ny\n", "You left Facial", 0},
		{"drop", "", "Facial", 0},
		{"diary add --feel 4", "", "Added: Facial", 0},
		{"diary edit last --feel 5", "", "Corrected: ", 0},
		{"plan --week --ics", "", "VCALENDAR", 0},
		{"remind", "", "", 0},
		{"diary list", "", "Facial", 0},
		{"diary check", "", "", 0},
		{"diary export --csv", "", "id", 0},
		{"diary export --json", "", "{", 0},
		{"diary export --ics", "", "VCALENDAR", 0},
		{"cues", "", "bell", 0},
		{"strat", "", "did you mean", 0},
		{"why S21", "", "S21", 0},
	} {
		out := w.do(c.in, strings.Fields(c.words)...)
		if !strings.Contains(out, c.want) {
			t.Errorf("skintime %s says\n%s", c.words, out)
		}
		if files := w.holds(); files < c.files {
			t.Errorf("after skintime %s there are %d files in the home", c.words, files)
		}
	}
}

// So do a session and setup on a terminal, also in a home that others may read.
func TestNothingIsWrittenElsewhereOnATerminal(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	o := terminaltest.Options{Width: 80, Height: 24, Env: append(w.env(), "XDG_CONFIG_HOME=")}
	s := terminaltest.Start(t, o, terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	s.Press("e")
	s.Press("a note\r")
	s.Press("ctrl+c")
	s.ExpectExit(0)
	s.Expect("Saved\\. ")
	s = terminaltest.Start(t, o, terminaltest.Program(t), "setup")
	s.PressInTurn("● Not sure", "down enter", "Do you use a retinoid", "esc", "y discard", "y")
	s.ExpectExit(0)
	if w.holds() == 0 {
		t.Error("nothing was written")
	}
}

// gift puts a file from elsewhere among the routines.
func (w world) gift(text string) {
	w.t.Helper()
	folder := strings.TrimSpace(w.do("", "routine", "path"))
	if err := os.WriteFile(filepath.Join(folder, "gift.toml"), []byte(text), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

//go:build !windows

package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"skintime/routine/worktest"
	"skintime/ui/terminal/terminaltest"
)

// A line of a diary, as the files have it.
const line = `{"id":"20240105-2104-aaaa","device":"laptop","routine":"facial","started":"2024-01-05T21:04:00+01:00",` +
	`"ended":"2024-01-05T21:25:00+01:00","outcome":"finished","stung":false,"note":"Soft skin.","steps":[` +
	`{"kind":"mask","outcome":"done","planned_s":900,"active_s":1012,"paused_s":31}]}`

// diaryWith makes a data folder with a diary and returns its path.
func diaryWith(t *testing.T, lines ...string) string {
	t.Helper()
	data := t.TempDir()
	folder := filepath.Join(data, "skintime", "diary")
	writeFile(t, filepath.Join(folder, "laptop-2024.jsonl"), strings.Join(lines, "\n")+"\n", 0o600)
	return data
}

// command is the real program over a data folder, without a terminal.
func command(t *testing.T, data string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(terminaltest.Program(t), args...)
	cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+data, "TZ=UTC")
	return cmd
}

// The real program on a real terminal: the overview, a session, and out.
func TestTheDiaryOnATerminal(t *testing.T) {
	t.Parallel()
	o := terminaltest.Default()
	o.Env = []string{"XDG_DATA_HOME=" + diaryWith(t, line)}
	s := terminaltest.Start(t, o, terminaltest.Program(t), "diary")
	s.Expect("Diary +Skin +1 session since 5 Jan 2024")
	s.Expect("Last mask +[0-9]+ days ago")
	s.Press("enter")
	s.Expect("› Fri 5 Jan 2024(?s).*21:04–21:25")
	s.Expect("Mask +▁*▄+▁* +16:52")
	s.Expect("Soft skin")
	s.Press("esc")
	s.Expect("▌ ✓ +5 Jan 2024")
	s.Press("q")
	s.ExpectExit(0)
	s.Until("the alternate screen to go", func() bool { _, alt, _ := s.Look(); return !alt })
}

func TestFromThePlanToTheDiaryAndBack(t *testing.T) {
	t.Parallel()
	o := terminaltest.Default()
	o.Env = []string{"XDG_DATA_HOME=" + diaryWith(t, line)}
	s := terminaltest.Start(t, o, terminaltest.Program(t))
	s.Expect("d diary")
	s.Press("d")
	s.Expect("1 session since")
	s.Press("q")
	s.Expect("enter  begin")
	s.Press("q")
	s.ExpectExit(0)
}

// Printed on a terminal, the diary has colours and asks the terminal nothing.
func TestThePrintedDiaryAsksNothing(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		args, env, wants string
		coloured         bool
	}{
		{"show last", "", "Finished in 21 min", true},
		{"list", "", "5 Jan 2024", true},
		{"stats", "NO_COLOR=1", "Mask on for", false},
		{"--plain", "", "Mask on for", false},
		{"stats --plain", "", "Mask on for", false},
		{"", "TERM=dumb", "Mask on for", false},
	} {
		o := terminaltest.Default()
		o.NoAnswers, o.Env = true, []string{"XDG_DATA_HOME=" + diaryWith(t, line), c.env}
		s := terminaltest.Start(t, o, append([]string{terminaltest.Program(t), "diary"}, strings.Fields(c.args)...)...)
		s.ExpectExit(0)
		s.Expect(c.wants)
		_, alt, raw := s.Look()
		if alt || strings.Contains(raw, "\x1b[") != c.coloured || strings.Contains(raw, "\x1b]") || strings.Contains(raw, "\x1b[?") {
			t.Errorf("%q: alternate screen %v, wrote %q", c.args, alt, raw)
		}
	}
}

// Output that cannot be written to a full disk is an error, with exit code 1.
func TestStandardOutputThatFails(t *testing.T) {
	t.Parallel()
	data := diaryWith(t, line)
	for _, args := range []string{"", "list", "stats", "check", "path", "show last", "list --json", "export --csv"} {
		w, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip("there is no device that is always full")
		}
		cmd := command(t, data, append([]string{"diary"}, strings.Fields(args)...)...)
		var errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = w, &errs
		cmd.Run()
		w.Close()
		if code := cmd.ProcessState.ExitCode(); code != exitFailed || !strings.Contains(errs.String(), "standard output: ") {
			t.Errorf("%q: exit code %d, %q", args, code, errs.String())
		}
	}
}

// A diary that is eight times as long is printed with about eight times the work.
func TestALongDiaryIsQuick(t *testing.T) {
	livesIn(t, t.TempDir())
	print := func(args []string, sessions int) worktest.Cost {
		lines := make([]string, sessions)
		for i := range lines {
			day := time.Date(2000, 1, 1, 21, 0, 0, 0, time.UTC).AddDate(0, 0, i).Format(time.DateOnly)
			lines[i] = strings.NewReplacer("2024-01-05", day, "20240105", strings.ReplaceAll(day, "-", "")).Replace(line)
		}
		t.Setenv("XDG_DATA_HOME", diaryWith(t, lines...))
		xdg.Reload()
		return worktest.Of(func() {
			var out, errs bytes.Buffer
			if code := Main(args, nil, &out, &errs); code != exitDone || !strings.Contains(out.String(), "2000") {
				t.Fatalf("%q: %d\n%s%s", args, code, &out, &errs)
			}
		})
	}
	for _, words := range []string{"diary", "diary list", "diary stats"} {
		args := strings.Fields(words)
		if few, many := print(args, 500), print(args, 4000); !many.Within(10, few) {
			t.Errorf("%q: 500 sessions take %v, 4000 take %v", words, few, many)
		}
	}
}

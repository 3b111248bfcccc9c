//go:build linux

package awake

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMain makes the test binary a process that holds an Inhibitor, where a test
// asks for one.
func TestMain(m *testing.M) {
	if os.Getenv("AWAKE_HOLDER") == "" {
		os.Exit(m.Run())
	}
	g := prompt()
	g.Hold()
	fmt.Println("holding")
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		switch in.Text() {
		case "release":
			g.Close()
			fmt.Println("released")
		case "exit":
			os.Exit(0)
		case "panic":
			panic("a mistake")
		}
	}
}

// prompt is an Inhibitor that does not wait before anything is done.
func prompt() *Inhibitor {
	g := New()
	g.holdDelay = 0
	return g
}

// What a systemd-inhibit can be like. Each writes down its process and what it
// starts.
const (
	sound = `shift 4; "$@" & cat=$!; echo "$$ $cat $args" >>"$LOG"; wait $cat; echo end >>"$LOG"`
	// heeds neither signals nor the end of its input
	hangs = `trap "" TERM HUP INT; sleep 600 & echo "$$ $! $args" >>"$LOG"; while :; do wait; done`
	slow  = `sleep 0.3; shift 4; echo "$$ $$ $args" >>"$LOG"; exec "$@"`
	fails = `echo "$$ $$ $args" >>"$LOG"; echo "Failed to inhibit: Access denied` + "\x1b[31m" + `" >&2; exit 1`
	flood = `echo "$$ $$ $args" >>"$LOG"; while :; do echo flooded; echo flooded >&2; done`
)

// bench is a machine whose systemd-inhibit is a script of the test's.
type bench struct {
	t   *testing.T
	log string
}

// newBench puts a script on the path as systemd-inhibit; none where it is empty.
// A command in the background keeps its input: a shell would take it away.
func newBench(t *testing.T, script string) bench {
	t.Helper()
	b := bench{t, filepath.Join(t.TempDir(), "log")}
	bin := t.TempDir()
	t.Setenv("LOG", b.log)
	t.Setenv("PATH", bin+":"+os.Getenv("PATH"))
	if script == "" {
		t.Setenv("PATH", bin)
		return b
	}
	script = "#!/bin/sh\nargs=\"$*\"\n" + strings.ReplaceAll(script, `"$@" &`, `exec 3<&0; "$@" <&3 3<&- & exec 3<&- </dev/null;`) + "\n"
	if err := os.WriteFile(filepath.Join(bin, "systemd-inhibit"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b bench) written() string {
	data, err := os.ReadFile(b.log)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		b.t.Fatal(err)
	}
	return string(data)
}

// started waits until systemd-inhibit runs, and returns its process and that of
// what it has started.
func (b bench) started() (pids []int, args string) {
	b.t.Helper()
	eventually(b.t, "systemd-inhibit was not started", func() bool { return strings.Contains(b.written(), "\n") })
	words := strings.SplitN(strings.TrimSpace(strings.Split(b.written(), "\n")[0]), " ", 3)
	for _, word := range words[:2] {
		pid, err := strconv.Atoi(word)
		if err != nil {
			b.t.Fatalf("the log says %q", words)
		}
		pids = append(pids, pid)
	}
	b.t.Cleanup(func() {
		for _, pid := range pids {
			if alive(pid) {
				syscall.Kill(pid, syscall.SIGKILL)
			}
		}
	})
	return pids, words[2]
}

// alive reports whether a process runs. A zombie of ours counts, for it ought
// to be gone; one of init's does not.
func alive(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return false
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	return fields[0] != "Z" && fields[0] != "X" || fields[1] == strconv.Itoa(os.Getpid())
}

func eventually(t *testing.T, otherwise string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal(otherwise)
		}
	}
}

func gone(t *testing.T, pids []int) {
	t.Helper()
	eventually(t, "something is left behind", func() bool { return !alive(pids[0]) && !alive(pids[1]) })
}

// The tool runs until the hold is released, and the hold is over when the tool has
// ended by itself, however slow the machine is.
func TestInhibitorHoldsUntilClosed(t *testing.T) {
	b := newBench(t, sound)
	g, patient := prompt(), system()
	patient.grace = time.Minute
	g.inhibit = patient.inhibit
	g.Hold()
	pids, args := b.started()
	if want := "--what=idle:sleep --who=skintime --why=a skincare step is running --mode=block cat"; args != want {
		t.Errorf("it was asked for %q, want %q", args, want)
	}
	if group, err := syscall.Getpgid(pids[0]); err != nil || group != pids[0] {
		t.Errorf("its group is %d, %v: keys of the terminal reach it", group, err)
	}
	time.Sleep(50 * time.Millisecond)
	if !alive(pids[0]) || !alive(pids[1]) {
		t.Error("it does not last")
	}
	h := g.hold
	g.Release()
	<-h.ended
	if alive(pids[0]) || !strings.Contains(b.written(), "\nend\n") {
		t.Error("the hold was over before the lock fell")
	}
	gone(t, pids)
}

// Whatever systemd-inhibit does, nobody waits for it and nothing is left.
func TestBadToolChangesNothing(t *testing.T) {
	for name, script := range map[string]string{"hangs": hangs, "slow": slow, "fails": fails, "floods": flood} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, script)
			g := prompt()
			g.Hold()
			pids, _ := b.started()
			g.Close()
			gone(t, pids)
		})
	}
}

// A tool that is released before it has begun does not stay.
func TestReleasedAtOnce(t *testing.T) {
	for range 5 {
		b := newBench(t, hangs)
		g := prompt()
		g.Hold()
		h := g.hold
		g.Release()
		<-h.ended
		if b.written() != "" {
			pids, _ := b.started()
			gone(t, pids)
		}
	}
}

func TestWithoutTheTool(t *testing.T) {
	newBench(t, "")
	g := prompt()
	g.Hold()
	g.Release()
}

// The lock falls on every way out of the process.
func TestEveryWayOut(t *testing.T) {
	for name, script := range map[string]string{"sound": sound, "hangs": hangs} {
		for _, way := range []string{"exit", "panic", "kill", "end of input"} {
			t.Run(way+"/"+name, func(t *testing.T) {
				b := newBench(t, script)
				cmd, in := holder(t)
				pids, _ := b.started()
				switch way {
				case "kill":
					cmd.Process.Kill()
				case "end of input":
					in.Close()
				default:
					fmt.Fprintln(in, way)
				}
				cmd.Wait()
				if name == "hangs" { // what it started heeds nothing, and no real one starts such a thing
					gone(t, []int{pids[0], pids[0]})
					return
				}
				gone(t, pids)
			})
		}
	}
}

func TestAHolderThatReleases(t *testing.T) {
	for name, script := range map[string]string{"sound": sound, "hangs": hangs} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, script)
			cmd, in := holder(t)
			pids, _ := b.started()
			fmt.Fprintln(in, "release\nexit")
			cmd.Wait()
			gone(t, pids)
		})
	}
}

// holder is a process that holds an Inhibitor.
func holder(t *testing.T) (*exec.Cmd, io.WriteCloser) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "AWAKE_HOLDER=1")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	return cmd, in
}

func TestTry(t *testing.T) {
	for _, c := range []struct{ name, script, how, err string }{
		{"works", `shift 4; exec "$@"`, "systemd-inhibit", ""},
		{"is missing", "", "", "systemd-inhibit is not installed; it comes with systemd"},
		{"is refused", fails, "", "systemd-inhibit: exit status 1 (Failed to inhibit: Access denied)"},
		{"fails in silence", "exit 3", "", "systemd-inhibit: exit status 3"},
		{"hangs", hangs, "", "systemd-inhibit did not answer in time"},
		{"floods", flood, "", "systemd-inhibit: it writes without end"},
	} {
		t.Run(c.name, func(t *testing.T) {
			newBench(t, c.script)
			ctx, done := context.WithTimeout(t.Context(), 500*time.Millisecond)
			if c.how != "" || strings.HasPrefix(c.err, "systemd-inhibit:") { // these end by themselves, on a busy machine late
				ctx = t.Context()
			}
			defer done()
			how, err := Try(ctx)
			if how != c.how || (err == nil) != (c.err == "") || err != nil && err.Error() != c.err {
				t.Errorf("it is %q, %v; want %q, %s", how, err, c.how, c.err)
			}
		})
	}
}

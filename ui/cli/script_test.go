package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"skintime/ui/terminal/terminaltest"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == notifyCommand { // the desktop's notifications are shown by a process of their own
		os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	testscript.Main(muted{m}, map[string]func(){
		"skintime": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// muted runs the tests without a sound.
type muted struct{ m *testing.M }

func (t muted) Run() int { return terminaltest.Run(t.m) }

// The commands, as text that can be read: testdata/script.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "killed": killed},
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_CONFIG_HOME", env.WorkDir+"/config")
			env.Setenv("XDG_STATE_HOME", env.WorkDir+"/state")
			env.Setenv("XDG_DATA_HOME", env.WorkDir+"/data")
			env.Setenv("STATE", env.WorkDir+"/state/skintime")
			env.Setenv("ROUTINES", env.WorkDir+"/config/skintime/routines")
			env.Setenv("DIARY", env.WorkDir+"/data/skintime/diary")
			env.Setenv("TZ", "UTC")
			env.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
			env.Setenv("XDG_RUNTIME_DIR", env.WorkDir+"/run")
			if err := os.Mkdir(env.WorkDir+"/run", 0o700); err != nil {
				return err
			}
			return named(env.WorkDir + "/state/skintime")
		},
	})
}

// writeFile writes a file, and makes its folder.
func writeFile(t testing.TB, path, text string, mode os.FileMode) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), mode)); err != nil {
		t.Fatal(err)
	}
}

// named gives the device of a test a name that the test knows.
func named(state string) error {
	if err := os.MkdirAll(state, 0o700); err != nil {
		return err
	}
	return os.WriteFile(state+"/device", []byte("device-1\n"), 0o600)
}

// exits runs a command and checks its exit code: exits CODE COMMAND [ARG ...].
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG ...]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// Package terminaltest runs programs on a real terminal, for tests.
package terminaltest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// TagsVariable is the environment variable with the build tags of the programs under
// test.
const TagsVariable = "SKINTIME_TEST_TAGS"

var builds struct {
	sync.Mutex
	dir   string
	paths map[string]string
}

// Build builds the program of a package once for all tests and returns its path.
func Build(t testing.TB, name, pkg string) string {
	t.Helper()
	builds.Lock()
	defer builds.Unlock()
	if path, ok := builds.paths[name]; ok {
		return path
	}
	if builds.dir == "" {
		tmp, err := os.MkdirTemp("", "skintime-test")
		if err != nil {
			t.Fatal(err)
		}
		builds.dir, builds.paths = tmp, map[string]string{}
	}
	path := filepath.Join(builds.dir, name)
	if out, err := exec.Command("go", "build", "-tags", os.Getenv(TagsVariable), "-o", path, pkg).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	builds.paths[name] = path
	return path
}

// Program builds skintime and returns its path. In a short run it skips the test:
// neither the race detector nor the coverage sees anything of another process.
func Program(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("drives the program as a process of its own")
	}
	return Build(t, "skintime", Module(t))
}

var module = sync.OnceValues(func() (string, error) {
	out, err := exec.Command("go", "list", "-m").Output()
	return strings.TrimSpace(string(out)), err
})

// Module returns the path by which the program is built and imported: another one where somebody
// has taken it over.
func Module(t testing.TB) string {
	t.Helper()
	path, err := module()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// Run runs the tests of a package beside programs that make no sound and keep
// nothing awake, in the place of the system's, and removes what Build has built.
func Run(m interface{ Run() int }) (code int) {
	dir, err := stubPrograms()
	if err != nil {
		panic(err)
	}
	defer func() {
		os.RemoveAll(dir)
		os.RemoveAll(builds.dir)
	}()
	return m.Run()
}

// stubPrograms puts programs on the path that make no sound and keep nothing awake, and
// returns their folder.
func stubPrograms() (dir string, err error) {
	if dir, err = os.MkdirTemp("", "skintime-quiet"); err != nil {
		return "", err
	}
	scripts := map[string]string{"systemd-inhibit": `shift 4; exec "$@"`, "caffeinate": "exec cat"}
	for _, name := range []string{"pw-play", "paplay", "aplay", "afplay", "spd-say", "espeak-ng", "espeak", "say"} {
		scripts[name] = "exit 0"
	}
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			return "", err
		}
	}
	return dir, os.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"testing"
)

func TestVersion(t *testing.T) {
	commit := debug.BuildSetting{Key: "vcs.revision", Value: "0123456789abcdef0123456789abcdef01234567"}
	date := debug.BuildSetting{Key: "vcs.time", Value: "2026-11-21T23:30:00-02:00"}
	changed := debug.BuildSetting{Key: "vcs.modified", Value: "true"}
	same := debug.BuildSetting{Key: "vcs.modified", Value: "false"}
	for _, c := range []struct {
		version  string
		settings []debug.BuildSetting
		want     string
	}{
		{"v1.2.0", []debug.BuildSetting{commit, date, same}, "v1.2.0 (0123456, 2026-11-22)"},
		{"v1.2.1-0.20261122013000-0123456789ab+dirty", []debug.BuildSetting{commit, date, changed},
			"v1.2.1-0.20261122013000-0123456789ab+dirty (0123456 and changes, 2026-11-22)"},
		{"v1.2.0", nil, "v1.2.0"}, // installed from a module
		{"", nil, "(devel)"},
		{"(devel)", []debug.BuildSetting{commit}, "(devel) (0123456)"},
		{"(devel)", []debug.BuildSetting{{Key: "vcs.revision", Value: "01"}, {Key: "vcs.time", Value: "soon"}}, "(devel) (01)"},
	} {
		if got := buildOf(&debug.BuildInfo{Main: debug.Module{Version: c.version}, Settings: c.settings}).String(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// A binary that is built in a repository says its version, commit and date in
// one line.
func TestVersionIsBuiltIn(t *testing.T) {
	if err := exec.Command("git", "rev-parse", "HEAD").Run(); err != nil {
		t.Skip("this is no repository, or there is no git")
	}
	if info, err := os.Stat(filepath.Join("..", "..", ".git")); err != nil || !info.IsDir() {
		t.Skip("this is a worktree, which go does not stamp")
	}
	program := filepath.Join(t.TempDir(), "program.exe")
	if out, err := exec.Command("go", "build", "-buildvcs=true", "-o", program, "../..").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	got, err := exec.Command(program, "--version").Output()
	if want := regexp.MustCompile(`^skintime version \S+ \([0-9a-f]{7}( and changes)?, \d{4}-\d\d-\d\d\)\r?\n$`); err != nil || !want.Match(got) {
		t.Errorf("got %q, %v", got, err)
	}
}

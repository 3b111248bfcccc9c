package cli

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func page1() string {
	return manual((&app{}).root(), origin{version: "v1.2.0", date: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)})
}

// Every command that help names is in the man page, with its flags and its
// examples; those that are hidden are not.
func TestManHasTheWholeTree(t *testing.T) {
	page := page1()
	var visit func(c *cobra.Command)
	visit = func(c *cobra.Command) {
		if has := strings.Contains(page, escape(c.CommandPath())); has == c.Hidden {
			t.Errorf("%s: in the page: %v", c.CommandPath(), has)
		}
		for line := range strings.Lines(c.Example) {
			if !strings.Contains(page, escape(strings.TrimSpace(line))) {
				t.Errorf("%s: no example %q", c.CommandPath(), line)
			}
		}
		_, section, _ := strings.Cut(page, "\n.SS \""+escape(c.CommandPath()))
		section, _, _ = strings.Cut(section, "\n.S")
		check := func(f *pflag.Flag) {
			if shows := !c.Hidden && !f.Hidden && c.HasParent() && f.Name != "help"; shows && !strings.Contains(section, escape("--"+f.Name)) {
				t.Errorf("%s: no flag --%s", c.CommandPath(), f.Name)
			}
		}
		c.LocalFlags().VisitAll(check)
		c.InheritedFlags().VisitAll(check)
		for _, sub := range c.Commands() {
			visit(sub)
		}
	}
	visit((&app{}).root())
}

// What the program reads of the environment is in the man page, but what is
// there of itself.
func TestManHasTheEnvironment(t *testing.T) {
	page, read := page1(), regexp.MustCompile(`(?:Getenv|LookupEnv)\("([A-Z_]+)"\)|"((?:XDG|SKINTIME)_[A-Z_]+)=?"`)
	ofThemselves := []string{"HOME", "SSH_TTY", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "LC_TERMINAL", "LC_TERMINAL_VERSION", "VTE_VERSION", "STY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR",
		"SKINTIME_SOUND", "SKINTIME_TEXT"} // the last two are given to PowerShell
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "testdata") || strings.Contains(path, "terminaltest") {
			return err
		}
		text, err := os.ReadFile(path)
		for _, found := range read.FindAllStringSubmatch(string(text), -1) {
			if name := found[1] + found[2]; !slices.Contains(ofThemselves, name) && !strings.Contains(page, name) {
				t.Errorf("%s: %s is not in the man page", path, name)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"NO_COLOR", "CLICOLOR_FORCE", "VISUAL", "EDITOR"} {
		if !strings.Contains(page, name) {
			t.Errorf("%s is not in the man page", name)
		}
	}
}

// The page is the same whenever it is made: its date is the commit's.
func TestManIsDatedByItsCommit(t *testing.T) {
	head, _, _ := strings.Cut(page1(), "\n")
	if want := `.TH SKINTIME 1 "2026-11-21" "skintime v1.2.0" "User Commands"`; head != want {
		t.Errorf("the page begins with %s, want %s", head, want)
	}
	head, _, _ = strings.Cut(manual((&app{}).root(), origin{version: "(devel)"}), "\n")
	if want := `.TH SKINTIME 1 "" "skintime (devel)" "User Commands"`; head != want {
		t.Errorf("the page begins with %s, want %s", head, want)
	}
}

// The programs that show man pages find nothing to warn of, where they are.
func TestManRenders(t *testing.T) {
	programs := [][]string{{"groff", "-man", "-Tutf8", "-ww", "-z"}, {"mandoc", "-T", "lint", "-W", "warning"}}
	for _, words := range programs {
		if _, err := exec.LookPath(words[0]); err != nil {
			continue
		}
		c := exec.Command(words[0], words[1:]...)
		c.Stdin = strings.NewReader(page1())
		if out, err := c.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", words[0], err, out)
		}
	}
}

// What roff would read as its own is escaped.
func TestRoff(t *testing.T) {
	var r roff
	r.write(".SS \"%s\"", `a "b" --c`)
	r.write("%s", ".hidden\n'quoted' \\n\n.hidden")
	want := ".SS \"a \\(dqb\\(dq \\-\\-c\"\n\\&.hidden\n\\(aqquoted\\(aq \\en\n\\&.hidden\n"
	if r.String() != want {
		t.Errorf("wrote\n%s\nwant\n%s", r.String(), want)
	}
}

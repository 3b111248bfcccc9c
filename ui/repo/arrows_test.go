package repo

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

// pkg is a package, as go list prints it.
type pkg struct {
	Dir        string
	ImportPath string
	Standard   bool
	GoFiles    []string
	CgoFiles   []string
	Imports    []string
	Deps       []string
	Module     *struct {
		Path string
		Main bool
	}
}

// rename has the package and those that it needs be part of a module of another path.
func (p *pkg) rename(from, to string) {
	renamed := func(path string) string {
		if rest, ours := strings.CutPrefix(path, from); ours && (rest == "" || rest[0] == '/') {
			return to + rest
		}
		return path
	}
	p.ImportPath = renamed(p.ImportPath)
	for _, paths := range [][]string{p.Imports, p.Deps} {
		for i := range paths {
			paths[i] = renamed(paths[i])
		}
	}
}

// systems are the systems whose files the tests read.
var systems = []string{"linux", "darwin", "windows"}

// listed returns the program's packages by import path, on this system.
func listed(t *testing.T) map[string]pkg { return listedFor(t, runtime.GOOS) }

// listedFor returns the program's packages by import path, on a system.
func listedFor(t *testing.T, system string) map[string]pkg {
	t.Helper()
	list, once := listings[system]
	if !once {
		list = listing(system)
	}
	all, err := list()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// listings runs go list once for each system.
var listings = map[string]func() (map[string]pkg, error){"linux": listing("linux"), "darwin": listing("darwin"), "windows": listing("windows")}

// listing lists the packages as if the module were called skintime, whatever its path is.
func listing(system string) func() (map[string]pkg, error) {
	return sync.OnceValues(func() (map[string]pkg, error) {
		list := exec.Command("go", "list", "-deps", "-json=Dir,ImportPath,Standard,GoFiles,CgoFiles,Imports,Deps,Module", "../..")
		list.Env = append(list.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			return nil, err
		}
		all := map[string]pkg{}
		for d := json.NewDecoder(bytes.NewReader(out)); ; {
			var p pkg
			if err := d.Decode(&p); errors.Is(err, io.EOF) {
				return all, nil
			} else if err != nil {
				return nil, err
			}
			if m := p.Module; m != nil && m.Main {
				p.rename(m.Path, "skintime")
			}
			all[p.ImportPath] = p
		}
	})
}

// mayImport lists the packages of ours that each package may import.
var mayImport = map[string][]string{
	"skintime":                 {"ui/cli"},
	"skintime/assets":          {},
	"skintime/routine":         {},
	"skintime/routine/clock":   {},
	"skintime/routine/care":    {"routine"},
	"skintime/routine/toml":    {"routine"},
	"skintime/routine/library": {"routine", "routine/disk", "routine/toml"},
	"skintime/routine/config":  {"routine", "routine/disk", "routine/toml"},
	"skintime/routine/disk":    {},
	"skintime/routine/diary":   {"routine", "routine/disk", "routine/ical"},
	"skintime/routine/ical":    {},
	"skintime/routine/journal": {"routine", "routine/clock", "routine/diary", "routine/disk"},
	"skintime/ui/process":      {"routine"},
	"skintime/ui/awake":        {"ui/process"},
	"skintime/ui/locale":       {},
	"skintime/ui/theme":        {},
	"skintime/ui/terminal":     {},
	"skintime/ui/help":         {"ui/theme", "assets"},
	"skintime/ui/step":         {"ui/locale", "ui/theme", "ui/words", "routine", "assets"},
	"skintime/ui/diaryview":    {"ui/theme", "ui/words", "routine", "routine/care", "routine/diary"},
	"skintime/ui/shelf":        {"routine", "routine/care", "routine/config", "routine/toml"},
	"skintime/ui/record":       {"ui/locale", "routine", "routine/care", "routine/diary", "routine/toml"},
	"skintime/ui/setup":        {"ui/step", "ui/terminal", "ui/theme", "ui/words", "routine", "routine/config", "routine/toml"},
	"skintime/ui/cue":          {"ui/locale", "ui/process", "ui/words", "routine", "routine/clock"},
	"skintime/ui/remote":       {"routine", "routine/disk", "routine/journal"},
	"skintime/ui/mpris":        {"ui/remote", "ui/words", "routine"},
	"skintime/ui/live":         {"ui/awake", "ui/cue", "ui/locale", "ui/mpris", "ui/remote", "ui/words", "routine", "routine/clock", "routine/journal"},
	"skintime/ui/plain":        {"ui/cue", "ui/live", "ui/locale", "ui/remote", "ui/words", "routine", "routine/care", "routine/journal"},
	"skintime/ui/words":        {"ui/locale", "routine", "routine/care", "routine/diary"},
	"skintime/ui/screen":       {"ui/diaryview", "ui/locale", "ui/record", "ui/shelf", "ui/step", "ui/theme", "ui/words", "routine", "routine/care", "routine/diary", "routine/journal"},
	"skintime/ui":              {"ui/cue", "ui/live", "ui/record", "ui/remote", "ui/screen", "ui/terminal", "ui/theme", "ui/words", "routine", "routine/diary", "routine/journal"},
	"skintime/ui/cli":          {"ui", "ui/awake", "ui/cue", "ui/diaryview", "ui/help", "ui/live", "ui/locale", "ui/mpris", "ui/plain", "ui/record", "ui/remote", "ui/screen", "ui/setup", "ui/shelf", "ui/terminal", "ui/theme", "ui/words", "routine", "routine/care", "routine/clock", "routine/config", "routine/diary", "routine/disk", "routine/ical", "routine/journal", "routine/library", "routine/toml", "assets"},
}

func TestArrowsPointOneWay(t *testing.T) {
	for path, p := range listed(t) {
		if !strings.HasPrefix(path, "skintime") {
			continue
		}
		allowed, known := mayImport[path]
		if !known {
			t.Errorf("%s is a room that no plan knows: say where its arrows may point", path)
		}
		for _, i := range p.Imports {
			if room, ours := strings.CutPrefix(i, "skintime/"); ours && !slices.Contains(allowed, room) {
				t.Errorf("an arrow points from %s to %s", path, i)
			}
		}
	}
}

// Packages for tests are not part of the program.
func TestNoTestPackageShips(t *testing.T) {
	for _, system := range systems {
		for path := range listedFor(t, system) {
			if strings.HasPrefix(path, "skintime/") && ofTests(path+"/") || path == "testing" {
				t.Errorf("on %s, %s ships", system, path)
			}
		}
	}
}

// Screens and sessions do not depend on each other, not even through other packages.
func TestScreensAndSessionsAreApart(t *testing.T) {
	all := listed(t)
	for path, apart := range map[string][]string{
		"skintime/ui/screen": {"skintime/ui", "skintime/ui/live"},
		"skintime/ui/live":   {"skintime/ui", "skintime/ui/screen", "skintime/ui/theme"},
		"skintime/ui/words":  {"skintime/ui/theme", "charm.land/lipgloss/v2"},
	} {
		if len(all[path].Deps) == 0 {
			t.Errorf("there is no %s", path)
		}
		for _, d := range all[path].Deps {
			if slices.Contains(apart, d) {
				t.Errorf("%s depends on %s", path, d)
			}
		}
	}
}

// The domain and the words use a few packages of the standard library, none of which
// does input or output; they read no clock and start no goroutine.
func TestPurePackages(t *testing.T) {
	all := listed(t)
	for _, path := range []string{"skintime/routine", "skintime/routine/care", "skintime/ui/words"} {
		p := all[path]
		if len(p.GoFiles) == 0 {
			t.Errorf("there is no %s", path)
		}
		pure := []string{"cmp", "errors", "fmt", "maps", "slices", "strings", "time", "unicode", "unicode/utf8"}
		for _, i := range p.Imports {
			if !strings.HasPrefix(i, "skintime/") && !slices.Contains(pure, i) {
				t.Errorf("%s imports %s", path, i)
			}
		}
		for _, name := range p.GoFiles {
			checkPure(t, filepath.Join(p.Dir, name))
		}
	}
}

// checkPure reports where a file starts a goroutine or reads a clock.
func checkPure(t *testing.T, path string) {
	t.Helper()
	reads := []string{"Now", "Since", "Until", "After", "AfterFunc", "NewTimer", "NewTicker", "Tick", "Sleep"}
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			t.Errorf("%s starts a goroutine", path)
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(reads, n.Sel.Name) {
				t.Errorf("%s uses time.%s", path, n.Sel.Name)
			}
		}
		return true
	})
}

// Nothing below ui depends on a terminal library, and nothing uses cgo.
func TestTerminalLibrariesStayInUI(t *testing.T) {
	all := listed(t)
	for path, p := range all {
		if !p.Standard && len(p.CgoFiles) > 0 {
			t.Errorf("%s uses cgo", path)
		}
		if path != "skintime/assets" && !strings.HasPrefix(path, "skintime/routine") {
			continue
		}
		for _, d := range p.Deps {
			if strings.HasPrefix(d, "charm.land/") || strings.HasPrefix(d, "github.com/charmbracelet/") {
				t.Errorf("%s depends on %s", path, d)
			}
		}
	}
}

package repo

import (
	"go/ast"
	platform "go/build"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	longestFile = 500 // lines
	longestFunc = 100 // lines
)

// tree are the Go files of the repository, tests among them, by their paths.
func tree(t *testing.T) (all map[string]source) {
	t.Helper()
	root := filepath.Join("..", "..")
	all = map[string]source{}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") {
			return err
		}
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, path, nil, parser.ParseComments)
		name, _ := filepath.Rel(root, path)
		all[filepath.ToSlash(name)] = source{path, files, f}
		return err
	})
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	return all
}

// lines is how many lines a part of a file takes.
func (s source) lines(n ast.Node) int {
	return s.files.Position(n.End()).Line - s.files.Position(n.Pos()).Line + 1
}

func TestFilesAndFunctionsAreShort(t *testing.T) {
	for name, s := range tree(t) {
		if lines := s.files.File(s.FileStart).LineCount(); lines > longestFile {
			t.Errorf("%s has %d lines", name, lines)
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.FuncDecl, *ast.FuncLit:
				if lines := s.lines(n); lines > longestFunc {
					t.Errorf("%s: a function of %d lines", s.files.Position(n.Pos()), lines)
				}
			}
			return true
		})
	}
}

// targets are what skintime is built for: a system and a processor.
func targets() (all []platform.Context) {
	for _, system := range systems {
		for _, processor := range []string{"amd64", "arm64"} {
			c := platform.Default
			c.GOOS, c.GOARCH, c.CgoEnabled, c.BuildTags = system, processor, false, nil
			all = append(all, c)
		}
	}
	return all
}

// on are the targets that a file is for; it depends on the platform when that
// is not all of them.
func (s source) on(t *testing.T) (on []string) {
	t.Helper()
	for _, c := range targets() {
		fits, err := c.MatchFile(filepath.Split(s.path))
		if err != nil {
			t.Fatal(err)
		}
		if fits {
			on = append(on, c.GOOS+"/"+c.GOARCH)
		}
	}
	return on
}

// platforms are the files that ship and are for some platforms only, by their
// folders; common are the others.
func platforms(t *testing.T) (some, common map[string][]source) {
	t.Helper()
	some, common = map[string][]source{}, map[string][]source{}
	for name, s := range tree(t) {
		folder := filepath.ToSlash(filepath.Dir(name))
		switch {
		case strings.HasSuffix(name, "_test.go"), strings.Contains(name, "testdata/"):
		case bound(s):
			some[folder] = append(some[folder], s)
		default:
			common[folder] = append(common[folder], s)
		}
	}
	return some, common
}

// systemName is what a file of one system is called.
var systemName = regexp.MustCompile(`_(linux|darwin|windows|unix|other|amd64|arm64)\.go$`)

// bound reports whether a file is bound to platforms, by its name or its
// constraint. A tag of our own, which chooses a way to draw, is none.
func bound(s source) bool {
	if systemName.MatchString(s.path) {
		return true
	}
	for _, group := range s.Comments {
		for _, c := range group.List {
			if constraint.IsGoBuild(c.Text) && !strings.Contains(c.Text, "teadraws") {
				return true
			}
		}
	}
	return false
}

// A name that the files for all platforms use, and that a file for some
// declares, is declared on each, once.
func TestEveryPlatformHasItsCounterpart(t *testing.T) {
	some, common := platforms(t)
	if len(some) == 0 {
		t.Fatal("no file is for some platforms only")
	}
	for folder, files := range some {
		used := names(common[folder])
		where := map[string][]string{}
		for _, s := range files {
			for _, name := range declared(s) {
				where[name] = append(where[name], s.on(t)...)
			}
		}
		for name, on := range where {
			if used[name] {
				for _, c := range targets() {
					if !slices.Contains(on, c.GOOS+"/"+c.GOARCH) {
						t.Errorf("%s: %s is missing on %s/%s", folder, name, c.GOOS, c.GOARCH)
					}
				}
			}
		}
	}
}

// names are those that files use.
func names(files []source) map[string]bool {
	used := map[string]bool{}
	for _, s := range files {
		for _, d := range s.Decls {
			ast.Inspect(d, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					used[id.Name] = true
				}
				return true
			})
		}
	}
	return used
}

// declared are the names that a file declares for its package.
func declared(s source) (names []string) {
	for _, d := range s.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				names = append(names, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					names = append(names, spec.Name.Name)
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						names = append(names, name.Name)
					}
				}
			}
		}
	}
	return names
}

// fileName is a file as a comment names it.
var fileName = regexp.MustCompile(`\w+\.go\b`)

// The first words of a file for some platforms say why it is, and name the files
// that take its place on others.
func TestEveryPlatformFileSaysWhy(t *testing.T) {
	some, _ := platforms(t)
	for _, files := range some {
		for _, s := range files {
			reason := ""
			for _, group := range s.Comments {
				if group.End() < s.Package {
					reason += group.Text()
				}
			}
			others := fileName.FindAllString(reason, -1)
			if len(others) == 0 {
				t.Errorf("%s does not say before its package why it is, and what takes its place elsewhere", s.path)
			}
			for _, other := range others {
				if _, err := os.Stat(filepath.Join(filepath.Dir(s.path), other)); err != nil || other == filepath.Base(s.path) {
					t.Errorf("%s names %s: %v", s.path, other, err)
				}
			}
		}
	}
}

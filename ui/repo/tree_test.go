package repo

import (
	"go/ast"
	platform "go/build"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// size is the most lines that files and functions may have.
type size struct{ file, function int }

var (
	ofShipped = size{file: 320, function: 60}
	ofOthers  = size{file: 500, function: 100} // tests, and what they need
)

// The median of the lines of functions that ship, and the 95th percentile.
const halfOfFunctions, mostFunctions = 8, 30

// ofTests reports by its path whether a file is for tests.
func ofTests(name string) bool {
	return strings.HasSuffix(name, "_test.go") || strings.Contains(name, "testdata/") || strings.Contains(name, "test/")
}

// tree returns all Go files of the repository by path, tests included.
func tree(t *testing.T) map[string]source {
	t.Helper()
	all, err := parsed()
	if err != nil || len(all) == 0 {
		t.Fatal(len(all), err)
	}
	return all
}

// parsed parses the tree once.
var parsed = sync.OnceValues(func() (map[string]source, error) {
	root, all := filepath.Join("..", ".."), map[string]source{}
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
	return all, err
})

// lines returns how many lines a node takes.
func (s source) lines(n ast.Node) int {
	return s.files.Position(n.End()).Line - s.files.Position(n.Pos()).Line + 1
}

func TestFilesAndFunctionsAreShort(t *testing.T) {
	var shipped []int // the lengths of functions
	for name, s := range tree(t) {
		most := ofShipped
		if ofTests(name) {
			most = ofOthers
		}
		if lines := s.files.File(s.FileStart).LineCount(); lines > most.file && !ast.IsGenerated(s.File) {
			t.Errorf("%s has %d lines", name, lines)
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			_, declared := n.(*ast.FuncDecl)
			if _, literal := n.(*ast.FuncLit); !declared && !literal {
				return true
			}
			lines := s.lines(n)
			if lines > most.function {
				t.Errorf("%s: a function of %d lines", s.files.Position(n.Pos()), lines)
			}
			if declared && !ofTests(name) {
				shipped = append(shipped, lines)
			}
			return true
		})
	}
	slices.Sort(shipped)
	if half, most := shipped[len(shipped)/2], shipped[len(shipped)*95/100]; half > halfOfFunctions || most > mostFunctions {
		t.Errorf("half of the functions have at most %d lines, 95 of 100 %d", half, most)
	}
}

// The root model routes and owns no screen's state: it stays small.
func TestTheRootIsSmall(t *testing.T) {
	const mostFields, mostMethods = 15, 30
	fields, methods := 0, 0
	for name, s := range tree(t) {
		if path.Dir(name) != "ui" || ofTests(name) {
			continue
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				if model, ok := n.Type.(*ast.StructType); ok && n.Name.Name == "Model" {
					fields = model.Fields.NumFields()
				}
			case *ast.FuncDecl:
				if n.Recv == nil || !strings.HasSuffix(types.ExprString(n.Recv.List[0].Type), "Model") {
					break
				}
				methods++
				if types.ExprString(n.Recv.List[0].Type) != "*Model" {
					t.Errorf("%s: %s gets a copy of the model", s.files.Position(n.Pos()), n.Name)
				}
			}
			return true
		})
	}
	if fields == 0 || fields > mostFields || methods == 0 || methods > mostMethods {
		t.Errorf("the model has %d fields and %d methods, at most %d and %d", fields, methods, mostFields, mostMethods)
	}
}

// targets returns the systems and processors that skintime is built for.
func targets() (all []platform.Context) {
	for _, system := range slices.Concat(systems, []string{"freebsd", "openbsd", "netbsd"}) {
		for _, processor := range []string{"amd64", "arm64"} {
			c := platform.Default
			c.GOOS, c.GOARCH, c.CgoEnabled, c.BuildTags = system, processor, false, nil
			all = append(all, c)
		}
	}
	return all
}

// on returns the targets that a file is built for.
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

// platforms returns the files that ship, by folder: those for some platforms only, and
// the common ones.
func platforms(t *testing.T) (some, common map[string][]source) {
	t.Helper()
	some, common = map[string][]source{}, map[string][]source{}
	for name, s := range tree(t) {
		folder := filepath.ToSlash(filepath.Dir(name))
		switch {
		case ofTests(name):
		case bound(s):
			some[folder] = append(some[folder], s)
		default:
			common[folder] = append(common[folder], s)
		}
	}
	return some, common
}

// systemName matches the name of a file for one system.
var systemName = regexp.MustCompile(`_(linux|darwin|windows|unix|other|amd64|arm64)\.go$`)

// bound reports whether a file is for some platforms only, by its name or its
// constraint. A tag of our own, which chooses how to draw, does not count.
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

// A name that common files use and a platform file declares is declared once on each
// platform.
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

// names returns the names that files use.
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

// declared returns the names that a file declares for its package.
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

// fileName matches a file in a comment.
var fileName = regexp.MustCompile(`\w+\.go\b`)

// A platform file begins with the reason for it, and names its counterparts on other
// platforms.
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

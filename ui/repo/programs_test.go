package repo

import (
	"go/ast"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// starters are the only files that start a program, with the reason.
var starters = map[string]string{
	"skintime/ui/awake/command.go": "the system's command that keeps a machine awake",
	"skintime/ui/cue/command.go":   "players, voices and the hooks of your own configuration",
	"skintime/ui/cue/show_dbus.go": "notify-send, where no notification service answers on the bus",
	"skintime/ui/cli/editor.go":    "the person's editor, whose words are split here",
}

// shellNames are programs that would run an argument as a script.
var shellNames = []string{"sh", "ash", "dash", "bash", "zsh", "fish", "ksh", "cmd", "pwsh", "osascript"}

// source is a parsed Go file of the repository.
type source struct {
	path  string // as it is imported, and the file's name
	files *token.FileSet
	*ast.File
}

// sources returns the Go files that ship on a system.
func sources(t *testing.T, system string) (all []source) {
	t.Helper()
	for room, p := range listedFor(t, system) {
		if room != "skintime" && !strings.HasPrefix(room, "skintime/") {
			continue
		}
		for _, name := range p.GoFiles {
			file := path.Join(room, name)
			s := tree(t)[strings.TrimPrefix(file, "skintime/")]
			all = append(all, source{file, s.files, s.File})
		}
	}
	return all
}

// calls returns the calls of functions of a package that is imported by its own name.
func (s source) calls(pkg string) (all []*ast.CallExpr) {
	ast.Inspect(s.File, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if f, ok := call.Fun.(*ast.SelectorExpr); ok {
				if x, ok := f.X.(*ast.Ident); ok && x.Name == pkg {
					all = append(all, call)
				}
			}
		}
		return true
	})
	return all
}

// Few files start programs. The domain, routines and the diary cannot.
func TestProgramsAreStartedInFewPlaces(t *testing.T) {
	for _, system := range systems {
		for _, s := range sources(t, system) {
			for _, name := range []string{"StartProcess", "ForkExec", "Exec", "CreateProcess", "ShellExecute"} {
				for _, pkg := range []string{"os", "syscall", "unix", "windows"} {
					for _, call := range s.calls(pkg) {
						if call.Fun.(*ast.SelectorExpr).Sel.Name == name {
							t.Errorf("%s calls %s.%s", s.path, pkg, name)
						}
					}
				}
			}
			for _, call := range s.calls("exec") {
				if name := call.Fun.(*ast.SelectorExpr).Sel.Name; starters[s.path] == "" && strings.HasPrefix(name, "Command") {
					t.Errorf("%s starts a program", s.path)
				}
			}
		}
		for room, p := range listedFor(t, system) {
			if strings.HasPrefix(room, "skintime/routine") && slices.Contains(p.Imports, "os/exec") {
				t.Errorf("%s could start a program", room)
			}
		}
	}
}

// No shell is named where programs are started. Windows' powershell, which plays and
// speaks there, gets constant scripts: what changes is in the environment.
func TestNoShell(t *testing.T) {
	for _, system := range systems {
		for _, s := range sources(t, system) {
			constants := s.constants()
			ast.Inspect(s.File, func(n ast.Node) bool {
				if word, ok := n.(*ast.BasicLit); ok && s.namesShell(word) {
					t.Errorf("%s names the shell %s", s.files.Position(word.Pos()), word.Value)
				}
				if call, ok := n.(*ast.CallExpr); ok {
					if f, ok := call.Fun.(*ast.Ident); ok && f.Name == "powershell" && !isConstant(call.Args[0], constants) {
						t.Errorf("%s: a script that is put together", s.files.Position(call.Pos()))
					}
				}
				return true
			})
		}
	}
}

// namesShell reports whether a literal is the name or path of a shell. ui/cli may name
// those that it writes a completion for.
func (s source) namesShell(word *ast.BasicLit) bool {
	text, err := strconv.Unquote(word.Value)
	if word.Kind != token.STRING || err != nil || strings.HasPrefix(s.path, "skintime/ui/cli/") && starters[s.path] == "" {
		return false
	}
	return slices.Contains(shellNames, strings.TrimSuffix(strings.ToLower(path.Base(filepath.ToSlash(text))), ".exe"))
}

// constants returns the names of a file's constants.
func (s source) constants() (names []string) {
	ast.Inspect(s.File, func(n ast.Node) bool {
		if d, ok := n.(*ast.GenDecl); ok && d.Tok == token.CONST {
			for _, spec := range d.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					names = append(names, name.Name)
				}
			}
		}
		return true
	})
	return names
}

func isConstant(e ast.Expr, names []string) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return true
	case *ast.Ident:
		return slices.Contains(names, e.Name)
	}
	return false
}

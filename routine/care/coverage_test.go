package care

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"skintime/assets"
)

// Every claim of the data file is behind something that a plan of the
// situations says, a window, an interval or a dispute; or the file says why
// not.
func TestEveryClaimIsUsed(t *testing.T) {
	d := Shipped()
	used := map[string]bool{}
	for _, ids := range d.claimsBehind() {
		for _, id := range ids {
			used[id] = true
		}
	}
	text, err := os.ReadFile("testdata/situations.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		s := situation(t, strings.Split(line, "|"))
		p := d.Plan(s)
		for _, step := range p.Steps {
			mark(used, step.Why)
		}
		for _, a := range p.Advice {
			mark(used, a.Why)
		}
		for _, day := range d.Week(s) {
			mark(used, day.Why)
		}
	}
	for _, c := range d.Claims {
		if used[c.ID] == (c.Unused != "") {
			t.Errorf("%s is used: %v, and the file says %q", c.ID, used[c.ID], c.Unused)
		}
		if c.Says == "" || c.From == "" || c.Rule == "" && c.Unused == "" {
			t.Errorf("%s says or does nothing", c.ID)
		}
	}
	if n := len(d.Claims); n != 98 {
		t.Errorf("%d claims", n)
	}
}

func mark(used map[string]bool, ids []string) {
	for _, id := range ids {
		used[id] = true
	}
}

// sourceFiles lists the package's files.
func sourceFiles(t *testing.T) []string {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	return names
}

var claimID = regexp.MustCompile(`\b[SG][1-9]\d?\b`)

// An id that a rule or a routine names is a claim of the data file.
func TestEveryIDIsAClaim(t *testing.T) {
	d := Shipped()
	for _, name := range sourceFiles(t) {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				text, _ := strconv.Unquote(lit.Value)
				if claimID.FindString(text) == text && text != "" {
					claimed(t, name, d, []string{text})
				}
			}
			return true
		})
	}
	routines, err := assets.Files.ReadDir("routines")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range routines {
		text, err := assets.Files.ReadFile("routines/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(text), "\n") {
			_, comment, _ := strings.Cut(line, "#")
			for _, id := range claimID.FindAllString(comment, -1) {
				claimed(t, entry.Name(), d, []string{id})
			}
		}
	}
}

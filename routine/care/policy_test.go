package care

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// maxRuleLines is how long a rule may be: the whole of one fits on a screen.
const maxRuleLines = 40

// Every rule of the package stands once in the policy, under a name of its own, with a word on
// what it looks at and what it does, and names the claims that it says. None is long.
func TestPolicy(t *testing.T) {
	d, rules := Shipped(), ruleMethods(t)
	names := map[string]bool{}
	for _, r := range policy() {
		method := methodName(r.apply)
		source, ok := rules[method]
		delete(rules, method)
		switch {
		case !ok:
			t.Errorf("%s: there is no rule %s, or it is listed twice", r.name, method)
			continue
		case names[r.name] || r.name == "" || r.looks == "" || r.does == "":
			t.Errorf("%s: the name is taken, or something is not said: %+v", method, r)
		case source.lines > maxRuleLines:
			t.Errorf("%s: %d lines, at most %d", method, source.lines, maxRuleLines)
		case len(r.looks)+len(r.does) > 100:
			t.Errorf("%s: what it looks at and does is no phrase", method)
		}
		names[r.name] = true
		for _, id := range strings.Fields(r.claims) {
			claimed(t, r.name, d, []string{id})
		}
		for _, id := range source.ids {
			if !slices.Contains(strings.Fields(r.claims), id) {
				t.Errorf("%s says %s, and the policy does not", method, id)
			}
		}
	}
	for method := range rules {
		t.Errorf("%s is not in the policy", method)
	}
}

func methodName(apply func(*planner)) string {
	name := runtime.FuncForPC(reflect.ValueOf(apply).Pointer()).Name()
	return name[strings.LastIndex(name, ".")+1:]
}

// ruleSource is what the code of a rule has: its length, and the claims it names.
type ruleSource struct {
	lines int
	ids   []string
}

func ruleMethods(t *testing.T) map[string]ruleSource {
	found := map[string]ruleSource{}
	for _, name := range sourceFiles(t) {
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			method, ok := d.(*ast.FuncDecl)
			if !ok || method.Recv == nil || !strings.HasPrefix(method.Name.Name, "rule") {
				continue
			}
			r := ruleSource{lines: files.Position(method.End()).Line - files.Position(method.Pos()).Line + 1}
			ast.Inspect(method, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					if text, _ := strconv.Unquote(lit.Value); claimID.FindString(text) == text && text != "" {
						r.ids = append(r.ids, text)
					}
				}
				return true
			})
			found[method.Name.Name] = r
		}
	}
	return found
}

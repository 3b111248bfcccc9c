package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"skintime/routine/file"
)

// The routine file of the README is a routine, and the claims that it makes
// about commands name commands and flags that exist.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(text), "```toml\n")
	example, _, closed := strings.Cut(rest, "```")
	if !found || !closed {
		t.Fatal("the README has no routine file")
	}
	r, err := file.Parse("README.md", []byte(example))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Steps) != 3 || !r.Steps[0].Optional || !r.Steps[2].Auto {
		t.Errorf("read as %+v", r)
	}
	root := (&app{}).root()
	for _, line := range strings.Split(string(text), "\n") {
		cells := strings.Split(line, "`")
		if !strings.HasPrefix(line, "| `skintime") {
			continue
		}
		words := strings.Fields(cells[1])[1:]
		c, args, err := root.Find(words)
		if err != nil {
			t.Errorf("%q: %v", line, err)
			continue
		}
		for _, a := range args {
			if name, isFlag := strings.CutPrefix(a, "--"); isFlag && c.Flags().Lookup(name) == nil && root.PersistentFlags().Lookup(name) == nil {
				t.Errorf("%q: there is no flag %s", line, a)
			}
		}
	}
}

package repo

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"skintime/routine/config"
	"skintime/routine/library"
)

// The files of the README can be read.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := library.Parse("README.md", example(t, string(text), "Your own routine"))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Steps) != 3 || !r.Steps[0].Optional || !r.Steps[2].Auto {
		t.Errorf("read as %+v", r)
	}
	c, err := config.Parse("README.md", example(t, string(text), "Your skin and your products"))
	if err != nil {
		t.Fatal(err)
	}
	if c.Skin != "dry" || len(c.Products) != 3 || c.Products[0].Months != 12 {
		t.Errorf("read as %+v", c)
	}
}

// example is the TOML under a heading.
func example(t *testing.T, text, heading string) []byte {
	t.Helper()
	_, section, found := strings.Cut(text, "\n## "+heading+"\n")
	section, _, _ = strings.Cut(section, "\n## ")
	_, rest, begun := strings.Cut(section, "```toml\n")
	toml, _, closed := strings.Cut(rest, "```")
	if !found || !begun || !closed {
		t.Fatalf("there is no example under %q", heading)
	}
	return []byte(toml)
}

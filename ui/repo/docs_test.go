package repo

import (
	"go/ast"
	"go/types"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"skintime/routine/config"
	"skintime/routine/library"
)

// documents are what a person reads about the program, by their paths.
func documents(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"README.md", "assets/help/*.md", ".github/*.md"} {
		files, err := filepath.Glob(filepath.Join("..", "..", pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			name, _ := filepath.Rel(filepath.Join("..", ".."), file)
			all[filepath.ToSlash(name)] = textOf(t, file)
		}
	}
	return all
}

func textOf(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A person reads the README in a few minutes.
func TestReadmeIsShort(t *testing.T) {
	const mostLines, mostWords = 150, 900
	text := documents(t)["README.md"]
	if lines, words := strings.Count(text, "\n"), len(strings.Fields(text)); lines > mostLines || words > mostWords {
		t.Errorf("the README has %d lines and %d words, at most %d and %d", lines, words, mostLines, mostWords)
	}
}

// points are what the README says makes skintime different, and the tests that
// show each.
var points = map[string][]string{
	"The time is right.":             {"routine/clock.TestSleepCounts", "routine/clock.TestASetWallClockIsIgnored"},
	"Nothing is lost.":               {"ui/cli.TestKilled", "ui/cli.TestTheTerminalGoesAway"},
	"It knows the jar in your hand.": {"routine/care.TestSituations", "routine/care.TestEveryIDIsAClaim", "ui/cli.TestScripts"},
	"You need not look.":             {"ui/cli.TestLedByTheVoiceAlone", "ui/cue.TestVoiceReads"},
	"It is yours.":                   {"ui/repo.TestNoClientOfANetworkShips", "ui/repo.TestNoNetworkIsUsed", "routine/diary.TestCopiesBySyncTools"},
}

func TestEveryPointOfTheReadmeIsShown(t *testing.T) {
	_, section, _ := strings.Cut(documents(t)["README.md"], "\n## What makes it different\n")
	section, _, _ = strings.Cut(section, "\n## ")
	var written []string
	for _, found := range regexp.MustCompile(`(?m)^- \*\*(.+)\*\*`).FindAllStringSubmatch(section, -1) {
		written = append(written, found[1])
	}
	if known := slices.Sorted(maps.Keys(points)); !slices.Equal(slices.Sorted(slices.Values(written)), known) {
		t.Errorf("the README has the points %q, there are tests for %q", written, known)
	}
	functions := functionsOf(t)
	for point, tests := range points {
		for _, test := range tests {
			if !functions[test] {
				t.Errorf("%s is shown by %s, which is not there", point, test)
			}
		}
	}
}

// functionsOf are the functions and methods of the tree: ui/cli.Main,
// ui.Model.Update.
func functionsOf(t *testing.T) map[string]bool {
	all := map[string]bool{}
	for name, s := range tree(t) {
		for _, d := range s.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				receiver := "."
				if f.Recv != nil {
					receiver = "." + strings.TrimPrefix(types.ExprString(f.Recv.List[0].Type), "*") + "."
				}
				all[path.Dir(name)+receiver+f.Name.Name] = true
			}
		}
	}
	return all
}

// The path of a key press leads through functions that are there.
func TestThePathOfAKeyPress(t *testing.T) {
	functions := functionsOf(t)
	stops := regexp.MustCompile("(?m)^\\d+\\. `([a-z]+)(\\.\\w+\\.\\w+)`").FindAllStringSubmatch(documents(t)[".github/CONTRIBUTING.md"], -1)
	if len(stops) < 10 {
		t.Errorf("only %d stops", len(stops))
	}
	for _, stop := range stops {
		there := false
		for _, room := range []string{stop[1], "ui/" + stop[1], "routine/" + stop[1]} {
			there = there || functions[room+stop[2]]
		}
		if !there {
			t.Errorf("%s%s is not there", stop[1], stop[2])
		}
	}
}

var (
	mdLink    = regexp.MustCompile(`\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"`)
	mdHeading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	mdFence   = regexp.MustCompile("(?ms)^```.*?^```$")
)

// anchors are those that a reader of Markdown gives to headings.
func anchors(text string) (all []string) {
	for _, h := range mdHeading.FindAllStringSubmatch(mdFence.ReplaceAllString(text, ""), -1) {
		word := regexp.MustCompile(`[^\pL\pN _-]`).ReplaceAllString(strings.ToLower(h[1]), "")
		all = append(all, strings.ReplaceAll(word, " ", "-"))
	}
	return all
}

// Every link leads to a file or a heading that is there. Topics link to topics
// only, since they are read without the rest as well.
func TestLinks(t *testing.T) {
	all := documents(t)
	for name, text := range all {
		for _, found := range mdLink.FindAllStringSubmatch(mdFence.ReplaceAllString(text, ""), -1) {
			link := found[1] + found[2]
			if link == "https://go.dev/dl/" {
				continue
			}
			file, anchor, _ := strings.Cut(link, "#")
			target := name
			if file != "" {
				target = path.Join(path.Dir(name), file)
			}
			if _, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(target))); err != nil {
				t.Errorf("%s links to %s: %v", name, link, err)
			}
			if anchor != "" && !slices.Contains(anchors(all[target]), anchor) {
				t.Errorf("%s links to %s: no such heading", name, link)
			}
			if path.Dir(name) == "assets/help" && path.Dir(target) != "assets/help" {
				t.Errorf("%s links to %s, which is no topic", name, link)
			}
		}
	}
	for name := range all {
		if path.Dir(name) == "assets/help" && !strings.Contains(all["README.md"], "("+name+")") {
			t.Errorf("the README does not link to %s", name)
		}
	}
}

// The files that the topics show can be read.
func TestFilesOfTheTopics(t *testing.T) {
	r, err := library.Parse("routines.md", []byte(snippet(t, "routines", "toml")))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Steps) != 3 || !r.Steps[0].Optional || !r.Steps[2].Auto {
		t.Errorf("read as %+v", r)
	}
	c, err := config.Parse("configuration.md", []byte(snippet(t, "configuration", "toml")))
	if err != nil {
		t.Fatal(err)
	}
	if c.Skin != "dry" || len(c.Products) != 3 || c.Products[0].Months != 12 {
		t.Errorf("read as %+v", c)
	}
}

// snippet is the first code of a language in a topic.
func snippet(t *testing.T, topic, language string) string {
	t.Helper()
	topic, section, _ := strings.Cut(topic, "#")
	text := textOf(t, filepath.Join("..", "..", "assets", "help", topic+".md"))
	if section != "" {
		_, text, _ = strings.Cut(text, "# "+section+"\n")
	}
	_, rest, begun := strings.Cut(text, "\n```"+language+"\n")
	code, _, closed := strings.Cut(rest, "```")
	if !begun || !closed {
		t.Fatalf("%s has no %s", topic, language)
	}
	return code
}

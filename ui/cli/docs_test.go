package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"skintime/ui/help"
)

// tree are all commands.
func tree(c *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{c}
	for _, sub := range c.Commands() {
		all = append(all, tree(sub)...)
	}
	return all
}

// written is all that a person reads about commands: README, topics, what is for
// contributors, and the examples, which are in the man page and in help.
func written(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"README.md", "assets/help/*.md", ".github/*.md"} {
		names, err := filepath.Glob(filepath.Join("..", "..", pattern))
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all[name] = string(text)
		}
	}
	for _, c := range tree((&app{}).root()) {
		all[c.CommandPath()+" --help"] = c.Example
	}
	return all
}

var (
	fence    = regexp.MustCompile("(?ms)^```.*?^```$|^    .*?$")
	span     = regexp.MustCompile("`(skintime[^`]*|--[a-z-]+)`")
	inFences = regexp.MustCompile(`(?m)(?:^ *|\(|")(skintime(?: [^>|)'"#&\n]*)?)`)
)

// typed are the commands of a text, and the flags that stand alone: in the middle of
// a sentence, which may end a line, and in code. Examples are code only.
func typed(text string, code bool) (all []string) {
	if code {
		for _, m := range inFences.FindAllStringSubmatch(text, -1) {
			all = append(all, strings.TrimSpace(m[1]))
		}
		return all
	}
	for _, m := range span.FindAllStringSubmatch(fence.ReplaceAllString(text, ""), -1) {
		words, _, _ := strings.Cut(m[1], ">")
		all = append(all, strings.Join(strings.Fields(words), " "))
	}
	return append(all, typed(strings.Join(fence.FindAllString(text, -1), "\n"), true)...)
}

// What README, topics and examples have a person type are commands and flags that
// are there.
func TestWrittenCommandsExist(t *testing.T) {
	found := 0
	for name, text := range written(t) {
		for _, line := range typed(text, strings.HasSuffix(name, " --help")) {
			found++
			if wrong := wrongWords(line); wrong != "" {
				t.Errorf("%s: %q: %s", name, line, wrong)
			}
		}
	}
	if found < 60 {
		t.Errorf("only %d commands are found", found)
	}
	for _, line := range []string{"skintime nosuch", "skintime diary nosuch", "skintime plan --nosuch", "--nosuch", "skintime help nosuch"} {
		if wrongWords(line) == "" {
			t.Errorf("nothing is wrong with %q", line)
		}
	}
}

// wrongWords is what is wrong with a command, or with a flag that stands alone.
func wrongWords(line string) string {
	root := (&app{}).root()
	if flag, alone := strings.CutPrefix(line, "--"); alone {
		has := func(c *cobra.Command) bool {
			return c.Flags().Lookup(flag) != nil || c.PersistentFlags().Lookup(flag) != nil
		}
		if flag != "help" && flag != "version" && !slices.ContainsFunc(tree(root), has) {
			return "no command has it"
		}
		return ""
	}
	c, rest, err := root.Find(strings.Fields(line)[1:])
	if err != nil {
		return err.Error()
	}
	c.InitDefaultHelpFlag()
	c.InitDefaultVersionFlag()
	if err := c.ParseFlags(rest); err != nil {
		return err.Error()
	}
	words := c.Flags().Args()
	capitals := len(words) > 0 && words[0] == strings.ToUpper(words[0])
	switch {
	case len(words) == 0 || capitals:
	case c == root && !slices.Contains(append(findLibrary().Names(), "evening-mask"), words[0]):
		return "no command or routine"
	case c != root && c.HasSubCommands():
		return "no such command"
	case c.Name() == "help":
		if _, isTopic := help.Find(strings.Join(words, " ")); !isTopic {
			return wrongWords("skintime " + strings.Join(words, " "))
		}
	}
	return ""
}

// Every flag says what it does, in help and in the man page.
func TestFlagsAreDescribed(t *testing.T) {
	each := func(f func(c *cobra.Command, f *pflag.Flag)) {
		for _, c := range tree((&app{}).root()) {
			c.LocalFlags().VisitAll(func(flag *pflag.Flag) {
				if ofItself := flag.Name == "help" || flag.Name == "version"; !ofItself && !flag.Hidden && !c.Hidden {
					f(c, flag)
				}
			})
		}
	}
	each(func(c *cobra.Command, f *pflag.Flag) {
		if strings.TrimSpace(f.Usage) == "" {
			t.Fatalf("%s --%s has no description", c.CommandPath(), f.Name)
		}
	})
	page := page1()
	each(func(c *cobra.Command, f *pflag.Flag) {
		term, usage := flagTerm(f)
		if text := escape(strings.ToUpper(usage[:1]) + usage[1:]); !strings.Contains(page, ".B \""+escape(term)+"\"\n"+text) {
			t.Errorf("%s --%s is not described in the man page", c.CommandPath(), f.Name)
		}
	})
}

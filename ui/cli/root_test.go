package cli

import (
	"strings"
	"testing"
)

// Only the command that the arguments name has its subcommands built; help, completion and
// whatever begins with a flag may reach any.
func TestSubcommandsAreBuiltWhereTheyAreNeeded(t *testing.T) {
	for _, c := range []struct {
		args  string
		built bool
	}{
		{"", false}, {"plan --json", false}, {"facial", false}, {"shelf", false}, {"diary", true}, {"diary list", true},
		{"--plain diary list", true}, {"help diary list", true}, {"man", true}, {"completion bash", true}, {"__complete diary ", true},
	} {
		root := (&app{only: needed(strings.Fields(c.args))}).root()
		found, _, err := root.Find([]string{"diary", "list"})
		if built := err == nil && found.Name() == "list"; built != c.built {
			t.Errorf("skintime %s: diary list is built: %v, want %v", c.args, built, c.built)
		}
	}
}

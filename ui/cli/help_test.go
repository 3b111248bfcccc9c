package cli

import (
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// allCommands returns every command that is not hidden, the program first.
func allCommands() []*cobra.Command {
	all := []*cobra.Command{(&app{}).root()}
	for i := 0; i < len(all); i++ {
		all = append(all, shown(all[i])...)
	}
	return all
}

// Each command is in one group of the program's help.
func TestHelpGroupsEveryCommand(t *testing.T) {
	a := &app{}
	var grouped []string
	for _, g := range a.groups(&options{}) {
		for _, c := range g.commands {
			grouped = append(grouped, c.Name())
		}
	}
	all := commandNames(a.root())
	slices.Sort(grouped)
	if !slices.Equal(grouped, all) {
		t.Errorf("the groups have %v, the program has %v", grouped, all)
	}
}

// Each command and flag says what it is for, and a flag with a value what that is.
func TestHelpDescribesEveryFlag(t *testing.T) {
	for _, c := range allCommands() {
		if c.Short == "" {
			t.Errorf("%s has no description", c.CommandPath())
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			term, usage := flagTerm(f)
			_, value, _ := strings.Cut(term, " ")
			if f.Usage == "" || usage == "" {
				t.Errorf("%s --%s has no description", c.CommandPath(), f.Name)
			}
			if strings.Contains(usage, "[]") {
				t.Errorf("%s --%s: nothing is no default: %q", c.CommandPath(), f.Name, usage)
			}
			if takesOne := f.Value.Type() != "bool"; takesOne != (value != "") || value != strings.ToUpper(value) {
				t.Errorf("%s %s: the value of a %s flag is called %q", c.CommandPath(), term, f.Value.Type(), value)
			}
		})
	}
}

// The flags that help shows, for each command that has more than --help: each of
// them is read by the command.
func TestHelpShowsOnlyFlagsThatAct(t *testing.T) {
	const session = "feel json minutes note product routine steps stung when"
	const product = "actives by cap cleared dries every exfoliates expires for from gentle json kind method months name off onto opened prescribed rich since strength tested testing texture used-up"
	want := map[string]string{
		"skintime shelf": "json plain", "skintime shelf list": "json plain", "skintime shelf add": product, "skintime shelf edit": product,
		"skintime shelf used-up": "json", "skintime shelf clear": "json", "skintime shelf remove": "json yes",
		"skintime":        "debug plain version",
		"skintime start":  "ago auto debug mask minutes now plain product speak speed",
		"skintime resume": "debug json plain",
		"skintime next":   "json yes", "skintime skip": "json yes", "skintime back": "json", "skintime pause": "json",
		"skintime ack": "json", "skintime mute": "json", "skintime extend": "json",
		"skintime demo":   "debug plain",
		"skintime status": "format json",
		"skintime plan":   "ics json mask plain product week", "skintime remind": "at debug print",
		"skintime why":        "json plain",
		"skintime diary":      "json plain",
		"skintime setup":      "plain",
		"skintime routine":    "json plain",
		"skintime cues":       "debug plain",
		"skintime theme":      "plain",
		"skintime completion": "no-descriptions",
		"skintime help":       "plain",

		"skintime diary list": "json plain product", "skintime diary show": "history json plain", "skintime diary stats": "json plain",
		"skintime diary add": session, "skintime diary edit": session, "skintime diary remove": "json yes",
		"skintime diary check": "json plain", "skintime diary export": "csv excel ics json", "skintime diary path": "json",
		"skintime routine list": "json plain", "skintime routine show": "plain toml", "skintime routine new": "from",
	}
	for _, c := range allCommands() {
		var names []string
		add := func(f *pflag.Flag) {
			if !f.Hidden && f.Name != "help" {
				names = append(names, f.Name)
			}
		}
		c.Flags().VisitAll(add)
		c.InheritedFlags().VisitAll(add)
		slices.Sort(names)
		if got := strings.Join(names, " "); got != want[c.CommandPath()] {
			t.Errorf("%s shows %q, want %q", c.CommandPath(), got, want[c.CommandPath()])
		}
	}
}

// A narrow terminal has what a command does below its name, not a letter a line.
func TestHelpOnNarrowTerminals(t *testing.T) {
	a := &app{}
	root := a.root()
	for _, width := range []int{20, 30, 40, 80} {
		for _, line := range helpText(root, a.groups(&options{}), width) {
			text := strings.TrimSpace(ansi.Strip(line))
			if len(text) == 1 {
				t.Fatalf("in %d cells a line is %q", width, line)
			}
			if lipgloss.Width(line) > width && strings.Contains(text, "  ") {
				t.Errorf("in %d cells: %q", width, line)
			}
		}
	}
}

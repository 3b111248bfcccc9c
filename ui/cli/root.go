package cli

import (
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"skintime/assets"
	"skintime/routine/library"
	"skintime/ui/cue"
)

// findLibrary returns the library of the person's own routines and the shipped ones.
func findLibrary() library.Library {
	return library.Library{OwnFolder: ownPath(xdg.ConfigHome, "XDG_CONFIG_HOME", "routines"), Texts: assets.Folder("routines")}
}

// root builds the command tree.
func (a *app) root() *cobra.Command {
	o := options{speed: 1}
	root := a.command("skintime [ROUTINE]", "A guided skincare routine for the terminal", func(name string) error { return a.start(name, o) })
	root.Long = "skintime walks you through a skincare routine, step by step: what to do now,\n" +
		"for how long, and what comes next. It counts the mask's time and says when to rinse."
	root.Example = "skintime\nskintime start --now --minutes 10\nskintime demo"
	root.ValidArgsFunction = a.completeRoutine
	root.Version, root.SilenceUsage, root.SilenceErrors = thisBuild().String(), true, true
	root.Flags().BoolP("version", "v", false, "print the version, its commit and its date")
	urgent := false
	notify := a.command(notifyCommand, "Show a notification on the desktop", func(string) error { return cue.ShowOnDesktop(a.in, urgent) })
	notify.Flags().BoolVar(&urgent, "urgent", false, "keep it until it is dismissed")
	notify.Hidden = true
	root.AddCommand(notify)
	groups := a.groups(&o)
	for _, g := range groups {
		root.AddCommand(g.commands...)
	}
	if c, _, err := root.Find([]string{"help"}); err == nil {
		root.SetHelpCommand(c) // in the place of cobra's own
	}
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { a.failed = a.lines(helpText(c, groups, a.helpWidth())) })
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	show(root, "plain", "", "start", "resume", "demo", "plan", "why", "diary", "diary list", "diary show", "diary stats", "diary check",
		"setup", "shelf", "shelf list", "routine", "routine list", "routine show", "cues", "theme", "help")
	show(root, "debug", "", "start", "resume", "demo", "remind", "cues")
	a.tree = root
	return root
}

// groups returns the commands by what a person wants.
func (a *app) groups(o *options) []group {
	return []group{
		{"Do a routine", []*cobra.Command{
			a.startCommand(o),
			a.resumeCommand(o),
			a.command("drop", "End the unfinished session", func(string) error { return a.drop() }),
			a.demoCommand(o), a.statusCommand(),
		}},
		{"Lead the running session from another terminal", a.leadCommands()},
		{"Plan", []*cobra.Command{a.planCommand(), a.remindCommand(), a.whyCommand()}},
		{"Look back", []*cobra.Command{a.diaryCommand()}},
		{"Set up", []*cobra.Command{
			a.command("setup", "Tell skintime about your skin and products", func(string) error { return a.setup() }), a.shelfCommand(), a.configCommand(), a.routineCommand(), a.cuesCommand(), a.themeCommand(),
		}},
		{"More", []*cobra.Command{a.completionCommand(), a.manCommand(), a.helpCommand(), a.versionCommand()}},
	}
}

// needed returns the only command whose subcommands the arguments can reach; empty: any. Building
// those of all takes a good part of the time in which a plan is made.
func needed(args []string) string {
	if len(args) == 0 {
		return programName
	}
	if strings.HasPrefix(args[0], "-") || slices.Contains([]string{"help", "man", "completion", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}, args[0]) {
		return ""
	}
	return args[0]
}

// show shows a flag in the help of commands where it does something. Every command accepts it, for
// scripts.
func show(root *cobra.Command, flag string, commands ...string) {
	for _, path := range commands {
		if c, _, err := root.Find(strings.Fields(path)); err == nil {
			c.Flags().Lookup(flag).Hidden = false
		}
	}
}

package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"skintime/assets"
	"skintime/routine/library"
	"skintime/routine/toml"
	"skintime/ui/cue"
)

// app is what the commands share.
type app struct {
	// ctx is done when a signal asks the program to end. Main catches signals from
	// its first line on, so that none ends a session unsaved.
	ctx context.Context
	// restoreSignals gives signals their usual effect again, for commands that do
	// not look at ctx.
	restoreSignals func()
	in             io.Reader
	out            io.Writer
	errs           io.Writer
	library        library.Library
	plain          bool           // lines of text are asked for
	debug          debugFlag      // where what happens is logged
	log            *slog.Logger   // gets what happens while a command runs: no note and no name
	tree           *cobra.Command // the program, with all commands
	only           string         // the command whose subcommands are built; empty: all have them
	commandPath    string         // the command that runs, such as "skintime diary list"
	failed         error          // what went wrong in a command
}

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

// bare reports whether the subcommands of a command are not needed.
func (a *app) bare(c *cobra.Command) bool { return a.only != "" && a.only != c.Name() }

// show shows a flag in the help of commands where it does something. Every command accepts it, for
// scripts.
func show(root *cobra.Command, flag string, commands ...string) {
	for _, path := range commands {
		if c, _, err := root.Find(strings.Fields(path)); err == nil {
			c.Flags().Lookup(flag).Hidden = false
		}
	}
}

func (a *app) startCommand(o *options) *cobra.Command {
	c := a.command("start [ROUTINE]", "Plan a routine and start it", func(name string) error { return a.start(name, *o) })
	c.Example = "skintime start --now\nskintime start facial --minutes 10\nskintime start --ago 5m\nskintime start --now --auto --speak"
	c.ValidArgsFunction = a.completeRoutine
	c.Flags().BoolVar(&o.now, "now", false, "skip the plan and start")
	c.Flags().BoolVar(&o.auto, "auto", false, "continue by itself when a step's time is up")
	c.Flags().BoolVar(&o.speak, "speak", false, "read the steps aloud")
	o.choice.addTo(c, a)
	c.Flags().StringVar(&o.agoText, "ago", "", "start at once with the mask that went on `TIME` ago, such as 5m")
	c.Flags().IntVar(&o.minutes, "minutes", 0, "leave the mask on for `N` minutes")
	c.Flags().Float64Var(&o.speed, "speed", 1, "rehearse `X` times as fast; nothing is recorded")
	c.PreRun = func(*cobra.Command, []string) { o.minutesSet = c.Flags().Changed("minutes") }
	return c
}

func (a *app) demoCommand(o *options) *cobra.Command {
	c := a.command("demo [ROUTINE]", "Watch the whole routine at 60 times the speed", func(name string) error {
		o.now, o.auto, o.speed, o.ignoreHistory = true, true, 60, true
		return a.start(name, *o)
	})
	c.ValidArgsFunction = a.completeRoutine
	return c
}

// command makes a command that calls run with the word after it, if any; use says which words:
// "why [CLAIM]". The error of run is in failed, for Main to report.
func (a *app) command(use, short string, run func(word string) error) *cobra.Command {
	c := &cobra.Command{Use: use, Short: short, Args: cobra.ArbitraryArgs, ValidArgsFunction: cobra.NoFileCompletions}
	c.Flags().BoolP("help", "h", false, "show this help")
	c.Flags().BoolVar(&a.plain, "plain", false, "print lines of text, for screen readers and pipes")
	c.Flags().Lookup("plain").Hidden = true
	c.Flags().Var(&a.debug, "debug", "add what happens to `FILE`, for a report: no notes, no names of products")
	c.Flags().Lookup("debug").Hidden = true
	c.RunE = func(_ *cobra.Command, args []string) error {
		a.commandPath = c.CommandPath()
		a.failed = checkWords(c, args)
		if a.failed == nil {
			a.failed = a.run(run, args)
		}
		return nil
	}
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		a.commandPath, a.failed = c.CommandPath(), usageError{flagError(c, err)}
		return nil
	})
	return c
}

// run runs a command. A signal ends one that does not look at ctx, as it ends other programs.
func (a *app) run(run func(word string) error, args []string) error {
	handleSignals := []string{programName, "skintime start", "skintime resume", "skintime demo", "skintime setup", "skintime cues", "skintime diary"}
	if !slices.Contains(handleSignals, a.commandPath) {
		if a.ctx.Err() != nil {
			return errors.New("interrupted")
		}
		a.restoreSignals()
	}
	end, err := a.startLog()
	if err != nil {
		return err
	}
	err = run(strings.Join(args, " "))
	end(err)
	return err
}

// checkWords returns an error where a command is given fewer or more words than its usage has.
func checkWords(c *cobra.Command, args []string) error {
	name := strings.TrimPrefix(c.CommandPath(), programName+" ")
	takes := strings.Fields(c.Use)[1:]
	switch {
	case len(takes) == 0 && len(args) > 0 && !c.HasSubCommands():
		return usageError{fmt.Errorf("%s takes no words; leave out %q", name, args[0])}
	case len(takes) != 1, len(args) == 1, len(args) == 0 && strings.HasPrefix(takes[0], "["): // of several, any number
		return nil
	case len(args) == 0:
		return usageError{fmt.Errorf("%s needs one %s", name, takes[0])}
	}
	return usageError{fmt.Errorf("%s takes one %s, not %d", name, strings.Trim(takes[0], "[]"), len(args))}
}

// commandNames returns the names of a command's subcommands that are not hidden.
func commandNames(c *cobra.Command) []string { return each(shown(c), (*cobra.Command).Name) }

// unknownCommand returns an error about a word that no subcommand has.
func unknownCommand(c *cobra.Command, word string) error {
	path := strings.TrimPrefix(strings.TrimPrefix(c.CommandPath(), programName)+" ", " ")
	if near, ok := toml.Nearest(word, commandNames(c)); ok {
		return usageError{fmt.Errorf("unknown command %q; did you mean %q?", path+word, path+near)}
	}
	return usageError{fmt.Errorf("unknown command %q; there are %s", path+word, strings.Join(commandNames(c), ", "))}
}

// unknown returns an error about an unknown word, with the nearest known one, or all.
func unknown(what, word string, known []string) error {
	return usageError{fmt.Errorf("unknown %s %q; %s", what, word, toml.DidYouMean(word, known))}
}

func needsValue(f *pflag.Flag) error {
	term, _ := flagTerm(f)
	return fmt.Errorf("--%s needs a value: write %s", f.Name, term)
}

// flagError says what to write where a flag is unknown, or its value missing or wrong.
func flagError(c *cobra.Command, err error) error {
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var unknown *pflag.NotExistError
	switch {
	case errors.As(err, &missing):
		return needsValue(missing.GetFlag())
	case errors.As(err, &invalid) && invalid.GetValue() == "":
		return needsValue(invalid.GetFlag())
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "bool":
		return fmt.Errorf("--%s %q: write true or false", invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &invalid):
		return fmt.Errorf("--%s %q: write a number", invalid.GetFlag().Name, invalid.GetValue())
	case !errors.As(err, &unknown):
		return err
	}
	dashes, word := "--", unknown.GetSpecifiedName()
	if letters := unknown.GetSpecifiedShortnames(); letters != "" {
		dashes, word = "-", letters
	}
	var known []string
	c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
	if near, ok := toml.Nearest(word, known); ok {
		return fmt.Errorf("unknown flag %s%s; did you mean --%s?", dashes, word, near)
	}
	return fmt.Errorf("unknown flag %s%s", dashes, word)
}

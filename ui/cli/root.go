package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"skintime/assets"
	"skintime/routine"
	"skintime/routine/library"
	"skintime/routine/toml"
	"skintime/ui/cue"
)

// app is what the commands share.
type app struct {
	// ctx is done when a signal asks the program to end. Signals are heard from
	// the first line of Main on, so that none ends a session without its promise.
	ctx context.Context
	// unheard gives signals their usual effect back, for commands that do not
	// look at ctx.
	unheard     func()
	in          io.Reader
	out         io.Writer
	errs        io.Writer
	library     library.Library
	plain       bool   // lines of text are asked for
	commandPath string // the command that runs, with those it belongs to
	failed      error  // what went wrong in a command
}

// findLibrary is where routines are found: the person's own, then the shipped.
func findLibrary() library.Library {
	shipped, err := fs.Sub(assets.Files, "routines")
	if err != nil {
		panic(err) // the path is a constant
	}
	return library.Library{Own: ownPath(xdg.ConfigHome, "XDG_CONFIG_HOME", "routines"), Shipped: shipped}
}

// root is the command tree.
func (a *app) root() *cobra.Command {
	o := options{speed: 1}
	root := a.command("skintime [ROUTINE]", "A guided skincare routine for the terminal", o.named(func() error { return a.start(o) }))
	root.Long = "skintime walks you through a skincare routine, step by step: what to do now,\n" +
		"for how long, and what comes next. It counts the mask's time and says when to rinse."
	root.Example = "skintime\nskintime start --now --minutes 10\nskintime demo"
	root.ValidArgsFunction = a.completeRoutine
	root.Version, root.SilenceUsage, root.SilenceErrors = thisBuild().String(), true, true
	root.Flags().BoolP("version", "v", false, "print the version, its commit and its date")
	notify := a.command(showing, "Show a notification on the desktop", a.noArgs(func() error { return cue.ShowOnDesktop(a.in) }))
	notify.Hidden = true
	root.AddCommand(notify)
	groups := a.groups(&o)
	for _, g := range groups {
		root.AddCommand(g.commands...)
	}
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { a.failed = a.showHelp(c, groups) })
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	a.showPlain(root)
	return root
}

// groups are the commands by what a person wants.
func (a *app) groups(o *options) []group {
	return []group{
		{"Do a routine", []*cobra.Command{
			a.startCommand(o),
			a.command("resume", "Go on with the session that was left", a.noArgs(func() error { return a.resume(*o) })),
			a.command("drop", "End the session that was left, as it stands", a.noArgs(a.drop)),
			a.demoCommand(o), a.statusCommand(),
		}},
		{"Plan", []*cobra.Command{a.planCommand(o), a.whyCommand()}},
		{"Look back", []*cobra.Command{a.diaryCommand()}},
		{"Set up", []*cobra.Command{
			a.command("setup", "Say once what your skin is like, and what you use", a.noArgs(a.askOnce)), a.routineCommand(), a.cuesCommand(),
		}},
		{"More", []*cobra.Command{a.completionCommand(), a.manCommand(), a.helpCommand()}},
	}
}

// showPlain shows --plain where it does something. Every command accepts it, so
// that a script can pass it always.
func (a *app) showPlain(root *cobra.Command) {
	for _, path := range []string{"", "start", "resume", "demo", "plan", "why", "diary", "diary list", "diary show", "diary stats", "diary check",
		"setup", "routine", "routine list", "routine show", "cues", "help"} {
		if c, _, err := root.Find(strings.Fields(path)); err == nil {
			c.Flags().Lookup("plain").Hidden = false
		}
	}
}

func (a *app) startCommand(o *options) *cobra.Command {
	c := a.command("start [ROUTINE]", "Plan a routine and begin it", o.named(func() error { return a.start(*o) }))
	c.Example = "skintime start --now\nskintime start facial --minutes 10\nskintime start --now --auto --speak"
	c.ValidArgsFunction = a.completeRoutine
	c.Flags().BoolVar(&o.now, "now", false, "skip the plan and begin")
	c.Flags().BoolVar(&o.auto, "auto", false, "go on when a step's time is up")
	c.Flags().BoolVar(&o.speak, "speak", false, "read the steps out")
	c.Flags().StringVar(&o.mask, "mask", "", "the `KIND` of mask, such as clay")
	c.Flags().IntVar(&o.minutes, "minutes", 0, "leave the mask on for `N` minutes")
	c.Flags().Float64Var(&o.speed, "speed", 1, "a rehearsal, `X` times as fast")
	c.PreRun = func(c *cobra.Command, _ []string) {
		a.commandPath, o.minutesSet = c.CommandPath(), c.Flags().Changed("minutes")
	}
	completeFlag(c, "mask", routine.MaskKinds)
	return c
}

func (a *app) demoCommand(o *options) *cobra.Command {
	c := a.command("demo [ROUTINE]", "Watch the whole routine at 60 times the speed", o.named(func() error {
		o.now, o.auto, o.speed, o.ignoreHistory = true, true, 60, true
		return a.start(*o)
	}))
	c.ValidArgsFunction = a.completeRoutine
	return c
}

// command makes a command of f, which gets the words that follow. What f returns is
// for Main to report.
func (a *app) command(use, short string, f func(args []string) error) *cobra.Command {
	c := &cobra.Command{Use: use, Short: short, Args: cobra.ArbitraryArgs, ValidArgsFunction: cobra.NoFileCompletions}
	c.Flags().BoolP("help", "h", false, "show this help")
	c.Flags().BoolVar(&a.plain, "plain", false, "lines of text, for screen readers and pipes")
	c.Flags().Lookup("plain").Hidden = true
	c.PreRun = func(c *cobra.Command, _ []string) { a.prepare(c) }
	c.RunE = func(_ *cobra.Command, args []string) error {
		a.failed = f(args)
		return nil
	}
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		a.commandPath, a.failed = c.CommandPath(), usageError{withNearestFlag(c, err)}
		return nil
	})
	return c
}

// prepare notes the command that runs. One that does not look at ctx ends by a
// signal as other programs do, also by one that has come before.
func (a *app) prepare(c *cobra.Command) {
	a.commandPath = c.CommandPath()
	if slices.Contains(heedsSignals(), a.commandPath) {
		return
	}
	if a.ctx.Err() != nil {
		a.failed = errors.New("interrupted")
		c.RunE = func(*cobra.Command, []string) error { return nil }
	}
	a.unheard()
}

// heedsSignals are the commands that look at ctx.
func heedsSignals() []string {
	return []string{programName, "skintime start", "skintime resume", "skintime demo", "skintime setup", "skintime cues", "skintime diary"}
}

// named makes f a command that takes the name of one routine, or none.
func (o *options) named(f func() error) func(args []string) error {
	return func(args []string) error {
		switch len(args) {
		case 0:
		case 1:
			o.routine = args[0]
		default:
			return usageError{fmt.Errorf("one routine at a time, not %d", len(args))}
		}
		return f()
	}
}

// noArgs makes f a command that takes no word.
func (a *app) noArgs(f func() error) func(args []string) error {
	return func(args []string) error {
		if len(args) > 0 {
			return usageError{fmt.Errorf("%s takes no words, not %q", strings.TrimPrefix(a.commandPath, programName+" "), args[0])}
		}
		return f()
	}
}

// withNearestFlag adds the nearest flag to an error about an unknown one.
func withNearestFlag(c *cobra.Command, err error) error {
	if said, kind, wrong := strings.Cut(err.Error(), ": strconv."); wrong && strings.HasPrefix(kind, "ParseBool") {
		return fmt.Errorf("%s: write true or false", said)
	} else if wrong {
		return fmt.Errorf("%s: write a number", said)
	}
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	dashes, word := "--", unknown.GetSpecifiedName()
	if letters := unknown.GetSpecifiedShortnames(); letters != "" {
		dashes, word = "-", letters
	}
	var known []string
	add := func(f *pflag.Flag) { known = append(known, f.Name) }
	c.Flags().VisitAll(add)
	c.InheritedFlags().VisitAll(add)
	if near, ok := toml.Nearest(word, known); ok {
		return fmt.Errorf("unknown flag %s%s; did you mean --%s?", dashes, word, near)
	}
	return fmt.Errorf("unknown flag %s%s", dashes, word)
}

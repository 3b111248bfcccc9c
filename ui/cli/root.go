package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"charm.land/fang/v2"
	"charm.land/lipgloss/v2"
	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"skintime/assets"
	"skintime/routine/library"
	"skintime/routine/toml"
	"skintime/ui/theme"
)

// app is what the commands share.
type app struct {
	in      io.Reader
	out     io.Writer
	errs    io.Writer
	library library.Library
	at      string // the command that runs, with those it belongs to
	failed  error  // what went wrong in a command
}

// findLibrary is where routines are found: the person's own, then the shipped.
func findLibrary() library.Library {
	shipped, err := fs.Sub(assets.Files, "routines")
	if err != nil {
		panic(err) // the path is a constant
	}
	return library.Library{Own: place(xdg.ConfigHome, "XDG_CONFIG_HOME", "routines"), Shipped: shipped}
}

// root is the command tree.
func (a *app) root() *cobra.Command {
	o := options{speed: 1}
	root := &cobra.Command{
		Use:   "skintime [ROUTINE]",
		Short: "A guided skincare routine for the terminal",
		Long: "skintime walks you through a skincare routine, step by step: what to do now,\n" +
			"for how long, and what comes next. It counts the mask's time and says when to rinse.",
		Example:           "skintime\nskintime start --now --minutes 10\nskintime demo",
		ValidArgsFunction: a.completeRoutine,
		RunE:              a.run(&o, func() error { return a.start(o) }),
	}
	root.PersistentFlags().BoolVar(&o.plain, "plain", false, "lines of text, for screen readers and pipes")
	a.setUp(root)
	root.AddCommand(
		a.startCommand(&o), a.resumeCommand(&o), a.dropCommand(), a.demoCommand(&o), a.statusCommand(), a.planCommand(&o),
		a.whyCommand(&o), a.routineCommand(&o), a.diaryCommand(&o), a.cuesCommand(&o), a.notifyCommand(), a.setupCommand(&o),
		a.completionCommand(&o), a.manCommand(&o),
	)
	root.SetHelpCommand(a.helpCommand())
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	return root
}

func (a *app) resumeCommand(o *options) *cobra.Command {
	c := &cobra.Command{Use: "resume", Short: "Go on with the session that was left"}
	c.RunE = a.alone(func() error { return a.resume(*o) })
	a.setUp(c)
	return c
}

func (a *app) dropCommand() *cobra.Command {
	c := &cobra.Command{Use: "drop", Short: "End the session that was left, as it stands"}
	c.RunE = a.alone(a.drop)
	a.setUp(c)
	return c
}

func (a *app) statusCommand() *cobra.Command {
	c := &cobra.Command{Use: "status", Short: "How the session stands, for a status bar"}
	asJSON := c.Flags().Bool("json", false, "an object, as JSON")
	c.RunE = a.alone(func() error { return a.status(*asJSON) })
	a.setUp(c)
	return c
}

func (a *app) startCommand(o *options) *cobra.Command {
	c := &cobra.Command{
		Use:               "start [ROUTINE]",
		Short:             "Plan a routine and begin it",
		Example:           "skintime start --now\nskintime start facial --minutes 10\nskintime start --now --auto --speak",
		ValidArgsFunction: a.completeRoutine,
	}
	c.RunE = a.run(o, func() error {
		o.lasting = c.Flags().Changed("minutes")
		return a.start(*o)
	})
	c.Flags().BoolVar(&o.now, "now", false, "skip the plan and begin")
	c.Flags().BoolVar(&o.auto, "auto", false, "go on when a step's time is up")
	c.Flags().BoolVar(&o.speak, "speak", false, "read the steps out")
	c.Flags().StringVar(&o.mask, "mask", "", "the kind of mask, such as clay")
	c.Flags().IntVar(&o.minutes, "minutes", 0, "leave the mask on for that many minutes")
	c.Flags().Float64Var(&o.speed, "speed", 1, "a rehearsal, that many times as fast")
	completeFlag(c, "mask", maskKinds)
	a.setUp(c)
	return c
}

func (a *app) demoCommand(o *options) *cobra.Command {
	c := &cobra.Command{
		Use:               "demo [ROUTINE]",
		Short:             "Watch the whole routine at 60 times the speed",
		ValidArgsFunction: a.completeRoutine,
		RunE: a.run(o, func() error {
			o.now, o.auto, o.speed, o.whole = true, true, 60, true
			return a.start(*o)
		}),
	}
	a.setUp(c)
	return c
}

// run makes a command's function of f. Its error is kept for Main to report:
// what fang does with errors first asks the terminal for its colours, and a
// terminal may never answer.
func (a *app) run(o *options, f func() error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			a.failed = usageError{fmt.Errorf("one routine at a time, not %d", len(args))}
			return nil
		}
		if len(args) == 1 {
			o.routine = args[0]
		}
		a.failed = f()
		return nil
	}
}

// alone makes a command's function of f, for a command that takes no word.
func (a *app) alone(f func() error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			a.failed = usageError{fmt.Errorf("%s takes no words, not %q", c.Name(), args[0])}
			return nil
		}
		a.failed = f()
		return nil
	}
}

// setUp gives a command what all have: any number of words, looked at by run,
// and errors about flags that name the nearest one.
func (a *app) setUp(c *cobra.Command) {
	c.Args = cobra.ArbitraryArgs
	c.PreRun = func(c *cobra.Command, _ []string) { a.at = c.CommandPath() }
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		a.at, a.failed = c.CommandPath(), usageError{withNearestFlag(c, err)}
		return nil
	})
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

// colours are the program's own for help and version.
func colours(pick lipgloss.LightDarkFunc) fang.ColorScheme {
	light, dark := theme.Light(), theme.Dark()
	s := fang.AnsiColorScheme(pick)
	s.Base, s.Title, s.Program = pick(light.Text, dark.Text), pick(light.Accent, dark.Accent), pick(light.Accent, dark.Accent)
	s.Flag, s.Command, s.Description = pick(light.Text, dark.Text), pick(light.Text, dark.Text), pick(light.Muted, dark.Muted)
	return s
}

package cli

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"skintime/routine"
)

// routineApp is what the commands about routines share.
type routineApp struct {
	*app
	json bool
	toml bool
	from string
}

// routineCommand is the command tree about routines.
func (a *app) routineCommand() *cobra.Command {
	r := &routineApp{app: a}
	root := a.command("routine", "Routines, and how to write your own", r.overview)
	root.Example = "skintime routine\nskintime routine show quick\nskintime routine new mine --from quick"
	list := a.command("list", "The routines that there are", a.noArgs(r.list))
	for _, c := range []*cobra.Command{root, list} {
		c.Flags().BoolVar(&r.json, "json", false, "an object a line, as JSON")
	}
	show := a.command("show NAME", "The steps of one, with what to do", r.show)
	show.Flags().BoolVar(&r.toml, "toml", false, "its file, to copy")
	path := a.command("path", "Where yours are kept", a.noArgs(r.path))
	edit := a.command("edit NAME", "Open one of yours in your editor", r.edit)
	show.ValidArgsFunction, edit.ValidArgsFunction = a.completeRoutine, a.completeRoutine
	root.AddCommand(list, show, r.newCommand(), edit, r.checkCommand(), path)
	return root
}

func (r *routineApp) newCommand() *cobra.Command {
	c := r.command("new NAME", "Write one of your own, beginning with a copy", r.create)
	c.Flags().StringVar(&r.from, "from", "facial", "the `ROUTINE` that is copied")
	completeFlag(c, "from", func() []string { names, _ := r.completeRoutine(c, nil, ""); return names })
	return c
}

func (r *routineApp) checkCommand() *cobra.Command {
	c := r.command("check FILE", "Whether a file is a routine; - reads standard input", r.check)
	c.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
	}
	return c
}

// overview prints the list. A word that is no command may be the name of a
// routine.
func (r *routineApp) overview(args []string) error {
	if len(args) > 0 && slices.Contains(r.library.Names(), args[0]) {
		return usageError{fmt.Errorf("unknown command \"routine %s\"; did you mean \"routine show %s\"?", args[0], args[0])}
	}
	if err := unknownCommand("routine", []string{"list", "show", "new", "edit", "check", "path"}, args); err != nil {
		return err
	}
	return r.list()
}

// path prints the folder of one's own routines.
func (r *routineApp) path() error {
	folder, err := r.folder()
	if err != nil {
		return err
	}
	return r.print(folder)
}

func (r *routineApp) folder() (string, error) {
	if r.library.Own == "" {
		return "", errors.New("there is no home folder to keep routines in; set XDG_CONFIG_HOME")
	}
	return r.library.Own, nil
}

// oneName is the one name among the words that follow a command.
func oneName(command string, args []string) (string, error) {
	switch {
	case len(args) != 1:
		return "", usageError{fmt.Errorf("routine %s takes the name of one routine", command)}
	case !routine.IsName(args[0]):
		return "", usageError{fmt.Errorf("%q is no name for a routine; use letters, digits and '-', as in evening-mask", args[0])}
	}
	return args[0], nil
}

// runs is the command that runs a routine, also one that is called as a
// command is.
func runs(name string) string {
	if slices.Contains(commandNames(), name) {
		return "skintime start " + name
	}
	return "skintime " + name
}

// planned is a routine as it is done where nothing else is asked for, and how
// many more steps it offers.
func planned(r routine.Routine) (plan routine.Routine, offered int) {
	plan = routine.NewDraft(r).Plan()
	return plan, len(r.Steps) - len(plan.Steps)
}

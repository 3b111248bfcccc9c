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

func (a *app) routineCommand() *cobra.Command {
	r := &routineApp{app: a}
	var root *cobra.Command
	root = a.command("routine", "List, show and write routines", func(word string) error { return r.overview(root, word) })
	root.Example = "skintime routine\nskintime routine show quick\nskintime routine new mine --from quick"
	if a.bare(root) {
		return root
	}
	list := a.command("list", "List routines", func(string) error { return r.list() })
	for _, c := range []*cobra.Command{root, list} {
		c.Flags().BoolVar(&r.json, "json", false, "print JSON, one object on each line")
	}
	show := a.command("show NAME", "Show a routine's steps, with what to do", r.show)
	show.Flags().BoolVar(&r.toml, "toml", false, "print its file, to copy")
	path := a.command("path", "Print the folder of your own routines", func(string) error { return r.path() })
	edit := a.command("edit NAME", "Edit a routine in your editor", r.edit)
	show.ValidArgsFunction, edit.ValidArgsFunction = a.completeRoutine, a.completeRoutine
	root.AddCommand(list, show, r.newCommand(), edit, r.checkCommand(), path)
	return root
}

func (r *routineApp) newCommand() *cobra.Command {
	c := r.command("new NAME", "Write a routine of your own, starting from a copy", r.create)
	c.Flags().StringVar(&r.from, "from", "facial", "copy this `ROUTINE`")
	completeFlag(c, "from", func() []string { names, _ := r.completeRoutine(c, nil, ""); return names })
	return c
}

func (r *routineApp) checkCommand() *cobra.Command {
	c := r.command("check FILE", "Check a routine file; - reads standard input", r.check)
	c.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return first(args, nil)
		}
		return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
	}
	return c
}

// overview lists the routines. A word after "routine" may be the name of one.
func (r *routineApp) overview(group *cobra.Command, word string) error {
	switch {
	case word == "":
		return r.list()
	case slices.Contains(r.library.Names(), word):
		return usageError{fmt.Errorf("unknown command \"routine %s\"; did you mean \"routine show %s\"?", word, word)}
	}
	return unknownCommand(group, word)
}

func (r *routineApp) path() error {
	folder, err := r.folder()
	if err != nil {
		return err
	}
	return r.print(folder)
}

func (r *routineApp) folder() (string, error) {
	if r.library.OwnFolder == "" {
		return "", errors.New("there is no home folder for routines; set XDG_CONFIG_HOME")
	}
	return r.library.OwnFolder, nil
}

// checkName returns an error where a word cannot be a routine's name.
func checkName(name string) error {
	if !routine.IsName(name) {
		return usageError{fmt.Errorf("%q is not a routine name; use letters, digits and '-', as in evening-mask", name)}
	}
	return nil
}

// commandFor returns the command that runs a routine, even one named like a command.
func (a *app) commandFor(name string) string {
	if slices.Contains(commandNames(a.tree), name) {
		return "skintime start " + name
	}
	return "skintime " + name
}

// defaultSteps returns a routine without its optional steps, and how many those are.
func defaultSteps(r routine.Routine) (included routine.Routine, optional int) {
	included = routine.NewDraft(r).OnlyIncluded()
	return included, len(r.Steps) - len(included.Steps)
}

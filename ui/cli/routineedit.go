package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"skintime/routine"
	"skintime/routine/library"
	"skintime/routine/toml"
	"skintime/ui/words"
)

// create writes a routine of one's own, and opens it in the editor where a
// person sits at the terminal.
func (r *routineApp) create(args []string) error {
	name, err := oneName("new", args)
	if err != nil {
		return err
	}
	path, err := r.copied(r.from, name)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("there is a routine %s already; 'skintime routine edit %s' opens it", name, name)
	}
	if err != nil {
		return err
	}
	if err := r.print(path); err != nil {
		return err
	}
	words, err := editor()
	if err != nil {
		return err
	}
	if len(words) == 0 || !isTerminal(r.in) || !isTerminal(r.out) {
		fmt.Fprintf(r.errs, "Change it in your editor; '%s' runs it.\n", runs(name))
		return nil
	}
	return r.revise(words, name, path)
}

// copied copies a routine to a new one of one's own and returns its file.
func (r *routineApp) copied(from, name string) (path string, err error) {
	if _, err := r.folder(); err != nil {
		return "", err
	}
	if _, err := r.library.Find(from); err != nil {
		return "", err
	}
	text, err := r.library.Text(from)
	if err != nil {
		return "", err
	}
	return r.library.Add(name, library.Renamed(text, name))
}

// edit opens a routine of one's own in the editor. One that ships is copied
// first.
func (r *routineApp) edit(args []string) error {
	name, err := oneName("edit", args)
	if err != nil {
		return err
	}
	if _, err := r.library.Text(name); err != nil {
		return err
	}
	path := r.library.OwnFile(name)
	if path == "" {
		if path, err = r.copied(name, name); err != nil {
			return err
		}
		fmt.Fprintf(r.errs, "%s ships with skintime. This is your copy, which takes its place: %s\n", name, path)
	}
	words, err := editor()
	if err != nil {
		return err
	}
	if len(words) == 0 {
		return errors.Join(r.print(path), errNoEditor)
	}
	return r.revise(words, name, path)
}

var errNoEditor = errors.New("no editor is known: open the file yourself, or set VISUAL or EDITOR")

// revise opens a file in the editor, and says what came of it. A broken file is
// kept as it is.
func (r *routineApp) revise(editor []string, name, path string) error {
	if err := r.runEditor(editor, path); err != nil {
		return fmt.Errorf("%w; %s stays as the editor left it", err, path)
	}
	got, err := r.library.Read(path)
	if wrong := (*toml.Error)(nil); errors.As(err, &wrong) {
		return fmt.Errorf("%w\nIt is kept; 'skintime routine edit %s' opens it again", err, name)
	}
	if err != nil {
		return err
	}
	return r.print(fmt.Sprintf("%s: fine, %s. '%s' runs it.", name, words.RoutineSize(planned(got)), runs(name)))
}

// check says whether a file is a routine.
func (r *routineApp) check(args []string) error {
	if len(args) != 1 {
		return usageError{errors.New("routine check takes one file, or - for standard input")}
	}
	path, read := args[0], r.library.Read
	if path == "-" {
		path, read = "standard input", func(name string) (routine.Routine, error) { return library.From(name, r.in) }
	}
	got, err := read(path)
	switch own := r.library.OwnFile(path); {
	case errors.Is(err, fs.ErrNotExist) && routine.IsName(path) && own != "":
		return fmt.Errorf("there is no file %q; your routine of that name is %s", path, own)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no file %q", path)
	case err != nil:
		return err
	}
	return r.print(fmt.Sprintf("%s: fine, %s", routine.Sanitize(path), words.RoutineSize(planned(got))))
}

package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"skintime/routine"
	"skintime/routine/disk"
	"skintime/routine/library"
	"skintime/routine/toml"
	"skintime/ui/words"
)

// create copies a routine to one of the person's own, and opens it at a terminal.
func (r *routineApp) create(name string) error {
	if err := checkName(name); err != nil {
		return err
	}
	path, err := r.copy(r.from, name)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("you already have a routine %s; 'skintime routine edit %s' opens it", name, name)
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
		fmt.Fprintf(r.errs, "Change it in your editor; '%s' runs it.\n", r.commandFor(name))
		return nil
	}
	return r.openInEditor(words, name, path)
}

// copy copies a routine to a new one of the person's own, and returns its file.
func (r *routineApp) copy(from, name string) (path string, err error) {
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

// edit opens a routine in the editor. A shipped one is copied first.
func (r *routineApp) edit(name string) error {
	if err := checkName(name); err != nil {
		return err
	}
	if _, err := r.library.Text(name); err != nil {
		return err
	}
	path := r.library.OwnFile(name)
	if path == "" {
		var err error
		if path, err = r.copy(name, name); err != nil {
			return err
		}
		fmt.Fprintf(r.errs, "%s ships with skintime. This is your copy, used instead from now on: %s\n", name, path)
	}
	words, err := editor()
	if err != nil {
		return err
	}
	if len(words) == 0 {
		return errors.Join(r.print(path), errNoEditor)
	}
	return r.openInEditor(words, name, path)
}

// openInEditor opens a routine's file and checks it afterwards. A broken file stays as it is.
func (r *routineApp) openInEditor(editor []string, name, path string) error {
	if err := r.runEditor(editor, path); err != nil {
		return fmt.Errorf("%w; %s stays as the editor left it", err, path)
	}
	got, err := r.library.Read(path)
	if wrong := (*toml.Error)(nil); errors.As(err, &wrong) {
		return fmt.Errorf("%w\nThe file is saved; 'skintime routine edit %s' opens it again", err, name)
	}
	if err != nil {
		return err
	}
	return r.print(fmt.Sprintf("%s: fine, %s. '%s' runs it.", name, words.RoutineSize(defaultSteps(got)), r.commandFor(name)))
}

// check prints whether a file is a routine; - is standard input.
func (r *routineApp) check(path string) error {
	read, fromFile := r.library.Read, path != "-"
	if !fromFile {
		path, read = "standard input", func(name string) (routine.Routine, error) { return library.ReadFrom(name, r.in) }
	}
	got, err := read(path)
	switch own := r.library.OwnFile(path); {
	case errors.Is(err, fs.ErrNotExist) && routine.IsName(path) && own != "":
		return fmt.Errorf("there is no file %q; your routine of that name is %s", path, own)
	case err != nil && fromFile && disk.IsFolder(path):
		return fmt.Errorf("%s is a folder; name a routine file in it", routine.Sanitize(path))
	case errors.Is(err, fs.ErrNotExist) && !errors.As(err, new(*disk.LinkError)):
		return fmt.Errorf("there is no file %q; check its path, or write - for standard input", path)
	case err != nil:
		return err
	}
	return r.print(fmt.Sprintf("%s: fine, %s", routine.Sanitize(path), words.RoutineSize(defaultSteps(got))))
}

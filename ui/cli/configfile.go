package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"skintime/routine/config"
	"skintime/routine/disk"
	"skintime/routine/toml"
	"skintime/ui/words"
)

// errNoConfigFolder says that there is no place for a configuration.
var errNoConfigFolder = errors.New("there is no home folder for the configuration; set XDG_CONFIG_HOME")

func (a *app) configCommand() *cobra.Command {
	var root *cobra.Command
	root = a.command("config", "Show, edit and check your configuration", func(word string) error {
		if word != "" {
			return unknownCommand(root, word)
		}
		return a.showConfig()
	})
	root.Example = "skintime config\nskintime config edit\nskintime config check"
	root.AddCommand(
		a.command("path", "Print where the configuration is", func(string) error { return a.onConfig(a.print) }),
		a.command("show", "Print the configuration", func(string) error { return a.showConfig() }),
		a.command("edit", "Open the configuration in your editor", func(string) error { return a.onConfig(a.editConfig) }),
		a.command("check", "Check the configuration", func(string) error { return a.onConfig(a.checkConfig) }),
	)
	return root
}

// onConfig calls f with the path of the configuration.
func (a *app) onConfig(f func(path string) error) error {
	if path := configPath(); path != "" {
		return f(path)
	}
	return errNoConfigFolder
}

// showConfig prints the configuration's file as it is, whether it can be used or not.
func (a *app) showConfig() error {
	return a.onConfig(func(path string) error {
		text, err := disk.ReadFile(path, toml.MaxSize)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			fmt.Fprintln(a.errs, words.NoConfigYet)
			return nil
		case err != nil:
			return err
		}
		return a.printFile(text)
	})
}

// editConfig opens the configuration in the editor and checks it afterwards. A broken one stays.
func (a *app) editConfig(path string) error {
	command, err := editor()
	switch {
	case err != nil:
		return err
	case len(command) == 0:
		return errors.Join(a.print(path), errNoEditor)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	if err := a.runEditor(command, path); err != nil {
		return fmt.Errorf("%w; %s stays as the editor left it", err, path)
	}
	err = a.checkConfig(path)
	if errors.As(err, new(*toml.Error)) {
		return fmt.Errorf("%w\nThe file is saved; 'skintime config edit' opens it again", err)
	}
	return err
}

// checkConfig prints whether the configuration can be used.
func (a *app) checkConfig(path string) error {
	if unconfigured() {
		return a.print(words.NoConfigYet)
	}
	c, err := config.Read(path)
	if err != nil {
		return err
	}
	if c.Routine != "" {
		if _, err := a.library.Find(c.Routine); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	a.warnOfColors(c)
	return a.print(path + ": fine")
}

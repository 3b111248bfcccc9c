package cli

import (
	"errors"
	"fmt"
	"os"

	"skintime/routine/config"
	"skintime/ui/setup"
	"skintime/ui/words"
)

// askOnce asks what is to be configured, and keeps it. A configuration that
// cannot be read is never written over.
func (a *app) askOnce() error {
	path := configPath()
	if path == "" {
		return errors.New("there is no home folder to keep a configuration in; set XDG_CONFIG_HOME")
	}
	kept, err := config.Open(path)
	if err != nil {
		return fmt.Errorf("%w\nNothing was changed", err)
	}
	c, answered, err := a.ask(kept.Config)
	switch {
	case err != nil:
		return err
	case !answered:
		fmt.Fprintln(a.out, words.NothingChanged)
		return nil
	case c.Same(kept.Config):
		fmt.Fprintln(a.out, words.ConfigUnchanged(path))
		return nil
	}
	if err := kept.Save(c); errors.Is(err, config.ErrChanged) {
		return fmt.Errorf("%w, and nothing was written; run setup again", err)
	} else if err != nil {
		return fmt.Errorf("this is not kept: %w", err)
	}
	fmt.Fprintln(a.out, words.ConfigSaved(path))
	return nil
}

// ask asks on the terminal, or in lines.
func (a *app) ask(c config.Config) (config.Config, bool, error) {
	ctx := a.ctx
	if !a.plain {
		if in, out, ok := a.terminal(); ok {
			return setup.Run(ctx, c, in, out, os.Environ())
		}
	}
	c, answered := setup.Ask(ctx, c, a.in, a.out)
	return c, answered, nil
}

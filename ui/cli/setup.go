package cli

import (
	"errors"
	"fmt"
	"os"
	"time"

	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/ui/cue"
	"skintime/ui/setup"
	"skintime/ui/words"
)

// setup asks and saves the answers. It never overwrites a configuration that cannot be read.
func (a *app) setup() error {
	path := configPath()
	if path == "" {
		return errNoConfigFolder
	}
	file, err := config.Open(path)
	if err != nil {
		return fmt.Errorf("%w\nNothing was changed: correct the file, and run setup again", err)
	}
	c, answered, err := a.askSetup(file.Config)
	switch {
	case err != nil:
		return err
	case !answered:
		fmt.Fprintln(a.out, words.NothingChanged)
		return nil
	}
	if have := words.Understood(profile(c).Shelf); have != "" {
		fmt.Fprintln(a.out, have)
	}
	if c.Same(file.Config) {
		fmt.Fprintln(a.out, words.ConfigUnchanged(path))
		return nil
	}
	if err := file.Save(c); errors.Is(err, config.ErrChanged) {
		return fmt.Errorf("%w, and nothing was written: run setup again", err)
	} else if err != nil {
		return fmt.Errorf("your answers are not saved: %w", err)
	}
	fmt.Fprintln(a.out, words.ConfigSaved(path))
	before, now := profile(file.Config), profile(c)
	for _, line := range words.NewOnShelf(care.Shipped().Items(before.Shelf, before.Skin, time.Now()), care.Shipped().Items(now.Shelf, now.Skin, time.Now())) {
		fmt.Fprintln(a.out, line)
	}
	return nil
}

func (a *app) askSetup(c config.Config) (config.Config, bool, error) {
	_, noBus := cue.SessionBus()
	here := setup.Here{Today: care.Shipped().CareDay(profile(c), time.Now()), Bus: noBus == nil}
	if in, out, ok := a.terminal(c.Screen); ok {
		c, answered, err := setup.Run(a.ctx, c, here, in, out, os.Environ())
		return c, answered, a.afterScreen(err)
	}
	a.boundOutput(a.ctx)
	c, answered := setup.Ask(a.ctx, c, here, a.in, a.out)
	return c, answered, nil
}

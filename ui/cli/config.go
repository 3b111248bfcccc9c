package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/adrg/xdg"

	"skintime/routine"
	"skintime/routine/config"
	"skintime/routine/library"
	"skintime/ui/locale"
)

// defaultRoutine is the routine that runs when none is named or configured.
const defaultRoutine = "facial"

// configPath returns the configuration's file; empty without a home folder.
func configPath() string { return ownPath(xdg.ConfigHome, "XDG_CONFIG_HOME", "config.toml") }

// configured reads the configuration. One that cannot be read is reported, and the defaults hold.
func (a *app) configured() config.Config {
	c, err := config.Read(configPath())
	if err != nil {
		return a.defaults(err)
	}
	return c
}

// defaults reports what is wrong with the configuration, and returns the one that holds instead.
func (a *app) defaults(wrong error) config.Config {
	fmt.Fprintf(a.errs, "skintime: %v\nContinuing with the defaults.\n", wrong)
	return config.Config{}
}

// localeOf is how times of day and weeks are written.
func localeOf(s config.Screen) locale.Locale { return locale.Configured(s.Clock, s.Week, os.Getenv) }

// screen is what the configuration says of the screen, read once. What is wrong with it is said
// elsewhere.
func (a *app) screen() config.Screen {
	if a.screenRead == nil {
		c, _ := config.Read(configPath())
		a.screenRead = &c.Screen
	}
	return *a.screenRead
}

// locale is how a command that is not on the screen writes times of day.
func (a *app) locale() locale.Locale { return localeOf(a.screen()) }

// unconfigured reports whether there is no configuration.
func unconfigured() bool {
	_, err := os.Stat(configPath())
	return errors.Is(err, fs.ErrNotExist)
}

// find returns the routine that is named, else the configured one, else the default.
func (a *app) find(named, configured string) (routine.Routine, error) {
	if named == "" && configured != "" {
		r, err := a.library.Find(configured)
		if !errors.As(err, new(*library.UnknownError)) {
			return r, err
		}
		fmt.Fprintf(a.errs, "skintime: %s: %v\nContinuing with %q.\n", configPath(), err, defaultRoutine)
	}
	r, err := a.library.Find(cmp.Or(named, defaultRoutine))
	if err != nil {
		return r, a.suggestCommand(err)
	}
	return r, nil
}

package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"
)

// canSuspend says that Windows has no job control: ctrl+z is not bound.
const canSuspend = false

func stop() error { return errors.ErrUnsupported }

// watch has nothing to watch: Windows has no signal for going on.
func watch(*tea.Program) func() { return func() {} }

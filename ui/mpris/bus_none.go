//go:build windows || darwin

// macOS and Windows have no message bus; free desktops, in bus.go, do.

package mpris

import (
	"context"
	"errors"
)

// Try returns errors.ErrUnsupported.
func Try(context.Context, func() (address string, err error)) error { return errors.ErrUnsupported }

func (p *Player) serve(context.Context) error { return errors.ErrUnsupported }

// Package assets holds what ships inside the binary: the routines and the
// pictures of the steps.
package assets

import "embed"

// Files are the embedded files: routines/NAME.toml and pictures/NAME.txt.
//
//go:embed routines/*.toml pictures/*.txt
var Files embed.FS

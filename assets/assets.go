// Package assets holds what ships inside the binary: the routines, what the
// care rules know, and the pictures of the steps.
package assets

import "embed"

// Files are the embedded files: care.toml, routines/NAME.toml and
// pictures/NAME.txt.
//
//go:embed care.toml routines/*.toml pictures/*.txt
var Files embed.FS

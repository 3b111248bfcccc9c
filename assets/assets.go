// Package assets holds what ships inside the binary: the routines, what the
// care rules know, the pictures of the steps, and the chimes.
package assets

import "embed"

// Files are the embedded files: care.toml, routines/NAME.toml,
// pictures/NAME.txt and chimes/NAME.wav.
//
//go:embed care.toml routines/*.toml pictures/*.txt chimes/*.wav
var Files embed.FS

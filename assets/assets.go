// Package assets holds what ships inside the binary: the routines, what the
// care rules know, the pictures of the steps, the chimes and the help topics.
package assets

import "embed"

// Files are the embedded files: care.toml, routines/NAME.toml,
// pictures/NAME.txt, chimes/NAME.wav and help/TOPIC.md.
//
//go:embed care.toml routines/*.toml pictures/*.txt chimes/*.wav help/*.md
var Files embed.FS

// Package assets holds what ships inside the binary: the routines, what the
// care rules know, the pictures of the steps, the chimes and the help topics.
package assets

import (
	"embed"
	"io/fs"
)

// Files are the embedded files: care.toml, claims.toml, routines/NAME.toml,
// pictures/NAME.txt, chimes/NAME.wav and help/TOPIC.md.
//
//go:embed care.toml claims.toml routines/*.toml pictures/*.txt chimes/*.wav help/*.md
var Files embed.FS

// Folder returns the embedded files of one folder, such as "routines". It panics if
// the name is no path.
func Folder(name string) fs.FS {
	folder, err := fs.Sub(Files, name)
	if err != nil {
		panic(err)
	}
	return folder
}

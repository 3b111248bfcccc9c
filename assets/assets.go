// Package assets holds the files that ship inside the binary: the routines, the pictures of the
// steps, the chimes and the help topics. What the care rules know is written here, too, in
// care.toml and claims.toml; it ships as Go values, and so do the routines.
package assets

import (
	"embed"
	"io/fs"
)

//go:generate go run ./generate

// Files are the embedded files: routines/NAME.toml, pictures/NAME.txt, chimes/NAME.wav and
// help/TOPIC.md.
//
//go:embed routines/*.toml pictures/*.txt chimes/*.wav help/*.md
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

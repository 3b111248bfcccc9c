package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// What the program knows is what the assets say.
func TestGeneratedFilesAreWhatTheAssetsSay(t *testing.T) {
	files, err := generated(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range files {
		got, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(path)))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the assets say (%v); 'go generate ./assets' makes it again", filepath.Base(filepath.Dir(path))+"/shipped.go", err)
		}
	}
}

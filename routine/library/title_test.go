package library

import (
	"os"
	"testing"

	"skintime/assets"
)

// A title is the one that the whole file has.
func TestTitle(t *testing.T) {
	shipped := Library{Texts: assets.Folder("routines")}
	for _, name := range shipped.Names() {
		r, err := shipped.Find(name)
		if got := shipped.Title(name); err != nil || got != r.Title {
			t.Errorf("%s is titled %q, want %q", name, got, r.Title)
		}
	}
	for file, want := range map[string]string{
		"title = \"So \\\"there\\\"\" # why": "So \"there\"", "name = \"my-own\"\n[[step]]\ntitle = \"Neck\"": "My own", "title = 'raw'": "My own", "": "My own",
	} {
		l := Library{OwnFolder: t.TempDir()}
		if err := os.WriteFile(l.ownPath("my-own"), []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := l.Title("my-own"); got != want {
			t.Errorf("%q is titled %q, want %q", file, got, want)
		}
	}
}

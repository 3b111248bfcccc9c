// Generate writes what assets/care.toml, claims.toml and routines/*.toml say as Go values that
// the linker lays out: a program that starts has no time to parse them. It runs in the folder
// of the assets, by 'go generate ./assets'. It is built with what it wrote before, so rename a
// field of the care data there, too.
package main

import (
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"reflect"

	"github.com/pelletier/go-toml/v2"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/library"
)

func main() {
	log.SetFlags(0)
	files, err := generated(os.DirFS("."))
	if err != nil {
		log.Fatal(err)
	}
	for path, text := range files {
		if err := os.WriteFile(filepath.FromSlash(path), text, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// generated returns the text of each Go file that the assets make, by its path from their folder.
func generated(assets fs.FS) (map[string][]byte, error) {
	rules, err := careData(assets)
	if err != nil {
		return nil, err
	}
	routines, err := routines(assets)
	if err != nil {
		return nil, err
	}
	files, imported := map[string][]byte{}, reflect.TypeFor[routine.Routine]().PkgPath()
	for path, v := range map[string]value{
		"../routine/care/shipped.go":    {"care", fmt.Sprintf("import %q", imported), "care.toml and claims.toml", "the care rules, and the claims behind them", rules},
		"../routine/library/shipped.go": {"library", fmt.Sprintf("import (\n\"time\"\n\n%q\n)", imported), "routines/*.toml", "the routines that ship, by name", routines},
	} {
		if files[path], err = v.file(); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return files, nil
}

func careData(assets fs.FS) (d care.Data, err error) {
	for _, name := range []string{"care.toml", "claims.toml"} {
		text, err := fs.ReadFile(assets, name)
		if err == nil {
			err = toml.Unmarshal(text, &d)
		}
		if err != nil {
			return d, fmt.Errorf("%s: %w", name, err)
		}
	}
	return d, d.Check()
}

func routines(assets fs.FS) (all []routine.Routine, err error) {
	names, err := fs.Glob(assets, "routines/*.toml")
	for _, name := range names {
		text, err := fs.ReadFile(assets, name)
		if err != nil {
			return nil, err
		}
		r, err := library.Parse(name, text)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, err
}

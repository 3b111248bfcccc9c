package config

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"skintime/routine/toml"
	"strings"
	"testing"
)

// opened opens a configuration, with a text or without a file.
func opened(t *testing.T, path, text string) File {
	t.Helper()
	if text != "" {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	k, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestSave(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "skintime", "config.toml")
	if err := opened(t, path, "").Save(Config{}); err != nil {
		t.Fatal(err)
	}
	k := opened(t, path, "")
	if err := k.Save(Config{Skin: "oily"}); err != nil {
		t.Fatal(err)
	}
	if c, err := Read(path); err != nil || c.Skin != "oily" {
		t.Errorf("kept %+v: %v", c, err)
	}
	for p, mode := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700 | os.ModeDir} {
		if info, err := os.Stat(p); err != nil || runtime.GOOS != "windows" && info.Mode() != mode {
			t.Errorf("%s has the mode %v: %v", p, info.Mode(), err)
		}
	}
	if text, _ := os.ReadFile(path); !strings.HasPrefix(string(text), fileComment+"\nskin = \"oily\"\n") {
		t.Errorf("a new file has %q", text)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("there are %v: %v", left, err)
	}
}

func TestSaveIsForTheOwnerAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := opened(t, path, "skin = 'dry' # mine\n").Save(Config{Skin: "oily"}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS != "windows" && info.Mode() != 0o600 {
		t.Errorf("the mode is %v: %v", info.Mode(), err)
	}
}

// A link to the file, as those keep who share their settings, stays one.
func TestSaveFollowsALink(t *testing.T) {
	folder := t.TempDir()
	path, target := filepath.Join(folder, "config.toml"), filepath.Join(folder, "dotfiles.toml")
	if err := os.Symlink("dotfiles.toml", path); err != nil {
		t.Skip(err)
	}
	if err := opened(t, path, "skin = 'dry'\n").Save(Config{Skin: "oily"}); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(target)
	if info, _ := os.Lstat(path); err != nil || string(text) != "skin = \"oily\"\n" || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, its target %q: %v", info.Mode(), text, err)
	}
}

// A link to a file that is not made yet has the file made, also over other links.
func TestSaveMakesTheTarget(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "skintime", "config.toml")
	if err := errors.Join(os.MkdirAll(filepath.Join(folder, "dot", "files"), 0o700), os.Mkdir(filepath.Dir(path), 0o700)); err != nil {
		t.Fatal(err)
	}
	for _, links := range [][]string{
		{filepath.Join(folder, "dot", "a.toml")},
		{"../dot/a.toml"},
		{"../dot/b.toml", "a.toml"},
		{"../dot/b.toml", "c.toml", "files/../a.toml"},
	} {
		at := path
		for _, link := range links {
			if err := os.Symlink(filepath.FromSlash(link), at); err != nil {
				t.Skip(err)
			}
			if at = link; !filepath.IsAbs(link) {
				at = filepath.Join(folder, "dot", filepath.Base(link))
			}
		}
		if err := opened(t, path, "").Save(Config{Skin: "oily"}); err != nil {
			t.Fatalf("%q: %v", links, err)
		}
		text, err := os.ReadFile(filepath.Join(folder, "dot", "a.toml"))
		if info, _ := os.Lstat(path); err != nil || !strings.Contains(string(text), "oily") || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%q: the link is %v, its target %q: %v", links, info.Mode(), text, err)
		}
		for _, name := range []string{"skintime/config.toml", "dot/a.toml", "dot/b.toml", "dot/c.toml"} {
			os.Remove(filepath.Join(folder, filepath.FromSlash(name)))
		}
	}
}

// A link that can lead to no file is said before anything is asked.
func TestOpenSaysThatALinkIsBroken(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	for target, want := range map[string]string{"config.toml": "the links lead round in a circle", "no/config.toml": "there is no folder"} {
		if err := os.Symlink(filepath.FromSlash(target), path); err != nil {
			t.Skip(err)
		}
		if _, err := Open(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("a link to %s: %v", target, err)
		}
		if err := (File{path: path}).Save(Config{Skin: "dry"}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("a link to %s is written: %v", target, err)
		}
		os.Remove(path)
	}
}

// What changed meanwhile, broke, or is no file, stays as it is.
func TestSaveTouchesNothingElse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	k := opened(t, path, "skin = 'dry'\n")
	const theirs = "skin = 'normal' # by hand\n"
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := k.Save(Config{Skin: "oily"}); !errors.Is(err, ErrChanged) {
		t.Errorf("a change by hand: %v", err)
	}
	if text, _ := os.ReadFile(path); string(text) != theirs {
		t.Errorf("the file has %q", text)
	}
	if err := os.WriteFile(path, []byte("skin = dry"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path); !errors.As(err, new(*toml.Error)) {
		t.Errorf("a broken file: %v", err)
	}
	if _, err := Open(t.TempDir()); err == nil || errors.As(err, new(*toml.Error)) {
		t.Errorf("a folder: %v", err)
	}
	readOnly := filepath.Join(path, "config.toml") // below a file
	if err := (File{path: readOnly}).Save(Config{Skin: "dry"}); err == nil {
		t.Error("it was written below a file")
	}
}

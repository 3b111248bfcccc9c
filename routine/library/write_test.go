package library

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"skintime/routine/toml"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
)

func TestRenamed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"# mine\nname = \"old\" # why\ntitle = \"old\"\n", "# mine\nname = \"new\" # why\ntitle = \"old\"\n"},
		{"title = 'old'\r\nname='old'\r\n", "title = 'old'\r\nname=\"new\"\r\n"},
		{"\ufeff\"name\" = '''old'''\n[[step]]\n", "\ufeff\"name\" = \"new\"\n[[step]]\n"},
		{"name = \"o\\u006cd\"", "name = \"new\""},
		{"step = [{ kind = 'custom', title = \"name = 'x'\" }]\nname = \"ü\" # ü", "step = [{ kind = 'custom', title = \"name = 'x'\" }]\nname = \"new\" # ü"},
	} {
		if got := string(Renamed([]byte(c.text), "new")); got != c.want {
			t.Errorf("%q became %q, want %q", c.text, got, c.want)
		}
	}
}

// Every routine that ships can be copied under another name, and its comments
// with it.
func TestShippedRoutinesCanBeCopied(t *testing.T) {
	l := onlyShipped()
	l.OwnFolder = filepath.Join(t.TempDir(), "config", "routines")
	for _, name := range l.Names() {
		text, err := l.Text(name)
		if err != nil {
			t.Fatal(err)
		}
		path, err := l.Add(name+"-2", Renamed(text, name+"-2"))
		if err != nil || path != filepath.Join(l.OwnFolder, name+"-2.toml") {
			t.Fatalf("%s: %v", path, err)
		}
		if r, err := l.Find(name + "-2"); err != nil || r.Name != name+"-2" {
			t.Errorf("%v, %v", r.Name, err)
		}
		copied, _ := os.ReadFile(path)
		if strings.Replace(string(copied), `"`+name+`-2"`, `"`+name+`"`, 1) != string(text) {
			t.Errorf("%s is not copied as it is:\n%s", name, copied)
		}
	}
}

// From reads no more than a routine may have, whatever still comes.
func TestFromReadsNoMore(t *testing.T) {
	in := &endless{}
	if _, err := ReadFrom("standard input", in); err == nil || !strings.HasPrefix(err.Error(), "standard input:1:1: the file is too large") {
		t.Errorf("said %v", err)
	}
	if in.read > 2*toml.MaxSize {
		t.Errorf("read %d bytes", in.read)
	}
	if _, err := ReadFrom("standard input", iotest.ErrReader(fs.ErrClosed)); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("said %v of an input that fails", err)
	}
}

// endless is an input that ends long after it is too much.
type endless struct{ read int }

func (e *endless) Read(b []byte) (int, error) {
	if e.read > 16*toml.MaxSize {
		return 0, io.EOF
	}
	e.read += copy(b, bytes.Repeat([]byte("#"), len(b)))
	return len(b), nil
}

// What is written is private, and nothing else is left in the folder.
func TestAdd(t *testing.T) {
	l := Library{OwnFolder: filepath.Join(t.TempDir(), "config", "routines"), Texts: onlyShipped().Texts}
	path, err := l.Add("mine", []byte(sound))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]fs.FileMode{path: 0o600, l.OwnFolder: 0o700, filepath.Dir(l.OwnFolder): 0o700} {
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
	for _, name := range []string{"mine", "MINE"} {
		if _, err := l.Add(name, []byte("other")); err == nil {
			t.Errorf("%s took its place", name)
		}
	}
	if _, err := l.Add("mine", nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v does not say that there is one", err)
	}
	if err := os.Symlink("nowhere", l.ownPath("link")); err == nil {
		if _, err := l.Add("link", []byte(sound)); !errors.Is(err, fs.ErrExist) {
			t.Errorf("a link was replaced: %v", err)
		}
		os.Remove(l.ownPath("link"))
	}
	entries, _ := os.ReadDir(l.OwnFolder)
	if text, _ := os.ReadFile(path); len(entries) != 1 || string(text) != sound {
		t.Errorf("%d files, and in mine %q", len(entries), text)
	}
}

// Of many who write the same name at once, one does.
func TestAddTogether(t *testing.T) {
	l := Library{OwnFolder: t.TempDir(), Texts: onlyShipped().Texts}
	var wrote sync.Map
	var all sync.WaitGroup
	for _, text := range strings.Split("abcdefgh", "") {
		all.Go(func() {
			if _, err := l.Add("mine", []byte(text)); err == nil {
				wrote.Store(text, true)
			}
		})
	}
	all.Wait()
	var who []string
	wrote.Range(func(text, _ any) bool { who = append(who, text.(string)); return true })
	if text, _ := os.ReadFile(l.ownPath("mine")); len(who) != 1 || string(text) != who[0] {
		t.Errorf("%q say that they wrote, and there is %q", who, text)
	}
}

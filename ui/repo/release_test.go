//go:build linux

package repo

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The releases are made by .ci/release, which runs this test on them.
var (
	dist  = flag.String("dist", "", "a folder with a release, to look into")
	again = flag.String("again", "", "a folder with the same release, made elsewhere")
)

// archives are the endings of the names of a release's archives.
var archives = []string{"linux_amd64.tar.gz", "linux_arm64.tar.gz", "darwin_amd64.tar.gz", "darwin_arm64.tar.gz", "windows_amd64.zip", "windows_arm64.zip"}

// Each target's archive holds the program and all that belongs to it.
func TestReleaseIsWhole(t *testing.T) {
	if *dist == "" {
		t.Skip("asked for with -dist FOLDER")
	}
	for _, target := range archives {
		files := unpacked(t, one(t, *dist, "skintime_*_"+target))
		program := "skintime"
		if strings.HasPrefix(target, "windows") {
			program += ".exe"
		}
		for _, name := range []string{program, "LICENSE", "README.md", "man/skintime.1",
			"completions/skintime.bash", "completions/_skintime", "completions/skintime.fish", "completions/skintime.ps1"} {
			if len(files[name]) == 0 {
				t.Errorf("%s: no %s", target, name)
			}
			delete(files, name)
		}
		for name := range files {
			t.Errorf("%s: %s is too much", target, name)
		}
	}
}

// The packages put every file in its place.
func TestReleaseIsPackaged(t *testing.T) {
	if *dist == "" {
		t.Skip("asked for with -dist FOLDER")
	}
	inPackage := []string{"usr/bin/skintime", "usr/share/man/man1/skintime.1.gz", "usr/share/bash-completion/completions/skintime",
		"usr/share/zsh/site-functions/_skintime", "usr/share/fish/vendor_completions.d/skintime.fish", "usr/share/doc/skintime/copyright"}
	for _, arch := range []string{"amd64", "arm64"} {
		files := ofPackage(t, one(t, *dist, "skintime_*_"+arch+".deb"))
		for _, name := range inPackage {
			if len(files["./"+name]) == 0 {
				t.Errorf("the package for %s: no %s", arch, name)
			}
		}
	}
	for _, arch := range []string{"x86_64", "aarch64"} {
		one(t, *dist, "skintime-*."+arch+".rpm")
		files := ofTar(t, read(t, one(t, *dist, "skintime_*_"+arch+".apk")))
		for _, name := range inPackage {
			if len(files[name]) == 0 {
				t.Errorf("the package of Alpine for %s: no %s", arch, name)
			}
		}
		if info := files[".PKGINFO"]; !strings.Contains(info, "pkgname = skintime\n") || !strings.Contains(info, "arch = "+arch+"\n") {
			t.Errorf("the package of Alpine for %s says of itself:\n%s", arch, info)
		}
	}
}

// manifests are patterns for what each package manager is told of a release.
func manifests() []string {
	all := []string{"../.ci/pages/skintime.rb", "aur/skintime-bin.pkgbuild", "aur/skintime-bin.srcinfo", "scoop/skintime.json",
		"winget/manifests/s/somebody/skintime/*/somebody.skintime.yaml",
		"winget/manifests/s/somebody/skintime/*/somebody.skintime.installer.yaml",
		"winget/manifests/s/somebody/skintime/*/somebody.skintime.locale.en-US.yaml"}
	if _, err := exec.LookPath("nix-hash"); err == nil { // else goreleaser writes none, and .ci/packages says so
		all = append(all, "nix/pkgs/skintime/default.nix")
	}
	return all
}

// Each package manager is told where a release is, by the one who keeps it.
func TestReleaseIsAnnounced(t *testing.T) {
	if *dist == "" {
		t.Skip("asked for with -dist FOLDER")
	}
	for _, name := range manifests() {
		text := read(t, one(t, *dist, name))
		if strings.Contains(text, "OWNER") || !strings.Contains(text, "somebody") {
			t.Errorf("%s has no owner:\n%s", name, text)
		}
	}
}

// A formula goes into a tap once, under its tag.
func TestFormulaIsPutIntoATap(t *testing.T) {
	t.Parallel()
	dir, tap := t.TempDir(), t.TempDir()
	formula, commit := filepath.Join(dir, "skintime.rb"), strings.Repeat("ab", 20)
	command(t, "git", "init", "--quiet", "--bare", tap)
	command(t, "../../.ci/formula", "somebody/facial", "v1.2.0", commit, formula)
	for range 2 {
		command(t, "../../.ci/tap", formula, "file://"+tap)
	}
	if got := command(t, "git", "-C", tap, "log", "--format=%s"); got != "skintime v1.2.0\n" {
		t.Errorf("the tap's log: %q", got)
	}
	got := command(t, "git", "-C", tap, "show", "HEAD:Formula/skintime.rb")
	for _, want := range []string{`url "https://github.com/somebody/facial.git"`, `"v1.2.0"`, `"` + commit + `"`, `depends_on "go" => :build`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in the formula:\n%s", want, got)
		}
	}
}

// command returns what a program of the system prints.
func command(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// Every archive and package has the right checksum.
func TestReleaseChecksums(t *testing.T) {
	if *dist == "" {
		t.Skip("asked for with -dist FOLDER")
	}
	summed := 0
	for line := range strings.Lines(read(t, filepath.Join(*dist, "checksums.txt"))) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		if got := fmt.Sprintf("%x", sha256.Sum256([]byte(read(t, filepath.Join(*dist, name))))); got != sum {
			t.Errorf("%s: %s is written, it is %s", name, sum, got)
		}
		summed++
	}
	if want := len(archives) + 6; summed != want { // and three kinds of packages for two architectures
		t.Errorf("%d checksums, want %d", summed, want)
	}
}

// A release that is built again in another folder is the same to the byte, but for winget's
// manifest: it has the day of the release, and its installers in any order.
func TestReleaseIsReproducible(t *testing.T) {
	if *dist == "" || *again == "" {
		t.Skip("asked for with -dist FOLDER -again FOLDER")
	}
	for _, name := range append(manifests(), "checksums.txt", "skintime_*", "skintime-*") {
		first, second := files(t, *dist, name), files(t, *again, name)
		if len(first) == 0 || len(first) != len(second) {
			t.Errorf("%s: %d files, and %d", name, len(first), len(second))
			continue
		}
		for i := range first {
			if filepath.Base(first[i]) != filepath.Base(second[i]) || sameEachTime(read(t, first[i])) != sameEachTime(read(t, second[i])) {
				t.Errorf("%s and %s differ", first[i], second[i])
			}
		}
	}
}

var (
	releaseDay = regexp.MustCompile(`(?m)^ReleaseDate: "[0-9-]{10}"$`)
	installer  = regexp.MustCompile(`(?m)^  - Architecture: .*\n(    .*\n)*`)
)

// sameEachTime returns a manifest without the day of its release, with its installers sorted.
func sameEachTime(manifest string) string {
	sorted := installer.FindAllString(manifest, -1)
	slices.Sort(sorted)
	next := 0
	manifest = installer.ReplaceAllStringFunc(manifest, func(string) string {
		next++
		return sorted[next-1]
	})
	return releaseDay.ReplaceAllString(manifest, "")
}

// files returns the files in a folder that match a pattern, sorted.
func files(t *testing.T, folder, pattern string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(folder, filepath.FromSlash(pattern)))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(all, func(path string) bool {
		info, err := os.Stat(path)
		return err != nil || info.IsDir()
	})
}

// one returns the only file that matches a pattern.
func one(t *testing.T, folder, pattern string) string {
	t.Helper()
	all := files(t, folder, pattern)
	if len(all) != 1 {
		t.Fatalf("%s: there are %d, want 1", pattern, len(all))
	}
	return all[0]
}

// unpacked returns the files of an archive by name.
func unpacked(t *testing.T, path string) map[string]string {
	t.Helper()
	if !strings.HasSuffix(path, ".zip") {
		return ofTar(t, read(t, path))
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = whole(t, r)
		r.Close()
	}
	return all
}

// ofTar returns the files of a compressed tar archive.
func ofTar(t *testing.T, packed string) map[string]string {
	t.Helper()
	g, err := gzip.NewReader(strings.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for r := tar.NewReader(g); ; {
		h, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			return all
		case err != nil:
			t.Fatal(err)
		case h.Typeflag != tar.TypeReg:
			continue
		}
		if h.Name != ".PKGINFO" && (h.Uname != "root" || h.Gname != "root") {
			t.Errorf("%s belongs to %s and %s", h.Name, h.Uname, h.Gname)
		}
		all[h.Name] = whole(t, r)
	}
}

// ofPackage returns the files of a Debian package: an ar archive whose last member
// holds them.
func ofPackage(t *testing.T, path string) map[string]string {
	t.Helper()
	const head, name = 60, "data.tar.gz"
	rest := bytes.TrimPrefix([]byte(read(t, path)), []byte("!<arch>\n"))
	for len(rest) > head {
		var size int
		fmt.Sscan(string(rest[48:58]), &size)
		if strings.HasPrefix(string(rest), name) {
			return ofTar(t, string(rest[head:head+size]))
		}
		rest = rest[min(len(rest), head+size+size%2):]
	}
	t.Fatalf("%s: no %s", path, name)
	return nil
}

func whole(t *testing.T, r io.Reader) string {
	t.Helper()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

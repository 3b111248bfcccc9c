//go:build !windows

package repo

import (
	"encoding/xml"
	"flag"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/ui/terminal/terminaltest"
)

var pictures = flag.Bool("pictures", false, "make the pictures of the README again")

// shade is what the terminal of a picture draws on.
type shade struct {
	name, edge string
	paper, ink color.Color
}

var shades = []shade{
	{"dark", "#33333d", color.RGBA{0x16, 0x16, 0x1c, 0xff}, color.RGBA{0xec, 0xe7, 0xe1, 0xff}},
	{"light", "#ddd5cb", color.RGBA{0xfc, 0xfa, 0xf7, 0xff}, color.RGBA{0x2b, 0x27, 0x24, 0xff}},
}

// picture is where the picture of a name lies.
func (s shade) picture(name string) string {
	return filepath.Join("..", "..", "assets", "readme", name+"-"+s.name+".svg")
}

// svg sets what was drawn in a terminal's frame.
func (s shade) svg(drawn string) string {
	width, height := terminaltest.Default().Width*cellWidth+2*border, terminaltest.Default().Height*cellHeight+2*border
	return fmt.Sprintf("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%[2]d\" viewBox=\"0 0 %[1]d %[2]d\" shape-rendering=\"crispEdges\" "+
		"font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"16\">\n"+
		"<rect x=\"1\" y=\"1\" width=\"%[3]d\" height=\"%[4]d\" rx=\"10\" fill=\"%[5]s\" stroke=\"%[6]s\" stroke-width=\"2\" shape-rendering=\"auto\"/>\n%[7]s</svg>\n",
		width, height, width-2, height-2, hex(s.paper), s.edge, drawn)
}

// still is one picture of the screen.
func (s shade) still(d drawing) string { return s.svg(strings.Join(d, "")) }

// hold waits until the end for what is in a picture, all that counts of it, and
// reports that the picture is out of date if that does not come.
func (s shade) hold(on *terminaltest.Terminal, name string, end time.Time, counts func(shown, drawnBefore []string) bool) {
	on.T.Helper()
	drawnBefore, shown := layout(textOf(on.T, s.picture(name))), []string(nil)
	if !terminaltest.WaitFor(end, func() bool { shown = layout(s.still(drawn(on))); return counts(shown, drawnBefore) }) {
		on.T.Errorf("%s is out of date, make it again with -pictures: it lacks %q", s.picture(name), three(without(shown, drawnBefore)))
	}
}

// without are the places that are not among others.
func without(places, others []string) []string {
	return slices.DeleteFunc(slices.Clone(places), func(p string) bool { return slices.Contains(others, p) })
}

// three are the first of many: enough to see what is missing.
func three(places []string) []string { return places[:min(len(places), 3)] }

// layout is the words of a picture in their places. Digits count for nothing:
// they differ from run to run.
func layout(svg string) (places []string) {
	for _, w := range word.FindAllStringSubmatch(svg, -1) {
		places = append(places, w[1]+digit.ReplaceAllString(w[2], "0"))
	}
	return places
}

var (
	word  = regexp.MustCompile(`(<text [^>]*>)(.*)</text>`)
	digit = regexp.MustCompile(`\d`)
)

// GitHub shows a picture only if it brings all that it needs and runs nothing.
func TestPicturesOfTheReadme(t *testing.T) {
	assets := filepath.Join("..", "..", "assets", "readme")
	for _, path := range regexp.MustCompile(`assets/readme/[^")\s]*`).FindAllString(textOf(t, filepath.Join("..", "..", "README.md")), -1) {
		textOf(t, filepath.Join("..", "..", path))
	}
	all, err := filepath.Glob(filepath.Join(assets, "*"))
	if err != nil || len(all) == 0 {
		t.Fatal("no pictures", err)
	}
	for _, path := range all {
		text := textOf(t, path)
		if err := xml.Unmarshal([]byte(text), new(struct{})); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if found := regexp.MustCompile(`<script|href|url\(|@import|\son\w+=`).FindString(text); found != "" || len(text) > 400_000 {
			t.Errorf("%s: %d bytes, with %q", path, len(text), found)
		}
	}
}

func writeFile(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

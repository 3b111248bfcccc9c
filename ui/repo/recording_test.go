//go:build !windows

package repo

import (
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/ui/terminal/terminaltest"
)

// scene is a part of the recorded routine: how many frames of it are in the
// picture, and how long each stands. A step that is over in a second could not
// be read; the mask is long enough.
type scene struct {
	shows  string // while it is on the screen
	frames int
	each   time.Duration
}

var scenes = []scene{
	{"◆ Exfoliate", 4, 800 * time.Millisecond},
	{"◆ Mask", 20, 600 * time.Millisecond},
	{"◆ Rinse", 2, 1100 * time.Millisecond},
	{"◆ Toner", 2, 900 * time.Millisecond},
	{"◆ Serum", 2, 900 * time.Millisecond},
	{"◆ Moisturizer", 2, 900 * time.Millisecond},
	{"How does your skin feel", 1, 4 * time.Second},
}

// The moving picture of the README is a recording of skintime demo. It is held
// to what that shows under the mask, which lasts, and to the pictures of the
// steps, of which it has to have all but the head. How a mask is put on is no such
// picture: there its count waits for enter, and begins by itself in a demo.
func TestPicturesOfTheRoutine(t *testing.T) {
	t.Parallel()
	for _, shade := range shades {
		t.Run(shade.name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			hush(t, home)
			s := terminaltest.Start(t, shade.terminal(home), terminaltest.Program(t), "demo")
			if *pictures {
				writeFile(t, shade.picture("routine"), shade.moving(record(s)))
				return
			}
			shade.hold(s, "routine", time.Now().Add(terminaltest.Patience), func(shown, drawnBefore []string) bool {
				return strings.Contains(s.Screen(), "◆ Mask") && len(without(shown, drawnBefore)) == 0
			})
			drawnBefore := layout(textOf(t, shade.picture("routine")))
			for _, name := range []string{"exfoliate", "mask-early", "mask-ready", "rinse", "toner", "serum", "moisturizer"} {
				if missing := without(belowHead(layout(textOf(t, shade.picture(name)))), drawnBefore); len(missing) > 0 {
					t.Errorf("%s is out of date beside that of %s, make it again with -pictures: it lacks %q", shade.picture("routine"), name, three(missing))
				}
			}
		})
	}
}

// belowHead leaves out the line at the top: at another speed it has less room.
func belowHead(places []string) []string {
	return slices.DeleteFunc(places, func(p string) bool { return strings.Contains(p, ` y="55" `) })
}

// record watches the terminal until the last scene, and chooses the frames.
func record(s *terminaltest.Terminal) (frames []drawing) {
	s.T.Helper()
	seen := make([][]drawing, len(scenes))
	last := len(scenes) - 1
	for end := time.Now().Add(90 * time.Second); len(seen[last]) < 5; time.Sleep(40 * time.Millisecond) {
		if time.Now().After(end) {
			s.T.Fatalf("the routine does not end:\n%s", s.Screen())
		}
		shown := s.Screen()
		if i := slices.IndexFunc(scenes, func(c scene) bool { return strings.Contains(shown, c.shows) }); i >= 0 {
			seen[i] = append(seen[i], drawn(s))
		}
	}
	for i, c := range scenes {
		if len(seen[i]) == 0 {
			s.T.Fatalf("nothing was seen of %q", c.shows)
		}
		for n := range c.frames { // from the middle of equal parts: no frame is half a screen's
			frames = append(frames, seen[i][(2*n+1)*len(seen[i])/(2*c.frames)])
		}
	}
	return frames
}

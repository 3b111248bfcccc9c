//go:build !windows

package repo

import (
	"fmt"
	"strings"
	"time"
)

// poster is the frame that stands where nothing moves: one of the mask.
const poster = 14

// moving is the picture that shows frames in turn, again and again. What stays
// is drawn once: a piece is in a group with those that are seen in the same
// frames.
func (s shade) moving(frames []drawing) string {
	shown := map[string][]bool{}
	var pieces []string // from the ground up: what is drawn later lies above
	for line := range frames[0] {
		for i, f := range frames {
			piece := f[line]
			if piece == "" {
				continue
			}
			if shown[piece] == nil {
				shown[piece] = make([]bool, len(frames))
				pieces = append(pieces, piece)
			}
			shown[piece][i] = true
		}
	}
	return s.svg(grouped(pieces, shown))
}

// grouped sets pieces that are seen in the same frames together, below the style
// that shows and hides them. Who wants less motion sees the poster.
func grouped(pieces []string, shown map[string][]bool) string {
	texts := map[string]string{}
	var groups []string // the turns of each
	posted := map[string]bool{}
	for _, piece := range pieces {
		turns := turns(shown[piece])
		if texts[turns] == "" {
			groups = append(groups, turns)
		}
		texts[turns] += piece
		posted[turns] = shown[piece][poster]
	}
	_, whole := moments()
	var style, drawn strings.Builder
	fmt.Fprintf(&style, "g{visibility:hidden;animation:%gs step-end infinite}\n.p{visibility:visible}\n", whole.Seconds())
	for i, turns := range groups {
		class := ""
		if posted[turns] {
			class = " class=\"p\""
		}
		fmt.Fprintf(&style, "@keyframes k%d{%s}\n#k%[1]d{animation-name:k%[1]d}\n", i, turns)
		fmt.Fprintf(&drawn, "<g id=\"k%d\"%s>\n%s</g>\n", i, class, texts[turns])
	}
	style.WriteString("@media(prefers-reduced-motion:reduce){g{animation:none!important}}\n")
	return "<style>\n" + style.String() + "</style>\n" + drawn.String()
}

// turns are the keyframes of what is seen in some frames only: when it appears,
// and when it goes.
func turns(shown []bool) string {
	at, whole := moments()
	var b strings.Builder
	for i, on := range shown {
		if i > 0 && on == shown[i-1] {
			continue
		}
		word := "hidden"
		if on {
			word = "visible"
		}
		fmt.Fprintf(&b, "%.4g%%{visibility:%s}", 100*at[i].Seconds()/whole.Seconds(), word)
	}
	return b.String()
}

// moments are when each frame begins, and how long all of them take.
func moments() (at []time.Duration, whole time.Duration) {
	for _, c := range scenes {
		for range c.frames {
			at = append(at, whole)
			whole += c.each
		}
	}
	return at, whole
}

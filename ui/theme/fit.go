package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks a text, styled or not, into lines of at most width cells: at spaces and
// zero-width spaces, never at a no-break space, and within a word that is wider
// than a line only between graphemes. Width counts as at least 2, so that every
// grapheme fits.
func Wrap(text string, width int) []string {
	const zeroWidthSpace = "\u200b"
	text, kept := standIns(text)
	lines := strings.Split(lipgloss.Wrap(text, max(2, width), zeroWidthSpace), "\n")
	for i, line := range lines {
		lines[i], kept = restore(line, kept)
	}
	return lines
}

// Truncate cuts a line, styled or not, to at most width cells, with tail at its end
// where something is cut.
func Truncate(line string, width int, tail string) string {
	line, kept := standIns(line)
	line, _ = restore(ansi.Truncate(line, width, tail), kept)
	return line
}

// A stand-in is a character as wide as a grapheme that package ansi would cut or
// miscount: a character of ASCII with marks, as in keycaps and decomposed letters, and
// the no-break spaces besides U+00A0.
const (
	narrow = "\u00a0"
	wide   = "一"
)

// standIns replaces such graphemes, and returns them in their order.
func standIns(text string) (replaced string, kept []string) {
	if isASCII(text) {
		return text, nil
	}
	var b strings.Builder
	for state := byte(0); text != ""; {
		part, width, n, next := ansi.DecodeSequence(text, state, nil)
		if cluster, w := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth); width > 0 && len(cluster) > n {
			part, width, n = cluster, w, len(cluster)
		}
		text, state = text[n:], next
		switch fragile := part[0] < 0x80 && n > 1 || strings.ContainsAny(part[:min(n, 3)], narrow+"\u2007\u202f"+wide); {
		case fragile && width == 1:
			kept = append(kept, part)
			part = narrow
		case fragile && width == 2:
			kept = append(kept, part)
			part = wide
		}
		b.WriteString(part)
	}
	return b.String(), kept
}

func isASCII(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0 }

// restore puts back what stands for the first of kept, and returns the rest of them.
func restore(text string, kept []string) (string, []string) {
	if len(kept) == 0 {
		return text, nil
	}
	var b strings.Builder
	for _, r := range text {
		if s := string(r); s == narrow || s == wide {
			b.WriteString(kept[0])
			kept = kept[1:]
			continue
		}
		b.WriteRune(r)
	}
	return b.String(), kept
}

package terminal

import "github.com/charmbracelet/x/ansi"

// oneCell are letters of Europe and signs, in ranges: each is one cell wide for itself, and
// combines with no other.
var oneCell = [...]struct{ first, last rune }{
	{0x20, 0x7e}, {0xa0, 0xac}, {0xae, 0x2ff}, {0x370, 0x482}, {0x48a, 0x52f}, {0x1e00, 0x1fff},
	{0x2010, 0x2027}, {0x2030, 0x205e}, {0x20a0, 0x20bf}, {0x2190, 0x2319}, {0x2500, 0x25fc}, {0x2600, 0x2613}, {0x2701, 0x2704}, {0x270c, 0x2727}, {0x2758, 0x2794},
}

// measuredAlike reports whether all terminals agree how wide a line is, whether they measure
// characters or graphemes. It need not find out for a line that is rare: to measure characters
// takes a table of 2 MB, which is not made until there is one that needs it.
func measuredAlike(line string) bool {
	for _, r := range line {
		if r != ansi.ESC && !isOneCell(r) {
			return false
		}
	}
	return true
}

func isOneCell(r rune) bool {
	for _, within := range oneCell {
		if r <= within.last {
			return r >= within.first
		}
	}
	return false
}

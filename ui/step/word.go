package step

import (
	"strings"
	"sync"

	"skintime/ui/theme"
)

// alphabet has the letters, five pixels high: a line of names, and below each its five rows.
const alphabet = `
A B C D E F G H I J K L M
.#.  ##.  .##  ##.  ###  ###  .###  #.#  #  ..#  #..#  #..  #...#
#.#  #.#  #..  #.#  #..  #..  #...  #.#  #  ..#  #.#.  #..  ##.##
###  ##.  #..  #.#  ##.  ##.  #.##  ###  #  ..#  ##..  #..  #.#.#
#.#  #.#  #..  #.#  #..  #..  #..#  #.#  #  #.#  #.#.  #..  #...#
#.#  ##.  .##  ##.  ###  #..  .###  #.#  #  .#.  #..#  ###  #...#
N O P Q R S T U V W X Y Z
#..#  .##.  ###  .##.  ##.  .##  ###  #..#  #.#  #...#  #.#  #.#  ###
##.#  #..#  #.#  #..#  #.#  #..  .#.  #..#  #.#  #...#  #.#  #.#  ..#
#.##  #..#  ###  #..#  ##.  .#.  .#.  #..#  #.#  #.#.#  .#.  .#.  .#.
#..#  #..#  #..  #.#.  #.#  ..#  .#.  #..#  #.#  ##.##  #.#  .#.  #..
#..#  .##.  #..  .#.#  #.#  ##.  .#.  .##.  .#.  #...#  #.#  .#.  ###
0 1 2 3 4 5 6 7 8 9 : +
###  ##.  ###  ###  #.#  ###  ###  ###  ###  ###  .  ...
#.#  .#.  ..#  ..#  #.#  #..  #..  ..#  #.#  #.#  #  .#.
#.#  .#.  ###  .##  ###  ###  ###  ..#  ###  ###  .  ###
#.#  .#.  #..  ..#  ..#  ..#  #.#  ..#  #.#  ..#  #  .#.
###  ###  ###  ###  ..#  ###  ###  ..#  ###  ###  .  ...`

// wordRows is how high letters are, in pixels.
const wordRows = 5

// letters are the rows of each letter. A space is two pixels wide.
var letters = sync.OnceValue(func() map[string][wordRows]string {
	forms := map[string][wordRows]string{" ": {"..", "..", "..", "..", ".."}}
	lines := strings.Split(strings.TrimSpace(alphabet), "\n")
	for y := 0; y < len(lines); y += wordRows + 1 {
		for i, name := range strings.Fields(lines[y]) {
			var form [wordRows]string
			for row := range form {
				form[row] = strings.Fields(lines[y+1+row])[i]
			}
			forms[name] = form
		}
	}
	return forms
})

// WordHeight is how many lines a word has at a scale of 1 or 2.
func WordHeight(scale int) int { return (wordRows*scale + 1) / 2 }

// Word draws a text in large capitals, as lines. At the scale 1 a pixel is a cell wide and half a
// cell high, at 2 twice that. It reports whether there is a form of each letter, all fit into
// width cells, and the terminal has signs for them.
func Word(t *theme.Theme, text string, width, scale int) (lines []string, fits bool) {
	if t.ASCII {
		return nil, false
	}
	return largeWord(text, width, scale)
}

func largeWord(text string, width, scale int) (lines []string, fits bool) {
	forms := letters()
	var pixels [wordRows]string
	for i, r := range strings.ToUpper(text) {
		form, has := forms[string(r)]
		if !has {
			return nil, false
		}
		for y, row := range form {
			if i > 0 {
				pixels[y] += "."
			}
			pixels[y] += row
		}
	}
	if text == "" || len(pixels[0])*scale > width {
		return nil, false
	}
	for y := 0; y < wordRows; y += 3 - scale {
		lower := strings.Repeat(".", len(pixels[y]))
		switch {
		case scale == 2:
			lower = pixels[y]
		case y+1 < wordRows:
			lower = pixels[y+1]
		}
		lines = append(lines, blocks(pixels[y], lower, scale))
	}
	return lines, true
}

// blocks draws two rows of pixels in one of cells.
func blocks(upper, lower string, scale int) string {
	var b strings.Builder
	for x := range len(upper) {
		b.WriteString(strings.Repeat(halfBlock(upper[x] == '#', lower[x] == '#'), scale))
	}
	return b.String()
}

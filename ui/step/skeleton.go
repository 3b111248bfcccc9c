package step

// skeleton is where the parts of a screen stand. It depends only on the size of the terminal, so
// that nothing moves from a phase or a step to the next.
type skeleton struct {
	stepper, word, caption, digits, bar, labels, say, question, next, rule, keys, picture area
	card, session                                                                         area // of no width: there is none
	letters, scale, pixels, bars                                                          int  // the scale of word, digits and picture, and the rows of the bar
}

// The smallest terminals of the skeletons.
const (
	mediumWidth, mediumHeight = 70, 22
	wideWidth, wideHeight     = 110, 34
	hugeWidth, hugeHeight     = 160, 50
	smallWidth, smallHeight   = 38, 10
)

// ShowsClock reports whether a terminal has room for the time of day and what follows.
func ShowsClock(width, height int) bool { return width >= wideWidth && height >= wideHeight }

// skeletonOf is the skeleton of a terminal's size, if it has room for a picture.
func skeletonOf(width, height int) (sk skeleton, ok bool) {
	switch {
	case width >= hugeWidth && height >= hugeHeight:
		return huge(width, height), true
	case width >= wideWidth && height >= wideHeight:
		return wide(width, height), true
	case width >= mediumWidth && height >= mediumHeight:
		return medium(width, height), true
	}
	return skeleton{}, false
}

// medium is that of 80x24. Further rows and columns stay empty.
func medium(width, height int) skeleton {
	const left, column = 4, 28
	right := min(77, width-3)
	up := max(0, 23-height) // without the empty row above
	part := func(row, col, height int) area { return area{row - up, col, right - col + 1, height} }
	return skeleton{
		stepper: part(2, left, 1), word: part(4, column, 3), caption: part(7, column, 1), digits: part(9, column, 5), bar: part(15, column, 1), labels: part(16, column, 1),
		say: part(18, left, 3), question: part(17, left, 4), next: part(21, left, 1), rule: part(22, left, 1), keys: part(23, left, 1),
		picture: area{5 - up, left, PictureSize, 10}, letters: 1, scale: 1, pixels: 1, bars: 1,
	}
}

// wide is that of 120x40. On a smaller terminal, what is below draws nearer.
func wide(width, height int) skeleton {
	const left, column, beside = 5, 68, 79
	right := min(116, width-4)
	keys := min(38, height-1)
	session := min(32, keys-4)
	part := func(row, height int) area { return area{row, left, column, height} }
	line := func(row, height int) area { return area{row, left, right - left + 1, height} }
	card := area{17, beside, right - beside + 1, session - 18}
	return skeleton{
		stepper: line(2, 1), word: part(5, 3), caption: part(9, 1), digits: part(11, 10), bar: part(22, 1), labels: part(23, 1), say: part(26, 3), question: part(25, 4),
		rule: line(keys-1, 1), keys: line(keys, 1), picture: area{5, beside + (card.width-21)/2, 20, 10}, card: card, session: line(session, 3),
		letters: 1, scale: 2, pixels: 1, bars: 1,
	}
}

// huge is that of 200x60. A smaller terminal has narrower margins, a larger one wider.
func huge(width, height int) skeleton {
	const column, beside = 102, 112
	full := min(width, 200)
	margin := 4 + 12*(full-160)/40
	left, up := margin+1+(width-full)/2, max(0, height-60)/2
	keys := min(58, height-2)
	session := min(48, keys-4)
	part := func(row, height int) area { return area{row + up, left, column, height} }
	line := func(row, height int) area { return area{row + up, left, full - 2*margin, height} }
	card := area{29 + up, left + beside, full - 2*margin - beside, session - 30}
	return skeleton{
		stepper: line(3, 1), word: part(8, 5), caption: part(14, 1), digits: part(17, 15), bar: part(34, 2), labels: part(36, 1), say: part(39, 3), question: part(38, 4),
		rule: line(keys-1, 1), keys: line(keys, 1), picture: area{7 + up, card.col + (card.width-40)/2, 40, 20}, card: card, session: line(session, 3),
		letters: 2, scale: 3, pixels: 2, bars: 2,
	}
}

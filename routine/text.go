package routine

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable reports whether r may be part of a text and reach a terminal. Every
// character of every language may: spaces of all widths, joiners, soft hyphens,
// private use, marks that embed or isolate a direction of writing, and what this
// version of Go does not know yet. Controls (with line and paragraph separators),
// surrogates, non-characters, and overrides of the direction may not.
func Printable(r rune) bool {
	if r < utf8.RuneSelf { // most of any file
		return r >= ' ' && r != 0x7f
	}
	return !unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Cs, unicode.Noncharacter_Code_Point) && r != 0x202d && r != 0x202e
}

// Sanitize replaces what is not Printable by U+FFFD. Tabs and separators become spaces.
func Sanitize(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case Printable(r):
			return r
		case r == '\t' || unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		}
		return unicode.ReplacementChar
	}, s)
}

// IsBlank reports whether s shows nothing: it has only spaces, fillers and signs of no width.
func IsBlank(s string) bool {
	const brailleBlank = '\u2800'
	return strings.IndexFunc(s, func(r rune) bool {
		blank := unicode.In(r, unicode.White_Space, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
		return r != brailleBlank && (!blank || unicode.Is(unicode.Prepended_Concatenation_Mark, r))
	}) < 0
}

// Count is a number of things: "1 step", "6 steps".
func Count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Capitalized is s with a capital as its first letter.
func Capitalized(s string) string {
	_, first := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:first]) + s[first:]
}

// CharacterName is a character that is not Printable, as Unicode calls it: "U+202E
// RIGHT-TO-LEFT OVERRIDE". Any other is only its number.
func CharacterName(r rune) string {
	name := ""
	switch {
	case r < ' ':
		name = strings.Split(c0Names, ",")[r]
	case r >= 0x7f && r <= 0x9f:
		name = strings.Split(c1Names, ",")[r-0x7f]
	case r == 0x2028:
		name = "LINE SEPARATOR"
	case r == 0x2029:
		name = "PARAGRAPH SEPARATOR"
	case r == 0x202d:
		name = "LEFT-TO-RIGHT OVERRIDE"
	case r == 0x202e:
		name = "RIGHT-TO-LEFT OVERRIDE"
	case unicode.Is(unicode.Noncharacter_Code_Point, r):
		name = "NONCHARACTER"
	case unicode.Is(unicode.Cs, r):
		name = "SURROGATE"
	}
	return strings.TrimSpace(fmt.Sprintf("%U %s", r, name))
}

// The names of what is refused. Controls have none in Unicode, but these aliases.
const (
	c0Names = "NULL,START OF HEADING,START OF TEXT,END OF TEXT,END OF TRANSMISSION,ENQUIRY,ACKNOWLEDGE,ALERT," +
		"BACKSPACE,CHARACTER TABULATION,LINE FEED,LINE TABULATION,FORM FEED,CARRIAGE RETURN,SHIFT OUT,SHIFT IN," +
		"DATA LINK ESCAPE,DEVICE CONTROL ONE,DEVICE CONTROL TWO,DEVICE CONTROL THREE,DEVICE CONTROL FOUR,NEGATIVE ACKNOWLEDGE,SYNCHRONOUS IDLE,END OF TRANSMISSION BLOCK," +
		"CANCEL,END OF MEDIUM,SUBSTITUTE,ESCAPE,INFORMATION SEPARATOR FOUR,INFORMATION SEPARATOR THREE,INFORMATION SEPARATOR TWO,INFORMATION SEPARATOR ONE"
	c1Names = "DELETE,PADDING CHARACTER,HIGH OCTET PRESET,BREAK PERMITTED HERE,NO BREAK HERE,INDEX,NEXT LINE,START OF SELECTED AREA,END OF SELECTED AREA," +
		"CHARACTER TABULATION SET,CHARACTER TABULATION WITH JUSTIFICATION,LINE TABULATION SET,PARTIAL LINE FORWARD,PARTIAL LINE BACKWARD,REVERSE LINE FEED,SINGLE SHIFT TWO,SINGLE SHIFT THREE," +
		"DEVICE CONTROL STRING,PRIVATE USE ONE,PRIVATE USE TWO,SET TRANSMIT STATE,CANCEL CHARACTER,MESSAGE WAITING,START OF GUARDED AREA,END OF GUARDED AREA," +
		"START OF STRING,SINGLE GRAPHIC CHARACTER INTRODUCER,SINGLE CHARACTER INTRODUCER,CONTROL SEQUENCE INTRODUCER,STRING TERMINATOR,OPERATING SYSTEM COMMAND,PRIVACY MESSAGE,APPLICATION PROGRAM COMMAND"
)

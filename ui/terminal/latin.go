package terminal

import (
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Latin returns the key that a key is on a Latin keyboard layout. Where a layout
// of another script has a letter, its place on the keyboard decides, as far as
// the terminal tells it. A key of a Latin layout stays what is typed. Digits of any
// script, the Arabic question mark, and the full-width signs of East Asian input
// methods are those of ASCII.
func Latin(k tea.KeyPressMsg) tea.KeyPressMsg {
	if r, size := utf8.DecodeRuneInString(k.Text); size == len(k.Text) && inASCII(r) != 0 {
		k.Code, k.ShiftedCode, k.BaseCode, k.Text = inASCII(r), 0, 0, string(inASCII(r))
	}
	if k.BaseCode == 0 && k.Mod.Contains(tea.ModCtrl) {
		k.BaseCode = usualPlace(k.Code)
	}
	if onLetterKey := 'a' <= k.BaseCode && k.BaseCode <= 'z'; onLetterKey && (otherScript(k.Code) || signOnLetterKey(k)) {
		k.Code, k.ShiftedCode = k.BaseCode, 0
		if k.Text != "" {
			k.Text = string(k.Code)
		}
	}
	if k.Mod&^lockKeys == tea.ModCtrl|tea.ModAlt && k.Code == 'c' {
		k.Mod &^= tea.ModAlt // many terminals send ctrl+c soon after esc so
	}
	if k.Code != 0 {
		k.BaseCode = 0 // by which the library would name the key
	}
	return k
}

// ReportKeys has every key come with its place on the keyboard, as Latin needs it.
func ReportKeys(v *tea.View) {
	v.KeyboardEnhancements.ReportAlternateKeys = true
	v.KeyboardEnhancements.ReportAllKeysAsEscapeCodes = true
	v.KeyboardEnhancements.ReportAssociatedText = true
}

// lockKeys are those that leave a key what it is.
const lockKeys = tea.ModCapsLock | tea.ModNumLock | tea.ModScrollLock

// inASCII returns the character of ASCII that means the same as r; 0: there is none,
// or r is one.
func inASCII(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return 0
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '؟':
		return '?'
	case r == '　':
		return ' '
	}
	for _, of := range unicode.Digit.R16 { // a range has whole sets of ten
		if rune(of.Lo) <= r && r <= rune(of.Hi) {
			return '0' + (r-rune(of.Lo))%10
		}
	}
	return 0
}

// otherScript reports whether r is a letter, or a part of one, that is not Latin.
func otherScript(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M) && !unicode.In(r, unicode.Latin, unicode.Inherited)
}

// signOnLetterKey reports whether a key is a sign that only layouts of another
// script have in the place of a letter: Greek, Hebrew, and Bulgarian.
func signOnLetterKey(k tea.KeyPressMsg) bool {
	switch string([]rune{k.Code, k.BaseCode}) {
	case ";q", "/q", "'w", ",q":
		return true
	}
	return false
}

// usualPlace returns c or z, which act together with ctrl, for the letters that
// Russian, Greek, Hebrew and Arabic keyboards have there: some terminals report
// the letter only. 0: another letter.
func usualPlace(r rune) rune {
	switch unicode.ToLower(r) { // xterm reports capitals with caps lock on
	case 'с', 'ψ', 'ב', 'ؤ':
		return 'c'
	case 'я', 'ζ', 'ז', 'ئ':
		return 'z'
	}
	return 0
}

// IsUnknownLetter reports whether a key, as Latin returns it, is a letter of
// another script: the terminal does not tell its place.
func IsUnknownLetter(k tea.KeyPressMsg) bool { return k.Text != "" && otherScript(k.Code) }

// IsModifier reports whether a key is one that is held while another is pressed.
// Terminals that report every key report these, too.
func IsModifier(k tea.KeyPressMsg) bool {
	return k.Code >= tea.KeyLeftShift && k.Code <= tea.KeyIsoLevel5Shift || k.Code >= tea.KeyCapsLock && k.Code <= tea.KeyNumLock
}

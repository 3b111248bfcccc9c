package ui

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// cyrillic is a letter of a Russian keyboard, from a terminal that tells the key's
// place.
func cyrillic(letter, place rune) tea.KeyPressMsg {
	return tea.KeyPressMsg{Code: letter, BaseCode: place, Text: string(letter)}
}

func TestKeysOfAnotherLayout(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.press("enter")
	h.pass(2 * time.Second)
	h.send(cyrillic('ь', 'm'))
	h.wants("muted")
	h.send(cyrillic('у', 'e'))
	h.send(cyrillic('с', 'c'))
	h.send(cyrillic('q', 'q'))
	h.wants("│  сq")
	if k := h.m.View().KeyboardEnhancements; k.ReportAllKeysAsEscapeCodes || k.ReportAssociatedText || !k.ReportAlternateKeys {
		t.Errorf("while a note is written, the terminal is asked for %+v", k)
	}
	h.send(tea.KeyPressMsg{Code: 'с', BaseCode: 'c', Mod: tea.ModCtrl})
	if notes := h.session().Notes(); !quits(h.cmd) || !slices.Equal(notes, []string{"сq"}) {
		t.Errorf("ctrl+c leaves %v, with the notes %q", quits(h.cmd), notes)
	}
}

// A letter without a place gets a hint, but once.
func TestALetterThatIsNoKey(t *testing.T) {
	const hint = "Keys are Latin letters; ? lists them."
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.press("enter")
	h.press("é")
	h.lacks(hint)
	h.press("ы")
	h.wants(hint)
	h.press("ы")
	h.lacks(hint)
}

// A key that is only held while another is pressed is none: it answers no
// question.
func TestModifiersAreNoKeys(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.press("enter")
	h.press("q")
	for _, code := range []rune{tea.KeyLeftShift, tea.KeyRightCtrl, tea.KeyCapsLock, tea.KeyIsoLevel3Shift} {
		h.send(tea.KeyPressMsg{Code: code})
		h.wants("Leave for good?")
	}
}

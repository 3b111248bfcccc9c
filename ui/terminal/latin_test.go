package terminal

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// The bytes are what terminals send with the flags that a view asks for.
func TestKeysActByTheirPlaceOnTheKeyboard(t *testing.T) {
	for _, c := range []struct{ name, bytes, key, text string }{
		{"ctrl+c, Russian", "\x1b[1089::99;5u", "ctrl+c", ""},
		{"ctrl+z, Russian", "\x1b[1103::122;5u", "ctrl+z", ""},
		{"ctrl+c, Russian, num lock on", "\x1b[1089::99;133u", "ctrl+c", ""},
		{"ctrl+c, Russian, no place told", "\x1b[1089;5u", "ctrl+c", ""},
		{"ctrl+z, Russian, no place told", "\x1b[1103;5u", "ctrl+z", ""},
		{"ctrl+c, Russian, modifyOtherKeys", "\x1b[27;5;1089~", "ctrl+c", ""},
		{"ctrl+c, Russian, caps lock on, modifyOtherKeys", "\x1b[27;5;1057~", "ctrl+c", ""},
		{"ctrl+c soon after esc", "\x1b\x03", "ctrl+c", ""},
		{"ctrl+c, Greek", "\x1b[968::99;5u", "ctrl+c", ""},
		{"ctrl+c, Hebrew", "\x1b[1489::99;5u", "ctrl+c", ""},
		{"ctrl+z, Hebrew, no place told", "\x1b[1494;5u", "ctrl+z", ""},
		{"ctrl+c, Arabic", "\x1b[1572::99;5u", "ctrl+c", ""},
		{"ctrl+c, Thai", "\x1b[3649::99;5u", "ctrl+c", ""},
		{"ctrl+c, Dvorak", "\x1b[99::105;5u", "ctrl+c", ""},
		{"ctrl+z, QWERTZ", "\x1b[122::121;5u", "ctrl+z", ""},
		{"ctrl+c, AZERTY", "\x1b[99::99;5u", "ctrl+c", ""},
		{"q, Russian", "\x1b[1081::113;1;1081u", "q", "й"},
		{"c, Serbian, where с is s", "\x1b[1089::115;1;1089u", "s", "с"},
		{"Q, Russian", "\x1b[1081:1049:113;2;1049u", "q", "Й"},
		{"q, Russian, caps lock on", "\x1b[1081:1049:113;65;1049u", "q", "Й"},
		{"q, Greek", "\x1b[59::113;1;59u", "q", ";"},
		{"w, Hebrew", "\x1b[39::119;1;39u", "w", "'"},
		{"b, Arabic", "\x1b[65275::98;1;65275u", "b", "ﻻ"},
		{"?, Russian", "\x1b[55:63;2;63u", "?", "?"},
		{"a, AZERTY", "\x1b[97::113;1;97u", "a", "a"},
		{"comma, AZERTY", "\x1b[44::109;1;44u", ",", ","},
		{"1, AZERTY", "\x1b[38:49:49;2;49u", "1", "1"},
		{"z, QWERTZ", "\x1b[122::121;1;122u", "z", "z"},
		{"ß, QWERTZ", "\x1b[223::45;1;223u", "ß", "ß"},
		{"quote, Dvorak", "\x1b[39::113;1;39u", "'", "'"},
		{"e, Bépo", "\x1b[233::119;1;233u", "é", "é"},
		{"с, a terminal without the protocol", "с", "с", "с"},
		{"4, Persian", "\x1b[1780::52;1;1780u", "4", "۴"},
		{"4, Devanagari, a terminal without the protocol", "४", "4", "४"},
		{"?, Arabic", "\x1b[1592:1567:47;2;1567u", "?", "؟"},
		{"q of an input method", "ｑ", "q", "ｑ"},
		{"? of an input method", "？", "?", "？"},
		{"space of an input method", "\u3000", "space", "\u3000"},
		{"a sign that is wide, and none of ASCII", "。", "。", "。"},
		{"enter, Russian", "\x1b[13u", "enter", ""},
	} {
		var d uv.EventDecoder
		_, event := d.Decode([]byte(c.bytes))
		typed, ok := event.(uv.KeyPressEvent)
		if !ok {
			t.Errorf("%s: %q is %T", c.name, c.bytes, event)
			continue
		}
		if got := Latin(tea.KeyPressMsg(typed)); got.String() != c.key || typed.Text != c.text {
			t.Errorf("%s: %q is %q, typed %q, want %q, typed %q", c.name, c.bytes, got, typed.Text, c.key, c.text)
		}
	}
}

func TestOnlyLettersOfOtherScriptsAreUnknown(t *testing.T) {
	for text, unknown := range map[string]bool{"с": true, "ψ": true, "ב": true, "ั": true, "日": true, "c": false, "é": false, "ß": false, "5": false, ";": false} {
		if got := IsUnknownLetter(tea.KeyPressMsg{Code: []rune(text)[0], Text: text}); got != unknown {
			t.Errorf("%s is unknown: %v", text, got)
		}
	}
}

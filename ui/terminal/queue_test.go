package terminal

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

func typed(text string) uv.Event { return uv.KeyPressEvent{Code: rune(text[0]), Text: text} }

// taken is what a queue gives after a flood of keys and what follows them.
func taken(after ...uv.Event) (all []uv.Event) {
	q := newQueue()
	for range 40_000 {
		q.put(typed("x"))
	}
	for _, event := range after {
		q.put(event)
	}
	for event, ok := q.take(); ok; event, ok = q.take() {
		all = append(all, event)
	}
	return all
}

func TestLeavingPassesAFloodOfKeys(t *testing.T) {
	abort := uv.KeyPressEvent{Code: 'c', Mod: tea.ModCtrl}
	for name, k := range map[string]uv.KeyPressEvent{
		"ctrl+c": abort, "ctrl+c on a Cyrillic keyboard": {Code: 'с', BaseCode: 'c', Mod: tea.ModCtrl},
	} {
		if all := taken(k); len(all) > maxBeforeLeaving+1 || all[len(all)-1] != uv.Event(k) {
			t.Errorf("%s comes after %d keys", name, len(all)-1)
		}
	}
	if all := taken(typed("q"), typed("y")); len(all) > maxWaiting || all[len(all)-2] != typed("q") || all[len(all)-1] != typed("y") {
		t.Errorf("q y come after %d keys", len(all)-2)
	}
	if all := taken(abort, typed("y")); len(all) != maxBeforeLeaving+2 || all[maxBeforeLeaving] != uv.Event(abort) {
		t.Errorf("%d events are left", len(all))
	}
}

// No answer is lost in a flood, and no ctrl+c in the one that follows it.
func TestAFloodReplacesKeysOnly(t *testing.T) {
	q := newQueue()
	q.put(uv.FocusEvent{})
	q.put(uv.KeyPressEvent{Code: 'c', Mod: tea.ModCtrl})
	for range 40_000 {
		q.put(typed("x"))
	}
	first, _ := q.take()
	second, _ := q.take()
	if _, ok := first.(uv.FocusEvent); !ok || !isAbort(second) {
		t.Errorf("the first events are %v and %v", first, second)
	}
}

func TestEveryEventIsForwardedInOrder(t *testing.T) {
	q, sent := newQueue(), make(chan tea.Msg)
	go func() {
		defer close(sent)
		q.forward(func(msg tea.Msg) { sent <- msg })
	}()
	for _, c := range "0123456789" {
		q.put(typed(string(c)))
	}
	q.close()
	got := ""
	for msg := range sent {
		got += msg.(uv.KeyPressEvent).Text
	}
	if got != "0123456789" {
		t.Errorf("%q was forwarded", got)
	}
}

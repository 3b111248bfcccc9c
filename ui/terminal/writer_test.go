//go:build !teadraws

package terminal

import (
	"strings"
	"testing"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"
)

// A frame that cannot be drawn keeps nothing from leaving, even where both came
// at once.
func TestLeavingAfterAFrameThatPanics(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		out, reported := &slowOutput{}, make(chan tea.Msg, 1)
		w := newWriter(out, env)
		w.send = func(msg tea.Msg) { reported <- msg }
		w.show(frame{view: tea.NewView("all is well"), width: -1, height: 8, resizes: 1})
		go func() {
			synctest.Wait() // until leave waits
			go w.run()
		}()
		w.leave()
		if got := out.take(); !strings.Contains(got, "\x1b[?1049h") || !strings.HasSuffix(got, "\x1b[?1049l\x1b[?25h") {
			t.Errorf("wrote %q", got)
		}
		if _, ok := (<-reported).(*PanicError); !ok {
			t.Error("the panic is not reported")
		}
		close(w.end)
	})
}

package ui

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"skintime/ui/terminal"
)

// counter counts what is written to it.
type counter struct{ atomic.Int64 }

func (c *counter) Write(b []byte) (int, error) {
	c.Add(int64(len(b)))
	return len(b), nil
}

// Over the fifteen minutes of a mask, a second costs at most 90 bytes on average, title and all.
func TestBytesOfASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out counter
		var before, after int64
		m := New(virtualOptions(t, StartNow, false))
		_, err := inBubble(t, m, &out, func(p *terminal.Program) {
			p.Send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
			p.Send(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
			time.Sleep(2 * time.Second)
			p.Send(keyOf("s"))
			time.Sleep(2 * time.Second)
			p.Send(keyOf("enter"))
			time.Sleep(2 * time.Second)
			before = out.Load()
			time.Sleep(14 * time.Minute)
			after = out.Load()
			p.Send(keyOf("ctrl+c"))
		})
		if err != nil {
			t.Fatal(err)
		}
		if mean := float64(after-before) / (14 * 60); mean > 90 || mean < 20 {
			t.Errorf("a second is %.1f bytes", mean)
		}
	})
}

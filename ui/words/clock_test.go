package words

import (
	"testing"
	"time"
)

func TestClock(t *testing.T) {
	check(t,
		sentence{Clock(after(maskStep, 0)), "15:00"},
		sentence{Clock(after(maskStep, minute+second/2)), "14:00"},
		sentence{Clock(after(maskStep, 15*minute)), "05:00"},
		sentence{Clock(after(maskStep, 22*minute+5*second)), "+02:05"},
		sentence{Clock(after(tonerStep, 309*second)), "05:09"},
		sentence{Clock(leading(maskStep, 9*second+1)), "00:10"},
		sentence{Clock(leading(maskStep, 10*second)), "00:10"},
		sentence{BigClock(after(maskStep, 22*minute)), "+2:00"},
		sentence{BigClock(after(maskStep, 31*minute)), "11:00"},
		sentence{BigClock(after(maskStep, 0)), "15:00"},
		sentence{BigClock(after(maskStep, 130*minute)), "1:50:00"},
		sentence{MMSS(2 * time.Hour), "120:00"},
	)
}

func TestCaption(t *testing.T) {
	check(t,
		sentence{Caption(stinging(after(tonerStep, 0))), "take it off"},
		sentence{Caption(cool(after(rinseStep, 0))), "cool water"},
		sentence{Caption(leading(maskStep, second)), "get ready"},
		sentence{Caption(after(tonerStep, 59*second)), "take your time"},
		sentence{Caption(after(tonerStep, 2*minute+second)), "take your time, 2 min so far"},
		sentence{Caption(after(maskStep, 0)), "until you can rinse"},
		sentence{Caption(after(serumStep, 0)), "until you can continue"},
		sentence{Caption(after(serumStep, 0, rinseStep)), "until you can rinse"},
		sentence{Caption(after(maskStep, 15*minute)), "left to rinse"},
		sentence{Caption(after(serumStep, 2*minute)), "left to continue"},
		sentence{Caption(after(maskStep, 20*minute)), "overdue: rinse now"},
		sentence{Caption(after(serumStep, 3*minute)), "time is up"},
		sentence{Caption(after(maskStep, 25*minute)), "stop: rinse now"},
		sentence{Caption(after(serumStep, 4*minute)), "stop"},
		sentence{Caption(after(rinseStep, 0)), "left"},
		sentence{Caption(after(rinseStep, minute)), "time is up"},
	)
}

func TestStatusLineAndWindowTitle(t *testing.T) {
	check(t,
		sentence{StatusLine(after(maskStep, 0)), "Mask 15:00"},
		sentence{StatusLine(paused(after(maskStep, 0))), "Mask 15:00 paused"},
		sentence{StatusLine(after(tonerStep, 0)), "Toner"},
		sentence{WindowTitle(after(maskStep, 21*minute)), "+01:00 Mask · skintime"},
		sentence{WindowTitle(paused(after(maskStep, 0))), "paused Mask · skintime"},
		sentence{WindowTitle(after(tonerStep, 0)), "Toner · skintime"},
	)
}

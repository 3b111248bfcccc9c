package words

import (
	"testing"
	"time"
)

func TestClock(t *testing.T) {
	check(t,
		said{Clock(after(maskStep, 0)), "15:00"},
		said{Clock(after(maskStep, minute+second/2)), "14:00"},
		said{Clock(after(maskStep, 15*minute)), "05:00"},
		said{Clock(after(maskStep, 22*minute+5*second)), "+02:05"},
		said{Clock(after(tonerStep, 309*second)), "05:09"},
		said{Clock(leading(maskStep, 9*second+1)), "00:10"},
		said{Clock(leading(maskStep, 10*second)), "00:10"},
		said{BigClock(after(maskStep, 22*minute)), "+2:00"},
		said{BigClock(after(maskStep, 31*minute)), "+11:00"},
		said{BigClock(after(maskStep, 0)), "15:00"},
		said{MMSS(2 * time.Hour), "120:00"},
	)
}

func TestCaption(t *testing.T) {
	check(t,
		said{Caption(stinging(after(tonerStep, 0))), "take it off"},
		said{Caption(cool(after(rinseStep, 0))), "cool water"},
		said{Caption(leading(maskStep, second)), "get ready"},
		said{Caption(after(tonerStep, 59*second)), "take your time"},
		said{Caption(after(tonerStep, 2*minute+second)), "take your time, 2 min so far"},
		said{Caption(after(maskStep, 0)), "until you can rinse"},
		said{Caption(after(serumStep, 0)), "until you can continue"},
		said{Caption(after(serumStep, 0, rinseStep)), "until you can rinse"},
		said{Caption(after(maskStep, 15*minute)), "left to rinse"},
		said{Caption(after(serumStep, 2*minute)), "left to continue"},
		said{Caption(after(maskStep, 20*minute)), "overdue: rinse now"},
		said{Caption(after(serumStep, 3*minute)), "time is up"},
		said{Caption(after(maskStep, 25*minute)), "stop: rinse now"},
		said{Caption(after(serumStep, 4*minute)), "stop"},
		said{Caption(after(rinseStep, 0)), "left"},
		said{Caption(after(rinseStep, minute)), "time is up"},
	)
}

func TestCaptionNow(t *testing.T) {
	check(t,
		said{CaptionNow(after(maskStep, 0), 0), "until you can rinse"},
		said{CaptionNow(after(rinseStep, 57*second, tonerStep), 3), "Toner in 3"},
		said{CaptionNow(paused(after(maskStep, 0)), 0), "paused"},
		said{CaptionNow(paused(stinging(after(tonerStep, 0))), 0), "take it off, paused"},
		said{CaptionNow(paused(cool(after(rinseStep, 0))), 0), "paused"},
	)
}

func TestStatusLineAndWindowTitle(t *testing.T) {
	check(t,
		said{StatusLine(after(maskStep, 0)), "Mask 15:00"},
		said{StatusLine(paused(after(maskStep, 0))), "Mask 15:00 paused"},
		said{StatusLine(after(tonerStep, 0)), "Toner"},
		said{WindowTitle(after(maskStep, 21*minute)), "+01:00 Mask · skintime"},
		said{WindowTitle(paused(after(maskStep, 0))), "paused Mask · skintime"},
		said{WindowTitle(after(tonerStep, 0)), "Toner · skintime"},
	)
}

package ui

import (
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
)

// A notice leaves after eight seconds: while time counts, and while it stands still.
func TestANoticeLeaves(t *testing.T) {
	const text = "25 min is the limit for the mask."
	for name, keys := range map[string][]string{"running": nil, "paused": {"space"}} {
		t.Run(name, func(t *testing.T) {
			h := newHarness(t, shipped(t, "facial"), 80, 24)
			h.enter(routine.Mask)
			h.press(append(keys, "+", "+", "+", "+", "+", "+")...)
			h.wants(text)
			h.sleep(5 * time.Second)
			h.press("+") // said again, it stands for as long again
			h.sleep(6 * time.Second)
			h.wants(text)
			if h.m.timer.at.IsZero() {
				t.Error("nothing wakes the program when the notice has to go")
			}
			h.sleep(2 * time.Second)
			if strings.Contains(h.text(), text) {
				t.Errorf("it stands:\n%s", h.text())
			}
			if wait := h.m.timer.at.Sub(h.m.live.Now()); name == "paused" && wait <= time.Second {
				t.Errorf("the timer is set to %v", wait)
			}
		})
	}
}

// Who begins without the plan is told what it has left out, and why.
func TestNowSaysWhatIsLeftOut(t *testing.T) {
	for _, size := range sizes[:3] {
		r := shipped(t, "facial")
		h := newHarness(t, r, size.width, size.height)
		plan := care.Plan{Routine: r}
		for i, s := range r.Steps {
			plan.Steps = append(plan.Steps, care.Step{Step: s, Origin: i, Include: s.Kind != routine.Exfoliate && !s.Optional})
		}
		plan.Steps[1].Reason = "you exfoliated yesterday"
		plan.Advice = []care.Advice{{Level: care.Stop, Text: "30 % is stronger than usual at home: ask a professional first."}}
		h.with(func(o *Options) {
			o.Plan.Care, o.Plan.Draft, o.Start = plan, plan.Draft(), StartNow
		})
		said := strings.Join(strings.Fields(h.text()), " ")
		if !strings.Contains(said, "Exfoliate skipped: you exfoliated yesterday. 30 % is stronger than usual at home") {
			t.Errorf("%dx%d:\n%s", size.width, size.height, h.text())
		}
		fits(t, h.m.View().Content, size.width, size.height)
		h.sleep(8 * time.Second)
		if strings.Contains(h.text(), "skipped") {
			t.Errorf("%dx%d: it stands:\n%s", size.width, size.height, h.text())
		}
	}
}

// The question whether to rinse already closes by itself; that whether to leave waits.
func TestAQuestionCloses(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.press("enter")
	h.sleep(7 * time.Second)
	h.wants("Rinse already?")
	h.sleep(time.Second)
	h.lacks("Rinse already?")
	h.press("enter")
	h.wants("Rinse already?")
	h.press("x", "q")
	h.sleep(time.Minute)
	h.wants("Leave for good?")
}

// Where the time of day is shown, it is right while time stands still, too.
func TestTheClockOfAPausedStep(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 120, 40)
	h.enter(routine.Exfoliate)
	h.press("space")
	for range 3 {
		h.pass(h.m.timer.at.Sub(h.m.live.Now()))
		h.wants(h.wall.Format("15:04"))
	}
	if h.m.timer.at.Sub(h.m.live.Now()) > time.Minute {
		t.Error("nothing wakes the program when the minute changes")
	}
}

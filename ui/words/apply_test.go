package words

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/ui/locale"
)

// applying is a step that is put on, and begins by itself after lead, if that is not 0.
func applying(s routine.Step, lead time.Duration) routine.Snapshot {
	snap := after(s, 0)
	snap.Phase, snap.Lead, snap.Applying = routine.PhaseApply, lead, time.Minute
	return snap
}

func TestWordsOfPuttingOn(t *testing.T) {
	mask, jar, own := sheetStep(), jarStep(), routine.Step{Kind: routine.Custom, Title: "Night balm"}
	mask.Product.Name, mask.Do = "", []string{"Smooth it down.", "Keep your eyes free."}
	begun := applying(mask, 0)
	begun.Applying = 0
	check(t,
		sentence{AwayNotice(begun, 12*minute), "You were away 12 min. Put on your mask."},
		sentence{StepEntry(scene(applying(mask, 0))), "Put on your mask. Press enter when it is on."},
		sentence{StepEntry(scene(applying(jar, 0))), "Put on your mask: green jar. Press enter when it is on."},
		sentence{StepEntry(scene(applying(mask, 2*minute))), "Put on your mask. It starts in 2 minutes."},
		sentence{StepEntry(scene(paused(applying(jar, 0)))), "Mask, green jar: being put on, then 15 to 20 minutes. Paused."},
		sentence{StepEntry(scene(applying(acidStep(), 0))), "Put on your exfoliant. Press enter when it is on."},
		sentence{StepStatus(scene(applying(mask, 0))), "Mask: being put on, then 15 to 20 minutes. Press enter when it is on."},
		sentence{StepStatus(scene(paused(applying(mask, 0)))), "Mask: being put on, then 15 to 20 minutes. Paused."},
		sentence{StepStatus(scene(applying(mask, 80*second))), "Mask: starts in 1 minute 20 seconds."},
		sentence{CueBegins(scene(applying(mask, 0))), "Put on your mask. Smooth it down. Keep your eyes free. Press enter when it is on."},
		sentence{CueBegins(scene(applying(jar, 2*minute))), "Put on your mask. It starts in 2 minutes."},
		sentence{word(applying(mask, 0)), "Put it on"}, sentence{word(after(mask, 0)), "Mask on"},
		sentence{Caption(applying(mask, 0)), "starts when you press enter"},
		sentence{Caption(applying(mask, second)), "starts by itself"},
		sentence{AdvanceLabel(applying(mask, 0)), "it's on"},
		sentence{WindowTitle(applying(mask, 0)), "Put on your mask · skintime"},
		sentence{WindowTitle(applying(acidStep(), 0)), "Put on your exfoliant · skintime"},
		sentence{WindowTitle(applying(own, 0)), "Put on Night balm · skintime"},
		sentence{WindowTitle(paused(applying(mask, 0))), "paused Mask · skintime"},
		sentence{StatusLine(applying(mask, 0)), "Put on your mask"},
		sentence{StatusLine(paused(applying(mask, 0))), "Put on your mask paused"},
		sentence{PhaseNotice(applying(mask, 0)), "You were putting it on."},
		sentence{AwayNotice(applying(mask, 0), 12*minute), "You were away 12 min. You were putting it on."},
		sentence{TaskOf(scene(applying(acidStep(), 0))).Always, ""},
	)
}

func TestASessionLeftWhilePuttingOn(t *testing.T) {
	mask := maskStep
	mask.LeadWait = true
	s := routine.NewSession(routine.Routine{Steps: []routine.Step{mask}})
	s = s.Apply(s.Start(evening)...)
	s = s.Apply(s.Leave(evening)...)
	check(t, sentence{UnfinishedSession(locale.Locale{}, s, evening.Add(4*minute), evening), "You left 4 min ago, during the mask. You were putting it on."})
}

package words

import (
	"testing"

	"skintime/routine"
)

func TestReply(t *testing.T) {
	reply := func(kind routine.RequestKind, happened, unrecorded bool) string {
		return Reply(routine.Request{Kind: kind, By: minute}, happened, after(tonerStep, 0), unrecorded)
	}
	check(t,
		said{reply(routine.RequestBack, false, false), FirstStep},
		said{reply(routine.RequestBack, true, false), ""},
		said{reply(routine.RequestExtend, false, false), "This step has no timer."},
		said{reply(routine.RequestExtend, true, false), ""},
		said{reply(routine.RequestRestart, false, false), TakeOffFirst},
		said{reply(routine.RequestRestart, true, false), Restarted},
		said{reply(routine.RequestNote, true, false), Noted},
		said{reply(routine.RequestNote, true, true), NotedUnrecorded},
		said{reply(routine.RequestNote, false, false), ""},
		said{reply(routine.RequestAdvance, true, false), ""},
	)
}

func TestLinesOfPlainMode(t *testing.T) {
	check(t,
		said{Rehearsal(60), "A rehearsal at 60 times the speed. Times of day are those of a real session."},
		said{ResumeHelp(true), "Enter resumes, a starts over, d ends it here, q decides later."},
		said{ResumeHelp(false), "Enter starts over, d ends it here, q decides later."},
		said{PlainTooEarly(after(maskStep, 400*second)), "8 minutes 20 seconds left. Enter again to rinse now."},
		said{PauseAnswer(scene(after(maskStep, 16*minute))), "Resumed. Mask: 4 minutes left to rinse. Rinse by 21:04."},
		said{PauseAnswer(scene(paused(after(maskStep, 16*minute)))), "Mask: 4 minutes left to rinse. Paused."},
		said{UnknownLine("w"), `I don't know "w". Type ? for the list.`},
		said{NextStep(after(maskStep, 0, rinseStep)), "Next: Rinse."},
		said{NextStep(after(maskStep, 0)), ""},
		said{EnterAdvances(after(maskStep, 0, rinseStep)), "Enter continues to Rinse."},
		said{EnterAdvances(after(maskStep, 0)), ""},
	)
}

func TestSetup(t *testing.T) {
	check(t,
		said{SetupKeeps(NotSaid), "Enter keeps: not sure."},
		said{SetupList([]string{"aha", "bha"}), "Choose from aha, bha. Separate several with commas, or type none."},
		said{ConfigUnchanged("config.toml"), "No changes to config.toml."},
		said{ConfigSaved("config.toml"), "Saved to config.toml. Run 'skintime' when you are ready."},
	)
}

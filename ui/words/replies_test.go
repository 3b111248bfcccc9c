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
		said{reply(routine.RequestExtend, false, false), "This step has no set time."},
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
		said{Rehearsal(60), "A rehearsal, 60 times as fast. Times of day are those of a real session."},
		said{ResumeHelp(true), "Enter goes on, a begins anew, d ends it as it stands, q does neither."},
		said{ResumeHelp(false), "Enter begins anew, d ends it as it stands, q does neither."},
		said{PlainTooEarly(after(maskStep, 400*second)), "8 minutes 20 seconds to go. Enter again to rinse now."},
		said{PauseAnswer(scene(after(maskStep, 16*minute))), "Going on. Mask: 4 minutes left to rinse. Rinse by 21:04."},
		said{PauseAnswer(scene(paused(after(maskStep, 16*minute)))), "Mask: 4 minutes left to rinse. Paused."},
		said{UnknownLine("w"), `"w" is nothing you can type here; ? lists what is.`},
		said{NextStep(after(maskStep, 0, rinseStep)), "Next: Rinse."},
		said{NextStep(after(maskStep, 0)), ""},
		said{EnterAdvances(after(maskStep, 0, rinseStep)), "Enter goes on to Rinse."},
		said{EnterAdvances(after(maskStep, 0)), ""},
	)
}

func TestSetup(t *testing.T) {
	check(t,
		said{SetupKeeps(NotSaid), "Enter keeps: not said."},
		said{SetupList([]string{"aha", "bha"}), "There are aha, bha. Write some, with commas between, or none."},
		said{ConfigUnchanged("config.toml"), "All is as it was in config.toml."},
		said{ConfigSaved("config.toml"), "Kept in config.toml. Run 'skintime' when you are ready."},
	)
}

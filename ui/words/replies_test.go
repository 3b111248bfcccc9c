package words

import (
	"errors"
	"testing"

	"skintime/routine"
)

func TestReply(t *testing.T) {
	reply := func(kind routine.RequestKind, happened, unrecorded bool) string {
		return Reply(routine.Request{Kind: kind, Delta: minute}, happened, after(tonerStep, 0), unrecorded)
	}
	check(t,
		sentence{reply(routine.RequestBack, false, false), FirstStep},
		sentence{reply(routine.RequestBack, true, false), ""},
		sentence{reply(routine.RequestExtend, false, false), "This step has no timer."},
		sentence{reply(routine.RequestExtend, true, false), ""},
		sentence{reply(routine.RequestRestart, false, false), TakeOffFirst},
		sentence{reply(routine.RequestRestart, true, false), Restarted},
		sentence{Reply(routine.Request{Kind: routine.RequestRestart}, false, routine.Snapshot{Phase: routine.PhaseApply}, false), NotOnYet},
		sentence{reply(routine.RequestBringBack, false, false), NothingHurts},
		sentence{Reply(routine.Request{Kind: routine.RequestBringBack}, false, cool(after(rinseStep, 0)), false), NothingToFree},
		sentence{reply(routine.RequestNote, true, false), Noted},
		sentence{reply(routine.RequestNote, true, true), NotedUnrecorded},
		sentence{reply(routine.RequestNote, false, false), ""},
		sentence{reply(routine.RequestAdvance, true, false), ""},
	)
}

func TestLinesOfPlainMode(t *testing.T) {
	check(t,
		sentence{Rehearsal(60), "A rehearsal at 60 times the speed. Times of day are those of a real session."},
		sentence{ResumeHelp(true), "Enter resumes, a starts over, d ends it here, q decides later."},
		sentence{ResumeHelp(false), "Enter starts over, d ends it here, q decides later."},
		sentence{PlainTooEarly(after(maskStep, 400*second)), "8 minutes 20 seconds left. Enter again to rinse now."},
		sentence{PlainDoneOrSkip(after(maskStep, 15*minute)), "Worn 15 min: done, or skip? Enter is done, s skips."},
		sentence{PauseAnswer(scene(after(maskStep, 16*minute))), "Resumed. Mask: 4 minutes left to rinse. Rinse by 21:04."},
		sentence{PauseAnswer(scene(paused(after(maskStep, 16*minute)))), "Mask: 4 minutes left to rinse. Paused."},
		sentence{UnknownLine("w"), `I don't know "w". Type ? for the list.`},
		sentence{NextStep(after(maskStep, 0, rinseStep)), "Next: Rinse."},
		sentence{NextStep(after(maskStep, 0)), ""},
		sentence{EnterAdvances(after(maskStep, 0, rinseStep)), "Enter continues to Rinse."},
		sentence{EnterAdvances(after(maskStep, 0)), ""},
	)
}

func TestSetup(t *testing.T) {
	check(t,
		sentence{SetupNumber(6), "Type a number from 1 to 6, or the word."},
		sentence{Refusal(errors.New(SetupNoNumber("9", 6))), `"9" is none of them: type a number from 1 to 6, or the word.`},
		sentence{Refusal(errors.New(`unknown "bel"; did you mean "bell"?`)), `Unknown "bel"; did you mean "bell"?`},
		sentence{SetupEnterHint(NotSure), "Enter keeps: not sure."},
		sentence{SetupList([]string{"aha", "bha"}), "Choose from aha, bha. Separate several with commas, or type none."},
		sentence{ConfigUnchanged("config.toml"), "No changes to config.toml."},
		sentence{ConfigSaved("config.toml"), "Saved to config.toml. Run 'skintime' when you are ready."},
	)
}

package words

import (
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/ui/locale"
)

// jarStep is a mask with a product that has a name.
func jarStep() routine.Step {
	s := maskStep
	s.Product.Name = "green jar"
	return s
}

func TestProductName(t *testing.T) {
	for name, want := range map[string]string{
		"":                                   "",
		"green jar":                          "green jar",
		"exactly twenty-four cell":           "exactly twenty-four cell",
		"exactly twenty-five cells":          "exactly twenty-five cel…",
		"a name with a word at the very end": "a name with a word at t…",
		"夜の美容液とても長い名前です":     "夜の美容液とても長い名…",
		"cre\u0301me\x1b[2J": "cre\u0301me\uFFFD[2J",
	} {
		s := maskStep
		s.Product.Name = name
		if got := ProductName(s); got != want {
			t.Errorf("%q is shown as %q, want %q", name, got, want)
		}
	}
	check(t, sentence{NameAndProduct(jarStep()), "Mask · green jar"}, sentence{NameAndProduct(maskStep), "Mask"})
}

func TestLinesNameTheProduct(t *testing.T) {
	check(t,
		sentence{StepEntry(scene(after(jarStep(), 0))), "Mask, green jar: leave on for 15 to 20 minutes. Ready at 21:15, rinse by 21:20."},
		sentence{StepStatus(scene(after(jarStep(), 16*minute))), "Mask, green jar: 4 minutes left to rinse. Rinse by 21:04."},
		sentence{NextStep(after(rinseStep, 0, jarStep())), "Next: Mask, green jar."},
		sentence{Intro(locale.Locale{}, routine.Routine{Steps: []routine.Step{jarStep()}}, evening)[1], "1. Mask, green jar: 15 to 20 minutes."},
	)
}

// Aloud, and where others may read it, a product is not named.
func TestCuesDoNotNameTheProduct(t *testing.T) {
	said := []string{CueEnds(after(jarStep(), 0), routine.EventAdvanced), CountIn(after(rinseStep, 0, jarStep()), 3), WindowTitle(after(jarStep(), 0)), StatusLine(after(jarStep(), 0))}
	for elapsed := time.Duration(0); elapsed < 27*minute; elapsed += 30 * second {
		sc := scene(after(jarStep(), elapsed, jarStep()))
		said = append(said, CueBegins(sc))
		for kind := routine.HalfTime; kind <= routine.AtCap; kind++ {
			said = append(said, CueMilestone(sc, routine.Milestone{Kind: kind, At: elapsed}))
		}
	}
	for _, text := range said {
		if strings.Contains(text, "green") {
			t.Errorf("said %q", text)
		}
	}
}

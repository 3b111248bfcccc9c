package setup

import (
	"context"
	"io"
	"reflect"
	"strings"
	"testing"

	"skintime/routine/config"
)

// ask answers with lines, and gives back what was asked.
func ask(c config.Config, lines string) (got config.Config, asked string, answered bool) {
	var out strings.Builder
	got, answered = Ask(context.Background(), c, today, strings.NewReader(lines), &out)
	return got, out.String(), answered
}

func TestAsk(t *testing.T) {
	got, asked, answered := ask(config.Config{}, "2\n1\n5\n  Green  jar\n2\n2\n\n2\n3\nVitamin C, aha,aha\nnight serum\n\nVoice, terminal,chime\n2")
	want := config.Config{Skin: "dry", Retinoid: true, Cues: config.Cues{NoBell: true, Voice: true}, Screen: config.Screen{Theme: "contrast"}, Products: []config.Product{
		{StepKind: "mask", Name: "Green  jar", Kind: "clay", Rich: true}, {StepKind: "exfoliate", Kind: "polish"}, {StepKind: "serum", Name: "night serum", Texture: "thick", Actives: []string{"vitamin-c", "aha"}},
	}}
	if !answered || !reflect.DeepEqual(got, want) {
		t.Errorf("answered %v: %+v", answered, got)
	}
	if strings.Contains(asked, "\x1b") || strings.Contains(asked, "  ") {
		t.Errorf("asked %q", asked)
	}
	if again, asked, answered := ask(got, strings.Repeat("\n", 14)); !answered || !reflect.DeepEqual(again, got) || !strings.Contains(asked, "Enter keeps: vitamin-c, aha.") ||
		!strings.Contains(asked, "Enter keeps: terminal, chime, voice.") || !strings.Contains(asked, "Enter keeps: high contrast.") || !strings.Contains(asked, "Type none to leave it empty. Enter keeps: Green  jar.") {
		t.Errorf("empty lines: %v, %+v\n%s", answered, again, asked)
	}
}

func TestAskAgainWhereAnAnswerIsNone(t *testing.T) {
	got, asked, answered := ask(config.Config{}, "9\nx\n2\n\n\n\n\nretinoll\nnone\nbel\n\n\n")
	if !answered || !reflect.DeepEqual(got, config.Config{Skin: "dry"}) {
		t.Errorf("answered %v: %+v", answered, got)
	}
	if !strings.Contains(asked, `"9" is none of them: type a number from 1 to 6, or the word.`) || !strings.Contains(asked, `Unknown "retinoll"; did you mean "retinol"?`) ||
		!strings.Contains(asked, `Unknown "bel"; did you mean "bell"?`) {
		t.Errorf("asked %s", asked)
	}
}

// Words are answers as well as numbers.
func TestAskTakesWords(t *testing.T) {
	got, asked, answered := ask(config.Config{}, "Dry\nYES\nclay\n\nno\nbha\n\n\n\nnot sure\n\nno plan\n\nhigh contrast\n")
	want := config.Config{Skin: "dry", Retinoid: true, Screen: config.Screen{Theme: "contrast"},
		Products: []config.Product{{StepKind: "mask", Kind: "clay", NotRich: true}, {StepKind: "exfoliate", Kind: "bha"}}}
	if !answered || !reflect.DeepEqual(got, want) {
		t.Errorf("answered %v: %+v\n%s", answered, got, asked)
	}
}

// Nothing at all may call a person back, and that is kept, too.
func TestNoChannel(t *testing.T) {
	silent, _, answered := ask(config.Config{}, "\n\n\n\n\n\nnone\n\n")
	if want := (config.Config{Cues: config.Cues{NoBell: true, NoTerminal: true, NoChime: true}}); !answered || !reflect.DeepEqual(silent, want) {
		t.Errorf("answered %v: %+v", answered, silent)
	}
	if again, asked, _ := ask(silent, strings.Repeat("\n", 8)); !reflect.DeepEqual(again, silent) || !strings.Contains(asked, "Enter keeps: none.") {
		t.Errorf("empty lines make %+v\n%s", again, asked)
	}
}

// Where the input ends, or somebody leave, there is no answer.
func TestAskWithoutAnEnd(t *testing.T) {
	for _, lines := range []string{"", "2", "2\n", "2\n\n\n\n\n\n", "2\nq\n" + strings.Repeat("\n", 10), "9\nq\n", "9", "x\n", "\n\n\n\n\n\nretinoll\nq\n", strings.Repeat("x", 1<<20)} {
		if _, _, answered := ask(config.Config{}, lines); answered {
			t.Errorf("%.20q was an answer", lines)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, w := io.Pipe()
	defer w.Close()
	if _, answered := Ask(ctx, config.Config{}, today, r, io.Discard); answered {
		t.Error("an interrupt was an answer")
	}
}

package setup

import (
	"context"
	"io"
	"reflect"
	"strings"
	"testing"

	"skintime/routine/file"
)

// ask answers with lines, and gives back what was asked.
func ask(c file.Config, lines string) (got file.Config, asked string, answered bool) {
	var out strings.Builder
	got, answered = Ask(context.Background(), c, strings.NewReader(lines), &out)
	return got, out.String(), answered
}

func TestAsk(t *testing.T) {
	got, asked, answered := ask(file.Config{}, "2\n1\n5\n1\n2\n2\n3\nVitamin C, aha,aha\n2")
	want := file.Config{Skin: "dry", Retinoid: true, Cues: file.Cues{NoBell: true}, Products: []file.Product{
		{For: "mask", Kind: "clay", Rich: true}, {For: "exfoliate", Kind: "polish"}, {For: "serum", Texture: "thick", Actives: []string{"vitamin-c", "aha"}},
	}}
	if !answered || !reflect.DeepEqual(got, want) {
		t.Errorf("answered %v: %+v", answered, got)
	}
	if strings.Contains(asked, "\x1b") || strings.Contains(asked, "  ") {
		t.Errorf("asked %q", asked)
	}
	if again, asked, answered := ask(got, strings.Repeat("\n", 9)); !answered || !reflect.DeepEqual(again, got) || !strings.Contains(asked, "Enter keeps: vitamin-c, aha.") {
		t.Errorf("empty lines: %v, %+v\n%s", answered, again, asked)
	}
}

func TestAskAgainWhereAnAnswerIsNone(t *testing.T) {
	got, asked, answered := ask(file.Config{}, "9\nx\n2\n\n\n\n\nretinol\nnone\n\n")
	if !answered || !reflect.DeepEqual(got, file.Config{Skin: "dry"}) {
		t.Errorf("answered %v: %+v", answered, got)
	}
	if !strings.Contains(asked, "Invalid: must be a number between 1 and 6") || !strings.Contains(asked, `unknown "retinol"; did you mean "retinoid"?`) {
		t.Errorf("asked %s", asked)
	}
}

// Where the input ends, or somebody leaves, there is no answer.
func TestAskWithoutAnEnd(t *testing.T) {
	for _, lines := range []string{"", "2", "2\n", "2\n\n\n\n\n\n", "2\nq\n" + strings.Repeat("\n", 9), strings.Repeat("x", 1<<20)} {
		if _, _, answered := ask(file.Config{}, lines); answered {
			t.Errorf("%.20q was an answer", lines)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, w := io.Pipe()
	defer w.Close()
	if _, answered := Ask(ctx, file.Config{}, r, io.Discard); answered {
		t.Error("an interrupt was an answer")
	}
}

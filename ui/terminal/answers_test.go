//go:build !teadraws

package terminal

import (
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// leaver ends the program at q, and counts answers.
type leaver struct{ backgrounds, wideSigns int }

func (leaver) Init() tea.Cmd  { return nil }
func (leaver) View() tea.View { return tea.NewView("all is well") }
func (l leaver) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		l.backgrounds++
	case WideSignsMsg:
		l.wideSigns++
	case tea.KeyPressMsg:
		if msg.String() == "q" {
			return l, tea.Quit
		}
	}
	return l, nil
}

const (
	ms           = time.Millisecond
	question     = ansi.RequestBackgroundColor
	colourAnswer = "\x1b]11;rgb:1e1e/1e1e/2e2e\a"
	lastAnswer   = "\x1b[?62;c"
)

// A terminal answers a time after the question, and q comes a time after it: the
// program waits for the answers, but not for long, and asks nothing in vain.
func TestAnswersComeBeforeTheEnd(t *testing.T) {
	const never = time.Hour
	for name, c := range map[string]struct {
		question string
		answers  string
		after    time.Duration // after which they come
		key      time.Duration // after which q comes
		ends     time.Duration
	}{
		"nothing is asked":         {"", "", never, 0, 0},
		"at once":                  {question, colourAnswer + lastAnswer, ms, 100 * ms, 100 * ms},
		"before the key":           {question, colourAnswer + lastAnswer, 50 * ms, 100 * ms, 100 * ms},
		"a key typed before":       {question, colourAnswer + lastAnswer, 40 * ms, 0, 40 * ms},
		"a slow link, typed ahead": {question, colourAnswer + lastAnswer, 400 * ms, 0, 400 * ms},
		"a slow link, q at 150 ms": {question, colourAnswer + lastAnswer, 400 * ms, 150 * ms, 400 * ms},
		"a slow link, q at 250 ms": {question, colourAnswer + lastAnswer, 400 * ms, 250 * ms, 400 * ms},
		"a slow link, q at 350 ms": {question, colourAnswer + lastAnswer, 400 * ms, 350 * ms, 400 * ms},
		"a slow link, q after it":  {question, colourAnswer + lastAnswer, 400 * ms, 500 * ms, 500 * ms},
		"as slow as can be waited": {question, colourAnswer + lastAnswer, holdTimeout + answerTimeout - ms, 0, holdTimeout + answerTimeout - ms},
		"only that it is":          {question, lastAnswer, 400 * ms, 200 * ms, 400 * ms},
		"mute, typed ahead":        {question, "", never, 0, holdTimeout + answerTimeout},
		"mute, q after a second":   {question, "", never, time.Second, time.Second + answerTimeout},
		"mute, q after 3 s":        {question, "", never, 3 * time.Second, 3 * time.Second},
		"not the last answer":      {question, colourAnswer, 10 * ms, time.Second, time.Second + answerTimeout},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				in, types := io.Pipe()
				out := &slowOutput{}
				p := NewProgram(leaver{}, in, out, env, Questions{Background: true}, tea.WithWindowSize(20, 2))
				p.screen.question = c.question
				began := time.Now()
				time.AfterFunc(c.after, func() { io.WriteString(types, c.answers) })
				time.AfterFunc(c.key, func() { io.WriteString(types, "q") })
				last, err := p.Run()
				if took := time.Since(began); took != c.ends || err != nil {
					t.Errorf("it ended after %v, want %v; %v", took, c.ends, err)
				}
				if came := strings.Contains(c.answers, colourAnswer) && c.after <= c.ends; (last.(leaver).backgrounds > 0) != came && c.key > c.after {
					t.Errorf("the answer was told: %v", !came)
				}
				if got, want := strings.Count(out.take(), ansi.RequestPrimaryDeviceAttributes), min(1, len(c.question)); got != want {
					t.Errorf("the last question was asked %d times, want %d", got, want)
				}
				types.Close()
				time.Sleep(2 * never)
			})
		})
	}
}

// A signal that ends the program as early waits as a key does.
func TestAnswersComeBeforeASignalEndsIt(t *testing.T) {
	for _, c := range []struct{ answer, signal, ends time.Duration }{
		{ms, 10 * ms, 10 * ms},
		{400 * ms, 0, 400 * ms},
		{400 * ms, 100 * ms, 400 * ms},
		{400 * ms, 300 * ms, 400 * ms},
		{400 * ms, 500 * ms, 500 * ms},
		{time.Hour, 100 * ms, holdTimeout + answerTimeout},
		{time.Hour, time.Second, time.Second + answerTimeout},
		{time.Hour, 3 * time.Second, 3 * time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			in, types := io.Pipe()
			p := NewProgram(leaver{}, in, &slowOutput{}, env, Questions{}, tea.WithWindowSize(20, 2))
			p.screen.question = question
			began := time.Now()
			time.AfterFunc(c.answer, func() { io.WriteString(types, colourAnswer+lastAnswer) })
			time.AfterFunc(c.signal+time.Microsecond, p.Quit)
			p.Run()
			if took := time.Since(began).Truncate(ms); took != c.ends {
				t.Errorf("answers after %v, a signal after %v: it ended after %v, want %v", c.answer, c.signal, took, c.ends)
			}
			types.Close()
			time.Sleep(2 * time.Hour)
		})
	}
}

// An answer that nobody asked for, or a second one, is none.
func TestAnswersAreAskedFor(t *testing.T) {
	for _, c := range []struct {
		question, answers string
		want              int
	}{
		{question, colourAnswer, 1},
		{question, strings.Repeat(colourAnswer, 100) + lastAnswer, 1},
		{question, lastAnswer + colourAnswer + colourAnswer, 1},
		{ansi.RequestModeUnicodeCore, colourAnswer + lastAnswer, 0},
		{"", colourAnswer, 0},
	} {
		synctest.Test(t, func(t *testing.T) {
			in, types := io.Pipe()
			p := NewProgram(leaver{}, in, &slowOutput{}, env, Questions{}, tea.WithWindowSize(20, 2))
			p.screen.question = c.question
			time.AfterFunc(ms, func() { io.WriteString(types, c.answers+"q") })
			if last, _ := p.Run(); last.(leaver).backgrounds != c.want {
				t.Errorf("%q, after %q was asked: %d answers", c.answers, c.question, last.(leaver).backgrounds)
			}
			types.Close()
			time.Sleep(time.Hour)
		})
	}
}

// Each set of questions is one text, with the same last question.
func TestQuestions(t *testing.T) {
	for _, c := range []struct {
		q       Questions
		profile string
		want    string
	}{
		{Questions{}, "COLORTERM=truecolor", ""},
		{Questions{Background: true}, "COLORTERM=truecolor", question},
		{Questions{Background: true}, "NO_COLOR=1", ""},
		{Questions{Version: true, Focus: true}, "NO_COLOR=1", ansi.RequestNameVersion + ansi.RequestModeFocusEvent},
	} {
		s := newScreen(nil, io.Discard, []string{"TERM=xterm-256color", "TTY_FORCE=1", c.profile}, c.q)
		if got := s.questions(c.q); got != c.want {
			t.Errorf("%+v with %s asks %q, want %q", c.q, c.profile, got, c.want)
		}
	}
}

// Where the cursor stands behind signs tells how wide they are, if that was asked: once, before
// the first view.
func TestWideSigns(t *testing.T) {
	for _, c := range []struct {
		asks   bool
		answer string
		want   int
	}{
		{true, "\x1b[2;4R", 0}, {true, "\x1b[2;7R", 1}, {true, "\x1b[2;7R\x1b[2;7R", 1}, {true, "", 0}, {false, "\x1b[2;7R", 0},
	} {
		synctest.Test(t, func(t *testing.T) {
			in, types := io.Pipe()
			out := &slowOutput{}
			p := NewProgram(leaver{}, in, out, env, Questions{}, tea.WithWindowSize(20, 2))
			p.screen.question, p.screen.frame.asksWidth = question, c.asks
			time.AfterFunc(ms, func() { io.WriteString(types, c.answer+lastAnswer+"q") })
			last, _ := p.Run()
			if got := last.(leaver).wideSigns; got != c.want {
				t.Errorf("%q told %d times that signs are wide, want %d", c.answer, got, c.want)
			}
			drawn := out.take()
			if asked := strings.Count(drawn, askWidth()); asked != map[bool]int{true: 1}[c.asks] || asked == 1 && strings.Index(drawn, askWidth()) > strings.Index(drawn, question) {
				t.Errorf("it was asked %d times: %q", asked, drawn)
			}
			types.Close()
			time.Sleep(time.Hour)
		})
	}
}

// Keys and pastes wait while they are held, and come in their order. Answers do not wait.
func TestHeldEvents(t *testing.T) {
	hold := func(q *queue) { q.hold(time.Second) }
	release := (*queue).release
	wait := func(*queue) { time.Sleep(ms) }
	put := func(q *queue) {
		for _, r := range "abc" {
			q.put(uv.KeyPressEvent{Code: r, Text: string(r)})
			q.put(uv.PasteEvent{Content: string(r)})
			q.put(uv.FocusEvent{})
		}
	}
	for name, c := range map[string]struct {
		acts []func(*queue)
		at   time.Duration // when they are sent
	}{
		"not held":       {[]func(*queue){wait, put}, ms},
		"released":       {[]func(*queue){hold, put, wait, release}, ms},
		"released twice": {[]func(*queue){hold, put, release, release}, 0},
		"never released": {[]func(*queue){hold, wait, put}, time.Second},
		"held again":     {[]func(*queue){hold, put, wait, hold}, time.Second + ms},
		"held later":     {[]func(*queue){put, wait, hold}, 0},
		"input ends":     {[]func(*queue){hold, put, wait, (*queue).close}, ms},
		"after its end":  {[]func(*queue){put, (*queue).close, hold, release}, 0},
	} {
		synctest.Test(t, func(t *testing.T) {
			q, sent, at, focus, began := newQueue(), "", time.Duration(0), 0, time.Now()
			go q.forward(func(msg tea.Msg) {
				switch msg := msg.(type) {
				case uv.KeyPressEvent:
					sent, at = sent+msg.Text, time.Since(began)
				case uv.PasteEvent:
					sent, at = sent+msg.Content, time.Since(began)
				default:
					focus++
				}
			})
			for _, act := range c.acts {
				act(q)
				synctest.Wait()
				if len(q.events) > 0 && !isTyped(q.events[0]) {
					t.Errorf("%s: an answer waits", name)
				}
				if q.held != nil && q.keysWait() {
					t.Errorf("%s: keys that are held are about to be sent", name)
				}
			}
			time.Sleep(time.Minute)
			synctest.Wait()
			if sent != "aabbcc" || focus != 3 || at != c.at {
				t.Errorf("%s: %q was sent at %v, want %v", name, sent, at, c.at)
			}
			if !q.closed {
				q.close()
			}
		})
	}
}

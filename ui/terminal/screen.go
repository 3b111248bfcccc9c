package terminal

import (
	"errors"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// screen is the terminal as the program's event loop knows it.
type screen struct {
	in           io.Reader
	env          uv.Environ
	console      uv.Console   // nil where there is no terminal
	input        *inputReader // nil while the terminal is not ours
	send         func(tea.Msg)
	answers      *answers
	writer       *writer
	frame        frame  // what is to be seen
	question     string // what the terminal is asked after the first view; empty: nothing
	awaitsColour bool   // the answer about the background has not come
	skippedViews int    // how many of the latest views were not drawn
}

func newScreen(in io.Reader, out io.Writer, env []string, q Questions) *screen {
	s := &screen{in: in, env: env, answers: &answers{}, writer: newWriter(out, env)}
	keys, isFile := in.(uv.File)
	cells, too := out.(uv.File)
	if isFile && too && term.IsTerminal(keys.Fd()) && term.IsTerminal(cells.Fd()) {
		s.console = uv.NewConsole(keys, cells, env)
	}
	s.frame.profile = colorprofile.Detect(out, env)
	if s.console != nil {
		s.question = s.questions(q)
		if canAskModes(env) {
			s.question += ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore
		}
		s.frame.asksWidth = q.Signs && s.question != ""
	}
	return s
}

// questions returns the sequences that ask questions.
func (s *screen) questions(q Questions) (text string) {
	if q.Background && s.frame.profile > colorprofile.ASCII {
		text += ansi.RequestBackgroundColor
	}
	if q.Version {
		text += ansi.RequestNameVersion
	}
	if q.Focus {
		text += ansi.RequestModeFocusEvent
	}
	return text
}

// canAskModes reports whether a terminal may be asked for its modes. Apple's
// prints the question, and an answer from afar may come when nobody waits for
// it any more.
func canAskModes(env uv.Environ) bool {
	_, far := env.LookupEnv("SSH_TTY")
	return !far && !strings.Contains(env.Getenv("TERM_PROGRAM"), "Apple")
}

// size is how many columns and rows there are; none where it is not known.
func (s *screen) size() (width, height int) {
	if s.console == nil {
		return 0, 0
	}
	width, height, err := s.console.GetSize()
	if err != nil {
		return 0, 0
	}
	return width, height
}

// sizeMsg returns a message with the size of the terminal; nil where it is unknown.
func (s *screen) sizeMsg() tea.Msg {
	width, height := s.size()
	if width == 0 {
		return nil
	}
	return tea.WindowSizeMsg{Width: width, Height: height}
}

// resize notes a new size. What a terminal shows after it was resized, even
// back to the size it had, nobody knows: all is drawn again.
func (s *screen) resize(width, height int) {
	s.frame.width, s.frame.height = width, height
	s.frame.resizes++
}

// learn notes what the terminal says of its modes.
func (s *screen) learn(msg tea.ModeReportMsg) {
	switch msg.Mode {
	case ansi.ModeSynchronizedOutput:
		s.frame.synchronized = msg.Value == ansi.ModeReset
	case ansi.ModeUnicodeCore:
		s.frame.graphemeClusters = !msg.Value.IsNotRecognized() && !msg.Value.IsPermanentlyReset()
	}
}

// wide reports whether a position of the cursor is the answer that signs are wide. Then nobody
// knows what the terminal shows: all is drawn again.
func (s *screen) wide(msg tea.CursorPositionMsg) bool {
	wide := s.frame.asksWidth && msg.X != len(widthSigns)
	s.frame.asksWidth = false
	if wide {
		s.frame.resizes++
	}
	return wide
}

// show has a view drawn. Nothing is asked before the first is on its way.
func (s *screen) show(v tea.View) {
	s.frame.view = v
	s.writer.show(s.frame)
	s.ask(s.question)
	s.question = ""
}

// maxSkipped is how many views in a row are not drawn.
const maxSkipped = 50

// skipView reports whether a view is not worth drawing, since a key that has been
// read already will change it.
func (s *screen) skipView() bool {
	if s.skippedViews == maxSkipped || !s.input.keysWait() {
		s.skippedViews = 0
		return false
	}
	s.skippedViews++
	return true
}

// connect has events and panics sent to the program.
func (s *screen) connect(send func(tea.Msg)) { s.send, s.writer.send = send, send }

// ask asks the terminal questions. Keys wait for the answers.
func (s *screen) ask(text string) {
	if text == "" || s.input == nil {
		return
	}
	s.awaitsColour = s.awaitsColour || strings.Contains(text, ansi.RequestBackgroundColor)
	s.answers.ask()
	s.input.queue.hold(holdTimeout)
	s.writer.raw(text + ansi.RequestPrimaryDeviceAttributes)
}

// takeOver makes the terminal report each key as it is pressed, and reads them.
// Keys are read even where that fails, so that the program can be left.
func (s *screen) takeOver() (err error) {
	if s.console != nil {
		_, err = s.console.MakeRaw()
	}
	if s.in == nil {
		return err
	}
	var failed error
	if s.input, failed = readInput(s.in, s.env.Getenv("TERM"), s.answers.note, s.send); s.input != nil && s.question != "" {
		s.input.queue.hold(holdTimeout)
	}
	return errors.Join(err, failed)
}

// giveBack leaves the terminal as it was before it was taken over. It returns
// ErrBlocked where the terminal takes no output.
func (s *screen) giveBack() error {
	if s.input != nil {
		s.answers.wait()
	}
	err := s.writer.leave()
	s.frame.asksWidth = false
	if s.input != nil {
		s.input.close()
		s.input = nil
	}
	if s.console != nil {
		s.console.Restore()
	}
	return err
}

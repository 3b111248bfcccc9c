// Package screen draws the views of a Bubble Tea program at the moment they
// change. Bubble Tea's own renderer wakes many times a second to look whether
// there is something to draw; a screen that changes once a second pays for
// nothing but that. The cells are compared by the library that Bubble Tea's
// renderer compares them with.
//
// It draws every view on the alternate screen, and leaves out what no view here
// asks for: the mouse, and colours of the terminal's own.
package screen

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"reflect"
	"runtime"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Program is a Bubble Tea program that is drawn when its view changes.
type Program struct {
	*tea.Program
	model  tea.Model
	screen *screen
}

// NewProgram is a program that hears keys from in and draws on out, which need
// not be terminals. The environment says which terminal it is.
func NewProgram(m tea.Model, in io.Reader, out io.Writer, env []string, options ...tea.ProgramOption) *Program {
	s := newScreen(in, out, env)
	width, height := s.size()
	options = append([]tea.ProgramOption{
		tea.WithInput(in), tea.WithOutput(s.painter), tea.WithEnvironment(env), tea.WithWindowSize(width, height),
		tea.WithColorProfile(s.frame.profile), tea.WithFilter(s.filter),
		tea.WithoutRenderer(), tea.WithFPS(1), // without a renderer, the ticker that would wake it runs on
	}, options...)
	return &Program{tea.NewProgram(model{m, s}, options...), m, s}
}

// Run runs the program to its end and returns its last model. However it ends,
// by a panic too, the terminal is as it was before.
func (p *Program) Run() (tea.Model, error) {
	if err := p.screen.takeOver(); err != nil {
		return p.model, err
	}
	go p.screen.painter.paint()
	defer p.screen.end()
	defer p.Kill() // after a panic; the input reader gives back what it took of the terminal before the screen does
	defer p.followSize()()
	last, err := p.Program.Run()
	if m, ok := last.(model); ok {
		return m.Model, err
	}
	return p.model, err
}

// followSize tells the program when the terminal's size changes, until the
// function it returns is called. On Windows, sizes come with the keys.
func (p *Program) followSize() (stop func()) {
	if runtime.GOOS == "windows" || p.screen.console == nil {
		return func() {}
	}
	changed, done := make(chan os.Signal, 1), make(chan struct{})
	uv.NotifyWinch(changed)
	go func() {
		for {
			select {
			case <-changed:
				p.Send(p.screen.sizeNow())
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(changed)
		close(done)
	}
}

// model is a model whose views are drawn.
type model struct {
	tea.Model
	screen *screen
}

// Update gives a message to the model. After a message that lent the terminal
// to somebody else, the terminal is taken over again first.
func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var back tea.Cmd
	if lends(msg) {
		back = m.screen.comeBack()
	}
	inner, cmd := m.Model.Update(msg)
	return model{inner, m.screen}, tea.Batch(back, cmd)
}

// View draws the model's view: it is asked for once at the start, and then
// after each message. Bubble Tea has nothing to draw.
func (m model) View() tea.View {
	m.screen.show(m.Model.View())
	return tea.View{}
}

// filter sees each message before Bubble Tea does. Without a renderer, Bubble
// Tea writes what it has to write once a second only; what is not to wait so
// long is written here, and Bubble Tea doesn't get it.
func (s *screen) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.RawMsg:
		return s.write(fmt.Sprint(msg.Msg))
	case tea.WindowSizeMsg:
		s.resize(msg.Width, msg.Height)
	case tea.ColorProfileMsg:
		s.frame.profile = msg.Profile
	case tea.ModeReportMsg:
		s.learn(msg)
	}
	switch {
	case msg == tea.RequestBackgroundColor():
		return s.write(ansi.RequestBackgroundColor)
	case msg == tea.RequestTerminalVersion():
		return s.write(ansi.RequestNameVersion)
	case lends(msg):
		s.giveBack()
	}
	return msg
}

// lends reports whether Bubble Tea answers a message by doing something else on
// the terminal. The type of such messages has no public name.
func lends(msg tea.Msg) bool {
	if _, suspends := msg.(tea.SuspendMsg); suspends {
		return true
	}
	return reflect.TypeOf(msg) == reflect.TypeOf(tea.Exec(nil, nil)())
}

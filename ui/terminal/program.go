// Package terminal draws the views of a Bubble Tea program at the moment they
// change. Bubble Tea's own renderer wakes many times a second to look whether
// there is something to draw; a screen that changes once a second pays for
// nothing but that. The cells are compared by the library that Bubble Tea's
// renderer compares them with.
//
// It draws every view on the alternate screen, and leaves out what no view here
// asks for: the mouse, and colours of the terminal's own.
package terminal

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
// not be terminals; without an in it hears none. The environment says which
// terminal it is.
func NewProgram(m tea.Model, in io.Reader, out io.Writer, env []string, options ...tea.ProgramOption) *Program {
	p := &Program{model: m, screen: newScreen(in, out, env)}
	width, height := p.screen.size()
	options = append([]tea.ProgramOption{
		tea.WithInput(nil), tea.WithOutput(p.screen.painter), tea.WithEnvironment(env), tea.WithWindowSize(width, height),
		tea.WithColorProfile(p.screen.frame.profile), tea.WithFilter(p.filter),
		tea.WithoutRenderer(), tea.WithFPS(1), // for as long as its ticker runs
	}, options...)
	p.Program = tea.NewProgram(model{m, p}, options...)
	p.screen.send = p.Send
	return p
}

// Run runs the program to its end and returns its last model. However it ends,
// by a panic too, the terminal is as it was before.
func (p *Program) Run() (tea.Model, error) {
	go p.screen.painter.paint()
	defer close(p.screen.painter.end)
	defer p.screen.giveBack()
	if err := p.screen.takeOver(); err != nil {
		return p.model, err
	}
	defer p.Kill() // after a panic
	defer p.followSize()()
	last, err := p.Program.Run()
	if m, ok := last.(model); ok {
		return m.Model, err
	}
	return p.model, err
}

// rest ends the ticker by which Bubble Tea would wake its renderer, and which
// runs on where there is none. It takes half a second: Bubble Tea waits for an
// end of its input, of which there is none either.
func (p *Program) rest() tea.Msg {
	p.screen.lent <- struct{}{}
	p.ReleaseTerminal()
	<-p.screen.lent
	return nil
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
	program *Program
}

// Init begins.
func (m model) Init() tea.Cmd { return tea.Batch(m.Model.Init(), m.program.rest) }

// Update gives a message to the model. When the terminal was lent to somebody
// else, it is taken over again first.
func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmds []tea.Cmd
	if lends(msg) {
		m.program.screen.takeOver()
		<-m.program.screen.lent
		cmds = append(cmds, m.program.screen.sizeNow, m.program.rest)
	}
	inner, cmd := m.Model.Update(msg)
	return model{inner, m.program}, tea.Batch(append(cmds, cmd)...)
}

// View draws the model's view: it is asked for once at the start, and then
// after each message. Before the size is known there is nothing to draw, and
// for Bubble Tea there never is.
func (m model) View() tea.View {
	if s := m.program.screen; s.frame.resizes > 0 {
		s.show(m.Model.View())
	}
	return tea.View{}
}

// filter sees each message before Bubble Tea does. What Bubble Tea itself would
// write, it would write once a second or never: it does not get such messages.
func (p *Program) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	s := p.screen
	if sequence := written(msg); sequence != "" {
		s.painter.Write([]byte(sequence))
		return nil
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.resize(msg.Width, msg.Height)
	case tea.ColorProfileMsg:
		s.frame.profile = msg.Profile
	case tea.ModeReportMsg:
		s.learn(msg)
	}
	if lends(msg) {
		s.lent <- struct{}{}
		s.giveBack()
	}
	return msg
}

// written is what a message asks to be written. The types of questions have no
// public names.
func written(msg tea.Msg) string {
	if raw, ok := msg.(tea.RawMsg); ok {
		return fmt.Sprint(raw.Msg)
	}
	switch msg {
	case tea.RequestBackgroundColor():
		return ansi.RequestBackgroundColor
	case tea.RequestForegroundColor():
		return ansi.RequestForegroundColor
	case tea.RequestTerminalVersion():
		return ansi.RequestNameVersion
	}
	return ""
}

// lends reports whether Bubble Tea answers a message by doing something else on
// the terminal.
func lends(msg tea.Msg) bool {
	_, suspends := msg.(tea.SuspendMsg)
	return suspends || reflect.TypeOf(msg) == reflect.TypeOf(tea.Exec(nil, nil)())
}

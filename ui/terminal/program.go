//go:build !teadraws

// Package terminal draws the views of a Bubble Tea program at the moment they
// change. Bubble Tea's own renderer wakes many times a second to look whether
// there is something to draw; a screen that changes once a second pays for
// nothing but that. The cells are compared by the library that Bubble Tea's
// renderer compares them with.
//
// It draws every view on the alternate screen, and leaves out what no view here
// asks for: the mouse, and colours of the terminal's own. With the build tag
// teadraws, Bubble Tea draws.
package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// Program is a Bubble Tea program that is drawn when its view changes.
type Program struct {
	*tea.Program
	model    tea.Model
	screen   *screen
	stop     func() error // stops the process
	panicErr error        // a panic outside the event loop

	continued chan os.Signal
}

// NewProgram is a program that reads keys from in and draws on out, which need
// not be terminals; without an in it reads none. The environment says which
// terminal it is. A terminal is asked q, and what drawing needs, all at once and
// after the first view; nothing waits for the answers but keys, for an instant.
func NewProgram(m tea.Model, in io.Reader, out io.Writer, env []string, q Questions, options ...tea.ProgramOption) *Program {
	p := &Program{model: m, screen: newScreen(in, out, env, q), stop: stop, continued: make(chan os.Signal, 1)}
	width, height := p.screen.size()
	options = append([]tea.ProgramOption{
		tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithEnvironment(env), tea.WithWindowSize(width, height),
		tea.WithColorProfile(p.screen.frame.profile), tea.WithoutSignalHandler(), tea.WithoutCatchPanics(),
		tea.WithoutRenderer(), tea.WithFPS(1), // its ticker runs all the same
	}, options...)
	p.Program = tea.NewProgram(model{m, p}, options...)
	p.screen.connect(p.Send)
	return p
}

// Run runs the program to its end and returns its last model. However it ends,
// the terminal is as it was before; the error is a PanicError after a panic, and
// ErrBlocked where the terminal takes no output any more.
func (p *Program) Run() (last tea.Model, err error) {
	go p.screen.writer.run()
	defer close(p.screen.writer.end)
	defer func() { err = errors.Join(err, p.screen.giveBack()) }()
	defer func() {
		if r := recover(); r != nil {
			last, err = p.model, panicked(r)
			p.Kill()
		}
	}()
	if err := p.screen.takeOver(); err != nil {
		return p.model, err
	}
	defer p.watchSignals()()
	ended, err := p.Program.Run()
	if m, ok := ended.(model); ok {
		return m.Model, errors.Join(p.panicErr, err)
	}
	return p.model, errors.Join(p.panicErr, err)
}

// watchSignals tells the program when the process continues or the terminal's size
// changes, until stop is called. On Windows, sizes come with the keys.
func (p *Program) watchSignals() (stop func()) {
	if p.screen.console == nil {
		return func() {}
	}
	sizes, done := make(chan os.Signal, 1), make(chan struct{})
	if runtime.GOOS != "windows" {
		uv.NotifyWinch(sizes)
	}
	notifyContinued(p.continued)
	go func() {
		for {
			select {
			case <-sizes:
				p.Send(p.screen.sizeMsg())
			case <-p.continued:
				p.Send(continuedMsg{})
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(sizes)
		signal.Stop(p.continued)
		close(done)
	}
}

// lend gives the terminal back while something is done, and takes it over
// again. That the process continues meanwhile is known.
func (p *Program) lend(do func() error) ResumedMsg {
	signal.Stop(p.continued)
	p.screen.giveBack()
	err := do()
	if p.screen.console != nil {
		notifyContinued(p.continued)
	}
	return ResumedMsg{errors.Join(err, p.screen.takeOver())}
}

// model is a model whose views are drawn.
type model struct {
	tea.Model
	program *Program
}

// Init begins.
func (m model) Init() tea.Cmd { return guard(m.Model.Init()) }

// Update gives a message to the model and draws the view that follows. What
// Bubble Tea itself would write it would write once a second or never: that is
// written here.
func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	p, s := m.program, m.program.screen
	var resized tea.Cmd
	switch is := msg.(type) {
	case tea.EnvMsg: // known before; a view for it would be drawn in vain
		return m, nil
	case tea.RawMsg:
		s.writer.raw(fmt.Sprint(is.Msg))
		return m, nil
	case *PanicError:
		p.panicErr = is
		return m, tea.Quit
	case suspendMsg:
		msg, resized = p.lend(p.stop), s.sizeMsg
	case continuedMsg:
		msg, resized = p.lend(func() error { return nil }), s.sizeMsg
	case tea.WindowSizeMsg:
		s.resize(is.Width, is.Height)
	case tea.ColorProfileMsg:
		s.frame.profile = is.Profile
	case tea.ModeReportMsg:
		s.learn(is)
	case tea.CursorPositionMsg:
		if !s.wide(is) {
			return m, nil
		}
		msg = WideSignsMsg{}
	case tea.BackgroundColorMsg:
		if !s.awaitsColour { // each could have a model draw all again
			return m, nil
		}
		s.awaitsColour = false
	case askMsg:
		s.ask(s.questions(Questions(is)))
		return m, nil
	}
	inner, cmd := m.Model.Update(msg)
	if s.frame.resizes > 0 && !s.skipView() { // before the size is known there is nothing to draw
		s.show(inner.View())
	}
	return model{inner, p}, tea.Batch(guard(cmd), resized)
}

// View is empty: Update has drawn.
func (m model) View() tea.View { return tea.View{} }

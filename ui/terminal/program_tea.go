//go:build teadraws

package terminal

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// framesPerSecond is how often Bubble Tea's renderer looks for something to
// draw. Its default of 60 doubles the cost of a screen that changes once a
// second; below 30 a key would be late.
const framesPerSecond = 30

// rendererStopTime is how long Bubble Tea's renderer takes to stop. It shares a ticker
// with the renderer that follows it, and stops that some time after it has been
// told to: where the next one starts too soon, nothing is ever drawn again.
const rendererStopTime = 100 * time.Millisecond

// Program is a Bubble Tea program that Bubble Tea draws.
type Program struct {
	*tea.Program
	model    tea.Model
	out      io.Writer
	stop     func() error // stops the process
	panicErr error        // a panic outside the event loop
	question Questions

	terminal  bool // it has one
	continued chan os.Signal
}

// NewProgram returns a program that reads keys from in and draws on out, which need
// not be terminals. env is the environment. The terminal is asked q.
func NewProgram(m tea.Model, in io.Reader, out io.Writer, env []string, q Questions, options ...tea.ProgramOption) *Program {
	p := &Program{model: m, stop: stop, question: q, continued: make(chan os.Signal, 1)}
	send := func(msg tea.Msg) { p.Send(msg) }
	if f, ok := in.(uv.File); ok {
		in, p.terminal = guardedFile{f, send}, true
	}
	if f, ok := out.(uv.File); ok {
		out = guardedFile{f, send}
	}
	p.out = out
	p.Program = tea.NewProgram(teaModel{m, p}, append([]tea.ProgramOption{
		tea.WithInput(in), tea.WithOutput(out), tea.WithEnvironment(env), tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler(), tea.WithoutCatchPanics(),
	}, options...)...)
	return p
}

// Run runs the program to its end and returns its last model.
func (p *Program) Run() (last tea.Model, err error) {
	defer func() {
		if r := recover(); r != nil {
			last, err = p.model, panicked(r)
			p.Kill()
		}
	}()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	if p.terminal {
		notifyContinued(p.continued)
		defer signal.Stop(p.continued)
	}
	go func() {
		for {
			select {
			case <-p.continued:
				p.Send(continuedMsg{})
			case <-ctx.Done():
				return
			}
		}
	}()
	ended, err := p.Program.Run()
	if p.terminal {
		io.WriteString(p.out, ansi.ClearProgramStatus) // Bubble Tea leaves what was reported last
	}
	if m, ok := ended.(teaModel); ok {
		return m.Model, errors.Join(p.panicErr, err)
	}
	return p.model, errors.Join(p.panicErr, err)
}

// teaModel is a model that gives the terminal back and takes it over again.
type teaModel struct {
	tea.Model
	program *Program
}

func (m teaModel) Init() tea.Cmd {
	return guard(tea.Batch(m.program.question.commands(), m.Model.Init()))
}

// commands are those that ask the questions.
func (q Questions) commands() tea.Cmd {
	var cmds []tea.Cmd
	if q.Background {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	if q.Version {
		cmds = append(cmds, tea.RequestTerminalVersion)
	}
	if q.Focus {
		cmds = append(cmds, tea.Raw(ansi.RequestModeFocusEvent))
	}
	return tea.Batch(cmds...)
}

func (m teaModel) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	p := m.program
	switch is := msg.(type) {
	case *PanicError:
		p.panicErr = is
		return m, tea.Quit
	case askMsg:
		return m, Questions(is).commands()
	case suspendMsg:
		signal.Stop(p.continued)
		err := p.lend(p.stop)
		if p.terminal {
			notifyContinued(p.continued)
		}
		msg = ResumedMsg{err}
	case continuedMsg:
		msg = ResumedMsg{p.lend(func() error { return nil })}
	}
	inner, cmd := m.Model.Update(msg)
	return teaModel{inner, p}, guard(cmd)
}

// lend gives the terminal back while something is done.
func (p *Program) lend(do func() error) error {
	err := p.ReleaseTerminal()
	err = errors.Join(err, do())
	time.Sleep(rendererStopTime)
	return errors.Join(err, p.RestoreTerminal())
}

package setup

import (
	"context"
	"io"
	"reflect"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"skintime/routine/config"
	"skintime/ui/terminal"
	"skintime/ui/theme"
)

// Run asks on a terminal, a question a page, until all is answered, the person
// leaves, or ctx is done. It reports whether all questions were answered; where they
// were not, it returns c. The error is that of terminal.Program.
func Run(ctx context.Context, c config.Config, here Here, in io.Reader, out io.Writer, env []string) (config.Config, bool, error) {
	first := newScreen(c, here, theme.DarkBackground(uv.Environ(env).Getenv("COLORFGBG")))
	first.on.Signs = theme.SignsOf(c.Screen.Signs, uv.Environ(env).Getenv)
	first.applyTheme()
	p := terminal.NewProgram(first, in, out, env, terminal.Questions{Background: true, Signs: first.on.Signs == theme.SignsUnknown})
	defer context.AfterFunc(ctx, p.Quit)()
	last, err := p.Run()
	if s, ok := last.(screen); ok && s.finished {
		return s.answers.applyTo(c), true, err
	}
	return c, false, err
}

// over is what covers a page until the next key.
type over int

const (
	overNothing over = iota
	overDiscard      // it asks whether the answers go
	overKeys         // the keys
)

// screen is the page that is shown: a question's, and the last one with all answers.
type screen struct {
	answers       *answers
	before        answers // as they were at the start
	page          int
	cursor        int       // among the choices of the page
	name          nameInput // of a page that asks for a name
	over          over
	finished      bool
	width, height int
	on            theme.Terminal
	colors        theme.Colors // the person's own
	theme         *theme.Theme
	themeName     string // of theme, one of config.Themes
}

// newScreen is the first page, for a terminal whose background is dark or not until it answers.
func newScreen(c config.Config, here Here, dark bool) screen {
	a := answersOf(c, here)
	s := screen{answers: &a, before: answersOf(c, here), width: 80, height: 24, on: theme.Terminal{Dark: dark}, colors: theme.ParseColors(c.Screen.Colors)}
	s.applyTheme()
	s.open()
	return s
}

// Init has nothing to start.
func (s screen) Init() tea.Cmd { return nil }

// Update routes a message to what it is about.
func (s screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = msg.Width, msg.Height
		s.fitName()
	case tea.BackgroundColorMsg:
		s.on.Dark, s.on.Ground = msg.IsDark(), msg.Color
		s.applyTheme()
	case tea.ColorProfileMsg:
		s.on.Profile = msg.Profile
		s.applyTheme()
	case terminal.WideSignsMsg:
		s.on.Signs = theme.SignsNarrow
		s.applyTheme()
	case tea.KeyPressMsg:
		return s.keyPressed(msg)
	case tea.PasteMsg:
		if s.typing() {
			s.name.update(msg)
		}
	}
	return s, nil
}

// keyPressed handles a key by its place on a Latin layout; what is typed into a name stays as it is.
func (s screen) keyPressed(typed tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	k, keys := terminal.Latin(typed), s.keys()
	switch over := s.over; {
	case key.Matches(k, keys.abort):
		return s, tea.Quit
	case k.String() == "ctrl+z":
		return s, terminal.Suspend
	case over != overNothing:
		s.over = overNothing
		if over == overDiscard && key.Matches(k, keys.discard) {
			return s, tea.Quit
		}
	case key.Matches(k, keys.leave) && s.changed():
		s.over = overDiscard
	case key.Matches(k, keys.leave):
		return s, tea.Quit
	case key.Matches(k, keys.next):
		return s.turnPage(1)
	case key.Matches(k, keys.back):
		return s.turnPage(-1)
	case s.typing():
		s.name.update(typed)
	case key.Matches(k, keys.help):
		s.over = overKeys
	default:
		s.choose(k, keys)
	}
	return s, nil
}

// choose moves the cursor, or marks what it is on. A look that is pointed at is tried on.
func (s *screen) choose(k tea.KeyPressMsg, keys keys) {
	q, picks := s.question(), s.question().picks()
	switch {
	case key.Matches(k, keys.up):
		s.cursor = (s.cursor + len(picks) - 1) % len(picks)
	case key.Matches(k, keys.down):
		s.cursor = (s.cursor + 1) % len(picks)
	case key.Matches(k, keys.toggle):
		q.pick(picks[s.cursor])
		return
	default:
		return
	}
	if q.chosen == nil {
		q.pick(picks[s.cursor])
	}
	if s.themeName != s.answers.theme {
		s.applyTheme()
	}
}

// question is the page's; the last page has none.
func (s screen) question() question {
	if all := s.answers.questions(); s.page < len(all) {
		return all[s.page]
	}
	return question{one: new(string), answered: true}
}

// reviewing reports whether the page is the last one, with all answers.
func (s screen) reviewing() bool { return s.page == len(s.answers.questions()) }

// typing reports whether keys write a name.
func (s screen) typing() bool { return s.question().name != nil }

// changed reports whether an answer is another than at the start.
func (s screen) changed() bool { return !reflect.DeepEqual(*s.answers, s.before) }

// turnPage moves by a number of pages, unless the name that is written is another product's. On
// the way back that is dropped.
func (s screen) turnPage(by int) (tea.Model, tea.Cmd) {
	if s.typing() && !s.name.save(s.question()) && by > 0 {
		return s, nil
	}
	if s.reviewing() && by > 0 {
		s.finished = true
		return s, tea.Quit
	}
	s.page = max(0, s.page+by)
	s.open()
	return s, nil
}

// open begins the page at its answer.
func (s *screen) open() {
	s.cursor, s.name = s.question().start(), nameInput{}
	if s.typing() {
		s.name = newNameInput(*s.question().name)
		s.fitName()
	}
}

// fitName gives the name the colours and the room of the screen.
func (s *screen) fitName() {
	if s.name.input != nil {
		s.name.fit(s.theme, s.room().text())
	}
}

// applyTheme sets the theme to the one that is chosen.
func (s *screen) applyTheme() {
	s.theme, s.themeName = theme.New(theme.Look(s.answers.theme), s.on, s.colors), s.answers.theme
	s.fitName()
}

// View draws the page.
func (s screen) View() tea.View {
	v := tea.NewView(s.theme.Fill(s.content(), s.width, s.height))
	v.AltScreen = true
	v.WindowTitle = "Setup · skintime"
	if !s.typing() { // there, input methods need the terminal's usual ways
		terminal.ReportKeys(&v)
	}
	return v
}

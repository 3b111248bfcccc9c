package setup

import (
	"context"
	"fmt"
	"io"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"skintime/routine/config"
	"skintime/ui/terminal"
	"skintime/ui/theme"
)

// Run asks on a terminal, a question a page, until all is answered, the person
// leaves, or ctx is done. It reports whether all questions were answered; where they
// were not, it returns c. The error is that of terminal.Program.
func Run(ctx context.Context, c config.Config, in io.Reader, out io.Writer, env []string) (config.Config, bool, error) {
	p := terminal.NewProgram(newScreen(c, theme.DarkBackground(uv.Environ(env).Getenv("COLORFGBG"))), in, out, env, terminal.Questions{Background: true})
	defer context.AfterFunc(ctx, p.Quit)()
	last, err := p.Run()
	if s, ok := last.(screen); ok && s.finished {
		return s.answers.applyTo(c), true, err
	}
	return c, false, err
}

// screen is the page that is shown.
type screen struct {
	answers       *answers
	page          int
	form          *huh.Form // of the page
	name          nameInput // of a page that asks for a name
	finished      bool
	width, height int
	on            theme.Terminal
	colors        theme.Colors // the person's own
	theme         *theme.Theme
	themeName     string // of theme, one of config.Themes
	help          help.Model
	keys          keys
}

// newScreen is the first page, for a terminal whose background is dark or not until it answers.
func newScreen(c config.Config, dark bool) screen {
	a := answersOf(c)
	s := screen{answers: &a, width: 80, height: 24, on: theme.Terminal{Dark: dark}, colors: theme.ParseColors(c.Screen.Colors), help: help.New(), keys: newKeys()}
	s.help.ShortSeparator = "   "
	s.applyTheme()
	return s
}

// Init starts the form of the first page.
func (s screen) Init() tea.Cmd { return s.form.Init() }

// Update routes a message to what it is about.
func (s screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return s.sized(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		s.on.Dark, s.on.Ground = msg.IsDark(), msg.Color
		return s, s.applyTheme()
	case tea.ColorProfileMsg:
		s.on.Profile = msg.Profile
		return s, s.applyTheme()
	case tea.KeyPressMsg:
		return s.keyPressed(msg)
	}
	return s.updateForm(msg)
}

// keyPressed handles a key by its place on a Latin layout; what is typed into a name stays as it is.
func (s screen) keyPressed(typed tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	k := terminal.Latin(typed)
	switch {
	case s.typing() && k.String() == "left":
		return s, s.name.update(typed)
	case key.Matches(k, s.keys.leave):
		return s, tea.Quit
	case key.Matches(k, s.keys.back):
		if s.typing() {
			s.name.save(s.question())
		}
		return s.turnPage(-1)
	case k.String() == "ctrl+z":
		return s, terminal.Suspend
	case s.typing() && key.Matches(k, s.keys.nextName):
		if s.name.save(s.question()) {
			return s.turnPage(1)
		}
		return s, nil
	case s.typing():
		return s, s.name.update(typed)
	}
	return s.updateForm(k)
}

// typing reports whether keys write a name.
func (s screen) typing() bool { return s.question().name != nil }

// updateForm gives a message to the page, and turns it when it is answered. A look
// that is pointed at is tried on.
func (s screen) updateForm(msg tea.Msg) (tea.Model, tea.Cmd) {
	if s.typing() {
		return s, s.name.update(msg)
	}
	_, cmd := s.form.Update(msg)
	switch {
	case s.form.State == huh.StateCompleted:
		return s.turnPage(1)
	case s.themeName != s.answers.theme:
		return s, s.applyTheme()
	}
	return s, cmd
}

// turnPage moves by a number of pages.
func (s screen) turnPage(by int) (tea.Model, tea.Cmd) {
	if s.page+by == len(s.answers.questions()) {
		s.finished = true
		return s, tea.Quit
	}
	s.page, s.name = max(0, s.page+by), nameInput{}
	return s, s.applyTheme()
}

// openForm makes the form of the page. Its answer is where the person left it.
func (s *screen) openForm() tea.Cmd {
	r := s.room()
	if s.typing() {
		name := *s.question().name
		if s.name.input != nil { // the same page in another size
			name = s.name.input.Value()
		}
		s.name = newNameInput(name, s.theme, r.bodyWidth)
		return nil
	}
	field := s.question().field(r.wide()).WithTheme(formTheme(s.theme, r.spacious)).WithWidth(r.bodyWidth).WithHeight(r.bodyHeight)
	s.form = huh.NewForm(huh.NewGroup(field)).WithShowHelp(false).WithAccessible(false).WithKeyMap(s.keys.huhKeyMap()).
		WithTheme(formTheme(s.theme, r.spacious)).WithWidth(r.bodyWidth).WithHeight(r.bodyHeight)
	return s.form.Init()
}

// question is the page's, without its reason where that would leave too little
// room for the answers. A reason of several lines needs room to spare: huh may
// break it into more, and then loses sight of the answer that is chosen.
func (s screen) question() question {
	const spare = 2
	q, r := s.answers.questions()[s.page], s.room()
	left := r.choices(q)
	if left < min(3, q.lines()) || left < q.lines()+spare && lipgloss.Width(q.why) > r.bodyWidth {
		q.why = ""
	}
	return q
}

func (s screen) sized(width, height int) (tea.Model, tea.Cmd) {
	if width == s.width && height == s.height {
		return s, nil
	}
	s.width, s.height = width, height
	return s, s.openForm()
}

// applyTheme sets the theme to the one that is chosen, and opens the page again.
func (s *screen) applyTheme() tea.Cmd {
	t := theme.New(theme.Look(s.answers.theme), s.on, s.colors)
	s.theme, s.themeName = t, s.answers.theme
	s.help.Styles = help.Styles{ShortKey: t.Strong.Style, ShortDesc: t.Muted.Style, ShortSeparator: t.Muted.Style}
	return s.openForm()
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

// body is the question with its answers, or the name that is written.
func (s screen) body() string {
	if s.typing() {
		return s.name.view(s.question(), s.theme, s.room())
	}
	return s.form.View()
}

func (s screen) content() string {
	r := s.room()
	return r.compose(s.head(r), s.withSoFar(r, s.body()), s.footer())
}

// head is the name of the form, and how far it is.
func (s screen) head(r room) string {
	t, pages := s.theme, len(s.answers.questions())
	head := t.Accent.Bold.Render("Set up") + "   "
	if r.wide() {
		for page := range pages {
			mark := t.Muted.Render("── ")
			switch {
			case page < s.page:
				mark = t.Accent.Bold.Render("━━ ")
			case page == s.page:
				mark = t.Text.Render("━━ ")
			}
			head += mark
		}
		head += " "
	}
	return head + t.Muted.Render(fmt.Sprintf("%d of %d", s.page+1, pages))
}

// withSoFar adds what has been said so far at the foot of a page that has room for it.
func (s screen) withSoFar(r room, body string) string {
	said := s.answers.soFar()
	if s.page == 0 || said == "" || !r.wide() || r.choices(s.question()) < s.question().lines()+2 {
		return body
	}
	lines := strings.Split(body, "\n")
	lines = append(lines, make([]string, max(0, r.bodyHeight-len(lines)))...)
	lines[r.bodyHeight-1] = "  " + s.theme.Muted.Render("So far  ") + s.theme.Text.Render(said)
	return strings.Join(lines, "\n")
}

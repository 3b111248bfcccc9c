package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"skintime/routine/config"
	"skintime/routine/toml"
	"skintime/ui/cue"
)

// debugFlag is a flag with the file that gets what happens. Empty: nobody wants to know.
type debugFlag struct{ path string }

// Set takes the path.
func (f *debugFlag) Set(path string) error {
	if path == "" {
		return errors.New("it is empty")
	}
	f.path = path
	return nil
}

func (f *debugFlag) String() string { return f.path }

// Type is what help shows behind the flag.
func (f *debugFlag) Type() string { return "FILE" }

// startLog adds to the file of --debug what runs and where, and has the rest logged until end is
// called with how the command ended.
func (a *app) startLog() (end func(error), err error) {
	if a.log = slog.New(slog.DiscardHandler); a.debug.path == "" {
		return func(error) {}, nil
	}
	f, err := openLog(a.debug.path)
	if err != nil {
		return nil, err
	}
	began := time.Now()
	a.log = slog.New(slog.NewTextHandler(f, &slog.HandlerOptions{ReplaceAttr: withoutText}))
	a.log.Info("start", "command", a.commandPath, "version", thisBuild().String(), "os", runtime.GOOS, "arch", runtime.GOARCH)
	a.logTerminal()
	a.logConfig()
	stop := context.AfterFunc(a.ctx, func() {
		if cause := context.Cause(a.ctx); !errors.Is(cause, context.Canceled) {
			a.log.Info("signal", "name", cause.Error())
		}
	})
	return func(err error) {
		stop()
		a.log.Info("end", "after", time.Since(began), "err", err)
		f.Close()
	}, nil
}

// openLog opens a file to add to. What could keep a session waiting, such as a pipe, is refused.
func openLog(path string) (*os.File, error) {
	if is, err := os.Stat(path); err == nil && !is.Mode().IsRegular() && is.Mode()&fs.ModeCharDevice == 0 {
		return nil, fmt.Errorf("--debug %s: it is not a file", path)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("--debug %s: %w", path, errors.Unwrap(err))
	}
	return f, nil
}

// logTerminal logs where the program writes, and what the environment tells of it.
func (a *app) logTerminal() {
	args := []any{"input", isTerminal(a.in), "output", isTerminal(a.out), "profile", colorprofile.Env(os.Environ())}
	if f, ok := a.out.(*os.File); ok {
		if width, height, err := term.GetSize(f.Fd()); err == nil {
			args = append(args, "width", width, "height", height)
		}
	}
	for _, name := range []string{"TERM", "TERM_PROGRAM", "COLORTERM", "COLORFGBG", "NO_COLOR", "CLICOLOR_FORCE", "ACCESSIBLE", "LC_ALL", "LC_CTYPE", "LC_TIME", "LANG", "TZ"} {
		if value, set := os.LookupEnv(name); set {
			args = append(args, name, value)
		}
	}
	for _, name := range []string{"TMUX", "STY", "SSH_CONNECTION", "WT_SESSION", "KITTY_WINDOW_ID", "WSL_DISTRO_NAME"} {
		if _, set := os.LookupEnv(name); set {
			args = append(args, name, "set")
		}
	}
	a.log.Info("terminal", args...)
}

// logConfig logs whether the configuration can be read, and what of it is no secret.
func (a *app) logConfig() {
	c, err := config.Read(configPath())
	a.log.Info("configuration", "path", tilde(configPath()), "missing", unconfigured(), "err", err, "products", len(c.Products), "hooks", len(c.Cues.Hooks),
		"bell", !c.Cues.NoBell, "terminal", !c.Cues.NoTerminal, "desktop", c.Cues.Desktop, "chime", !c.Cues.NoChime, "voice", c.Cues.Voice, "awake", !c.AllowSleep,
		"theme", c.Screen.Theme, "plain", a.plain || c.Screen.Plain)
}

// tilde is a path without the name of its owner.
func tilde(path string) string {
	if home, err := os.UserHomeDir(); err == nil && home != "" {
		if rest, ok := strings.CutPrefix(path, home); ok {
			return "~" + rest
		}
	}
	return path
}

// logged has the outcome of each cue that a channel gives logged.
func logged(ch cue.Channel, log *slog.Logger) cue.Channel {
	send := ch.Send
	ch.Send = func(ctx context.Context, q cue.Cue) error {
		began := time.Now()
		err := send(ctx, q)
		log.Info("channel", "name", ch.Name, "cue", q.Kind, "took", time.Since(began), "err", err, "cut", ctx.Err())
		return err
	}
	return ch
}

// withoutText has errors logged by what they are: their texts may hold names, lines of files, and
// what other programs say. What is well is left out.
func withoutText(_ []string, a slog.Attr) slog.Attr {
	switch v := a.Value.Any().(type) {
	case nil:
		return slog.Attr{}
	case error:
		return slog.String(a.Key, errorKind(v))
	}
	return a
}

// errorKind is an error without what is private in its text.
func errorKind(err error) string {
	var wrong *toml.Error
	var exit *exec.ExitError
	var number syscall.Errno
	switch {
	case errors.As(err, &wrong):
		return fmt.Sprintf("line %d, column %d is wrong", wrong.Line, wrong.Column)
	case errors.As(err, &exit):
		return exit.Error()
	case errors.As(err, &number):
		return number.Error()
	}
	for _, known := range []error{exec.ErrNotFound, fs.ErrNotExist, fs.ErrPermission, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return fmt.Sprintf("%T", err)
}

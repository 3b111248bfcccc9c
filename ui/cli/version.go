package cli

import (
	"fmt"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	return a.command("version", "Print the version, its commit and its date", func(string) error {
		return a.print(programName + " version " + thisBuild().String())
	})
}

// origin is the build of a binary, as the Go toolchain wrote it into it.
type origin struct {
	version string    // of the module; (devel) where it has none
	commit  string    // empty where there was no repository
	changed bool      // since the commit
	date    time.Time // of the commit; the zero time where there was no repository
}

func thisBuild() origin {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return origin{version: "(devel)"}
	}
	return buildOf(info)
}

func buildOf(info *debug.BuildInfo) origin {
	b := origin{version: info.Main.Version}
	if b.version == "" {
		b.version = "(devel)"
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.commit = s.Value
		case "vcs.modified":
			b.changed = s.Value == "true"
		case "vcs.time":
			b.date, _ = time.Parse(time.RFC3339, s.Value) // the zero time says that there is none
		}
	}
	return b
}

// String formats the build in a line: "v1.2.0 (feecc82, 2026-11-21)".
func (b origin) String() string {
	const short = 7
	if b.commit == "" {
		return b.version
	}
	text := b.version + " (" + b.commit[:min(short, len(b.commit))]
	if b.changed {
		text += " and changes"
	}
	return text + b.commitDate(", %s") + ")"
}

// commitDate formats the date of the commit with form; empty if there is none.
func (b origin) commitDate(form string) string {
	if b.date.IsZero() {
		return ""
	}
	return fmt.Sprintf(form, b.date.UTC().Format(time.DateOnly))
}

package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/adrg/xdg"

	"skintime/routine/journal"
	"skintime/ui/remote"
)

// folders returns where the journal and the diary are; empty without a home folder.
func folders() journal.Folders {
	return journal.Folders{State: ownPath(xdg.StateHome, "XDG_STATE_HOME", ""), Diary: ownPath(xdg.DataHome, "XDG_DATA_HOME", "diary")}
}

// socketPath returns where the running session listens; empty without a home folder.
func socketPath() string { return remote.Path(os.Getenv("XDG_RUNTIME_DIR"), folders().State) }

// ownPath returns a path in one of the program's folders, or nothing without a home folder, which
// a relative HOME is not; xdg ignores its own relative variables.
func ownPath(base, variable, name string) string {
	if runtime.GOOS != "windows" && !filepath.IsAbs(os.Getenv("HOME")) && !filepath.IsAbs(os.Getenv(variable)) {
		return ""
	}
	return filepath.Join(base, "skintime", name)
}

// terminalName returns the process's terminal, such as /dev/pts/3, where the system tells it.
func terminalName() string {
	for _, fd := range []string{"0", "1", "2"} {
		if name, err := os.Readlink("/proc/self/fd/" + fd); err == nil && strings.HasPrefix(name, "/dev/") && name != os.DevNull {
			return name
		}
	}
	return ""
}

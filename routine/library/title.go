package library

import (
	"cmp"
	"strconv"
	"strings"

	"skintime/routine"
)

// Title returns the title of the routine called name without reading all of its file: the title's
// own line, above the steps. If there is none, or it is written in another way, it is the name.
func (l Library) Title(name string) string {
	data, _ := l.Text(name)
	head, _, _ := strings.Cut(string(data), "[[")
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(line, "=")
		if strings.TrimSpace(key) != "title" {
			continue
		}
		if quoted, err := strconv.QuotedPrefix(strings.TrimSpace(value)); err == nil {
			title, _ := strconv.Unquote(quoted)
			return cmp.Or(routine.Sanitize(title), name)
		}
	}
	return routine.Capitalized(strings.ReplaceAll(name, "-", " "))
}

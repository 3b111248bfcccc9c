package diary

import (
	"cmp"
	"fmt"
	"slices"

	"skintime/routine"
)

// MaxProblems is how many problems are listed. More are only counted, and take no memory.
const MaxProblems = 1000

// Problem is a line, or a file, that is not as the diary writes it.
type Problem struct {
	File    string `json:"file"`
	Line    int    `json:"line"` // from 1; 0: the file as a whole
	What    string `json:"what"`
	Counted bool   `json:"kept"`           // counted all the same; else skipped
	More    int    `json:"more,omitempty"` // stands for so many lines that are not listed
}

// Problems lists the first MaxProblems that are added, and counts the others.
type Problems struct {
	list             []Problem
	counted, skipped int // that are not listed
}

// Add adds a problem, as harmless text for a terminal.
func (l *Problems) Add(p Problem) {
	switch {
	case len(l.list) < MaxProblems:
		p.File, p.What = routine.Sanitize(p.File), routine.Sanitize(p.What)
		l.list = append(l.list, p)
	case p.Counted:
		l.counted += max(1, p.More)
	default:
		l.skipped += max(1, p.More)
	}
}

// addAll adds the problems of one file, in the order of its lines.
func (l *Problems) addAll(file Problems) {
	slices.SortStableFunc(file.list, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
	for _, p := range file.list {
		l.Add(p)
	}
	l.counted += file.counted
	l.skipped += file.skipped
}

// List returns the problems, with a sum of those that were only counted as problems of path.
func (l *Problems) List(path string) []Problem {
	list := l.list
	for _, rest := range []Problem{{More: l.skipped}, {More: l.counted, Counted: true}} {
		if rest.More > 0 {
			rest.File, rest.What = routine.Sanitize(path), fmt.Sprintf("%d more lines with problems", rest.More)
			list = append(list, rest)
		}
	}
	return list
}

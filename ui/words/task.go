// Package words is what a person reads or hears: sentences for screens, lines of
// text, voices, notifications and the shell. Its functions are pure: they depend
// on their arguments alone.
package words

import "slices"

// Urgency is how much a task asks of a person.
type Urgency int

// The urgencies of a task.
const (
	Calm    Urgency = iota // nothing is asked
	Allowed                // the step may end now
	Due                    // something is to be done now
)

// Task is what a person is to do now.
type Task struct {
	Word    string   // what to do, or what the step is, in large letters
	Caption string   // what the digits mean
	Edge    string   // a time of day, or the product, at the edge of the caption
	Clock   bool     // the edge is a time of day
	Lines   []string // what to do
	Always  string   // a line that comes before all others
	Hint    string   // a line about a key
	Last    string   // a line that is always said, after all others
	Urgency Urgency
}

// Instructions are the lines that say what to do, for those who are read to.
func (t Task) Instructions() []string {
	return slices.DeleteFunc(slices.Concat([]string{t.Always}, t.Lines, []string{t.Last}), func(line string) bool { return line == "" })
}

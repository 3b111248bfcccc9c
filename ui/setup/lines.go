package setup

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"skintime/routine/config"
	"skintime/ui/words"
)

// Ask asks in lines of text. It reports whether all questions were answered:
// where the input ends before, or the person leaves, nothing is to change.
func Ask(ctx context.Context, c config.Config, here Here, in io.Reader, out io.Writer) (config.Config, bool) {
	a, answered := answersOf(c, here), make(chan bool, 1)
	go func() { answered <- a.ask(bufio.NewReader(in), out) }()
	select {
	case <-ctx.Done():
		return c, false
	case all := <-answered:
		return a.applyTo(c), all
	}
}

// ask asks one question after the other, and reports whether all were answered. What is asked
// depends on the answers before.
func (a *answers) ask(in *bufio.Reader, out io.Writer) bool {
	fmt.Fprint(out, words.SetupIntro, "\n\n")
	for i := 0; i < len(a.questions()); i++ {
		answered := a.questions()[i].ask(in, out)
		fmt.Fprintln(out)
		if !answered {
			return false
		}
	}
	return true
}

// ask asks the question, then says of each answer that does not fit why, and reports whether one
// did before the input ended or the person left.
func (q question) ask(in *bufio.Reader, out io.Writer) bool {
	fmt.Fprintln(out, q.text())
	if options := q.options(); len(options) > 0 {
		for i, word := range options {
			fmt.Fprintf(out, "%d. %s\n", i+1, word)
		}
		fmt.Fprintln(out, words.SetupNumber(len(options)))
	}
	for {
		line, ok := readLine(in)
		if !ok {
			return false
		}
		err := q.set(line)
		if err == nil {
			return true
		}
		fmt.Fprintln(out, words.Refusal(err))
	}
}

// readLine returns a line without the spaces around it, cut where it is too long for an answer, and
// false where the input ends, or the person leaves.
func readLine(in *bufio.Reader) (string, bool) {
	line, more, err := in.ReadLine()
	text := strings.TrimSpace(string(line))
	for more && err == nil {
		_, more, err = in.ReadLine()
	}
	return text, err == nil && text != "q"
}

// text is the question with its reason, how to answer, and what an empty line means.
func (q question) text() string {
	title, answer := q.title, ""
	if !strings.HasSuffix(title, "?") {
		title += "."
	}
	title += " " + q.why + " "
	switch {
	case q.name != nil:
		title, answer = title+words.NameHint+" ", *q.name
	case q.yesNo != nil:
		answer = yesOrNo(*q.yesNo)
	case q.chosen != nil:
		title, answer = title+words.SetupList(q.words)+" ", strings.Join(*q.chosen, ", ")
	default:
		answer = displayName(*q.one)
	}
	return title + q.enterHint(answer)
}

// enterHint says what an empty line means.
func (q question) enterHint(answer string) string {
	switch {
	case answer == "" && (q.answered || q.name != nil):
		answer = "none"
	case answer == "":
		answer = words.NotSure
	}
	return words.SetupEnterHint(answer)
}

// values are the words to choose one from, as they are stored; "": none of them, where that is an
// answer.
func (q question) values() []string {
	switch {
	case q.yesNo != nil:
		return []string{yes, no}
	case q.one != nil && q.answered:
		return q.words
	case q.one != nil:
		return append([]string{""}, q.words...)
	}
	return nil
}

// options are values as a person reads them.
func (q question) options() []string {
	all := slices.Clone(q.values())
	for i, word := range all {
		if all[i] = displayName(word); word == "" {
			all[i] = words.NotSure
		}
	}
	return all
}

// set takes a line for the answer. An empty one keeps what there is.
func (q question) set(line string) error {
	values := q.values()
	switch {
	case line == "":
		return nil
	case q.name != nil:
		return q.setName(line)
	case len(values) == 0:
		said := list(line)
		if err := oneOf(said, q.words); err != nil {
			return err
		}
		*q.chosen = said
		return nil
	}
	n, ok := q.chosenBy(line)
	switch {
	case !ok:
		return errors.New(words.SetupNoNumber(line, len(values)))
	case q.yesNo != nil:
		*q.yesNo = n == 0
	default:
		*q.one = values[n]
	}
	return nil
}

// chosenBy returns which of the values a line means, by its number or its word.
func (q question) chosenBy(line string) (index int, ok bool) {
	is := func(word string) bool { return strings.EqualFold(word, line) }
	index = slices.IndexFunc(q.options(), is)
	if index < 0 {
		index = slices.IndexFunc(q.values(), is)
	}
	if n, err := strconv.Atoi(line); err == nil {
		index = n - 1
	}
	return index, index >= 0 && index < len(q.values())
}

func (q question) setName(name string) error {
	if err := q.free(name); err != nil {
		return err
	}
	if *q.name = name; strings.EqualFold(name, "none") {
		*q.name = ""
	}
	return nil
}

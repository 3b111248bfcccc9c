package cli

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine/clock"
	"skintime/routine/diary"
	"skintime/routine/journal"
	"skintime/ui"
	"skintime/ui/diaryview"
	"skintime/ui/live"
	"skintime/ui/terminal"
	"skintime/ui/words"
)

// recentSessions is how many sessions the overview prints.
const recentSessions = 10

// overview shows the diary on the terminal, or prints it.
func (d *diaryCommands) overview() error {
	if !d.json {
		look := d.configured().Screen
		if in, out, ok := d.terminal(look); ok {
			o := appearance(look)
			o.Session = live.Options{Clock: clock.System(), Locale: localeOf(look), Recorder: journal.Unrecorded(), Log: d.log}
			o.Start, o.ReadDiary, o.Known, o.WriteRecord, o.Progress = ui.StartWithDiary, readDiary, d.known, writeRecord, terminal.ProgressOff
			_, err := ui.Run(d.ctx, ui.New(o), in, out, os.Environ())
			return d.afterScreen(err)
		}
	}
	d.restoreSignals()
	return d.records(func(b diary.Diary) []string {
		s, rows := d.renderer(), d.rows(b.Records)
		st, lines := b.Stats(s.Now), []string(nil)
		if d.aloud() {
			lines = words.SpokenDiary(b, st, s.Now)
		} else {
			lines = slices.Concat([]string{s.Heading(b), ""}, s.Facts(st), []string{""})
		}
		lines = append(lines, rows[:min(recentSessions, len(rows))]...)
		if more := len(rows) - recentSessions; more > 0 {
			lines = append(lines, s.Theme.Muted.Render(fmt.Sprintf("and %d more: skintime diary list", more)))
		}
		return lines
	})
}

// list prints the sessions, the latest first.
func (d *diaryCommands) list() error {
	return d.records(func(b diary.Diary) []string { return d.rows(b.Records) })
}

// records prints the diary as format does; with --json its records, oldest first.
func (d *diaryCommands) records(format func(diary.Diary) []string) error {
	b, err := d.readAndWarn()
	if err == nil && d.byProduct {
		b, err = d.withProduct(b)
	}
	switch {
	case err != nil:
		return err
	case d.json:
		return d.raw(b.WriteJSON)
	case len(b.Records) == 0 && d.byProduct:
		return d.lines([]string{words.NoSessionWith(d.product)})
	case len(b.Records) == 0:
		return d.lines([]string{words.NothingYet})
	}
	return d.lines(format(b))
}

// rows formats records with their ids, the latest first.
func (d *diaryCommands) rows(records []diary.Record) []string {
	s, latest := d.renderer(), newestFirst(records)
	if d.aloud() {
		return each(latest, func(r diary.Record) string { return words.SpokenRow(r, s.Now) })
	}
	for _, r := range latest {
		s.Width = min(s.Width, lineWidth-lipgloss.Width(r.ID)-2)
	}
	rows, width := s.Rows(latest), 0
	for _, r := range rows {
		width = max(width, lipgloss.Width(r))
	}
	for i, r := range latest {
		rows[i] += strings.Repeat(" ", width-lipgloss.Width(rows[i])+2) + s.Theme.Muted.Render(r.ID)
	}
	return rows
}

func newestFirst(records []diary.Record) []diary.Record {
	latest := slices.Clone(records)
	slices.Reverse(latest)
	return latest
}

func (d *diaryCommands) show(id string) error {
	b, err := d.readAndWarn()
	if err != nil {
		return err
	}
	if d.history {
		return d.showHistory(b, id)
	}
	r, err := find(b, id)
	if err != nil {
		return err
	}
	if d.json {
		return d.raw(diary.Diary{Records: []diary.Record{r}}.WriteJSON)
	}
	if d.aloud() {
		return d.lines(words.SpokenRecord(d.locale(), r))
	}
	s := d.renderer()
	head := s.Theme.Accent.Bold.Render(r.Title()) + s.Theme.Text.Render("   "+words.RecordTime(d.locale(), r, true))
	lines := append([]string{head, ""}, s.Session(r)...)
	if r.Rev > 0 {
		lines = append(lines, "", s.Theme.Muted.Render(words.CorrectedBefore(r)))
	}
	return d.lines(lines)
}

func (d *diaryCommands) stats() error {
	b, err := d.readAndWarn()
	switch s := d.renderer(); {
	case err != nil:
		return err
	case d.json:
		return objects(d.app, b.Stats(s.Now))
	case len(b.Records) == 0:
		return d.lines([]string{words.NothingYet})
	case d.aloud():
		st := b.Stats(s.Now)
		return d.lines(append(words.SpokenDiary(b, st, s.Now), each(st.Products, func(u diary.ProductUse) string { return words.UsedLine(u, s.Now) + "." })...))
	default:
		return d.lines(summary(s, b))
	}
}

// summary says what the sessions add up to, and how each product felt.
func summary(s diaryview.Renderer, b diary.Diary) []string {
	st := b.Stats(s.Now)
	lines := append([]string{s.Heading(b), ""}, s.Facts(st)...)
	if head, rows := s.Products(st.Products, -1); rows != nil {
		lines = append(append(lines, "", head), rows...)
	}
	return lines
}

func (d *diaryCommands) path() error {
	folder, err := diaryFolder()
	if err != nil {
		return err
	}
	if d.json {
		return objects(d.app, map[string]string{"path": folder})
	}
	return d.text(folder + "\n")
}

package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/words"
)

// check prints what is wrong with the diary and the journal. It fails where a line is skipped.
func (d *diaryCommands) check() error {
	b, err := readDiary()
	if err != nil {
		return err
	}
	b.Problems = append(journal.Check(folders(), disk.System()), b.Problems...)
	if d.json {
		err = objects(d.app, b.Problems...)
	} else {
		err = d.lines(d.report(b))
	}
	if unread := words.UnreadDiary(b.Problems); err == nil && unread != "" {
		return errors.New(unread + "; nothing was deleted, and the rest counts")
	}
	return err
}

// report formats what check has found for a person.
func (d *diaryCommands) report(b diary.Diary) []string {
	t, lines := d.renderer().Theme, []string{}
	for _, p := range b.Problems {
		place, handling := p.File, t.Caution.Text.Render("skipped")
		if p.Line > 0 {
			place = fmt.Sprintf("%s:%d", p.File, p.Line)
		}
		if p.Counted {
			handling = t.Muted.Render("counted")
		}
		lines = append(lines, fmt.Sprintf("%s: %s (%s)", t.Strong.Render(place), p.What, handling))
	}
	count := routine.Count(len(b.Records), "record")
	if words.UnreadDiary(b.Problems) == "" {
		return append(lines, count+", all readable.")
	}
	return append(lines, count+" can be read.")
}

// export prints the whole diary in the format that was asked for.
func (d *diaryCommands) export() error {
	formats := slices.DeleteFunc([]bool{d.csv, d.ical, d.json}, func(asked bool) bool { return !asked })
	if len(formats) != 1 {
		return usageError{errors.New("diary export needs one of --csv, --ics or --json")}
	}
	if d.excel && !d.csv {
		return usageError{errors.New("--excel needs --csv: skintime diary export --csv --excel")}
	}
	b, err := d.readAndWarn()
	switch {
	case err != nil:
		return err
	case d.csv:
		return d.raw(func(w io.Writer) error { return d.writeCSV(w, b) })
	case d.ical:
		return d.raw(func(w io.Writer) error { return b.WriteICS(w, d.renderer().Now, d.routineTitles()) })
	}
	return d.raw(b.WriteJSON)
}

// writeCSV writes the diary as a table; Excel knows UTF-8 by the byte order mark.
func (d *diaryCommands) writeCSV(w io.Writer, b diary.Diary) error {
	if d.excel {
		if err := writeText(w, "\ufeff"); err != nil {
			return err
		}
	}
	return b.WriteCSV(w)
}

// routineTitles returns the title of a record's routine, or its name where that is gone.
// It reads each routine once.
func (d *diaryCommands) routineTitles() func(diary.Record) string {
	titles := map[string]string{}
	return func(r diary.Record) string {
		title, known := titles[r.Routine]
		if !known {
			if found, err := d.library.Find(r.Routine); err == nil {
				title = found.Title
			}
			titles[r.Routine] = title
		}
		return cmp.Or(title, r.Title())
	}
}

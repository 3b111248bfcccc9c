package cli

import (
	"slices"

	"skintime/routine/diary"
	"skintime/ui/record"
	"skintime/ui/words"
)

// showHistory prints the lines of a session, as it was recorded and each correction with what it
// changed; with --json all as they are in the files.
func (d *diaryCommands) showHistory(b diary.Diary, id string) error {
	all := b
	all.Records = slices.Concat(b.RemovedSessions(), b.Records) // "last" is one that counts
	r, err := find(all, id)
	if err != nil {
		return err
	}
	history := b.History(r.ID)
	if d.json {
		return d.raw(diary.Diary{Records: history}.WriteJSON)
	}
	t := d.renderer().Theme
	lines := []string{t.Accent.Bold.Render(history[0].Title()) + t.Text.Render("   "+words.RecordTime(d.locale(), history[0], true)), ""}
	known := d.known(b)
	for i, line := range history {
		lines = append(lines, t.Strong.Render(words.RevisionHead(known.Locale, line)))
		if i > 0 && !line.Removed {
			lines = append(lines, changes(known, history[i-1], line)...)
		}
	}
	return d.lines(lines)
}

// changes says what one line of a session says otherwise than the one before.
func changes(known *record.Known, before, after diary.Record) (lines []string) {
	old, now := record.Correct(known, before), record.Correct(known, after)
	fields := record.Fields(now)
	for i, f := range record.Fields(old) {
		if a, b := f.Value(old), fields[i].Value(now); a != b {
			lines = append(lines, "  "+words.RevisionChange(f.Label, a, b))
		}
	}
	return lines
}

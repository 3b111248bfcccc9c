package cli

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/locale"
	"skintime/ui/record"
	"skintime/ui/words"
)

// recordFlags are the flags that say something of a session, by the keys of its form.
type recordFlags map[string]*recordFlag

// recordFlag is a flag with something that can be said of a session.
type recordFlag struct {
	productFlag
	texts []string // each that was given
}

// Set takes the flag's text.
func (f *recordFlag) Set(text string) error {
	f.texts = append(f.texts, text)
	return f.productFlag.Set(text)
}

// addTo adds a flag to c for each thing that can be said of a session.
func (r recordFlags) addTo(c *cobra.Command, d *diaryCommands) {
	for _, f := range record.Fields(record.Add(&record.Known{Now: time.Now()})) {
		flag := &recordFlag{productFlag: productFlag{noun: map[string]string{"routine": "NAME", "when": "TIME", "minutes": "N", "product": "NAME", "stung": "STEP", "feel": "N"}[f.Key]}}
		if flag.noun == "" {
			flag.noun = "TEXT"
		}
		r[f.Key] = flag
		c.Flags().Var(flag, f.Key, f.Hint)
	}
	completeFlag(c, "routine", d.library.Names)
	completeFlag(c, "product", d.productNames)
	for _, key := range []string{"steps", "stung"} {
		completeFlag(c, key, routine.KindNames)
	}
}

// given reports whether anything is said by flags.
func (r recordFlags) given() bool {
	for _, f := range r {
		if f.given {
			return true
		}
	}
	return false
}

// apply changes a draft as the flags say.
func (r recordFlags) apply(draft *record.Draft) error {
	for i := range record.Fields(*draft) {
		f := record.Fields(*draft)[i] // its choices follow from what was said before
		for _, text := range r[f.Key].texts {
			if strings.EqualFold(text, "none") {
				text = ""
			}
			if err := f.Set(draft, text); err != nil {
				return usageError{fmt.Errorf("--%s: %w", f.Key, err)}
			}
		}
	}
	return nil
}

// correctionCommands are those that add to the diary by hand.
func (d *diaryCommands) correctionCommands() []*cobra.Command {
	adding, editing := recordFlags{}, recordFlags{}
	add := d.command("add", "Add a session that skintime did not guide; without flags it asks", func(string) error { return d.add(adding) })
	add.Example = "skintime diary add\nskintime diary add --when 20:30 --steps exfoliate,mask,rinse --feel 4"
	edit := d.command("edit ID", "Correct a session; without flags it asks; ID may be last", func(id string) error { return d.edit(id, editing) })
	edit.Example = "skintime diary edit last --feel 5\nskintime diary edit last --minutes 12 --note none"
	remove := d.command("remove ID", "Remove a session from all that is counted; ID may be last", d.remove)
	remove.Flags().BoolVar(&d.yes, "yes", false, "remove it without asking")
	adding.addTo(add, d)
	editing.addTo(edit, d)
	edit.ValidArgsFunction, remove.ValidArgsFunction = d.completeID, d.completeID
	return []*cobra.Command{add, edit, remove}
}

// add adds a session, from flags or as asked.
func (d *diaryCommands) add(flags recordFlags) error {
	b, err := d.readAndWarn()
	if err != nil {
		return err
	}
	draft := record.Add(d.known(b))
	if done, err := d.fill(&draft, flags); !done || err != nil {
		return err
	}
	return d.written(draft.Record, words.RecordAdded)
}

func (d *diaryCommands) edit(id string, flags recordFlags) error {
	b, r, err := d.correctable(id)
	if err != nil {
		return err
	}
	draft := record.Correct(d.known(b), r)
	if done, err := d.fill(&draft, flags); !done || err != nil {
		return err
	}
	if reflect.DeepEqual(draft.Record, r) {
		return d.print(words.NothingChanged)
	}
	return d.written(draft.Record, words.RecordCorrected)
}

// fill fills in a draft, from flags or as asked, and reports whether anything is to be written.
func (d *diaryCommands) fill(draft *record.Draft, flags recordFlags) (bool, error) {
	if flags.given() {
		return true, flags.apply(draft)
	}
	answered := d.askLines(words.CorrectionIntro, func() []question {
		return each(record.Form(*draft), func(f record.Field) question {
			value := f.Value(*draft)
			return question{words.CorrectionQuestion(f.Label, f.Hint, f.Choices, value), value, func(line string) error { return f.Set(draft, line) }}
		})
	})
	if !answered {
		return false, d.print(words.NothingChanged)
	}
	return true, nil
}

// written writes a record that was added or corrected, and says so.
func (d *diaryCommands) written(r diary.Record, done func(locale.Locale, diary.Record) string) error {
	r, err := writeRecord(r)
	switch {
	case err != nil:
		return err
	case d.json:
		return d.raw(diary.Diary{Records: []diary.Record{r}}.WriteJSON)
	}
	return d.print(done(d.locale(), r))
}

// writeRecord writes a record that was written or corrected by hand, and returns it as it is
// written: a new one has no id yet.
func writeRecord(r diary.Record) (written diary.Record, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("the diary is not changed: %w", err)
		}
	}()
	folder, err := diaryFolder()
	if err != nil {
		return r, err
	}
	device := diary.DeviceName(disk.System(), folders().State)
	if r.ID != "" {
		return diary.Correct(disk.System(), folder, r, device, time.Now())
	}
	r.ID, r.Device = diary.NewID(r.Started), device
	return r, diary.Write(disk.System(), folder, r)
}

// remove removes a session, after asking.
func (d *diaryCommands) remove(id string) error {
	_, r, err := d.correctable(id)
	if err != nil {
		return err
	}
	if !d.yes && !d.confirmed(locale.Spaced(words.RemoveRecord(d.locale(), r))) {
		return d.print(words.NothingChanged)
	}
	return d.written(diary.Removal(r), words.RecordRemoved)
}

// correctable returns the diary, and the session of it that a word means.
func (d *diaryCommands) correctable(id string) (diary.Diary, diary.Record, error) {
	b, err := d.readAndWarn()
	if err != nil {
		return b, diary.Record{}, err
	}
	r, err := find(b, id)
	if err == nil {
		return b, r, nil
	}
	if s, running, _ := journal.Peek(folders(), disk.System()); s.ID != "" && len((diary.Diary{Records: []diary.Record{{ID: s.ID}}}).Find(id)) > 0 {
		return b, r, errors.New(words.NotEnded(s.ID, running))
	}
	if gone := (diary.Diary{Records: b.RemovedSessions()}).Find(id); len(gone) == 1 && len(b.Find(id)) == 0 {
		return b, r, errors.New(words.RemovedBefore(gone[0]))
	}
	return b, r, err
}

package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/routine/toml"
	"skintime/ui/words"
)

// diaryApp is what the commands about the diary share.
type diaryApp struct {
	*app
	json      bool
	csv, ical bool
}

// diaryCommand is the command tree about the diary.
func (a *app) diaryCommand() *cobra.Command {
	d := &diaryApp{app: a}
	root := d.command("diary", "Look into the diary", d.overview)
	root.Example = "skintime diary\nskintime diary show last\nskintime diary export --csv > diary.csv"
	root.PersistentFlags().BoolVar(&d.json, "json", false, "an object a line, as JSON")
	show := d.command("show ID", "One session: planned against taken, and the note", d.show)
	show.ValidArgsFunction = d.completeID
	export := d.command("export", "The whole diary, for other programs", d.noArgs(d.export))
	export.Flags().BoolVar(&d.csv, "csv", false, "a table, a row a step")
	export.Flags().BoolVar(&d.ical, "ics", false, "a calendar")
	root.AddCommand(
		d.command("list", "The sessions, the latest first", d.noArgs(d.list)), show,
		d.command("stats", "What the sessions add up to", d.noArgs(d.stats)),
		d.command("check", "Whether all of the diary can be read", d.noArgs(d.check)),
		export, d.command("path", "Where the diary is kept", d.noArgs(d.path)),
	)
	return root
}

// unknownCommand is an error about a word that is none of a group's commands. The group
// without a name is the program.
func unknownCommand(group string, commands, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if group != "" {
		group += " "
	}
	if near, ok := toml.Nearest(args[0], commands); ok {
		return usageError{fmt.Errorf("unknown command %q; did you mean %q?", group+args[0], group+near)}
	}
	return usageError{fmt.Errorf("unknown command %q; there are %s", group+args[0], strings.Join(commands, ", "))}
}

// diaryFolder is where the diary is kept.
func diaryFolder() (string, error) {
	if folder := folders().Diary; folder != "" {
		return folder, nil
	}
	return "", errors.New("there is no home folder to keep a diary in; set XDG_DATA_HOME")
}

// readBook reads the diary.
func readBook() (diary.Diary, error) {
	folder, err := diaryFolder()
	if err != nil {
		return diary.Diary{}, err
	}
	// Where that fails, the next session says so.
	_, _ = journal.Finish(folders(), disk.System())
	b, err := diary.Read(disk.System(), folder)
	if err != nil {
		return b, fmt.Errorf("the diary cannot be read: %w", err)
	}
	return b, nil
}

// readable is the book, and what of it could not be read said on standard
// error.
func (d *diaryApp) readable() (diary.Diary, error) {
	b, err := readBook()
	if unread := words.Unread(b.Problems); unread != "" {
		fmt.Fprintf(d.errs, "skintime: %s\n", words.CheckDiary(unread))
	}
	return b, err
}

// find is the one session that a word means.
func find(b diary.Diary, id string) (diary.Record, error) {
	if len(b.Records) == 0 {
		return diary.Record{}, errors.New("the diary has no sessions yet")
	}
	found := b.Find(id)
	if len(found) == 1 {
		return found[0], nil
	}
	return diary.Record{}, helpedError{notOne(id, b.Records, found), "diary list"}
}

// notOne is an error about a word that means no session of a diary, or several.
func notOne(id string, all, found []diary.Record) error {
	if len(found) > 0 {
		return fmt.Errorf("%q begins %d sessions: %s", id, len(found), few(ids(found)))
	}
	if near, ok := toml.Nearest(id, ids(all)); ok {
		return fmt.Errorf("no session %q; did you mean %q?", id, near)
	}
	return fmt.Errorf("no session %q; the latest is %q", id, all[len(all)-1].ID)
}

// few is a list of words, or its beginning.
func few(words []string) string {
	const most = 4
	if len(words) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(words[:most], ", "), len(words)-most)
	}
	return strings.Join(words, ", ")
}

func ids(records []diary.Record) []string {
	var ids []string
	for _, r := range records {
		ids = append(ids, r.ID)
	}
	return ids
}

// completeID completes the sessions' ids, the latest first.
func (d *diaryApp) completeID(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	const directive = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	b, err := readBook()
	if len(args) > 0 || err != nil || len(b.Records) == 0 {
		return nil, directive
	}
	all := []string{cobra.CompletionWithDesc("last", "the latest session")}
	for _, r := range newestFirst(b.Records) {
		all = append(all, cobra.CompletionWithDesc(r.ID, words.RoutineName(r)+", "+words.When(r, false)))
	}
	return all, directive
}

package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/routine/toml"
	"skintime/ui/locale"
	"skintime/ui/words"
)

// diaryCommands runs the commands about the diary. Its fields are their flags.
type diaryCommands struct {
	*app
	json      bool
	csv, ical bool
	excel     bool
	yes       bool   // remove does not ask
	history   bool   // show prints all lines of the session
	byProduct bool   // list is limited to product
	product   string // its name, or a kind
}

func (a *app) diaryCommand() *cobra.Command {
	d := &diaryCommands{app: a}
	var root *cobra.Command
	root = d.command("diary", "Show the diary", func(word string) error {
		if word != "" {
			return unknownCommand(root, word)
		}
		return d.overview()
	})
	root.Example = "skintime diary\nskintime diary show last\nskintime diary edit last --feel 4\nskintime diary export --csv > diary.csv"
	root.PersistentFlags().BoolVar(&d.json, "json", false, "print JSON, one object on each line")
	if a.bare(root) {
		return root
	}
	show := d.command("show ID", "Show one session: planned against taken, and the note; ID may be last", d.show)
	show.ValidArgsFunction = d.completeID
	export := d.command("export", "Print the whole diary for other programs", func(string) error { return d.export() })
	export.Flags().BoolVar(&d.csv, "csv", false, "print a table, with a row for each step")
	export.Flags().BoolVar(&d.excel, "excel", false, "with --csv: mark the text as UTF-8 for Excel")
	export.Flags().BoolVar(&d.ical, "ics", false, "print a calendar")
	list := d.command("list", "List the sessions, the latest first", func(string) error { return d.list() })
	list.Flags().StringVar(&d.product, "product", "", "list only sessions with the product `NAME`, or of that kind")
	list.PreRun = func(*cobra.Command, []string) { d.byProduct = list.Flags().Changed("product") }
	completeFlag(list, "product", d.productNames)
	show.Flags().BoolVar(&d.history, "history", false, "show how the session was corrected, also one that was removed")
	root.AddCommand(d.correctionCommands()...)
	root.AddCommand(
		list, show,
		d.command("stats", "Show what the sessions add up to", func(string) error { return d.stats() }),
		d.command("check", "Check the diary for damaged lines", func(string) error { return d.check() }),
		export, d.command("path", "Print the diary's folder", func(string) error { return d.path() }),
	)
	return root
}

func diaryFolder() (string, error) {
	if folder := folders().Diary; folder != "" {
		return folder, nil
	}
	return "", errors.New("there is no home folder for a diary; set XDG_DATA_HOME")
}

func readDiary() (diary.Diary, error) {
	folder, err := diaryFolder()
	if err != nil {
		return diary.Diary{}, err
	}
	// A session that ended without its record gets it now; if that fails, the next session says so.
	_, _ = journal.Finish(folders(), disk.System())
	var b diary.Diary
	onAllProcessors(func() { b, err = diary.Read(disk.System(), folder) })
	if err != nil {
		return b, fmt.Errorf("the diary cannot be read: %w", err)
	}
	c, _ := config.Read(configPath()) // what is wrong with it is said elsewhere
	b.Morning = c.MorningFrom
	return b, nil
}

// readAndWarn reads the diary, and says on standard error what of it cannot be read.
func (d *diaryCommands) readAndWarn() (diary.Diary, error) {
	b, err := readDiary()
	if unread := words.UnreadDiary(b.Problems); unread != "" {
		fmt.Fprintf(d.errs, "skintime: %s\n", words.CheckDiary(unread))
	}
	return b, err
}

// find returns the one session whose id begins with a word.
func find(b diary.Diary, id string) (diary.Record, error) {
	if len(b.Records) == 0 {
		return diary.Record{}, errors.New("the diary has no sessions yet; finish a routine first")
	}
	found := b.Find(id)
	if len(found) == 1 {
		return found[0], nil
	}
	return diary.Record{}, helpedError{notOne(id, b.Records, found), "diary list"}
}

// notOne returns an error about a word that means no session, or several.
func notOne(id string, all, found []diary.Record) error {
	if len(found) > 0 {
		return fmt.Errorf("%q begins %d sessions: %s; write more of the id", id, len(found), firstFew(ids(found)))
	}
	if near, ok := toml.Nearest(id, ids(all)); ok {
		return fmt.Errorf("no session %q; did you mean %q?", id, near)
	}
	return fmt.Errorf("no session %q; the latest is %q", id, all[len(all)-1].ID)
}

// firstFew lists words, or their beginning.
func firstFew(words []string) string {
	const most = 4
	if len(words) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(words[:most], ", "), len(words)-most)
	}
	return strings.Join(words, ", ")
}

func ids(records []diary.Record) []string {
	return each(records, func(r diary.Record) string { return r.ID })
}

// completeID completes the sessions' ids, the latest first.
func (d *diaryCommands) completeID(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	const directive = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	b, err := readDiary()
	if len(args) > 0 || err != nil || len(b.Records) == 0 {
		return nil, directive
	}
	l, all := d.locale(), []string{cobra.CompletionWithDesc("last", "the latest session")}
	for _, r := range newestFirst(b.Records) {
		all = append(all, cobra.CompletionWithDesc(r.ID, r.Title()+", "+locale.Spaced(words.RecordTime(l, r, false))))
	}
	return all, directive
}

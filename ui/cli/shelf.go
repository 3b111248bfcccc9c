package cli

import (
	"bufio"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/ui/diaryview"
	"skintime/ui/shelf"
	"skintime/ui/words"
)

// shelfApp is what the commands about the shelf share.
type shelfApp struct {
	*app
	json, yes bool
}

func (a *app) shelfCommand() *cobra.Command {
	s, adding, editing := &shelfApp{app: a}, productFlags{}, productFlags{}
	var root *cobra.Command
	root = a.command("shelf", "Show and change the products that you use", func(word string) error {
		if word != "" {
			return unknownCommand(root, word)
		}
		return s.list()
	})
	root.Example = "skintime shelf\nskintime shelf add --for mask --name jar --kind clay --by 8m\nskintime shelf used-up jar"
	root.PersistentFlags().BoolVar(&s.json, "json", false, "print JSON, one object on each line")
	if a.bare(root) {
		return root
	}
	add := a.command("add", "Add a product; without flags it asks", func(string) error { return s.add(adding) })
	add.Example = "skintime shelf add\nskintime shelf add --for serum --name night --actives retinol --opened today --months 6"
	edit := a.command("edit NAME", "Change a product; without flags it asks", func(name string) error { return s.edit(name, editing) })
	edit.Example = "skintime shelf edit jar --by 12m\nskintime shelf edit jar --tested today"
	usedUp := a.command("used-up NAME", "Mark a product as used up: it stays in the diary, and is not planned", s.usedUp)
	clear := a.command("clear NAME", "Let a product that stung be planned again", s.clear)
	remove := a.command("remove NAME", "Take a product off the shelf", s.remove)
	remove.Flags().BoolVar(&s.yes, "yes", false, "remove it without asking")
	adding.addTo(add)
	editing.addTo(edit)
	for _, c := range []*cobra.Command{edit, usedUp, clear, remove} {
		c.ValidArgsFunction = s.completeProduct
	}
	root.AddCommand(a.command("list", "List the products", func(string) error { return s.list() }), add, edit, usedUp, clear, remove)
	return root
}

// productFlag is a flag with something that can be said of a product.
type productFlag struct {
	noun, text string
	given      bool
}

// Set takes the flag's text.
func (f *productFlag) Set(text string) error {
	f.text, f.given = text, true
	return nil
}

func (f *productFlag) String() string { return f.text }

// Type is what help shows behind the flag.
func (f *productFlag) Type() string { return f.noun }

// productFlags are the flags that say something of a product, by its keys.
type productFlags map[string]*productFlag

// addTo adds a flag to c for each thing that can be said of a product.
func (p productFlags) addTo(c *cobra.Command) {
	for _, f := range shelf.Fields(care.Product{}) {
		flag := &productFlag{noun: "TEXT"}
		usage := f.Hint
		if len(f.Choices) > 0 {
			flag.noun, usage = "WORD", f.Hint+": "+strings.Join(f.Choices, ", ")
		}
		p[f.Key] = flag
		c.Flags().Var(flag, f.Key, usage)
		if len(f.Choices) > 0 {
			completeFlag(c, f.Key, func() []string { return f.Choices })
		}
	}
	completeFlag(c, "kind", func() []string { return append(routine.MaskKinds(), config.ExfoliantKinds()...) })
}

// given reports whether anything is said by flags.
func (p productFlags) given() bool {
	for _, f := range p {
		if f.given {
			return true
		}
	}
	return false
}

func (s *shelfApp) completeProduct(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	items, _ := new(shelfStore).read()
	return first(args, each(items, func(i diaryview.ShelfItem) string { return i.Name }))
}

// list prints the products.
func (s *shelfApp) list() error {
	items, err := new(shelfStore).read()
	switch {
	case err != nil:
		return err
	case s.json:
		return objects(s.app, each(items, productJSONOf)...)
	case len(items) == 0:
		return s.lines([]string{words.FirstInShell})
	}
	advice, r := diaryview.ShelfAdvice(items, words.InShell()), s.renderer()
	if s.aloud() {
		said := each(items, func(i diaryview.ShelfItem) string {
			return words.SpokenProduct(i.Item, i.Use, !i.Stung.IsZero(), r.Now)
		})
		return s.lines(append(said, each(advice, words.AdviceAloud)...))
	}
	lines := slices.Concat(r.ShelfHead(0), each(items, func(i diaryview.ShelfItem) string { return r.ShelfRow(i, r.Theme.Text) }))
	if len(advice) > 0 {
		lines = append(append(lines, ""), r.Advice(advice)...)
	}
	return s.lines(lines)
}

// add adds a product, from flags or as asked.
func (s *shelfApp) add(flags productFlags) error {
	q := care.Product{}
	if !flags.given() {
		q.StepKind = routine.Mask
	}
	return s.change(-1, q, flags, words.ProductAdded)
}

func (s *shelfApp) edit(name string, flags productFlags) error {
	return s.withProduct(name, func(i int, item diaryview.ShelfItem) error {
		return s.change(i, item.Product, flags, words.ProductChanged(item.Product))
	})
}

func (s *shelfApp) usedUp(name string) error {
	return s.withProduct(name, func(i int, item diaryview.ShelfItem) error {
		item.Product.UsedUp = true
		return s.save(i, item.Product, words.UsedUp)
	})
}

func (s *shelfApp) clear(name string) error {
	return s.withProduct(name, func(i int, item diaryview.ShelfItem) error {
		q, err := cleared(item, time.Now())
		if err != nil {
			return err
		}
		return s.save(i, q, words.StingCleared)
	})
}

// cleared is a product whose stings before today no longer count. One that stung today waits.
func cleared(item diaryview.ShelfItem, now time.Time) (care.Product, error) {
	today := item.CareDay(now)
	if !item.Stung.IsZero() && !item.CareDay(item.Stung).Before(today) {
		return item.Product, errors.New(words.StungToday(item.Item))
	}
	item.Product.Cleared = today
	return item.Product, nil
}

// withProduct calls f with the product that a name means, and its index.
func (s *shelfApp) withProduct(name string, f func(i int, item diaryview.ShelfItem) error) error {
	items, err := new(shelfStore).read()
	if err != nil {
		return err
	}
	i, err := findProduct(items, name)
	if err != nil {
		return err
	}
	return f(i, items[i])
}

// remove takes a product off the shelf, after asking.
func (s *shelfApp) remove(name string) error {
	return s.withProduct(name, func(i int, item diaryview.ShelfItem) error {
		if !s.yes && !s.confirmed(words.RemoveProduct(item.Item)) {
			return s.print(words.NothingChanged)
		}
		file, err := openConfig()
		if err != nil {
			return err
		}
		if err := saveProducts(file, slices.Delete(slices.Clone(file.Products), i, i+1)); err != nil {
			return err
		}
		return s.printProduct(item, words.ProductRemoved)
	})
}

// confirmed asks a question in a line, and reports whether the answer is yes.
func (a *app) confirmed(question string) bool {
	fmt.Fprintf(a.errs, "%s y removes it, enter keeps it: ", question)
	line, _ := bufio.NewReader(a.in).ReadString('\n')
	answer := strings.ToLower(strings.TrimSpace(line))
	return answer == "y" || answer == "yes"
}

// change changes product i, or adds one where i is -1: as the flags say, else as asked.
func (s *shelfApp) change(i int, q care.Product, flags productFlags, done func(care.Item) string) error {
	if !flags.given() {
		asked, answered := s.ask(q)
		if !answered {
			return s.print(words.NothingChanged)
		}
		return s.save(i, asked, done)
	}
	for _, f := range shelf.Fields(q) {
		flag := flags[f.Key]
		if !flag.given {
			continue
		}
		if f.Key == "kind" { // its choices are those for the step that was just given
			f = shelf.KindField(q.StepKind)
		}
		if err := f.Set(&q, flag.text, time.Now()); err != nil {
			return usageError{fmt.Errorf("--%s: %w", f.Key, err)}
		}
	}
	return s.save(i, q, done)
}

// save writes a product to the configuration, and says so.
func (s *shelfApp) save(i int, q care.Product, done func(care.Item) string) error {
	file, err := openConfig()
	if err != nil {
		return err
	}
	products := slices.Clone(file.Products)
	if i < 0 {
		i, products = len(products), append(products, config.Product(q))
	}
	products[i] = config.Product(q)
	if err := saveProducts(file, products); err != nil {
		return err
	}
	c := file.Config
	c.Products = products
	return s.printProduct(shelfItems(c, diaryStats(), time.Now())[i], done)
}

// printProduct prints a product as JSON, or what has been done with it.
func (s *shelfApp) printProduct(item diaryview.ShelfItem, done func(care.Item) string) error {
	if s.json {
		return objects(s.app, productJSONOf(item))
	}
	return s.print(done(item.Item))
}

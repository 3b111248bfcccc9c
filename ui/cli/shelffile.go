package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/routine/toml"
	"skintime/ui/diaryview"
	"skintime/ui/words"
)

// shelfItems returns the products of a configuration, with what the diary says of them.
func shelfItems(c config.Config, stats diary.Stats, now time.Time) []diaryview.ShelfItem {
	p := profile(c)
	return each(care.Shipped().Items(p.Shelf, p.Skin, care.Shipped().CareDay(p, now)), func(i care.Item) diaryview.ShelfItem {
		item := diaryview.ShelfItem{Item: i, Use: stats.Products.Of(i.Product.StepKind, i.Facts), Morning: c.MorningFrom}
		last := slices.IndexFunc(stats.Stings, func(s diary.Sting) bool {
			return s.Product == i.Product.Name && s.Product != "" && s.Kind == i.Product.StepKind
		})
		if last >= 0 && !item.CareDay(stats.Stings[last].When).Before(i.Product.Cleared) {
			item.Stung = stats.Stings[last].When
		}
		return item
	})
}

// diaryStats returns what the diary adds up to, with a session that was left; nothing where the
// diary cannot be read.
func diaryStats() diary.Stats {
	b, err := readDiary()
	if err != nil {
		return diary.Stats{}
	}
	if left, _, _ := journal.Peek(folders(), disk.System()); left.ID != "" { // what was on the skin was on it all the same
		b.Records = append(b.Records, left.Record())
	}
	return b.Stats(time.Now())
}

// openConfig opens the configuration to change it.
func openConfig() (config.File, error) {
	path := configPath()
	if path == "" {
		return config.File{}, errNoConfigFolder
	}
	file, err := config.Open(path)
	if err != nil {
		return file, fmt.Errorf("%w\n%s", err, words.ShelfUnchanged)
	}
	return file, nil
}

// saveProducts changes the products of a file. Its comments stay. A change that cannot be is
// a usageError.
func saveProducts(file config.File, products []config.Product) error {
	c := file.Config
	c.Products = products
	err := file.Save(c)
	var wrong *toml.Error
	switch {
	case errors.As(err, &wrong):
		return usageError{errors.New(strings.TrimSuffix(wrong.Problem+"; "+wrong.Remedy, "; "))}
	case errors.Is(err, config.ErrChanged):
		return fmt.Errorf("%w, and nothing was written: try again", err)
	case err != nil:
		return fmt.Errorf("your products are not saved: %w", err)
	}
	return nil
}

// findProduct returns the index of the product that a word names: by its name, or where two steps
// have one of that name, with the step before it, as in "mask/jar". Capitals matter only where
// that tells two apart.
func findProduct(items []diaryview.ShelfItem, word string) (int, error) {
	found := matching(items, func(name string) bool { return name == word })
	if len(found) == 0 {
		found = matching(items, func(name string) bool { return strings.EqualFold(name, word) })
	}
	names := each(items, func(i diaryview.ShelfItem) string { return i.Name })
	switch near, ok := toml.Nearest(word, names); {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		full := each(found, func(i int) string { return fullName(items[i]) })
		return -1, usageError{fmt.Errorf("there are %d products called %q; write %s", len(found), word, strings.Join(full, " or "))}
	case len(items) == 0:
		return -1, usageError{fmt.Errorf("unknown product %q; your shelf has none yet", word)}
	case ok:
		return -1, usageError{fmt.Errorf("unknown product %q; did you mean %q?", word, near)}
	}
	return -1, helpedError{usageError{fmt.Errorf("unknown product %q", word)}, "shelf list"}
}

// matching returns the indices of the products that have a name: in full at most one, else all.
func matching(items []diaryview.ShelfItem, is func(name string) bool) (found []int) {
	for i, item := range items {
		switch {
		case is(fullName(item)):
			return []int{i}
		case is(item.Name):
			found = append(found, i)
		}
	}
	return found
}

// fullName is a product's name behind its step.
func fullName(i diaryview.ShelfItem) string { return string(i.Product.StepKind) + "/" + i.Name }

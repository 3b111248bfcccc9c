package cli

import (
	"errors"
	"reflect"
	"slices"
	"time"

	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/ui/screen"
	"skintime/ui/words"
)

// shelfStore reads and changes the products for the shelf's screen.
type shelfStore struct {
	reprofile func(config.Config) // called with every changed configuration
	stats     diary.Stats         // of the diary, as it was when the shelf was read
}

func (s *shelfStore) read() (screen.ShelfItems, error) {
	file, err := openConfig()
	if err != nil {
		return nil, err
	}
	s.stats = diaryStats()
	return shelfItems(file.Config, s.stats, time.Now()), nil
}

func (s *shelfStore) change(change screen.ShelfChange) (screen.ShelfItems, error) {
	file, err := openConfig()
	if err != nil {
		return nil, err
	}
	c := file.Config
	if c.Products, err = changedProducts(c.Products, change); err != nil {
		return nil, err
	}
	if err := saveProducts(file, c.Products); err != nil {
		return nil, err
	}
	s.reprofile(c)
	return shelfItems(c, s.stats, time.Now()), nil
}

// saySkin writes until when skin rests, but not why; or that it is calm since today.
func (s *shelfStore) saySkin(r care.SkinRest) error {
	file, err := openConfig()
	if err != nil {
		return err
	}
	c := file.Config
	today := care.Shipped().CareDay(profile(c), time.Now())
	if c.RestUntil, c.RestStrict = profile(c).RestAfter(r, today); r.Calm {
		c.CalmSince = today
	}
	if err := file.Save(c); err != nil {
		return err
	}
	s.reprofile(c)
	return nil
}

// changedProducts returns the products after a change. It is an error where the product is
// not the one that the person saw.
func changedProducts(products []config.Product, change screen.ShelfChange) ([]config.Product, error) {
	products, i := slices.Clone(products), change.Index
	switch {
	case i < 0:
		return append(products, config.Product(change.Now)), nil
	case i >= len(products) || !reflect.DeepEqual(care.Product(products[i]), change.Was):
		return nil, errors.New(words.ShelfChangedElsewhere)
	case change.Remove:
		return slices.Delete(products, i, i+1), nil
	}
	products[i] = config.Product(change.Now)
	return products, nil
}

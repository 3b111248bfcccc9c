package words

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
)

// What the shelf says.
const (
	ShelfTitle    = "Shelf"
	HasStung      = "▲ stung"
	NoProducts    = "No products"
	FirstProduct  = "Press a to add the first: a name is enough."
	FirstInShell  = "No products yet. 'skintime shelf add' adds the first: a name is enough."
	ProductUsedUp = "used up"
	AddProduct    = "Add a product"
	ProductPast   = "▲ past: replace it"
	ReadingShelf  = "Reading your products…"
	// ShelfChangedElsewhere says that a change is not written.
	ShelfChangedElsewhere = "the file was changed meanwhile: go back and open the shelf again"
	ShelfUnchanged        = "Nothing was changed: correct the file first."
)

// ProductKind says what a product is: "clay mask", "scrub", "serum".
func ProductKind(q care.Product) string {
	switch {
	case q.StepKind == routine.Mask:
		return strings.TrimSpace(q.Kind + " mask")
	case q.StepKind == routine.Exfoliate && q.Kind == "acid":
		return "acid exfoliant"
	case q.StepKind == routine.Exfoliate:
		return cmp.Or(ActiveName(q.Kind), "exfoliant")
	case q.StepKind == routine.Custom:
		return cmp.Or(routine.Sanitize(q.Kind), "other")
	}
	return noun(q.StepKind)
}

// Opened says when a product was opened: by its month, and in other years the year.
func Opened(q care.Product, now time.Time) string {
	switch day := q.Opened; {
	case day.IsZero():
		return ""
	case routine.LocalDate(now).Before(day.AddDate(1, 0, 0)):
		return day.Format("Jan")
	default:
		return day.Format("Jan 2006")
	}
}

// GoodFor says how long a product is good from now on; empty: nobody knows.
func GoodFor(i care.Item, now time.Time) string {
	today := routine.LocalDate(now)
	switch days := routine.Days(today, i.LastDay); {
	case i.Product.UsedUp:
		return ProductUsedUp
	case i.Past:
		return ProductPast
	case i.LastDay.IsZero():
		return ""
	case days == 0:
		return "today"
	case days < 31:
		return routine.Count(days, "day")
	default:
		return routine.Count(months(today, i.LastDay), "month")
	}
}

// months is how many whole months lie between two days.
func months(from, to time.Time) int {
	n := (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
	if from.AddDate(0, n, 0).After(to) {
		n--
	}
	return n
}

// Felt says how the skin felt with a product, on average; empty: nobody has said.
func Felt(u diary.ProductUse) string {
	if u.Rated == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f", u.Feel)
}

// ProductFacts says how a product is used, what it is like, and how often it was on: in parts,
// the most important first.
func ProductFacts(i care.Item, u diary.ProductUse, now time.Time) []string {
	q := i.Product
	var said []string
	for _, fact := range []struct {
		text string
		on   bool
	}{
		{itsTime(i), itsTime(i) != ""}, {patchTest(i), patchTest(i) != ""}, {used(u, now), true},
		{fmt.Sprintf("%g %%", i.Facts.Strength), i.Facts.Strength > 0}, {"gentle", i.Facts.Gentle}, {"rich", i.Facts.Rich}, {"dries", i.Facts.Dries},
		{strings.Join(activeNames(i.Facts.Actives), ", "), len(i.Facts.Actives) > 0}, {"prescribed", q.Prescribed}, {"every " + routine.Count(q.Every, "day"), q.Every > 0},
	} {
		if fact.on {
			said = append(said, fact.text)
		}
	}
	said[0] = routine.Capitalized(said[0])
	return said
}

// ActiveName is an active as people write it: "AHA", "vitamin C".
func ActiveName(active string) string {
	switch active {
	case "aha", "bha", "pha", "tca":
		return strings.ToUpper(active)
	case "vitamin-c", "vitamin-e":
		return "vitamin " + strings.ToUpper(active[len(active)-1:])
	}
	return strings.NewReplacer("c-acid", "c acid", "l-peroxide", "l peroxide").Replace(active)
}

func activeNames(actives []string) (names []string) {
	for _, active := range actives {
		names = append(names, ActiveName(active))
	}
	return names
}

// itsTime says how long a product stays on; empty: as long as its step takes.
func itsTime(i care.Item) string {
	switch t := i.Timing; {
	case i.Facts.Off == routine.LeaveOn:
		return "stays on"
	case t.Mode == routine.ModeWindow && t.From == t.By:
		return "leave on for " + short(t.By)
	case t.Mode == routine.ModeWindow:
		return "leave on " + strings.Replace(Length(t), "–", " to ", 1)
	case t.Mode == routine.ModeCountdown:
		return short(t.For)
	}
	return ""
}

// patchTest says how far a patch test is; empty: there is none.
func patchTest(i care.Item) string {
	switch t := i.Test; {
	case t.Day > 0:
		return fmt.Sprintf("patch test, day %d of %d", t.Day, t.Days)
	case t.Over:
		return "patch test over"
	case !i.Product.Tested.IsZero() && !i.Product.Tested.Before(i.Product.Cleared):
		return "patch test passed"
	}
	return ""
}

// used says how often a product was on, and when last.
func used(u diary.ProductUse, now time.Time) string {
	if u.Times == 0 {
		return "not used yet"
	}
	layout := "Mon 2 Jan"
	if u.Last.Year() != now.Year() {
		layout = "2 Jan 2006"
	}
	return UsedTimes(u) + ", last on " + u.Last.Format(layout)
}

// PastProduct says that a product is past its date.
func PastProduct(i care.Item) string {
	if q := i.Product; q.Months > 0 && !i.LastDay.Equal(q.Expires) {
		return fmt.Sprintf("%s is past its %s: replace it.", YourProduct(i), routine.Count(q.Months, "month"))
	}
	return fmt.Sprintf("%s is past its date, %s: replace it.", YourProduct(i), i.LastDay.Format("2 January 2006"))
}

// YourProduct names a product to its owner: "Your green jar", "Your clay mask".
func YourProduct(i care.Item) string { return "Your " + productName(i) }

func productName(i care.Item) string {
	return cmp.Or(ProductName(routine.Step{Product: routine.Product{Name: i.Product.Name}}), ProductKind(i.Product))
}

// EditProduct names the form of a product.
func EditProduct(q care.Product) string { return "Edit " + productName(care.Item{Product: q}) }

// FeelsBest says that skin feels best after a product.
func FeelsBest(i care.Item, u diary.ProductUse) string {
	return fmt.Sprintf("Your skin feels best after %s: %s of 5.", productName(i), Felt(u))
}

// StungBefore says that a product is not planned, since it stung.
func StungBefore(i care.Item, day time.Time, how string) string {
	return fmt.Sprintf("%s stung on %s and stays out. %s", YourProduct(i), day.Format("2 January"), how)
}

// ProductAdded says that a product is on the shelf, and whether to ask first.
func ProductAdded(i care.Item) string {
	return joinSentences(routine.Capitalized(productName(i))+" is on your shelf.", AskFirst(i.AskFirst))
}

// ProductChanged returns what says that a product has been changed that was something else, and
// whether to ask first, now that other things are in it.
func ProductChanged(was care.Product) func(care.Item) string {
	return func(i care.Item) string {
		said, q := routine.Capitalized(productName(i))+" is changed.", i.Product
		if q.Kind == was.Kind && q.Method == was.Method && q.Strength == was.Strength && slices.Equal(q.Actives, was.Actives) {
			return said
		}
		return joinSentences(said, AskFirst(i.AskFirst))
	}
}

func joinSentences(a, b string) string { return strings.TrimSpace(a + " " + b) }

// ProductRemoved says that a product is no longer on the shelf.
func ProductRemoved(i care.Item) string {
	return routine.Capitalized(productName(i)) + " is off your shelf. The diary keeps its sessions."
}

// UsedUp says that a product is used up, or in use again.
func UsedUp(i care.Item) string {
	if i.Product.UsedUp {
		return routine.Capitalized(productName(i)) + " is used up: it is not planned any more."
	}
	return routine.Capitalized(productName(i)) + " is in use again."
}

// StingCleared says that a sting no longer counts, and to test first.
func StingCleared(i care.Item) string {
	return fmt.Sprintf("%s can be planned again. Test it first: a little on the inner arm, twice a day for %d days.", routine.Capitalized(productName(i)), i.Test.Days)
}

// TestPassed says that the patch test of a product is over.
func TestPassed(i care.Item) string {
	return routine.Capitalized(productName(i)) + " has passed its patch test."
}

// TestOver asks how a patch test went that has taken its days. how says how that is answered.
func TestOver(i care.Item, how string) string {
	return routine.Capitalized(productName(i)) + ": test over. All calm? " + how
}

// RemoveProduct asks whether a product goes.
func RemoveProduct(i care.Item) string {
	return fmt.Sprintf("Remove %s from your shelf? The diary keeps its sessions.", productName(i))
}

// ProductCount counts the products of a shelf.
func ProductCount(n int) string { return routine.Count(n, "product") }

// ShelfIntro says how a product is asked for in lines.
const ShelfIntro = "A name is enough. An empty line keeps the answer shown, none removes it.\ndone saves at once. q cancels, and changes nothing."

// ShelfHow says how a sting is cleared and a patch test passed, on the screen or in the shell.
type ShelfHow struct{ Clear, Passed string }

// OnScreen is how the shelf's screen does it.
func OnScreen() ShelfHow {
	return ShelfHow{"o lets it be planned again.", "t says so. If not, x removes it."}
}

// InShell is how the commands do it.
func InShell() ShelfHow {
	return ShelfHow{"'skintime shelf clear' lets it be planned again.", "'skintime shelf edit NAME --tested today' says so."}
}

// NotStung says that there is no sting to clear.
func NotStung(i care.Item) string { return YourProduct(i) + " has not stung." }

// StungToday says that it is too soon to clear a sting.
func StungToday(i care.Item) string {
	return YourProduct(i) + " stung today: give your skin a few days first"
}

// FormQuestion asks for one thing of a form, in a line.
func FormQuestion(label, hint string, choices []string, now string) string {
	question := label + ". " + routine.Capitalized(hint) + "."
	if len(choices) > 0 {
		question += " Choose from " + strings.Join(choices, ", ") + "."
	}
	return question + " " + SetupEnterHint(cmp.Or(now, NotSure))
}

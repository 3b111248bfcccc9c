package care

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"skintime/routine"
	"skintime/routine/config"
)

var printMonths = flag.Bool("months", false, "print the months of the people in testdata/months, to be read")

// person is somebody of testdata/months: who they are, what they did before, and when they do what.
type person struct {
	name, about string
	days        []string       // what they do on a day, a routine each
	stays       []stay         // where they are, day by day
	before      []string       // what they did before the month
	configs     []datedProfile // what their configuration says, the oldest first
}

// livedOnce are the months of all people.
var livedOnce sync.Once
var lived [][]visit

// months are the months of all people, lived once for all tests.
func months(t testing.TB) [][]visit {
	livedOnce.Do(func() {
		d := Shipped()
		for _, who := range people(t) {
			lived = append(lived, who.month(t, d))
		}
	})
	return lived
}

// stay is some days at one offset.
type stay struct {
	first, last time.Time
	zone        *time.Location
}

type datedProfile struct {
	from time.Time
	Profile
}

// visit is one session of a month: the plan, done as planned.
type visit struct {
	person
	*planner
	day int // of the month as it was lived
}

// people reads testdata/months.
func people(t testing.TB) (all []person) {
	files, err := filepath.Glob("testdata/months/*.txtar")
	if err != nil || len(files) != 12 {
		t.Fatalf("%d people, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, readPerson(t, strings.TrimSuffix(filepath.Base(file), ".txtar"), txtar.Parse(text)))
	}
	return all
}

func readPerson(t testing.TB, name string, a *txtar.Archive) person {
	who := person{name: name, about: strings.TrimSpace(string(a.Comment))}
	march := func(day int) time.Time { return time.Date(2026, 3, day, 0, 0, 0, 0, time.UTC) }
	for _, f := range a.Files {
		title, from, _ := strings.Cut(f.Name, " from ")
		switch title {
		case "days":
			for _, line := range lines(f.Data) {
				if line[:2] == "20" && line[4] == '-' {
					words := strings.Fields(line) // FIRST to LAST OFFSET
					who.stays = append(who.stays, stay{date(t, words[0]), date(t, words[2]), offset(t, words[3])})
					continue
				}
				who.days = append(who.days, line)
			}
		case "before":
			who.before = lines(f.Data)
		case "config.toml":
			c, err := config.Parse(name, f.Data)
			if err != nil {
				t.Fatal(err)
			}
			who.configs = append(who.configs, datedProfile{date(t, cmp.Or(from, "2026-01-01")), profileOf(c)})
		default:
			t.Fatalf("%s: what is %q?", name, f.Name)
		}
	}
	if who.stays == nil {
		who.stays = []stay{{march(1), march(30), time.UTC}}
	}
	slices.SortFunc(who.days, strings.Compare)
	return who
}

func lines(text []byte) []string { return strings.Split(strings.TrimSpace(string(text)), "\n") }

func date(t testing.TB, text string) time.Time {
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func offset(t testing.TB, text string) *time.Location {
	at, err := time.Parse("-07:00", text)
	if err != nil {
		t.Fatal(err)
	}
	return at.Location()
}

// profileOf is what the command line makes of a configuration, too: the fields have the same names.
func profileOf(c config.Config) (p Profile) {
	from, to := reflect.ValueOf(c), reflect.ValueOf(&p).Elem()
	for i := range to.NumField() {
		if name := to.Type().Field(i).Name; name != "Shelf" {
			to.Field(i).Set(from.FieldByName(name).Convert(to.Field(i).Type()))
		}
	}
	for _, q := range c.Products {
		p.Shelf = append(p.Shelf, Product(q))
	}
	return p
}

// profile is what the configuration says on a day.
func (who person) profile(day time.Time) (p Profile) {
	for _, c := range who.configs {
		if !c.from.After(day) {
			p = c.Profile
		}
	}
	return p
}

// history reads what was done before: "2026-02-26 21:55 mask! (green clay)".
func (who person) history(t testing.TB, d Data) (h History) {
	p := who.profile(who.stays[0].first)
	for _, line := range who.before {
		words, name, _ := strings.Cut(strings.TrimSuffix(line, ")"), " (")
		cells := strings.Fields(words)
		when, err := time.ParseInLocation("2006-01-02 15:04", cells[0]+" "+cells[1], who.stays[0].zone)
		i := slices.IndexFunc(p.Shelf, func(q Product) bool { return q.Name == name })
		if err != nil || i < 0 {
			t.Fatalf("%s: %s: %v", who.name, line, err)
		}
		kind, stung := strings.CutSuffix(cells[2], "!")
		h = append(h, Entry{When: when, Kind: routine.Kind(kind), Product: d.facts(p.Shelf[i]), Stung: stung})
	}
	return h
}

// shortMonth is how many days of it a short run lives.
const shortMonth = 8

// month is what somebody does in 30 days, if all is done as planned.
func (who person) month(t testing.TB, d Data) (all []visit) {
	past, day := who.history(t, d), 0
	for _, stay := range who.stays {
		for date := stay.first; !date.After(stay.last); date = date.AddDate(0, 0, 1) {
			if testing.Short() && day == shortMonth {
				return all
			}
			for _, habit := range who.days {
				clock, names, _ := strings.Cut(habit, " ")
				at, err := time.Parse("15:04", clock)
				if err != nil {
					t.Fatal(err)
				}
				usual, sometimes, _ := strings.Cut(names, ", or ")
				s := Situation{History: past, Profile: who.profile(date), Now: time.Date(date.Year(), date.Month(), date.Day(), at.Hour(), at.Minute(), 0, 0, stay.zone)}
				s.Routine = found(t, usual)
				if sometimes != "" {
					s = d.orFacial(t, s, strings.Contains(sometimes, "as an evening"))
				}
				v := visit{who, d.planned(s), day}
				all = append(all, v)
				past = append(past, v.done()...)
			}
			day++
		}
	}
	return all
}

// orFacial is what the week ahead has for its first day: the facial, without its mask where only
// exfoliating is due, or else the usual.
func (d Data) orFacial(t testing.TB, usual Situation, evening bool) Situation {
	s := usual
	if s.Routine = found(t, "facial"); evening {
		s.Routine.Time = routine.Evening
	}
	switch day := d.day(s); {
	case day.Mask:
		return s
	case day.Exfoliate:
		s.Included = map[int]bool{}
		for i, step := range s.Routine.Steps {
			if step.Kind == routine.Mask || step.Kind == routine.Rinse {
				s.Included[i] = false
			}
		}
		return s
	}
	return usual
}

var routines = map[string]routine.Routine{}

// found is a shipped routine, read once.
func found(t testing.TB, name string) routine.Routine {
	if _, known := routines[name]; !known {
		routines[name] = find(t, name)
	}
	return routines[name]
}

// done are the steps of a session as the diary has them, but for those that are out by hand.
func (v visit) done() (h History) {
	p := v.Plan
	p.Steps = slices.DeleteFunc(slices.Clone(p.Steps), func(s Step) bool { return !v.takes(&s) })
	return p.done(v.Now)
}

// shown is the advice that a screen shows: each stop, and of the rest the two most serious.
func (p *planner) shown() (all []Advice) {
	others := 0
	for _, level := range []Level{Stop, Caution, Tip} {
		for _, a := range p.Advice {
			if a.Level != level || level != Stop && others == 2 {
				continue
			}
			if all = append(all, a); level != Stop {
				others++
			}
		}
	}
	return all
}

// String is a session as a person would read it.
func (v visit) String() string {
	var b strings.Builder
	var in []string
	for _, s := range v.Steps {
		if v.takes(&s) {
			in = append(in, inWords(s))
		}
	}
	title := v.Situation.Routine.Title
	if kind := v.Plan.Routine.Evening; kind != "" {
		title += ", " + string(kind)
	}
	fmt.Fprintf(&b, "  %s %-18s %s\n", v.Now.Format("15:04"), title, strings.Join(in, " · "))
	for _, s := range v.Steps {
		switch {
		case !v.takes(&s) && s.Reason != "":
			fmt.Fprintf(&b, "        no %s: %s %v\n", cmp.Or(s.Product.Name, string(s.Kind)), s.Reason, s.Why)
		case s.Reason != "":
			fmt.Fprintf(&b, "        %s: %s\n", s.Name(), s.Reason)
		}
	}
	for i, a := range slices.Concat(v.shown(), v.Advice) {
		if i < len(v.shown()) {
			fmt.Fprintf(&b, "        %s: %s %v\n", routine.Capitalized(string(a.Level)), a.Text, a.Why)
		} else if !slices.ContainsFunc(v.shown(), func(s Advice) bool { return s.Text == a.Text }) {
			fmt.Fprintf(&b, "        (%s: %s %v)\n", a.Level, a.Text, a.Why)
		}
	}
	return b.String()
}

// inWords is a step with its product and time.
func inWords(s Step) string {
	name := s.Name()
	if q := cmp.Or(s.Product.Name, s.Product.Kind); q != "" {
		name += " (" + q + ")"
	}
	switch t := s.Timing; {
	case t.Mode == routine.ModeWindow:
		name += fmt.Sprintf(" %g-%g min", t.From.Minutes(), t.By.Minutes())
	case s.Kind == routine.Exfoliate:
		name += fmt.Sprintf(" %g min", t.For.Minutes())
	}
	return name
}

// TestMonths lives a month of each of the twelve, day by day, as planned, and holds each plan
// against what is behind it.
func TestMonths(t *testing.T) {
	d := Shipped()
	for _, all := range months(t) {
		who := all[0].person
		if *printMonths {
			print(who, all)
		}
		for i, v := range all {
			where := who.name + v.Now.Format(" 2 Jan 15:04")
			sound(t, where, d, v.Plan)
			for _, fault := range slices.Concat(v.faults(), v.tooSoonAfter(all[:i]), v.tooManyEvenings(all[:i])) {
				t.Errorf("%s: %s\n%s", where, fault, v)
			}
		}
		for _, fault := range faultsOfDays(all) {
			t.Errorf("%s, %s", who.name, fault)
		}
	}
}

// faults are what a plan must not have, whatever came before.
func (v visit) faults() (all []string) {
	for _, c := range v.clashes(false) {
		if !c.one.product.Prescribed || !c.other.product.Prescribed {
			all = append(all, fmt.Sprintf("%s and %s are both in: %s", inWords(*c.one), inWords(*c.other), c.Stop))
		}
	}
	masked := false
	for _, s := range v.Steps {
		if !s.Include {
			continue
		}
		if a, out := v.pastBlock(s.product); out && !s.product.Prescribed {
			all = append(all, inWords(s)+" is in: "+a.reason)
		}
		if s.product.retinoid() && v.Situation.Routine.Time.Day(v.Now) {
			all = append(all, "a retinoid in the daytime")
		}
		if test := routine.Days(s.product.Testing, v.today); !s.product.Testing.IsZero() && s.product.Tested.IsZero() && test < 7 {
			all = append(all, inWords(s)+" is in its patch test")
		}
		if s.Kind == routine.Rinse && !masked {
			all = append(all, "a rinse of nothing")
		}
		masked = masked && s.Kind != routine.Rinse || s.Kind == routine.Mask && s.product.Off != routine.LeaveOn && s.product.Off != routine.LiftOff
	}
	if i := slices.IndexFunc(v.Steps, func(s Step) bool { return s.Kind == routine.Sunscreen }); v.Situation.Routine.Time == routine.Morning && !v.Steps[i].Include {
		all = append(all, "a morning without sunscreen")
	}
	return all
}

// The least rest after an acid that exfoliates and is no gentle one, in days, and the least hours
// between any two acids, and between an acid and a retinoid (G3, G33).
var acidRest = map[Skin]int{Oily: 3, Combination: 3}

const usualRest, leastHours = 4, 20

// tooSoonAfter holds the acids and retinoids of a session against all that was used before.
func (v visit) tooSoonAfter(before []visit) (all []string) {
	for _, s := range v.Steps {
		if !s.Include || s.product.Prescribed || !s.product.retinoid() && !s.product.acid() {
			continue
		}
		for _, b := range before {
			for _, e := range b.Steps {
				hours := v.Now.Sub(b.Now).Hours()
				exfoliate := s.Kind == routine.Exfoliate && e.Kind == routine.Exfoliate && s.product.acid() && e.product.acid()
				acid := e.product.acid() || s.product.acid() && e.product.retinoid()
				switch rest := cmp.Or(acidRest[v.Profile.Skin], usualRest); {
				case !e.Include:
				case exfoliate && v.day-b.day < rest:
					all = append(all, fmt.Sprintf("%s, %d days after %s", inWords(s), v.day-b.day, inWords(e)))
				case acid && hours < leastHours:
					all = append(all, fmt.Sprintf("%s, %.0f hours after %s", inWords(s), hours, inWords(e)))
				}
			}
		}
	}
	return all
}

// tooManyEvenings holds a retinoid that its owner began less than four weeks ago to two evenings in
// seven (G35).
func (v visit) tooManyEvenings(before []visit) (all []string) {
	for _, s := range v.Steps {
		if q := s.product; !s.Include || q.Prescribed || !q.retinoid() || q.Since.IsZero() || routine.Days(q.Since, v.today) >= 28 {
			continue
		}
		days := map[int]bool{v.day: true}
		for _, b := range before {
			if b.day > v.day-7 && slices.ContainsFunc(b.Steps, func(e Step) bool { return e.Include && e.product.Name == s.product.Name }) {
				days[b.day] = true
			}
		}
		if len(days) > 2 {
			all = append(all, fmt.Sprintf("%s on %d evenings in 7 days", inWords(s), len(days)))
		}
	}
	return all
}

// faultsOfDays looks at what is said from day to day. On one day, no more than two lines beside
// stops are shown. No tip is shown on two days running: it says what is good to know once. A stop
// or a caution is, for as long as what it warns of lasts; so is the tip that keeps a product out
// that stung, until it counts no more.
func faultsOfDays(all []visit) (faults []string) {
	said, lastDay := map[string]bool{}, -1
	today := map[string]bool{}
	for _, v := range all {
		if v.day != lastDay {
			said, today, lastDay = today, map[string]bool{}, v.day
		}
		for _, a := range v.shown() {
			if a.Level == Stop {
				continue
			}
			if a.Level == Tip && said[a.Text] && !slices.Contains(a.Why, "G18") {
				faults = append(faults, fmt.Sprintf("%s and the day before: %s", v.Now.Format("2 Jan"), a.Text))
			}
			today[a.Text] = true
		}
		if len(today) > 2 {
			faults = append(faults, fmt.Sprintf("%s: %d lines of advice: %q", v.Now.Format("2 Jan"), len(today), slices.Sorted(maps.Keys(today))))
		}
	}
	return faults
}

// print prints a month, to be read. A day that is like the one before is said to be so.
func print(who person, all []visit) {
	fmt.Printf("\n%s\n%s\n", strings.ToUpper(who.name), who.about)
	before := ""
	for len(all) > 0 {
		today := slices.IndexFunc(all, func(v visit) bool { return v.day != all[0].day })
		if today < 0 {
			today = len(all)
		}
		text := ""
		for _, v := range all[:today] {
			text += v.String()
		}
		if fmt.Printf("\n%s", all[0].Now.Format("Mon _2 Jan")); text == before {
			fmt.Print(": as the day before")
		} else {
			fmt.Print("\n", text)
		}
		all, before = all[today:], text
	}
}

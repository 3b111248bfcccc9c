package care

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"skintime/routine"
)

// TestSituations is a table of decisions and their boundaries: see
// testdata/situations.txt.
func TestSituations(t *testing.T) {
	text, err := os.ReadFile("testdata/situations.txt")
	if err != nil {
		t.Fatal(err)
	}
	data, rows := Shipped(), 0
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		rows++
		cells := strings.Split(line, "|")
		if len(cells) != 4 {
			t.Fatalf("line %d has %d cells", i+1, len(cells))
		}
		s := situation(t, cells)
		p := data.Plan(s)
		for _, want := range strings.Fields(cells[3]) {
			wrong := ""
			if days, of := strings.CutPrefix(want, "week="); of {
				wrong = lacksWeek(data.Week(s), days)
			} else {
				wrong = lacks(p, want)
			}
			if wrong != "" {
				t.Errorf("line %d: %s\n%s: %s\n%s", i+1, line, want, wrong, describe(p))
			}
		}
		sound(t, fmt.Sprintf("line %d", i+1), data, p)
	}
	if rows < 150 {
		t.Errorf("%d situations", rows)
	}
}

// situation reads a row. Today is Thursday, 5 March 2026, unless the hour has a date before it.
func situation(t *testing.T, cells []string) Situation {
	name, include, steps, byHand := "facial", "", "", map[string]bool{}
	s := Situation{Now: instant(t, strings.TrimSpace(cells[2]))}
	for _, word := range strings.Fields(strings.ReplaceAll(cells[0], "- ", "")) {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "skin":
			s.Profile.Skin = Skin(value)
		case "retinoid":
			s.Profile.Retinoid = true
		case "avoid":
			s.Profile.Avoid = strings.Split(value, ",")
		case "masks":
			s.Profile.Masks = number(t, value)
		case "calm":
			s.Profile.CalmSince = daysBefore(t, s.Now, value)
		case "rest":
			value, s.Profile.RestStrict = strings.CutSuffix(value, ",strict")
			if value == "forever" {
				s.Profile.RestUntil = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
				continue
			}
			s.Profile.RestUntil = daysBefore(t, s.Now, value)
		case "cycle":
			words, starts, _ := strings.Cut(value, "/")
			s.Profile.Evenings.Starts, _ = time.Parse(time.DateOnly, starts)
			for _, word := range strings.Split(words, ",") {
				s.Profile.Evenings.Cycle = append(s.Profile.Evenings.Cycle, routine.EveningKind(word))
			}
		case "weekly":
			kind, days, _ := strings.Cut(value, ":")
			if s.Profile.Evenings.Weekly == nil {
				s.Profile.Evenings.Weekly = map[routine.EveningKind][]time.Weekday{}
			}
			for _, day := range strings.Split(days, ",") {
				s.Profile.Evenings.Weekly[routine.EveningKind(kind)] = append(s.Profile.Evenings.Weekly[routine.EveningKind(kind)], weekday(t, day))
			}
		case "routine":
			name = value
		case "include":
			include = value
		case "in":
			for _, name := range strings.Split(value, ",") {
				name, out := strings.CutPrefix(name, "-")
				byHand[name] = !out
			}
		case "steps":
			steps = value
		case "choose":
			kind, product, _ := strings.Cut(value, "/")
			s.Chosen = map[routine.Kind]Choice{routine.Kind(kind): {Kind: product}}
			if own, quoted := strings.CutPrefix(product, `"`); quoted {
				s.Chosen[routine.Kind(kind)] = Choice{Product: strings.TrimSuffix(own, `"`)}
			}
		case "mask", "serum", "toner", "moisturizer", "sunscreen", "cleanse":
			s.Profile.Shelf = append(s.Profile.Shelf, product(t, routine.Kind(key), value, s.Now))
		case "exfoliant":
			s.Profile.Shelf = append(s.Profile.Shelf, product(t, routine.Exfoliate, value, s.Now))
		default:
			if last := len(s.Profile.Shelf) - 1; key[0] == '"' && last >= 0 {
				s.Profile.Shelf[last].Name = strings.Trim(word, `"`)
				continue
			}
			t.Fatalf("unknown word %q", word)
		}
	}
	s.Routine = find(t, name)
	if include != "" {
		extra := routine.Step{Kind: routine.Kind(include), Timing: routine.For(time.Minute)}
		if extra.Kind == routine.Mask {
			cream, _ := Shipped().mask("cream", "")
			extra.Product, extra.Timing = routine.Product{Kind: "cream"}, cream.timing()
		}
		s.Routine.Steps = append([]routine.Step{extra}, slices.DeleteFunc(slices.Clone(s.Routine.Steps), func(s routine.Step) bool { return string(s.Kind) == include })...)
	}
	if steps != "" {
		s.Routine.Steps = stepsOf(t, s.Routine, steps)
	}
	for i, step := range s.Routine.Steps {
		if in, said := byHand[string(step.Kind)]; said {
			if s.Included == nil {
				s.Included = map[int]bool{}
			}
			s.Included[i] = in
		}
	}
	for _, word := range strings.Fields(strings.ReplaceAll(cells[1], "- ", "")) {
		if clock, err := time.Parse("15:04", word); err == nil {
			last := &s.History[len(s.History)-1]
			day := Shipped().CareDay(s.Profile, last.When)
			if clock.Hour() < 5 {
				day = day.AddDate(0, 0, 1)
			}
			last.When = time.Date(day.Year(), day.Month(), day.Day(), clock.Hour(), clock.Minute(), 0, 0, s.Now.Location())
			continue
		}
		s.History = append(s.History, entry(t, s, word))
	}
	return s
}

// weekday reads a day of the week: "thu".
func weekday(t *testing.T, text string) time.Weekday {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.HasPrefix(strings.ToLower(day.String()), text) {
			return day
		}
	}
	t.Fatalf("no day %q", text)
	return 0
}

// instant reads an hour, with a date before it or without.
func instant(t *testing.T, text string) time.Time {
	now, err := time.Parse("2 Jan 15:04", text)
	if err != nil {
		now, err = time.Parse("2 Jan 15:04", "5 Mar "+text)
	}
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, now.Month(), now.Day(), now.Hour(), now.Minute(), 0, 0, time.FixedZone("", -7200))
}

// entry reads a step of the history: mask@2 two days ago, mask!2 it stung, mask@2(clay) with a
// kind or a product of that name, mask@2/14m skipped after 14 minutes, mask@2/left
// in a session that was not finished.
func entry(t *testing.T, s Situation, word string) Entry {
	word, worn, skipped := strings.Cut(word, "/")
	word, with, _ := strings.Cut(strings.TrimSuffix(word, ")"), "(")
	at := strings.IndexAny(word, "@!")
	left := worn == "left"
	skipped = skipped && !left
	e := Entry{Left: left, When: s.Now.AddDate(0, 0, -number(t, word[at+1:])), Kind: routine.Kind(word[:at]), Stung: word[at] == '!', Skipped: skipped}
	if skipped {
		var err error
		if e.Worn, err = time.ParseDuration(worn); err != nil {
			t.Fatal(err)
		}
	}
	if with != "" {
		q := Product{StepKind: e.Kind, Kind: with}
		if i := slices.IndexFunc(s.Profile.Shelf, func(q Product) bool { return q.Name == with && q.StepKind == e.Kind }); i >= 0 {
			q = s.Profile.Shelf[i]
		} else if strings.ToLower(with[:1]) != with[:1] { // a product that is not on the shelf
			q.Name, q.Kind = with, ""
		}
		e.Product = Shipped().facts(q)
	}
	return e
}

func number(t *testing.T, text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// daysBefore is the date of so many days before now: "3d".
func daysBefore(t *testing.T, now time.Time, text string) time.Time {
	return routine.LocalDate(now).AddDate(0, 0, -number(t, strings.TrimSuffix(text, "d")))
}

// stepsOf reads a list of steps: each is the routine's own of its kind. A word
// after a slash is a kind of mask with its usual time, a number after a colon the
// minutes after which it can be rinsed, and a question mark makes a step optional.
func stepsOf(t *testing.T, r routine.Routine, list string) (steps []routine.Step) {
	data := Shipped()
	for _, word := range strings.Split(list, ",") {
		name, optional := strings.CutPrefix(word, "?")
		name, from, custom := strings.Cut(name, ":")
		kind, mask, _ := strings.Cut(name, "/")
		i := slices.IndexFunc(r.Steps, func(s routine.Step) bool { return string(s.Kind) == kind })
		step := routine.Step{Kind: routine.Custom, Title: "Massage"}
		switch {
		case i >= 0:
			step = r.Steps[i]
		case kind != string(routine.Custom):
			t.Fatalf("no step %q", word)
		}
		step.Optional = optional
		if mask != "" {
			m, _ := data.mask(mask, "")
			step.Product, step.Timing = routine.Product{Kind: mask}, m.timing()
		}
		if custom {
			minutes, err := strconv.Atoi(from)
			if err != nil {
				t.Fatal(err)
			}
			step.Timing = routine.Between(time.Duration(minutes)*time.Minute, 20*time.Minute, 25*time.Minute)
		}
		steps = append(steps, step)
	}
	return steps
}

func product(t *testing.T, k routine.Kind, words string, now time.Time) Product {
	p := Product{StepKind: k}
	for i, word := range strings.Split(words, ",") {
		key, value, _ := strings.Cut(word, "=")
		percent, unit := strings.CutSuffix(word, "%")
		switch {
		case word == Light || word == Thick:
			p.Texture = word
		case i == 0:
			p.Kind = word
		case word == "named":
			p.Name = "jar"
		case word == "rich":
			p.Rich = true
		case word == "poor":
			p.NotRich = true
		case word == "dries":
			p.Dries = true
		case word == "exfoliates":
			p.Exfoliates = true
		case word == "gentle":
			p.Gentle = true
		case word == Manual || word == Chemical || word == Peel:
			p.Method = word
		case key == "opened":
			p.Opened = daysBefore(t, now, value)
		case key == "expires":
			p.Expires = daysBefore(t, now, value)
		case key == "since":
			p.Since = daysBefore(t, now, value)
		case key == "off":
			p.Off = routine.Removal(value)
		case key == "onto":
			p.Onto = value
		case key == "from":
			p.From = labelTime(t, value)
		case key == "by":
			p.By = labelTime(t, value)
		case key == "cap":
			p.Cap = labelTime(t, value)
		case key == "cleared":
			p.Cleared = daysBefore(t, now, value)
		case key == "testing":
			p.Testing = daysBefore(t, now, value)
		case key == "tested":
			p.Tested = daysBefore(t, now, value)
		case key == "every":
			p.Every = number(t, strings.TrimSuffix(value, "d"))
		case word == "prescribed":
			p.Prescribed = true
		case word == "used-up":
			p.UsedUp = true
		case strings.HasSuffix(word, "m") && word[0] <= '9':
			p.Months, _ = strconv.Atoi(strings.TrimSuffix(word, "m"))
		case unit:
			p.Strength, _ = strconv.ParseFloat(percent, 64)
		default:
			p.Actives = append(p.Actives, word)
		}
	}
	return p
}

func labelTime(t *testing.T, text string) time.Duration {
	d, err := time.ParseDuration(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// lacks says what a plan has instead of what is wanted.
func lacks(p Plan, want string) string {
	step := func(name string) Step {
		kind, which, _ := strings.Cut(name, "#")
		nth, _ := strconv.Atoi(cmp.Or(which, "1"))
		for _, s := range p.Steps {
			if string(s.Kind) == kind {
				if nth--; nth == 0 {
					return s
				}
			}
		}
		return Step{}
	}
	says := func(level, id string) bool {
		return slices.ContainsFunc(p.Advice, func(a Advice) bool {
			return (level == "" || string(a.Level) == level) && (id == "" || slices.Contains(a.Why, id))
		})
	}
	ok := false
	word, rest, _ := strings.Cut(want, ":")
	subject, value, _ := strings.Cut(rest, "=")
	value = strings.ReplaceAll(value, "_", " ")
	switch {
	case slices.Contains(wordsOnSteps, word):
		return lacksOnStep(p, word, step(subject), value)
	case strings.Contains(want, "<"):
		first, second, _ := strings.Cut(want, "<")
		at := func(k string) int { return slices.IndexFunc(p.Steps, func(s Step) bool { return string(s.Kind) == k }) }
		ok = at(first) >= 0 && at(first) < at(second)
	case want == "mind", want == "nomind":
		ok = p.MindSkin == (want == "mind")
	case want == "no:recovery":
		ok = !p.Recovery.Active()
	case strings.HasPrefix(want, "evening="):
		ok = string(p.Routine.Evening) == want[len("evening="):]
	case strings.HasPrefix(want, "starts="):
		ok = p.EveningsStart.Format(time.DateOnly) == want[len("starts="):]
	case strings.HasPrefix(want, "recovery="):
		ok = p.Recovery.Until.Format("2Jan") == want[len("recovery="):]
	case strings.Contains(want, `:"`):
		ok = step(word).Product.Name == strings.Trim(rest, `"`)
	case want == "quiet":
		ok = len(p.Advice) == 0
	case want[0] == '+':
		ok = step(want[1:]).Include
	case want[0] == '-':
		s := step(word[1:])
		ok = s.Kind != "" && !s.Include && s.Reason != "" && slices.Contains(s.Why, rest)
	case word == "notsays":
		ok = lacks(p, "says:"+rest) != ""
	case strings.HasPrefix(want, "notwhy="):
		return map[string]string{"": "it does rest on it"}[lacks(p, want[len("notwhy="):])]
	case strings.Contains(want, "^"):
		name, reason, _ := strings.Cut(want, "^")
		ok = step(name).Reason == strings.ReplaceAll(reason, "_", " ")
	case strings.Contains(want, "@"):
		name, kind, _ := strings.Cut(want, "@")
		ok = step(name).Product.Kind == kind
	case word == "says":
		ok = slices.ContainsFunc(p.Advice, func(a Advice) bool { return strings.Contains(a.Text, strings.ReplaceAll(rest, "_", " ")) })
	case strings.Contains(want, "~"):
		kind, id, _ := strings.Cut(want, "~")
		ok = slices.Contains(step(kind).Why, id)
	case strings.Contains(want, "=") && step(strings.Split(want, "=")[0]).Kind != "":
		name, times, _ := strings.Cut(want, "=")
		m := step(name).Timing
		ok = times == "open" && m.Mode == routine.ModeUntimed || times == m.For.String() || times == "about"+m.Suggested.String() ||
			times == fmt.Sprintf("%g/%g/%g", m.From.Minutes(), m.By.Minutes(), m.Cap.Minutes())
	case strings.HasPrefix(want, "last="):
		for _, s := range p.Steps {
			if s.Include {
				ok = string(s.Kind) == want[5:]
			}
		}
	case word == "no":
		ok = !says(rest, "")
	case word == "names":
		ok = slices.ContainsFunc(p.Advice, func(a Advice) bool {
			return strings.HasPrefix(strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(a.Text, "Your "), "The ")), rest)
		})
	case strings.HasPrefix(word, "no"):
		ok = !says(word[2:], rest)
	case slices.Contains([]Level{Tip, Caution, Stop}, Level(word)):
		ok = says(word, rest)
	default:
		return "nobody knows what that means"
	}
	if ok {
		return ""
	}
	return "is not so"
}

// lacksWeek says what the days ahead are instead of what is wanted: a letter a day, as letters
// has them, and after a slash the reason of the first day that has one.
func lacksWeek(days []Day, want string) string {
	first := ""
	for _, day := range days {
		first = cmp.Or(first, day.Reason)
	}
	want, reason, said := strings.Cut(want, "/")
	if reason = strings.ReplaceAll(reason, "_", " "); letters(days) != want || said && first != reason {
		return fmt.Sprintf("it is %s, %q", letters(days), first)
	}
	return ""
}

func describe(p Plan) string {
	var b strings.Builder
	for _, s := range p.Steps {
		fmt.Fprintf(&b, "  %v %s %v %q %v\n", s.Include, s.Kind, s.Timing, s.Reason, s.Why)
	}
	for _, a := range p.Advice {
		fmt.Fprintf(&b, "  %s: %s %v\n", a.Level, a.Text, a.Why)
	}
	return b.String()
}

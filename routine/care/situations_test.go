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
	data, rows := shipped(t), 0
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
			if wrong := lacks(p, want); wrong != "" {
				t.Errorf("line %d: %s\n%s: %s\n%s", i+1, line, want, wrong, describe(p))
			}
		}
		sound(t, fmt.Sprintf("line %d", i+1), data, p)
	}
	if rows < 150 {
		t.Errorf("%d situations", rows)
	}
}

// situation reads a row. Today is Thursday, 5 March 2026.
func situation(t *testing.T, cells []string) Situation {
	hour, err := time.Parse("15:04", strings.TrimSpace(cells[2]))
	if err != nil {
		t.Fatal(err)
	}
	s := Situation{Now: time.Date(2026, 3, 5, hour.Hour(), hour.Minute(), 0, 0, time.FixedZone("", -7200))}
	name := "facial"
	include, steps := "", ""
	for _, word := range strings.Fields(strings.ReplaceAll(cells[0], "- ", "")) {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "skin":
			s.Profile.Skin = Skin(value)
		case "retinoid":
			s.Profile.Retinoid = true
		case "routine":
			name = value
		case "include":
			include = value
		case "steps":
			steps = value
		case "choose":
			kind, product, _ := strings.Cut(value, "/")
			s.Chosen = map[routine.Kind]Choice{routine.Kind(kind): {Kind: product}}
		case "mask", "serum":
			s.Profile.Shelf = append(s.Profile.Shelf, product(t, routine.Kind(key), value, s.Now))
		case "exfoliant":
			s.Profile.Shelf = append(s.Profile.Shelf, product(t, routine.Exfoliate, value, s.Now))
		default:
			t.Fatalf("unknown word %q", word)
		}
	}
	s.Routine = find(t, name)
	if include != "" {
		extra := routine.Step{Kind: routine.Kind(include), Timing: routine.For(time.Minute)}
		s.Routine.Steps = append([]routine.Step{extra}, slices.DeleteFunc(slices.Clone(s.Routine.Steps), func(s routine.Step) bool { return string(s.Kind) == include })...)
	}
	if steps != "" {
		s.Routine.Steps = stepsOf(t, s.Routine, steps)
	}
	for _, word := range strings.Fields(strings.ReplaceAll(cells[1], "- ", "")) {
		at := strings.IndexAny(word, "@!")
		days, err := strconv.Atoi(word[at+1:])
		if err != nil {
			t.Fatal(err)
		}
		s.History = append(s.History, Entry{When: s.Now.AddDate(0, 0, -days), Kind: routine.Kind(word[:at]), Stung: word[at] == '!'})
	}
	return s
}

// stepsOf reads a list of steps: each is the routine's own of its kind. A word
// after a slash is a kind of mask with its usual time, a number after a colon the
// minutes after which it can be rinsed, and a question mark makes a step optional.
func stepsOf(t *testing.T, r routine.Routine, list string) (steps []routine.Step) {
	data := shipped(t)
	for _, word := range strings.Split(list, ",") {
		name, optional := strings.CutPrefix(word, "?")
		name, from, custom := strings.Cut(name, ":")
		kind, mask, _ := strings.Cut(name, "/")
		i := slices.IndexFunc(r.Steps, func(s routine.Step) bool { return string(s.Kind) == kind })
		if i < 0 {
			t.Fatalf("no step %q", word)
		}
		step := r.Steps[i]
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
		number, unit := strings.CutSuffix(word, "%")
		switch {
		case word == Light || word == Thick:
			p.Texture = word
		case i == 0:
			p.Kind = word
		case word == "named":
			p.Name = "jar"
		case word == "rich":
			p.Rich = true
		case word == "dries":
			p.Dries = true
		case word == "exfoliates":
			p.Exfoliates = true
		case word == "gentle":
			p.Gentle = true
		case word == Manual || word == Chemical || word == Peel:
			p.Method = word
		case key == "opened":
			days, err := strconv.Atoi(strings.TrimSuffix(value, "d"))
			if err != nil {
				t.Fatal(err)
			}
			p.Opened = now.AddDate(0, 0, -days)
		case strings.HasSuffix(word, "m") && word[0] <= '9':
			p.Months, _ = strconv.Atoi(strings.TrimSuffix(word, "m"))
		case unit:
			p.Strength, _ = strconv.ParseFloat(number, 64)
		default:
			p.Actives = append(p.Actives, word)
		}
	}
	return p
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
	switch {
	case want == "quiet":
		ok = len(p.Advice) == 0
	case want[0] == '+':
		ok = step(want[1:]).Include
	case want[0] == '-':
		s := step(word[1:])
		ok = s.Kind != "" && !s.Include && s.Reason != "" && slices.Contains(s.Why, rest)
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
	case strings.HasPrefix(want, "mask"):
		name, window, _ := strings.Cut(want, "=")
		m := step(name).Timing
		ok = window == "open" && m == routine.Timing{} ||
			window == fmt.Sprintf("%d/%d/%d", int(m.From.Minutes()), int(m.By.Minutes()), int(m.Cap.Minutes()))
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

package library

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"skintime/routine"
)

// What ships can be done as it is, in the order in which its steps belong on
// the skin (S1, S36, G11), no step twice, and with sunscreen last (S28).
func TestShippedRoutinesKeepTheOrder(t *testing.T) {
	for _, e := range onlyShipped().Entries() {
		if e.Err != nil || e.IsOwn() || e.Shadows {
			t.Errorf("%+v", e)
			continue
		}
		last := -1
		for _, s := range e.Routine.Steps {
			place := slices.Index(routine.Kinds(), s.Kind)
			if place <= last {
				t.Errorf("%s: %s comes too late or twice", e.Name, s.Kind)
			}
			last = place
			if s.Kind == routine.Custom || len(s.Do) == 0 || s.Auto || s.Lead > 0 {
				t.Errorf("%s: %s is %+v", e.Name, s.Kind, s)
			}
		}
		if e.Routine.Title == e.Name || e.Routine.Rhythm == "" {
			t.Errorf("%s has no title or rhythm", e.Name)
		}
	}
}

// A mask has its exfoliant before it, if only on offer, and comes off again
// (S1, S22).
func TestShippedMasksAreWhole(t *testing.T) {
	for _, e := range onlyShipped().Entries() {
		at := slices.IndexFunc(e.Routine.Steps, func(s routine.Step) bool { return s.Kind == routine.Mask })
		if at < 0 {
			continue
		}
		if s := e.Routine.Steps; s[at-1].Kind != routine.Exfoliate || s[at+1].Kind != routine.Rinse || s[at+1].Optional {
			t.Errorf("%s: round the mask are %s and %s", e.Name, s[at-1].Kind, s[at+1].Kind)
		}
	}
}

// The steps that are done where nothing else is asked for.
func TestShippedPlans(t *testing.T) {
	want := map[string]string{
		"facial":  "exfoliate mask rinse toner serum moisturizer",
		"quick":   "mask rinse moisturizer",
		"morning": "cleanse toner serum moisturizer sunscreen",
		"evening": "cleanse toner serum moisturizer",
	}
	for name, kinds := range want {
		r, err := onlyShipped().Find(name)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range routine.NewDraft(r).OnlyIncluded().Steps {
			got = append(got, string(s.Kind))
		}
		if strings.Join(got, " ") != kinds {
			t.Errorf("%s: %q, want %q", name, got, kinds)
		}
	}
}

// Every line of a shipped routine that says or measures something names the
// claims it rests on, and there are such claims: S1 to S43, G1 to G56.
func TestShippedLinesRestOnClaims(t *testing.T) {
	says := regexp.MustCompile(`^(  "|(kind|for|from|by|cap|optional|rhythm|product) = )`)
	id := regexp.MustCompile(`\b([A-Z])([0-9]+)\b`)
	most := map[string]int{"S": 43, "G": 56}
	l := onlyShipped()
	for _, name := range l.Names() {
		text, err := l.Text(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			_, comment, _ := strings.Cut(line, "# ")
			ids := id.FindAllStringSubmatch(comment, -1)
			if says.MatchString(line) && ids == nil {
				t.Errorf("%s:%d rests on nothing: %s", name, i+1, line)
			}
			for _, m := range ids {
				if n, err := strconv.Atoi(m[2]); err != nil || n < 1 || n > most[m[1]] {
					t.Errorf("%s:%d: there is no claim %s", name, i+1, m[0])
				}
			}
		}
	}
}

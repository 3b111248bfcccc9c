package shelf

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"skintime/routine"
	"skintime/routine/care"
)

var today = time.Date(2026, 3, 5, 21, 0, 0, 0, time.FixedZone("", -10*3600))

// field is the field of a key, for the step of a product.
func field(t *testing.T, q care.Product, key string) Field {
	for _, f := range Fields(q) {
		if f.Key == key {
			return f
		}
	}
	t.Fatalf("there is no field %s", key)
	return Field{}
}

func TestSet(t *testing.T) {
	day := time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)
	mask := care.Product{StepKind: routine.Mask}
	for _, c := range []struct {
		key, text string
		want      care.Product
		shown     string // as text, where it is not that
	}{
		{"name", "  green jar ", care.Product{Name: "green jar"}, "green jar"},
		{"name", "Today", care.Product{Name: "Today"}, ""},
		{"for", "Serum", care.Product{StepKind: routine.Serum}, "serum"},
		{"kind", "CLAY", care.Product{Kind: "clay"}, "clay"},
		{"actives", "Vitamin C,aha , vitamin c", care.Product{Actives: []string{"vitamin-c", "aha"}}, "vitamin-c, aha"},
		{"strength", "8", care.Product{Strength: 8}, "8 %"},
		{"strength", "2,5 %", care.Product{Strength: 2.5}, "2.5 %"},
		{"opened", "2026-03-05", care.Product{Opened: day}, ""},
		{"opened", "Today", care.Product{Opened: day}, "2026-03-05"},
		{"expires", "yesterday", care.Product{Expires: day.AddDate(0, 0, -1)}, "2026-03-04"},
		{"months", "12 months", care.Product{Months: 12}, "12"},
		{"every", "3", care.Product{Every: 3}, ""},
		{"every", "3 days", care.Product{Every: 3}, "3"},
		{"by", "8", care.Product{By: 8 * time.Minute}, "8m"},
		{"by", "8 min", care.Product{By: 8 * time.Minute}, "8m"},
		{"from", "90s", care.Product{From: 90 * time.Second}, "1m30s"},
		{"cap", "1h", care.Product{Cap: time.Hour}, ""},
		{"rich", "no", care.Product{NotRich: true}, ""},
		{"rich", "Y", care.Product{Rich: true}, "yes"},
		{"off", "peel", care.Product{Off: routine.PeelOff}, ""},
		{"prescribed", "yes", care.Product{Prescribed: true}, ""},
		{"used-up", "no", care.Product{}, "-"},
	} {
		got, f := mask, field(t, mask, c.key)
		if c.want.StepKind == "" {
			c.want.StepKind = routine.Mask
		}
		if err := f.Set(&got, c.text, today); err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s %q: %+v, %v", c.key, c.text, got, err)
		}
		if c.shown == "" {
			c.shown = c.text
		}
		if shown := f.Value(got); shown != strings.Trim(c.shown, "-") {
			t.Errorf("%s %q shows as %q", c.key, c.text, shown)
		}
	}
}

// What cannot be says what to type, and changes nothing.
func TestSetErrors(t *testing.T) {
	for _, c := range []struct{ key, text, want string }{
		{"for", "masc", `unknown "masc"; did you mean "mask"?`},
		{"for", "rinse", `unknown "rinse"`},
		{"kind", "scrub", `unknown "scrub"; there are cream`},
		{"actives", "aha, retinoll", `unknown "retinoll"; did you mean "retinol"?`},
		{"strength", "strong", `"strong" is not 0 to 100 per cent; write it as in 8`},
		{"strength", "101", `"101" is not 0 to 100`},
		{"strength", "nan", `"nan" is not 0 to 100`},
		{"opened", "2026-02-30", `"2026-02-30" is not a day; write it as in 2026-05-01`},
		{"expires", "05/2027", `"05/2027" is not a day`},
		{"months", "0", `"0" is not a number of months; write it as in 6`},
		{"every", "-1", `"-1" is not a number of days`},
		{"by", "soon", `"soon" is not a time; write it as in 8m, 90s or 1m30s`},
		{"rich", "perhaps", `"perhaps" is neither yes nor no`},
	} {
		before := care.Product{StepKind: routine.Mask, Actives: []string{"bha"}, Opened: today, Months: 3, Every: 2, By: time.Minute, Strength: 3, Rich: true}
		got := before
		err := field(t, before, c.key).Set(&got, c.text, today)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q: %v", c.key, c.text, err)
		}
		if !reflect.DeepEqual(got, before) {
			t.Errorf("%s %q changes the product to %+v", c.key, c.text, got)
		}
	}
}

// What a field shows can be typed again, and means the same; an empty text says nothing.
func TestValuesCanBeTypedProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := care.Product{StepKind: rapid.SampledFrom(routine.Kinds()).Draw(t, "for"), Strength: float64(rapid.IntRange(0, 1000).Draw(t, "strength")) / 10}
		q.Months, q.Every = rapid.IntRange(0, 120).Draw(t, "months"), rapid.IntRange(0, 30).Draw(t, "every")
		q.By = time.Duration(rapid.IntRange(0, 43200).Draw(t, "by")) * time.Second
		q.Rich = rapid.Bool().Draw(t, "rich")
		q.NotRich = !q.Rich && rapid.Bool().Draw(t, "not rich")
		for _, f := range Fields(q) {
			again := q
			if f.Key == "for" && q.StepKind == routine.Rinse {
				continue // no product is for a rinse
			}
			if err := f.Set(&again, f.Value(q), today); err != nil || !reflect.DeepEqual(again, q) {
				t.Fatalf("%s %q makes %+v of %+v: %v", f.Key, f.Value(q), again, q, err)
			}
			if err := f.Set(&again, "", today); err != nil || f.Value(again) != "" {
				t.Fatalf("%s cannot be emptied: %q, %v", f.Key, f.Value(again), err)
			}
		}
	})
}

// The form asks only for what concerns the step, and every field has a key of its own.
func TestForm(t *testing.T) {
	keys := func(all []Field) (keys []string) {
		for _, f := range all {
			keys = append(keys, f.Key)
		}
		return keys
	}
	for kind, want := range map[routine.Kind]string{
		routine.Mask:      "name for kind rich actives strength opened months expires from by cap every off testing prescribed",
		routine.Exfoliate: "name for kind gentle actives strength opened months expires from by cap every off testing prescribed",
		routine.Serum:     "name for kind texture actives strength opened months expires testing prescribed",
		routine.Sunscreen: "name for kind opened months expires testing prescribed",
	} {
		if got := strings.Join(keys(Form(care.Product{StepKind: kind})), " "); got != want {
			t.Errorf("%s: %s", kind, got)
		}
	}
	seen := map[string]bool{}
	for _, key := range keys(Fields(care.Product{})) {
		if seen[key] {
			t.Errorf("%s is there twice", key)
		}
		seen[key] = true
	}
	for _, field := range asked {
		if !seen[field.key] {
			t.Errorf("%s is asked for and no field", field.key)
		}
	}
	for _, key := range rare {
		if !seen[key] {
			t.Errorf("%s is rare and no field", key)
		}
	}
}

package diary

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/worktest"
)

// with is a session that felt so, with masks of a product, of so many seconds each; a negative
// one stung.
func with(t *testing.T, started string, feel int, product routine.Product, seconds ...int) Record {
	t.Helper()
	r := session(t, started)
	r.Feel = feel
	for _, s := range seconds {
		step := Step{Kind: routine.Mask, Outcome: routine.OutcomeDone, Active: max(s, -s), Product: Known(product)}
		if s < 0 {
			step.Outcome = routine.OutcomeStung
		}
		r.Steps = append(r.Steps, step)
	}
	return r
}

func TestProducts(t *testing.T) {
	jar, clay := routine.Product{Name: "green jar", Kind: "cream"}, routine.Product{Kind: "clay", Dries: true}
	late := jar
	late.Kind = "gel"
	all := Diary{Records: []Record{
		with(t, "2026-03-01T20:00:00+01:00", 5, jar, 900),
		with(t, "2026-03-04T04:59:00+01:00", 4, jar, 1000, 1001), // twice in a session: rated once
		with(t, "2026-03-05T12:00:00+01:00", 3, clay, 600),
		with(t, "2026-03-06T17:00:00-10:00", 3, clay, -60),
		with(t, "2026-03-07T16:59:00Z", 0, late, 900),
		with(t, "2026-03-06T20:00:00+01:00", 1, jar), // it was not on
		with(t, "2026-03-08T20:00:00+01:00", 1, routine.Product{}, 900),
		with(t, "2026-03-08T20:00:00+01:00", 1, routine.Product{Gentle: true}, 900),
	}}
	skipped := with(t, "2026-03-09T20:00:00+01:00", 1, jar, 59)
	skipped.Steps[0].Outcome = routine.OutcomeSkipped
	toner := with(t, "2026-03-09T20:00:00+01:00", 1, jar, 30)
	toner.Steps[0].Kind = routine.Toner
	scrub := with(t, "2026-03-09T20:00:00+01:00", 1, routine.Product{Kind: "scrub"}, 30)
	scrub.Steps[0].Kind = routine.Exfoliate
	all.Records = append(all.Records, skipped, toner, scrub)

	got := all.Products()
	want := ProductUses{
		{Step: routine.Exfoliate, Kind: "scrub", Times: 1, Average: 30, Feel: 1, Rated: 1, Evenings: 1, Last: scrub.Started},
		{Step: routine.Mask, Name: "green jar", Kind: "gel", Times: 4, Average: 950, Feel: 4.5, Rated: 2, Evenings: 2, Last: all.Records[4].Started},
		{Step: routine.Mask, Kind: "clay", Times: 2, Average: 330, Feel: 3, Rated: 2, Evenings: 1, Stings: 1, Last: all.Records[3].Started},
		{Step: routine.Toner, Name: "green jar", Kind: "cream", Times: 1, Average: 30, Feel: 1, Rated: 1, Evenings: 1, Last: toner.Started},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	stats := all.Stats(moment(t, "2026-03-10T12:00:00Z"))
	if !reflect.DeepEqual(stats.Products, want) || len(stats.Stings) != 1 || stats.Stings[0].Product != "" {
		t.Errorf("the sum has %+v, %+v", stats.Products, stats.Stings)
	}
	if of := got.Of(routine.Mask, routine.Product{Name: "green jar", Kind: "clay"}); of.Times != 4 {
		t.Errorf("green jar is %+v", of)
	}
	if of := got.Of(routine.Mask, clay); of.Stings != 1 {
		t.Errorf("clay is %+v", of)
	}
	for _, other := range []ProductUse{got.Of(routine.Serum, jar), got.Of(routine.Mask, routine.Product{Name: "blue jar"}), got.Of(routine.Mask, routine.Product{})} {
		if other != (ProductUse{}) {
			t.Errorf("a product that was never used is %+v", other)
		}
	}
}

// What was skipped was on the skin after a minute, and counts as a mask after its time.
func TestOnSkin(t *testing.T) {
	for _, c := range []struct {
		step         Step
		onSkin, used bool
	}{
		{Step{Kind: routine.Mask, Outcome: routine.OutcomeDone}, true, true},
		{Step{Kind: routine.Mask, Outcome: routine.OutcomeStung}, true, true},
		{Step{Kind: routine.Mask, Outcome: routine.OutcomeUndone, Planned: 900, Active: 900}, false, false},
		{Step{Kind: routine.Mask, Outcome: routine.OutcomeSkipped, Planned: 900, Active: 59}, false, false},
		{Step{Kind: routine.Mask, Outcome: routine.OutcomeSkipped, Planned: 900, Active: 50, Paused: 10}, true, false},
		{Step{Kind: routine.Mask, Outcome: routine.OutcomeSkipped, Planned: 900, Active: 899}, true, false},
		{Step{Kind: routine.Mask, Outcome: routine.OutcomeSkipped, Planned: 900, Active: 890, Paused: 10}, true, true},
		{Step{Kind: routine.Mask, Outcome: routine.OutcomeSkipped, Active: 60}, true, false},
		{Step{Kind: routine.Serum, Outcome: routine.OutcomeSkipped, Planned: 60, Active: 60}, true, false},
	} {
		if c.step.OnSkin() != c.onSkin || c.step.Used() != c.used {
			t.Errorf("%+v: on the skin %v, used %v", c.step, c.step.OnSkin(), c.step.Used())
		}
	}
}

func TestProductUseAsJSON(t *testing.T) {
	stung := with(t, "2026-03-01T20:00:00Z", 4, routine.Product{Name: "green jar", Kind: "cream"}, -900)
	text, err := json.Marshal(Diary{Records: []Record{stung}}.Stats(stung.Started))
	var got struct {
		Stings   []json.RawMessage
		Products []json.RawMessage
	}
	if err != nil || json.Unmarshal(text, &got) != nil || len(got.Products) != 1 || len(got.Stings) != 1 {
		t.Fatal(string(text), err)
	}
	want := `{"step":"mask","name":"green jar","kind":"cream","times":1,"average_s":900,"feel_average":4,"rated":1,"evenings":1,"stings":1,"last":"2026-03-01T20:00:00Z"}`
	if string(got.Products[0]) != want {
		t.Errorf("got  %s\nwant %s", got.Products[0], want)
	}
	if want := `{"id":"2026-03-01T20:00:00Z","when":"2026-03-01T20:00:00Z","kind":"mask","product":"green jar"}`; string(got.Stings[0]) != want {
		t.Errorf("got  %s\nwant %s", got.Stings[0], want)
	}
}

// The sum takes memory for each product, and none for a record.
func TestProductsTakeNoMemoryARecord(t *testing.T) {
	work := func(records int) uint64 {
		var all Diary
		for i := range records {
			all.Records = append(all.Records, productSample("laptop", 2026, i))
		}
		return worktest.Of(func() {
			if all.Products().Of(routine.Mask, *jars[1]).Times != records {
				t.Error("records are missing")
			}
		}).Bytes
	}
	if few, many := work(100), work(10_000); many > few+few/2 {
		t.Errorf("100 records take %d bytes, 10000 take %d", few, many)
	}
}

func BenchmarkStats(b *testing.B) {
	for name, record := range map[string]func(device string, year, i int) Record{"plain": sample, "products": productSample} {
		b.Run(name, func(b *testing.B) {
			var all Diary
			for i := range 10_000 {
				all.Records = append(all.Records, record("laptop", 2026, i))
			}
			b.ReportAllocs()
			for b.Loop() {
				all.Stats(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
			}
		})
	}
}

package care

import (
	"testing"

	"skintime/routine"
)

// What the data file may not say.
func TestDataCheck(t *testing.T) {
	claims := []Claim{{ID: "S1"}, {ID: "S2"}}
	for _, c := range []struct {
		name string
		data Data
		want string
	}{
		{"sound", Data{Claims: claims, Masks: []KindData{{Kind: "cream", From: 15, By: 20, Cap: 25, IDs: []string{"S1", "S2"}}}}, ""},
		{"without times", Data{Claims: claims, Masks: []KindData{{Kind: "overnight", IDs: []string{"S1"}}}}, ""},
		{"one claim twice", Data{Claims: append(claims, Claim{ID: "S1"})}, "claim S1 is there twice"},
		{"a mask on nothing", Data{Claims: claims, Masks: []KindData{{Kind: "clay", Skin: []Skin{Dry}}}}, "mask clay[dry] rests on no claim"},
		{"an exfoliant on nothing", Data{Claims: claims, Exfoliants: []KindData{{Kind: "scrub"}}}, "exfoliant scrub[] rests on no claim"},
		{"an unknown claim", Data{Claims: claims, Intervals: []MinInterval{{IDs: []string{"S1", "S9"}}}}, "interval 0 rests on S9, which is no claim"},
		{"a dispute", Data{Claims: claims, Disputes: []Dispute{{About: "clay", IDs: []string{"G1"}}}}, "dispute about clay rests on G1, which is no claim"},
		{"a window upside down", Data{Claims: claims, Masks: []KindData{{Kind: "gel", From: 20, By: 15, Cap: 25, IDs: []string{"S1"}}}},
			"gel: by (15m0s) lies before from (20m0s)"},
	} {
		got := ""
		if err := c.data.Check(); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestClaim(t *testing.T) {
	d := Data{Claims: []Claim{{ID: "S1", Says: "one"}, {ID: "S2", Says: "two"}}}
	for id, says := range map[string]string{"S1": "one", "S2": "two", "S3": "", "": ""} {
		if c, ok := d.Claim(id); c.Says != says || ok != (says != "") {
			t.Errorf("%q is %+v, %v", id, c, ok)
		}
	}
}

// The first interval that fits counts, and what it does not say is all the same.
func TestMinInterval(t *testing.T) {
	d := Data{Intervals: []MinInterval{{Gentle: true, Days: 1}, {Method: Peel, Days: 7}, {Skin: []Skin{Oily}, Days: 3}, {Days: 4}}}
	for _, c := range []struct {
		product Product
		skin    Skin
		want    int
	}{
		{Product{Gentle: true}, Oily, 1}, {Product{Gentle: true, Method: Peel}, Dry, 1}, {Product{Method: Peel}, Oily, 7},
		{Product{Method: Manual}, Oily, 3}, {Product{}, Dry, 4}, {Product{}, "", 4},
	} {
		if got := d.minInterval(c.product, c.skin).Days; got != c.want {
			t.Errorf("%+v on %q skin: %d days, want %d", c.product, c.skin, got, c.want)
		}
	}
	if got := (Data{}).minInterval(Product{}, Dry); got.Days != 0 {
		t.Errorf("without data %d days", got.Days)
	}
}

// A mask of its own skin is preferred to one for all, wherever it stands.
func TestMaskData(t *testing.T) {
	all, dry, oily := KindData{Kind: "clay", By: 10}, KindData{Kind: "clay", Skin: []Skin{Dry, Sensitive}, By: 8}, KindData{Kind: "clay", Skin: []Skin{Oily}, By: 15}
	for _, masks := range [][]KindData{{all, dry, oily}, {oily, dry, all}, {dry, all, oily}} {
		d := Data{Masks: masks}
		for skin, by := range map[Skin]int{Dry: 8, Sensitive: 8, Oily: 15, Normal: 10, "": 10} {
			if got, ok := d.mask("clay", skin); !ok || got.By != by {
				t.Errorf("on %q skin: %+v, %v", skin, got, ok)
			}
		}
		if got, ok := d.mask("sheet", Dry); ok {
			t.Errorf("a sheet mask is %+v", got)
		}
	}
	if _, ok := (Data{Masks: []KindData{dry}}).mask("clay", Normal); ok {
		t.Error("a mask for dry skin is for any")
	}
}

// A mask that dries has its time for one skin, or for all. Oily skin's is longer than usual.
func TestWindowReason(t *testing.T) {
	oily := KindData{Kind: "clay", Skin: []Skin{Oily}, From: 10, By: 15, Cap: 15, Dries: true}
	dry := KindData{Kind: "clay", Skin: []Skin{Dry}, From: 5, By: 8, Cap: 10, Dries: true}
	all := KindData{Kind: "clay", From: 8, By: 10, Cap: 15, Dries: true}
	s := Situation{Routine: routine.Routine{Steps: []routine.Step{{Kind: routine.Mask, Timing: routine.Between(15*60e9, 20*60e9, 25*60e9)}}}, Chosen: map[routine.Kind]Choice{routine.Mask: {Kind: "clay"}}}
	for skin, want := range map[Skin]string{Oily: "shorter because it dries", Dry: "shorter for dry skin", Normal: "shorter because it dries"} {
		s.Profile.Skin = skin
		if got := (Data{Masks: []KindData{all, oily, dry}}).Plan(s).Steps[0].Reason; got != want {
			t.Errorf("on %s skin: %q", skin, got)
		}
	}
}

func TestAgo(t *testing.T) {
	for days, want := range map[int]string{0: "today", 1: "yesterday", 2: "2 days ago", 30: "30 days ago"} {
		if got := Ago(days); got != want {
			t.Errorf("%d days: %q", days, got)
		}
	}
}

func TestYourProduct(t *testing.T) {
	for want, p := range map[string]Product{
		"Your scrub": {StepKind: routine.Exfoliate, Kind: "scrub"}, "Your exfoliant": {StepKind: routine.Exfoliate},
		"Your glycolic exfoliant": {StepKind: routine.Exfoliate, Kind: "glycolic"}, "Your cleanser": {StepKind: routine.Cleanse},
		"Your clay mask": {StepKind: routine.Mask, Kind: "clay"}, "The rinse": {StepKind: routine.Rinse}, "Your product": {},
	} {
		if got := yourProduct(p.StepKind, p.Kind); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

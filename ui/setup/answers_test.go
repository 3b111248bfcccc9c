package setup

import (
	"reflect"
	"testing"
	"time"

	"skintime/routine/file"
)

// What is not asked about stays.
func TestWhatIsNotAskedStays(t *testing.T) {
	opened := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	c := file.Config{Routine: "morning", Products: []file.Product{
		{For: "toner", Name: "rose"},
		{For: "mask", Name: "the green jar", Kind: "clay", Dries: true, Opened: opened, Months: 12},
		{For: "mask", Kind: "gel"},
		{For: "exfoliate", Kind: "glycolic", Method: "chemical", Strength: 8},
	}}
	if got := known(c); !reflect.DeepEqual(got.into(c), c) {
		t.Errorf("no new answer makes %+v", got.into(c))
	}
	a := known(c)
	a.mask, a.rich, a.exfoliant, a.gentle, a.texture, a.bell = "cream", true, "polish", true, "thick", false
	want := file.Config{Routine: "morning", Cues: file.Cues{NoBell: true}, Products: []file.Product{
		{For: "toner", Name: "rose"},
		{For: "mask", Name: "the green jar", Kind: "cream", Rich: true},
		{For: "mask", Kind: "gel"},
		{For: "exfoliate", Kind: "polish", Gentle: true},
		{For: "serum", Texture: "thick"},
	}}
	if got := a.into(c); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	if !c.Products[1].Dries {
		t.Error("the old configuration was changed")
	}
}

// A product of which nothing is said any more goes; one with a name stays.
func TestProductsThatGo(t *testing.T) {
	c := file.Config{Products: []file.Product{{For: "mask", Kind: "clay", Rich: true, Dries: true}, {For: "exfoliate", Kind: "polish", Name: "sand"}, {For: "serum"}}}
	a := known(c)
	a.mask, a.exfoliant = "", ""
	want := []file.Product{{For: "exfoliate", Name: "sand"}, {For: "serum"}}
	if got := a.into(c).Products; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

package diaryview

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/theme"
)

var uses = diary.ProductUses{
	{Step: routine.Exfoliate, Kind: "scrub", Times: 120, Average: 125, Feel: 4, Rated: 1, Evenings: 0},
	{Step: routine.Mask, Name: "green jar", Kind: "cream", Times: 9, Average: 1020, Feel: 4.6, Rated: 8, Evenings: 8},
	{Step: routine.Mask, Kind: "clay", Times: 5, Average: 600, Feel: 3.1, Rated: 4, Evenings: 4, Stings: 1},
	{Step: routine.Serum, Name: "night serum", Times: 1, Average: 40},
}

// The table has as many columns as fit.
func TestProducts(t *testing.T) {
	for width, want := range map[int]string{
		80: `
Product      Kind        Used  On for  Felt                    Stung
scrub        scrub       120×   2 min  4.0 of 5 in 1 session
green jar    cream mask    9×  17 min  4.6 of 5 on 8 evenings
clay mask    clay mask     5×  10 min  3.1 of 5 on 4 evenings  once
night serum  serum         1×    40 s`,
		67: `
Product      Used  On for  Felt                    Stung
scrub        120×   2 min  4.0 of 5 in 1 session
green jar      9×  17 min  4.6 of 5 on 8 evenings
clay mask      5×  10 min  3.1 of 5 on 4 evenings  once
night serum    1×    40 s`,
		55: `
Product      Used  On for  Felt      Stung
scrub        120×   2 min  4.0 of 5
green jar      9×  17 min  4.6 of 5
clay mask      5×  10 min  3.1 of 5  once
night serum    1×    40 s`,
		40: `
Product      Used  Felt      Stung
scrub        120×  4.0 of 5
green jar      9×  4.6 of 5
clay mask      5×  3.1 of 5  once
night serum    1×`,
		28: `
Product      Felt      Stung
scrub        4.0 of 5
green jar    4.6 of 5
clay mask    3.1 of 5  once
night serum`,
		24: `
Product  Felt      Stung
scrub    4.0 of 5
green …  4.6 of 5
clay m…  3.1 of 5  once
night …`,
	} {
		v := Renderer{Theme: theme.Colorless(), Width: width}
		head, rows := v.Products(uses, 1)
		got := ansi.Strip(strings.Join(append([]string{"", head}, rows...), "\n"))
		var lines []string
		for line := range strings.SplitSeq(got, "\n") {
			lines = append(lines, strings.TrimRight(line, " "))
			if ansi.StringWidth(line) > width {
				t.Errorf("%d cells in %q", ansi.StringWidth(line), line)
			}
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("%d cells across:%s\nwant%s", width, got, want)
		}
	}
}

// A column in which nothing stands is left out.
func TestProductsWithoutStings(t *testing.T) {
	v := Renderer{Theme: theme.Colorless(), Width: 80}
	if head, _ := v.Products(uses[:2], -1); strings.Contains(head, "Stung") {
		t.Error(head)
	}
	if head, rows := v.Products(nil, -1); head != "" || rows != nil {
		t.Errorf("no products are %q, %q", head, rows)
	}
}

func TestTheSelectedProductStandsOut(t *testing.T) {
	v := Renderer{Theme: theme.New(theme.Default, theme.Terminal{Dark: true}, nil), Width: 80}
	_, none := v.Products(uses, -1)
	_, some := v.Products(uses, 2)
	for i := range uses {
		if (none[i] != some[i]) != (i == 2) {
			t.Errorf("line %d is %q, or %q", i, none[i], some[i])
		}
	}
}

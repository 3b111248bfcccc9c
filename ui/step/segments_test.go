package step

import (
	"slices"
	"testing"
)

func TestSegments(t *testing.T) {
	facial := []int{2, 22, 1, 1, 1, 1}
	for _, c := range []struct {
		times []int
		width int
		want  []int
		gap   int
	}{
		{facial, 74, []int{5, 52, 3, 3, 3, 3}, 1},
		{facial, 112, []int{8, 83, 4, 4, 4, 4}, 1},
		{facial, 168, []int{12, 127, 6, 6, 6, 6}, 1},
		{facial, 38, []int{3, 18, 3, 3, 3, 3}, 1},
		{[]int{20, 20, 1, 1, 1, 1}, 27, []int{5, 5, 3, 3, 3, 3}, 1},
		{[]int{0, 0}, 11, []int{7, 3}, 1},
		{facial, 10, []int{1, 5, 1, 1, 1, 1}, 0},
		{facial, 5, nil, 0},
		{nil, 74, nil, 0},
		{[]int{1, 1, 1}, 5, []int{1, 2, 2}, 0},
	} {
		if got, gap := Segments(c.times, c.width); !slices.Equal(got, c.want) || gap != c.gap {
			t.Errorf("%v in %d: %v with %d between, want %v with %d", c.times, c.width, got, gap, c.want, c.gap)
		}
	}
}

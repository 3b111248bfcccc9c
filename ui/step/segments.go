package step

import "slices"

// leastSegment is how many cells a step has at least in a bar of all steps, where there is room.
const leastSegment = 3

// Segments divides a bar among steps in proportion to their times, none of them negative: how many
// cells each has, and how many lie between two. Where there is no room for all, none have any.
func Segments(times []int, width int) (cells []int, gap int) {
	least := leastSegment
	if gap = 1; len(times)*(least+gap)-gap > width {
		least, gap = 1, 0
	}
	room := width - gap*(len(times)-1)
	if len(times) == 0 || room < least*len(times) {
		return nil, 0
	}
	cells = make([]int, len(times))
	room, all := withLeast(cells, times, room, least)
	rest := room
	for i, d := range times {
		if cells[i] == 0 {
			cells[i] = (d*room + all/2) / all
			rest -= cells[i]
		}
	}
	for ; rest < 0; rest++ { // what was rounded up
		cells[slices.Index(cells, slices.Max(cells))]--
	}
	cells[slices.Index(times, slices.Max(times))] += rest
	return cells, gap
}

// withLeast gives least cells to each step whose share would be less, and returns the room and the
// time of those that remain.
func withLeast(cells, times []int, room, least int) (remaining, all int) {
	for _, d := range times {
		all += d
	}
	for again := true; again; {
		again = false
		for i, d := range times {
			if cells[i] == 0 && d*room <= least*all {
				cells[i], room, all, again = least, room-least, all-d, true
			}
		}
	}
	return room, all
}

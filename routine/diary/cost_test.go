package diary

import (
	"runtime"
	"testing"
	"time"

	"skintime/routine/disk"
	"skintime/routine/worktest"
)

// A diary that is eight times as long is about eight times the work, and holds no
// more memory a record.
func TestALongDiary(t *testing.T) {
	for name, record := range map[string]func(device string, year, i int) Record{"without products": sample, "with products": productSample} {
		t.Run(name, func(t *testing.T) { testLongDiary(t, record) })
	}
}

func testLongDiary(t *testing.T, record func(device string, year, i int) Record) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	read := func(records int) (cost worktest.Cost, retained int) {
		folder, _ := writeYears(t, records, record)
		var all Diary
		var err error
		before := heap()
		cost = worktest.Of(func() {
			if all, err = Read(disk.System(), folder); err == nil {
				all.Stats(now)
			}
		})
		retained = int(heap()-before) / records
		if err != nil || len(all.Records) != records {
			t.Fatal(len(all.Records), err)
		}
		return cost, retained
	}
	few := 4_000
	if testing.Short() {
		few = 1_000
	}
	small, _ := read(few)
	large, retained := read(8 * few)
	if !large.Within(10, small) {
		t.Errorf("%d records take %v, %d take %v", few, small, 8*few, large)
	}
	if retained > 1000 {
		t.Errorf("a record takes %d bytes", retained)
	}
}

// heap is how much memory is in use.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

package diary

import (
	"runtime"
	"testing"
	"time"
)

// Half a second and 100 MB on a quiet machine; the race detector takes ten times
// that.
func TestTwentyYearsAreReadInTimeAndRoom(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 70 MB")
	}
	const records = 100_000
	folder, _ := writeYears(t, records)
	began := time.Now()
	book, err := ReadBook(System(), folder)
	stats := book.Stats(began)
	took := time.Since(began)
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if err != nil || len(book.Problems) > 0 || stats.Sessions != records {
		t.Fatalf("%d sessions, %d problems, %v", stats.Sessions, len(book.Problems), err)
	}
	if took > 20*time.Second {
		t.Errorf("took %v", took)
	}
	if memory.HeapSys > 200<<20 {
		t.Errorf("the heap took %d MB", memory.HeapSys>>20)
	}
	t.Logf("%v, a heap of %d MB", took, memory.HeapSys>>20)
}

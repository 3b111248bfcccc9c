package diary

import (
	"fmt"
	"testing"
	"time"

	"skintime/routine/disk"
)

func BenchmarkRead(b *testing.B) {
	for _, records := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(records), func(b *testing.B) {
			folder, size := writeYears(b, records)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				all, err := Read(disk.System(), folder)
				if err != nil || len(all.Records) != records {
					b.Fatal(len(all.Records), err)
				}
				all.Stats(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
			}
			b.ReportMetric(float64(records)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

// A start reads two months.
func BenchmarkReadSince(b *testing.B) {
	folder, _ := writeYears(b, 100_000)
	since := time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC)
	for b.Loop() {
		if _, err := ReadSince(disk.System(), folder, since); err != nil {
			b.Fatal(err)
		}
	}
}

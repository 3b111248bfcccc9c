package diary

import (
	"fmt"
	"testing"
	"time"

	"skintime/routine/disk"
)

func BenchmarkRead(b *testing.B) {
	bench := func(name string, records int, record func(device string, year, i int) Record) {
		b.Run(fmt.Sprint(name, records), func(b *testing.B) {
			folder, size := writeYears(b, records, record)
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
	for _, records := range []int{1_000, 10_000, 100_000} {
		bench("", records, sample)
	}
	bench("Products", 10_000, productSample)
}

// A start reads two months.
func BenchmarkReadSince(b *testing.B) {
	folder, _ := writeYears(b, 100_000, sample)
	since := time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC)
	for b.Loop() {
		if _, err := ReadSince(disk.System(), folder, since); err != nil {
			b.Fatal(err)
		}
	}
}

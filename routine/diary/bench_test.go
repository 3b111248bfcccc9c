package diary

import (
	"fmt"
	"testing"
	"time"
)

func BenchmarkReadBook(b *testing.B) {
	for _, records := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(records), func(b *testing.B) {
			folder, size := writeYears(b, records)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				book, err := ReadBook(System(), folder)
				if err != nil || len(book.Records) != records {
					b.Fatal(len(book.Records), err)
				}
				book.Stats(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
			}
			b.ReportMetric(float64(records)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

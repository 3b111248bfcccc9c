package diary_test

import (
	"fmt"
	"os"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/routine/disk"
)

// A record is written into its device's file, and read with those of all others.
func ExampleRead() {
	folder, err := os.MkdirTemp("", "diary")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	started := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
	record := diary.Record{
		ID: diary.NewID(started), Device: "laptop", Routine: "facial", Started: started, Ended: started.Add(25 * time.Minute),
		Outcome: diary.Finished, Steps: []diary.Step{{Kind: routine.Mask, Outcome: routine.OutcomeDone, Planned: 900, Active: 1012}},
	}
	if err := diary.Write(disk.System(), folder, record); err != nil {
		fmt.Println(err)
	}
	d, err := diary.Read(disk.System(), folder)
	stats := d.Stats(started.AddDate(0, 0, 2))
	fmt.Println(len(d.Records), "record,", len(d.Problems), "problems,", err)
	fmt.Println("the last mask was", *stats.DaysSinceMask, "days ago, for", stats.MaskAverage, "s")
	// Output:
	// 1 record, 0 problems, <nil>
	// the last mask was 2 days ago, for 1012 s
}

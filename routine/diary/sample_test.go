package diary

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"skintime/routine"
)

var samplePlan = []Step{
	{Kind: routine.Exfoliate, Outcome: routine.OutcomeDone, Planned: 120, Active: 131, Paused: 0},
	{Kind: routine.Mask, Outcome: routine.OutcomeDone, Planned: 900, Active: 1012, Paused: 31},
	{Kind: routine.Rinse, Outcome: routine.OutcomeDone, Planned: 60, Active: 75, Paused: 0},
	{Kind: routine.Toner, Outcome: routine.OutcomeSkipped, Planned: 30, Active: 0, Paused: 0},
	{Kind: routine.Serum, Outcome: routine.OutcomeDone, Planned: 60, Active: 58, Paused: 0},
	{Kind: routine.Moisturizer, Outcome: routine.OutcomeDone, Planned: 60, Active: 77, Paused: 0},
}

// sample is the record number i of a device in a year: an ordinary session.
func sample(device string, year, i int) Record {
	started := time.Date(year, 1, 1, 6, 0, 0, 0, time.FixedZone("", 3600)).Add(time.Duration(i) * 7 * time.Minute)
	return Record{
		ID: fmt.Sprintf("%s-%d-%012x", device, year, i*7919), Device: device, Routine: "facial",
		Started: started, Ended: started.Add(25 * time.Minute), Outcome: Finished, Feel: 1 + i%5,
		Note: fmt.Sprintf("calm, a little red on the left; number %d", i), Steps: samplePlan,
	}
}

// write puts the text of each file into a new folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// writeYears puts records of two devices over twenty years into a new folder,
// and says how many bytes they are.
func writeYears(tb testing.TB, records int, record func(device string, year, i int) Record) (folder string, size int64) {
	tb.Helper()
	const years = 20
	folder = tb.TempDir()
	for _, device := range []string{"laptop", "desktop"} {
		for year := 2006; year < 2006+years; year++ {
			size += writeYear(tb, folder, device, year, records/years/2, record)
		}
	}
	return folder, size
}

func writeYear(tb testing.TB, folder, device string, year, records int, record func(device string, year, i int) Record) int64 {
	tb.Helper()
	f, err := os.Create(filepath.Join(folder, fmt.Sprintf("%s-%d.jsonl", device, year)))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	w, size := bufio.NewWriter(f), 0
	for i := range records {
		line, err := record(device, year, i).line()
		if err != nil {
			tb.Fatal(err)
		}
		size += len(line)
		w.Write(line)
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	return int64(size)
}

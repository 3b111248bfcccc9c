//go:build !windows

package repo

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/terminal/terminaltest"
)

// BenchmarkDiary runs the real program on diaries of growing size, in 40 files over
// 20 years: a start up to the plan, and the statistics. It reports peak memory in MB.
func BenchmarkDiary(b *testing.B) {
	for _, command := range []string{"start", "plan --json", "diary stats --json"} {
		for _, records := range []int{0, 1_000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", strings.Fields(command)[0], records), func(b *testing.B) {
				home, program := b.TempDir(), terminaltest.Program(b)
				fill(b, filepath.Join(home, ".local", "share", "skintime", "diary"), records)
				peak := int64(0)
				for b.Loop() {
					c := exec.Command(program, strings.Fields(command)...)
					c.Env = []string{"HOME=" + home, "TZ=UTC"}
					if out, err := c.CombinedOutput(); err != nil {
						b.Fatalf("%v: %s", err, out)
					}
					peak = max(peak, int64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss))
				}
				b.ReportMetric(float64(peak)/float64(rssUnit), "MB")
			})
		}
	}
}

// rssUnit is how many of the units in which the system reports memory make a MB.
var rssUnit = func() int64 {
	if runtime.GOOS == "darwin" {
		return 1 << 20
	}
	return 1 << 10
}()

// fill writes a diary of two devices over twenty years up to now.
func fill(t testing.TB, folder string, records int) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	const years = 20
	for _, device := range []string{"laptop-1", "laptop-2"} {
		for year := time.Now().Year() - years + 1; year <= time.Now().Year(); year++ {
			f, err := os.Create(filepath.Join(folder, fmt.Sprintf("%s-%d.jsonl", device, year)))
			if err != nil {
				t.Fatal(err)
			}
			w := bufio.NewWriter(f)
			for i := range records / years / 2 {
				json.NewEncoder(w).Encode(session(device, year, i))
			}
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
			f.Close()
		}
	}
}

func session(device string, year, i int) diary.Record {
	started := time.Date(year, 1, 1, 6, 0, 0, 0, time.UTC).Add(time.Duration(i) * 3 * time.Hour)
	r := diary.Record{
		ID: fmt.Sprintf("%s-%s-%06x", started.Format("20060102-1504"), device, i), Device: device, Routine: "facial",
		Started: started, Ended: started.Add(25 * time.Minute), Outcome: diary.Finished, Feel: 1 + i%5, Note: fmt.Sprintf("calm, number %d", i),
	}
	for _, k := range []routine.Kind{routine.Exfoliate, routine.Mask, routine.Rinse, routine.Toner, routine.Serum, routine.Moisturizer} {
		r.Steps = append(r.Steps, diary.Step{Kind: k, Outcome: routine.OutcomeDone, Planned: 120, Active: 100 + i%50})
	}
	return r
}

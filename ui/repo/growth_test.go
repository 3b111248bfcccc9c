//go:build !windows

package repo

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"text/tabwriter"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/diary"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/routine/library"
	"skintime/ui/terminal/terminaltest"
)

var growth = flag.Bool("growth", false, "measure what long diaries and journals cost, and draw it")

// growing are what has to be read of a diary or a journal, by the real program.
var growing = []struct {
	name, command, color string
	write                func(t testing.TB, home string, n int)
}{
	{"diary stats", "diary stats --json", "#d2648c", writeDiary},
	{"plan", "plan --json", "#2f9e8f", writeDiary},
	{"status, of a journal", "status --json", "#7b6fd0", writeJournal},
}

// growthSizes are how many records, or events of a journal, there are.
var growthSizes = []int{100, 1_000, 10_000, 100_000}

// growthPath is the picture in .github/CONTRIBUTING.md.
var growthPath = filepath.Join("..", "..", "assets", "readme", "growth.svg")

// What is read grows in proportion at most. The table is printed and the picture drawn by
//
//	go test ./ui/repo -run Growth -growth -v
func TestGrowth(t *testing.T) {
	if !*growth {
		t.Skip("asked for with -growth")
	}
	ms, mib := make([][]float64, len(growing)), make([][]float64, len(growing))
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "\t%s\t\n", strings.Trim(strings.ReplaceAll(fmt.Sprint(growthSizes), " ", "\t"), "[]"))
	for i, g := range growing {
		for _, n := range growthSizes {
			home := t.TempDir()
			g.write(t, home, n)
			took, peak := runIn(t, home, strings.Fields(g.command))
			ms[i], mib[i] = append(ms[i], took), append(mib[i], peak)
		}
		for unit, values := range map[string][]float64{"ms": ms[i], "MiB": mib[i]} {
			fmt.Fprintf(w, "%s, %s\t", g.name, unit)
			for _, v := range values {
				fmt.Fprintf(w, "%.1f\t", v)
			}
			fmt.Fprintln(w)
			if last := len(values) - 1; values[last] > 15*values[last-1] {
				t.Errorf("%s grows faster than what it reads: %.1f %s", g.name, values, unit)
			}
		}
	}
	w.Flush()
	t.Logf("\n%s", table.String())
	writeFile(t, growthPath, drawGrowth(ms, mib))
}

// runIn returns the median of the ms of processor time that a command takes in a home, and of its peak
// memory in MiB.
func runIn(t testing.TB, home string, command []string) (ms, mib float64) {
	var all, peaks []float64
	for range 5 {
		c := exec.Command(terminaltest.Program(t), command...)
		c.Env = []string{"HOME=" + home, "TZ=UTC"}
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %.300s", err, out)
		}
		all = append(all, (c.ProcessState.UserTime()+c.ProcessState.SystemTime()).Seconds()*1000)
		peaks = append(peaks, float64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)/float64(rssUnit))
	}
	return median(all), median(peaks)
}

// drawGrowth draws two panels with logarithmic axes: time and memory.
func drawGrowth(ms, mib [][]float64) string {
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" width="720" height="300" font-family="sans-serif" font-size="12" fill="#808080">` + "\n")
	for panel, values := range [][][]float64{ms, mib} {
		left := 50 + 350*panel
		x := func(i int) int { return left + 90*i }
		y := func(v float64) int { return 240 - int(50*math.Log10(max(1, v))) }
		fmt.Fprintf(&b, `<text x="%d" y="16">%s</text>`+"\n", left, []string{"ms of processor time", "MiB at most"}[panel])
		for v := 1; v <= 10_000; v *= 10 {
			fmt.Fprintf(&b, `<path d="M%d %dH%d" stroke="#808080" stroke-opacity=".3"/><text x="%d" y="%d" text-anchor="end">%d</text>`+"\n", left, y(float64(v)), x(3), left-6, y(float64(v))+4, v)
		}
		for i, n := range growthSizes {
			fmt.Fprintf(&b, `<text x="%d" y="258" text-anchor="middle">%d</text>`+"\n", x(i), n)
		}
		for s, series := range values {
			var points []string
			for i, v := range series {
				points = append(points, fmt.Sprintf("%d,%d", x(i), y(v)))
			}
			fmt.Fprintf(&b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>`+"\n", strings.Join(points, " "), growing[s].color)
		}
	}
	for s, g := range growing {
		fmt.Fprintf(&b, `<text x="%d" y="288" fill="%s">%s</text>`+"\n", 50+200*s, g.color, g.name)
	}
	return b.String() + "</svg>\n"
}

// writeJournal writes the journal of a session that was paused and resumed, and noted something
// each tenth time.
func writeJournal(t testing.TB, home string, n int) {
	t.Helper()
	folders := journal.Folders{State: filepath.Join(home, ".local", "state", "skintime"), Diary: filepath.Join(home, ".local", "share", "skintime", "diary")}
	r, err := library.Library{}.Find("facial")
	rec, openErr := journal.Open(folders, disk.System(), journal.Holder{})
	if err != nil || openErr != nil {
		t.Fatal(err, openErr)
	}
	c := clock.System()
	rec.Begin(r, c)
	s, events := rec.Session(), []routine.Event(nil)
	for i := range n {
		more := s.TogglePause(c.Now())
		if i%10 == 0 {
			more = s.Note("calm", c.Now())
		}
		s, events = s.Apply(more...), append(events, more...)
	}
	rec.Append(c, events)
	if err := rec.Close(); err != nil || rec.Err() != nil {
		t.Fatal(err, rec.Err())
	}
}

// writeDiary writes a diary in a home.
func writeDiary(t testing.TB, home string, n int) {
	t.Helper()
	fill(t, filepath.Join(home, ".local", "share", "skintime", "diary"), n)
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

func median(f []float64) float64 {
	f = slices.Sorted(slices.Values(f))
	return f[len(f)/2]
}

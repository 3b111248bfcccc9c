//go:build !windows

package cli

import (
	"flag"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The measures take minutes and want a quiet machine:
//
//	go test ./ui/cli -run Measure -measure 60s -v -timeout 30m
var measure = flag.Duration("measure", 0, "measure CPU over this long, key latency and the first frame, and hold them to their limits")

func measuring(t *testing.T) {
	t.Helper()
	if *measure == 0 {
		t.Skip("asked for with -measure 60s")
	}
}

// cpu is the processor time that a program has used when it has ended.
func (s *terminal) cpu() time.Duration {
	state := s.cmd.ProcessState
	return state.UserTime() + state.SystemTime()
}

// A minute of a mask costs no more than a minute of a bare countdown. Both run
// in turn, three times, and the medians count.
func TestMeasureCPU(t *testing.T) {
	measuring(t)
	var ours, bare []time.Duration
	for range 3 {
		s := start(t, usual, build(t, "bare", "./testdata/bare"))
		s.expect(`14:5\d`)
		time.Sleep(*measure)
		s.press("q")
		s.exits(0)
		bare = append(bare, s.cpu())

		s = start(t, usual, skintime(t), "start", "--now")
		s.titled("Exfoliate")
		s.press("s")
		s.titled("Mask")
		time.Sleep(*measure)
		s.press("ctrl+c")
		s.exits(0)
		ours = append(ours, s.cpu())
	}
	ratio := float64(median(ours)) / float64(median(bare))
	t.Logf("CPU in %v: skintime %v, a bare countdown %v, ratio %.2f", *measure, median(ours), median(bare), ratio)
	if ratio > 1 {
		t.Errorf("skintime uses %.2f times the CPU of a bare countdown", ratio)
	}
}

// A key changes the screen in less than 50 ms, 95 times out of 100.
func TestMeasureKeyToScreen(t *testing.T) {
	measuring(t)
	s := start(t, usual, skintime(t), "start", "--now")
	s.titled("Exfoliate")
	time.Sleep(time.Second)
	var took []time.Duration
	for i := range 200 {
		wants := i%2 == 0 // the flag comes, and goes
		began := time.Now()
		s.press("m")
		s.until("the flag", func() bool { return strings.Contains(s.screen(), "muted") == wants })
		s.mu.Lock()
		took = append(took, s.written.Sub(began))
		s.mu.Unlock()
		time.Sleep(time.Duration(i%37) * time.Millisecond)
	}
	slices.Sort(took)
	p50, p95 := took[len(took)/2], took[len(took)*95/100]
	t.Logf("key to screen: p50 %v, p95 %v", p50, p95)
	if p95 > 50*time.Millisecond {
		t.Errorf("the 95th percentile is %v", p95)
	}
}

// The first frame comes less than 150 ms after the start, whether or not the
// terminal answers questions.
func TestMeasureFirstFrame(t *testing.T) {
	measuring(t)
	plan := regexp.MustCompile("enter begin")
	for _, silent := range []bool{false, true} {
		var took []time.Duration
		for range 21 {
			began := time.Now()
			s := start(t, on{width: 80, height: 24, silent: silent}, skintime(t))
			s.until("the first frame", func() bool { return plan.MatchString(s.screen()) })
			took = append(took, time.Since(began))
			s.signal(syscall.SIGTERM)
			s.exits(0)
		}
		t.Logf("first frame, silent terminal %v: median %v, slowest %v", silent, median(took), slices.Max(took))
		if median(took) > 150*time.Millisecond {
			t.Errorf("the first frame takes %v", median(took))
		}
	}
}

func median(d []time.Duration) time.Duration {
	d = slices.Sorted(slices.Values(d))
	return d[len(d)/2]
}

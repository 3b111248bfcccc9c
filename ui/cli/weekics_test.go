package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"skintime/routine"
	"skintime/routine/care"
)

// weeksAhead are the calendars of four successive weeks, in the last of which skin rests.
func weeksAhead(t *testing.T) (weeks []string) {
	t.Helper()
	facial, err := findLibrary().Find("facial")
	if err != nil {
		t.Fatal(err)
	}
	shelf := []care.Product{{StepKind: routine.Mask, Name: "green; jar, \\ 2", Kind: "clay"}}
	for week := range 4 {
		now := time.Date(2026, 3, 5+7*week, 12, 0, 0, 0, time.FixedZone("", 3600))
		s := care.Situation{Routine: facial, Profile: care.Profile{Shelf: shelf, Masks: 2}, Now: now}
		if week == 3 {
			s.Profile.RestUntil = now.AddDate(0, 0, 20)
		}
		var b bytes.Buffer
		if err := writeWeek(&b, s, care.Shipped().Week(s), week == 2); err != nil {
			t.Fatal(err)
		}
		weeks = append(weeks, b.String())
	}
	return weeks
}

// Another program reads each evening once, and what changed about it under the same UID.
func TestTheWeekAsACalendar(t *testing.T) {
	seen := map[string]string{}
	for i, week := range weeksAhead(t) {
		calendar, err := ics.ParseCalendar(strings.NewReader(week))
		if err != nil || len(calendar.Events()) != []int{7, 7, 6, 7}[i] { // what is done today is no event
			t.Fatalf("week %d: %v, %s", i, err, week)
		}
		for _, e := range calendar.Events() {
			status, start := e.GetProperty(ics.ComponentPropertyStatus).Value, e.GetProperty(ics.ComponentPropertyDtStart).Value
			uid := start[:4] + "-" + start[4:6] + "-" + start[6:8] + "-facial@skintime"
			if e.Id() != uid || seen[uid] != "" {
				t.Errorf("week %d: %s at %s", i, e.Id(), start)
			}
			seen[uid] = status
			about := e.GetProperty(ics.ComponentPropertyDescription).Value
			planned := status == "CONFIRMED" && e.GetProperty(ics.ComponentPropertyDtEnd) != nil && strings.Contains(about, "Mask · green; jar, \\ 2: 8–10 min") && strings.Contains(about, "\nAbout 1")
			if !planned && (status != "CANCELLED" || i == 0 && start == "20260305T190000Z") || planned && i == 3 {
				t.Errorf("week %d: %s is %s: %s", i, start, status, about)
			}
		}
	}
}

// Debian's calendar takes the weeks twice, and has the same events as after the first time.
func TestKhalTakesTheWeeks(t *testing.T) {
	khal, err := exec.LookPath("khal")
	if err != nil || testing.Short() {
		t.Skip("khal is not installed, or takes too long")
	}
	home := t.TempDir()
	conf := filepath.Join(home, "khal.conf")
	writeFile(t, conf, "[calendars]\n[[skin]]\npath = "+home+"/skin\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = "+home+"/khal.db\n", 0o600)
	run := func(args ...string) string {
		cmd := exec.Command(khal, append([]string{"-c", conf}, args...)...)
		cmd.Env = append(os.Environ(), "HOME="+home, "LC_ALL=C.UTF-8", "TZ=UTC")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("khal %q: %v\n%s", args, err, out)
		}
		return string(out)
	}
	listed := func() string {
		imports := []string{"import", "--batch"}
		for i, week := range weeksAhead(t) {
			path := filepath.Join(home, string(rune('0'+i))+".ics")
			writeFile(t, path, week, 0o600)
			imports = append(imports, path)
		}
		if said := strings.ToLower(run(imports...)); strings.Contains(said, "error") || strings.Contains(said, "warn") {
			t.Errorf("khal says %q", said)
		}
		return run("list", "2026-03-01", "60d", "--format", "{uid} {start} {end} {title} {status}")
	}
	first := listed()
	if second := listed(); second != first || strings.Count(first, "@skintime") != 27 {
		t.Errorf("once:\n%s\ntwice:\n%s", first, second)
	}
}

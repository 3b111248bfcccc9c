package diary

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"skintime/routine"
)

func exported(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCSV(t *testing.T) {
	r := Record{
		ID: "x", Device: "laptop", Routine: "facial", Started: moment(t, "2026-03-01T20:15:00-03:30"),
		Ended: moment(t, "2026-03-01T20:50:10-03:30"), Outcome: Finished, Feel: 4, Note: "one, \"two\"\nthree",
		Steps: []Step{
			{Kind: routine.Mask, Outcome: routine.OutcomeDone, Planned: 900, Active: 1012, Paused: 31,
				Product: &routine.Product{Name: "green jar", Kind: "clay", Actives: []string{"aha", "niacinamide"}}},
			{Kind: routine.Rinse, Outcome: routine.OutcomeSkipped, Planned: 60},
		},
	}
	bare := Record{ID: "y", Started: r.Started, Ended: r.Ended, Outcome: Abandoned, Stung: true}
	const header = "id,device,routine,started,ended,utc_offset_min,outcome,stung,feel,note,step,kind,step_outcome,planned_s,active_s,paused_s,product,product_kind,actives\n"
	const session = "x,laptop,facial,2026-03-01T20:15:00-03:30,2026-03-01T20:50:10-03:30,-210,finished,false,4,\"one, \"\"two\"\"\nthree\","
	want := header + session + "1,mask,done,900,1012,31,green jar,clay,aha niacinamide\n" + session + "2,rinse,skipped,60,0,0,,,\n" +
		"y,,,2026-03-01T20:15:00-03:30,2026-03-01T20:50:10-03:30,-210,left,true,,,,,,,,,,,\n"
	if got := exported(t, Diary{Records: []Record{r, bare}}.WriteCSV); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := exported(t, Diary{}.WriteCSV); got != header {
		t.Errorf("an empty diary is %q", got)
	}
}

func TestNoFormulas(t *testing.T) {
	for _, evil := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1", " =1", "\u00a0\u3000+1", "\ufeff\u200b@SUM(A1)"} {
		r := Record{ID: evil, Device: evil, Routine: evil, Outcome: Outcome(evil), Note: evil,
			Steps: []Step{{Kind: routine.Kind(evil), Outcome: routine.Outcome(evil),
				Product: &routine.Product{Name: evil, Kind: evil, Actives: []string{evil, evil}}}}}
		rows, err := csv.NewReader(strings.NewReader(exported(t, Diary{Records: []Record{r}}.WriteCSV))).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatal(rows, err)
		}
		for _, column := range []int{0, 1, 2, 6, 9, 11, 12, 16, 17, 18} {
			if got := rows[1][column]; !strings.HasPrefix(got, "'") {
				t.Errorf("%s is %q", rows[0][column], got)
			}
		}
	}
	if got := cell("a=b"); got != "a=b" {
		t.Errorf("a harmless text became %q", got)
	}
}

func TestICS(t *testing.T) {
	r := Record{
		ID: "x", Routine: "facial", Started: moment(t, "2026-03-01T20:15:00+01:00"), Ended: moment(t, "2026-03-01T20:50:10+01:00"),
		Outcome: Finished, Note: "red; a little, \\ left\nsee",
		Steps: []Step{
			{Kind: routine.Mask, Outcome: routine.OutcomeDone, Planned: 900, Active: 1012},
			{Kind: routine.Rinse, Outcome: routine.OutcomeSkipped, Planned: 60},
		},
	}
	want := strings.Join([]string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//skintime//skintime//EN",
		"BEGIN:VEVENT", "UID:x@skintime", "DTSTAMP:20260301T195010Z", "DTSTART:20260301T191500Z", "DTEND:20260301T195010Z",
		"SUMMARY:Facial",
		`DESCRIPTION:Mask: 16:52 min of 15 min\nRinse: skipped\nred\; a little\, \\ left\nsee`,
		"END:VEVENT", "END:VCALENDAR", "",
	}, "\r\n")
	later := r.Ended.Add(time.Hour)
	calendar := func(r Record, now time.Time) string {
		return exported(t, func(w io.Writer) error { return Diary{Records: []Record{r}}.WriteICS(w, now, Record.Title) })
	}
	if got := strings.ReplaceAll(calendar(r, later), "\r\n ", ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	read, err := ics.ParseCalendar(strings.NewReader(calendar(r, later)))
	if err != nil || len(read.Events()) != 1 || read.Events()[0].GetProperty(ics.ComponentPropertySummary).Value != "Facial" {
		t.Errorf("another program reads %+v: %v", read, err)
	}
	if got := calendar(r, r.Started); !strings.Contains(got, "DTSTAMP:20260301T191500Z\r\n") {
		t.Errorf("stamped ahead of now:\n%s", got)
	}
	corrected, gone := r, Removal(r)
	corrected.Rev, corrected.Corrected, gone.Rev, gone.Corrected, gone.ID = 2, r.Ended.Add(time.Minute), 1, r.Ended.Add(time.Minute), "y"
	got := exported(t, func(w io.Writer) error {
		return Diary{Records: []Record{corrected}, Revisions: []Record{corrected, gone}}.WriteICS(w, later, Record.Title)
	})
	if strings.Count(got, "DTSTAMP:20260301T195110Z") != 2 || !strings.Contains(got, "SEQUENCE:2\r\n") || strings.Count(got, "STATUS:CANCELLED") != 1 || !strings.Contains(got, "UID:y@skintime") {
		t.Errorf("after corrections:\n%s", got)
	}
	r.Ended = r.Started
	if got := calendar(r, later); strings.Contains(got, "DTEND") {
		t.Errorf("ends where it starts:\n%s", got)
	}
	if got := exported(t, func(w io.Writer) error { return Diary{}.WriteICS(w, later, Record.Title) }); strings.Count(got, "\r\n") != 4 {
		t.Errorf("an empty diary is %q", got)
	}
}

func TestCalendarText(t *testing.T) {
	r := Record{Routine: "quick-facial", Outcome: Dropped, Feel: 4, Steps: []Step{
		{Kind: routine.Exfoliate, Outcome: routine.OutcomeDone, Active: 60}, {Kind: routine.Custom, Outcome: routine.OutcomeDone, Active: 61, Planned: 60},
		{Kind: routine.Mask, Outcome: routine.OutcomeStung, Active: 235, Planned: 900}, {Kind: routine.Rinse, Outcome: routine.OutcomeUndone, Active: 30, Planned: 60},
		{Kind: routine.Rinse, Outcome: routine.OutcomeUndone},
		{Kind: routine.Mask, Outcome: routine.OutcomeDone, Active: 60, Product: &routine.Product{Name: "green jar", Kind: "clay"}},
		{Kind: routine.Serum, Outcome: routine.OutcomeSkipped, Because: routine.BecauseSting, Product: &routine.Product{Kind: "retinoid"}},
	}}
	want := "Exfoliate: 1 min\nStep: 1:01 min of 1 min\nMask: stung after 3:55 min\nRinse: not finished, 0:30 min of 1 min\nRinse: not done\nMask · green jar: 1 min\nSerum: skipped after the sting\nFelt 4 of 5"
	if got := eventDescription(r); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for outcome, want := range map[Outcome]string{Finished: "Quick facial", Dropped: "Quick facial, ended early", Abandoned: "Quick facial, not finished"} {
		r.Outcome = outcome
		if got := summary(r, r.Title()); got != want {
			t.Errorf("%s: %q", outcome, got)
		}
	}
}

// Where a clock is set back during a session, each time has its own offset.
func TestCSVOfAutumn(t *testing.T) {
	r := Record{Started: moment(t, "2026-10-25T02:40:00+02:00"), Ended: moment(t, "2026-10-25T02:10:00+01:00")}
	if got := exported(t, Diary{Records: []Record{r}}.WriteCSV); !strings.Contains(got, ",2026-10-25T02:40:00+02:00,2026-10-25T02:10:00+01:00,120,") {
		t.Error(got)
	}
}

func TestLinesOfACalendarAreFolded(t *testing.T) {
	for _, note := range []string{
		strings.Repeat("x", 500), strings.Repeat("é", 500), strings.Repeat("👩\u200d🦰", 200), strings.Repeat("a bc ", 100),
		strings.Repeat(" ", 300), strings.Repeat("<b>", 100), strings.Repeat("\n", 300), strings.Repeat(`,;\`, 100),
		strings.Repeat("long", 40) + " " + strings.Repeat("word", 40), "\ufffd" + strings.Repeat("保湿", 100),
	} {
		r := Record{ID: "x", Note: note}
		out := exported(t, func(w io.Writer) error { return Diary{Records: []Record{r}}.WriteICS(w, time.Time{}, Record.Title) })
		for line := range strings.SplitSeq(out, "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
				t.Errorf("a line of %d bytes: %q", len(line), line)
			}
		}
		escaped := strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(note)
		if unfolded := strings.ReplaceAll(out, "\r\n ", ""); !strings.Contains(unfolded, `DESCRIPTION:`+escaped+"\r\n") {
			t.Errorf("%.20q… became %q", note, unfolded)
		}
	}
}

// full takes so many bytes, and no more.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("no space left")
	}
	return len(p), nil
}

func TestFullDisk(t *testing.T) {
	var all Diary
	for i := range 100 {
		all.Records = append(all.Records, sample("laptop", 2026, i))
	}
	for name, write := range map[string]func(io.Writer) error{
		"JSON": all.WriteJSON, "CSV": all.WriteCSV, "ICS": func(w io.Writer) error { return all.WriteICS(w, time.Time{}, Record.Title) },
	} {
		size := len(exported(t, write))
		for _, room := range []int{0, 100, size / 2, size - 1} {
			if write(&full{room}) == nil {
				t.Errorf("%s: room for %d bytes of %d, and no error", name, room, size)
			}
		}
		if err := write(&full{size}); err != nil {
			t.Errorf("%s: room enough, and %v", name, err)
		}
	}
}

package locale

import (
	"testing"
	"time"
)

// in is an environment of variables and their values.
func in(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestEnvironment(t *testing.T) {
	for _, c := range []struct {
		pairs []string
		want  Locale
	}{
		{[]string{"LANG", "C"}, Locale{}},
		{[]string{"LANG", "C.UTF-8"}, Locale{}},
		{[]string{"LC_TIME", "POSIX", "LANG", "en_US.UTF-8"}, Locale{}},
		{[]string{"LANG", "en_US.UTF-8"}, New(true, time.Sunday)},
		{[]string{"LANG", "en_US.UTF-8", "LC_TIME", "en_GB.UTF-8"}, Locale{}},
		{[]string{"LC_ALL", "en_AU", "LC_TIME", "de_DE", "LANG", "de_DE"}, New(true, time.Monday)},
		{[]string{"LC_ALL", "", "LC_TIME", "", "LANG", "pt_BR"}, New(false, time.Sunday)},
		{[]string{"LANG", "de_DE@euro"}, Locale{}},
		{[]string{"LANG", "ar_EG.UTF-8"}, New(true, time.Saturday)},
		{[]string{"LANG", "dv_MV"}, New(false, time.Friday)},
		{[]string{"LANG", "en_CA"}, New(true, time.Sunday)},
		{[]string{"LANG", "fr_CA.UTF-8"}, New(false, time.Sunday)},
		{[]string{"LANG", "zh_Hant_TW"}, New(true, time.Sunday)},
		{[]string{"LANG", "en-us"}, New(true, time.Sunday)},
		{[]string{"LANG", "en"}, Locale{}},
		{[]string{"LANG", "_ \x1b"}, Locale{}},
	} {
		if got := Environment(in(c.pairs...)); got != c.want {
			t.Errorf("%q: %+v, want %+v", c.pairs, got, c.want)
		}
	}
}

func TestConfigured(t *testing.T) {
	for _, c := range []struct {
		clock, week, lang string
		want              Locale
	}{
		{"", "", "en_US", New(true, time.Sunday)},
		{"auto", "auto", "en_US", New(true, time.Sunday)},
		{"24", "monday", "en_US", Locale{}},
		{"12", "sunday", "C", New(true, time.Sunday)},
		{"12", "", "de_DE", New(true, time.Monday)},
		{"", "saturday", "de_DE", New(false, time.Saturday)},
	} {
		if got := Configured(c.clock, c.week, in("LANG", c.lang)); got != c.want {
			t.Errorf("%q, %q in %s: %+v, want %+v", c.clock, c.week, c.lang, got, c.want)
		}
	}
}

func TestTime(t *testing.T) {
	at := func(hour, minute int) time.Time { return time.Date(2026, 11, 29, hour, minute, 59, 0, time.UTC) }
	for _, c := range []struct {
		hour, minute int
		want, by12   string
	}{
		{0, 5, "00:05", "12:05\u00a0am"}, {9, 5, "09:05", "9:05\u00a0am"}, {12, 0, "12:00", "12:00\u00a0pm"}, {22, 29, "22:29", "10:29\u00a0pm"},
	} {
		if got, by12 := (Locale{}).Time(at(c.hour, c.minute)), New(true, time.Monday).Time(at(c.hour, c.minute)); got != c.want || by12 != c.by12 {
			t.Errorf("%q and %q, want %q and %q", got, by12, c.want, c.by12)
		}
	}
	for _, c := range []struct {
		from, to   int
		want, by12 string
	}{
		{22, 23, "22:10–23:10", "10:10–11:10\u00a0pm"}, {11, 12, "11:10–12:10", "11:10\u00a0am–12:10\u00a0pm"}, {23, 0, "23:10–00:10", "11:10\u00a0pm–12:10\u00a0am"},
	} {
		if got, by12 := (Locale{}).Span(at(c.from, 10), at(c.to, 10)), New(true, time.Monday).Span(at(c.from, 10), at(c.to, 10)); got != c.want || by12 != c.by12 {
			t.Errorf("%q and %q, want %q and %q", got, by12, c.want, c.by12)
		}
	}
}

// What has no room for am and pm, or no use for a no-break space, keeps all else.
func TestBareAndSpaced(t *testing.T) {
	const text = "Ready at 10:29\u00a0pm, by 9:05\u00a0am. 5\u00a0ml"
	if got := Bare(text); got != "Ready at 10:29, by 9:05. 5\u00a0ml" {
		t.Errorf("bare: %q", got)
	}
	if got := Spaced(text); got != "Ready at 10:29 pm, by 9:05 am. 5\u00a0ml" {
		t.Errorf("spaced: %q", got)
	}
}

func TestParseTime(t *testing.T) {
	for text, want := range map[string]string{
		"22:29": "22:29", "9:05": "09:05", "10:29 pm": "22:29", "10:29\u00a0PM": "22:29", " 10:29pm ": "22:29", "12 am": "00:00", "12:30am": "00:30", "8pm": "20:00", "00:00": "00:00",
		"22:29 pm": "", "25:00": "", "10": "", "13pm": "", "": "", "10:2": "", "1 0:29": "", "10:29:30": "",
	} {
		got, ok := ParseTime(text)
		if read := got.Format("15:04"); ok != (want != "") || ok && read != want {
			t.Errorf("%q is read as %s, %v; want %q", text, read, ok, want)
		}
	}
}

func TestStartOfWeek(t *testing.T) {
	for _, first := range []time.Weekday{time.Monday, time.Friday, time.Saturday, time.Sunday} {
		l := New(false, first)
		for day := range 9 {
			date := time.Date(2026, 2, 25+day, 0, 0, 0, 0, time.UTC)
			start := l.StartOfWeek(date)
			if past := date.Sub(start); l.FirstDay() != first || start.Weekday() != first || past < 0 || past > 6*24*time.Hour {
				t.Errorf("the week of %s begins on %s, with weeks from %s", date.Format("Mon 2 Jan"), start.Format("Mon 2 Jan"), first)
			}
		}
	}
}

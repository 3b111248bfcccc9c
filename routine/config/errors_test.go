package config

import (
	"errors"
	"strings"
	"testing"

	"skintime/routine/toml"
)

// errorCase is a text with a mistake, and what its error has to say.
type errorCase struct{ name, text, want string }

func (c errorCase) check(t *testing.T) {
	_, err := Parse("c.toml", []byte(c.text))
	if !errors.As(err, new(*toml.Error)) {
		t.Fatalf("%v is no error about the file", err)
	}
	if got := err.Error(); !strings.Contains(got, c.want) {
		t.Errorf("got\n%s\nwant\n%s", got, c.want)
	}
}

// What evenings can be wrong about: both of their forms at once, words and days that there are not,
// a day of the week twice, and a cycle without end, or without a first evening.
func TestErrorsOfEvenings(t *testing.T) {
	const starts = "starts = 2026-03-05\n"
	for _, c := range []errorCase{
		{"both forms", "[evenings]\ncycle = ['retinoid', 'plain']\n" + starts + "retinoid = ['mon']", `4:1: "cycle" and "retinoid" are both there, and evenings go by a cycle or by days of the week; remove one of them`},
		{"the days first", "[evenings]\nmask = ['wed']\ncycle = ['retinoid', 'plain']\n" + starts, `2:1: "cycle" and "mask" are both there`},
		{"days from a day on", "[evenings]\n" + starts + "exfoliate = ['sat']", `3:1: "starts" and "exfoliate" are both there`},
		{"no evening", "[evenings]\n" + starts + "cycle = []", `3:1: a cycle of 0 evenings is out of range; write 2 to 14, as in cycle = ["exfoliate", "retinoid", "recovery", "recovery"]`},
		{"one evening", "[evenings]\n" + starts + "cycle = ['plain']", `3:1: a cycle of 1 evening is out of range; write 2 to 14`},
		{"fifteen evenings", "[evenings]\n" + starts + "cycle = [" + strings.Repeat("'plain',", 15) + "]", `3:1: a cycle of 15 evenings is out of range; write 2 to 14`},
		{"a word that is none", "[evenings]\n" + starts + "cycle = ['retinoid',\n 'retinol']", `4:2: unknown evening "retinol"; did you mean "retinoid"?`},
		{"a word that is like none", "[evenings]\n" + starts + "cycle = ['rest', 'x']", `3:10: unknown evening "rest"; there are retinoid, exfoliate, recovery, mask, plain`},
		{"an empty word", "[evenings]\n" + starts + "cycle = ['plain', '']", `3:19: unknown evening ""; there are`},
		{"no first evening", "[evenings]\ncycle = ['retinoid', 'plain']", `2:1: the cycle has no first evening; add its day, as in starts = 2026-03-05`},
		{"no cycle", "[evenings]\n" + starts, `2:10: a first evening without a cycle; add one, as in cycle = ["exfoliate"`},
		{"long ago", "[evenings]\ncycle = ['retinoid', 'plain']\nstarts = 1999-12-31", `3:10: 1999-12-31 is too long ago; write a day as in 2026-05-01`},
		{"a day that does not exist", "[evenings]\nretinoid = ['mon', 'thr']", `2:20: unknown day of the week "thr"; did you mean "thu"?`},
		{"a day in full", "[evenings]\nmask = ['Saturday']", `2:9: unknown day of the week "Saturday"; there are mon, tue, wed, thu, fri, sat, sun`},
		{"an empty day", "evenings.mask = ['']", `1:18: unknown day of the week ""; there are mon`},
		{"twice the same", "[evenings]\nmask = ['wed', 'wed']", `2:16: "wed" is there twice; remove one of them`},
		{"a day of two", "[evenings]\nretinoid = ['mon', 'thu']\nrecovery = ['thu']", `3:13: "thu" is for "retinoid" and for "recovery"; remove it from one of them; only "mask" shares a day with another`},
		{"a day as a text", "[evenings]\nretinoid = 'mon'", `2:12: the value of retinoid has the wrong type; write a list of days such as ["mon", "thu"]`},
		{"a key of none", "[evenings]\nplain = ['mon']", `2:1: unknown key "plain"; there are retinoid, cycle, starts, recovery, mask, exfoliate`},
		{"a first evening in quotes", "[evenings]\nstarts = 'tonight'", `2:10: the value of starts has the wrong type; write a day such as 2026-05-01`},
		{"a list of evenings", "[[evenings]]\nmask = ['mon']", `1:3: the value of evenings has the wrong type; write a table, under [evenings]`},
	} {
		t.Run(c.name, c.check)
	}
	for _, text := range []string{
		"[evenings]\ncycle = ['plain', 'plain']\nstarts = 9999-12-31", "[evenings]\ncycle = [" + strings.Repeat("'mask',", 14) + "]\n" + starts,
		"[evenings]\nretinoid = ['mon']\nexfoliate = ['tue']\nrecovery = ['wed']\nmask = ['mon', 'tue', 'wed', 'thu']",
	} {
		if _, err := Parse("c.toml", []byte(text)); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// What the label of a product and the skin's rest can be wrong about.
func TestErrorsOfTimesAndDays(t *testing.T) {
	const mask = "[[product]]\nfor = 'mask'\n"
	for _, c := range []errorCase{
		{"no masks", "masks = 0", `1:9: 0 masks in a week are out of range; write 1 to 3`},
		{"too many masks", "masks = 4", `1:9: 4 masks in a week are out of range; write 1 to 3`},
		{"masks as text", "masks = '2'", `1:9: the value of masks has the wrong type; write a whole number such as 2`},
		{"an unknown active to avoid", "avoid = ['retinol',\n 'retinoids']", `2:2: unknown active "retinoids"; did you mean "retinoid"?`},
		{"a word to avoid", "avoid = 'bha'", `1:9: the value of avoid has the wrong type; write a list of texts such as ["retinoid"]`},
		{"rest until a word", "rest_until = 'Friday'", `1:14: the value of rest_until has the wrong type; write a day such as 2026-05-01`},
		{"rest until no day", "rest_until = 2026-04-31", `1:22: not TOML: impossible date; write a day that exists, as in 2026-05-01`},
		{"calm long ago", "calm_since = 1999-12-31", `1:14: 1999-12-31 is too long ago; write a day as in 2026-05-01`},
		{"no morning", "morning_from = '5'", `1:16: "5" is not a time of day; write it as in "05:00"`},
		{"a morning in the evening", "morning_from = '17:00'", `1:16: "17:00" is not in the morning; write a time from "01:00" to "11:59"`},
		{"a morning at midnight", "morning_from = '00:59'", `1:16: "00:59" is not in the morning; write a time from "01:00"`},
		{"a morning without quotes", "morning_from = 05:00:00", `1:16: the value of morning_from has the wrong type; write a text such as "05:00"`},
		{"an unknown way off", mask + "off = 'rins'", `3:7: unknown way to take it off "rins"; did you mean "rinse"?`},
		{"an unknown ground", mask + "onto = 'damp skin'", `3:8: unknown state of the skin "damp skin"; there are dry, wet`},
		{"no time", mask + "by = 'soon'", `3:6: "soon" is not a time; write it as in "15m", "90s" or "1m30s"`},
		{"a time as a number", mask + "by = 8", `3:6: the value of by has the wrong type; write a text such as "8m"`},
		{"a time too short", mask + "from = '0s'", `3:8: "0s" is out of range; write a time from 1s to 12h`},
		{"a time too long", mask + "cap = '12h1s'", `3:7: "12h1s" is out of range; write a time from 1s to 12h`},
		{"due before it opens", mask + "by = '8m'\nfrom = '8m1s'", `3:6: "by" is before "from"; write 8m1s or more`},
		{"a cap below by", mask + "cap = '7m59s'\nby = '8m'", `3:7: "cap" is before "by"; write 8m or more`},
		{"a cap below from", mask + "from = '8m'\ncap = '7m59s'", `4:7: "cap" is before "from"; write 8m or more`},
		{"no rest", mask + "every = 0", `3:9: 0 days are out of range; write 1 to 30`},
		{"too much rest", mask + "every = 31", `3:9: 31 days are out of range; write 1 to 30`},
		{"expires by the month", mask + "expires = '2027-01'", `3:11: the value of expires has the wrong type; write a day such as 2026-05-01`},
		{"tested on no day", mask + "tested = 2026-02-30", `3:18: not TOML: impossible date; write a day that exists, as in 2026-05-01`},
		{"cleared in another age", mask + "cleared = 0001-01-01", `3:11: 0001-01-01 is too long ago; write a day as in 2026-05-01`},
		{"used up on a day", mask + "used_up = 2026-05-01", `3:11: the value of used_up has the wrong type; write true or false`},
		{"two of one name", mask + "name = 'jar'\n[[product]]\nfor = 'serum'\nname = 'jar'\n" + mask + "kind = 'gel'\nname = 'jar'", `10:8: there are two products for "mask" called "jar"; give one of them another name`},
		{"a key of the program's own", mask + "notrich = true", `3:1: unknown key "notrich"`},
		{"a key of routine files", "[[step]]\nkind = 'mask'", `1:3: unknown key "step"; there are routine`},
	} {
		t.Run(c.name, c.check)
	}
}

package diary

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"skintime/routine"
)

// WriteCSV writes the records for a spreadsheet: a row for each step, which repeats
// the columns of its session; a session without steps has one row. Times are in
// RFC 3339, each with its own UTC offset; utc_offset_min is that of the start. Actives
// have a space between them. A text that a spreadsheet would take for a formula has an
// apostrophe before it.
func (d Diary) WriteCSV(w io.Writer) error {
	rows := csv.NewWriter(w) // it returns its first error from Error
	rows.Write([]string{
		"id", "device", "routine", "started", "ended", "utc_offset_min", "outcome", "stung", "feel", "note",
		"step", "kind", "step_outcome", "planned_s", "active_s", "paused_s", "product", "product_kind", "actives",
	})
	for _, r := range d.Records {
		session := sessionCells(r)
		for i, s := range r.Steps {
			rows.Write(append(session, stepCells(i, s)...))
		}
		if len(r.Steps) == 0 {
			rows.Write(append(session, make([]string, 9)...))
		}
	}
	rows.Flush()
	return rows.Error()
}

func sessionCells(r Record) []string {
	_, east := r.Started.Zone()
	feel := ""
	if r.Feel != 0 {
		feel = strconv.Itoa(r.Feel)
	}
	return []string{
		cell(r.ID), cell(r.Device), cell(r.Routine), r.Started.Format(time.RFC3339), r.Ended.Format(time.RFC3339),
		strconv.Itoa(east / 60), cell(string(r.Outcome)), strconv.FormatBool(r.Stung), feel, cell(r.Note),
	}
}

func stepCells(index int, s Step) []string {
	var product routine.Product
	if s.Product != nil {
		product = *s.Product
	}
	return []string{
		strconv.Itoa(index + 1), cell(string(s.Kind)), cell(string(s.Outcome)),
		strconv.Itoa(s.Planned), strconv.Itoa(s.Active), strconv.Itoa(s.Paused),
		cell(product.Name), cell(product.Kind), cell(strings.Join(product.Actives, " ")),
	}
}

// cell returns a text that no spreadsheet takes for a formula, also one that drops what does not show.
func cell(s string) string {
	shown := strings.TrimLeftFunc(s, func(r rune) bool { return routine.IsBlank(string(r)) && !unicode.IsControl(r) })
	if first, size := utf8.DecodeRuneInString(shown); size > 0 && strings.ContainsRune("=+-@＝＋－＠\t\r\n", first) {
		return "'" + s
	}
	return s
}

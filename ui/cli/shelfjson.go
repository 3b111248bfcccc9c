package cli

import (
	"time"

	"skintime/routine"
	"skintime/ui/diaryview"
)

// productJSON is a line of shelf --json: the product as a plan has it, and the rest of what is
// said of it. Days are as in 2026-05-01.
type productJSON struct {
	routine.Product
	For        routine.Kind `json:"for"`
	Texture    string       `json:"texture,omitempty"`
	Onto       string       `json:"onto,omitempty"`
	From       int          `json:"from_s,omitempty"`
	By         int          `json:"by_s,omitempty"`
	Cap        int          `json:"cap_s,omitempty"`
	Every      int          `json:"every,omitempty"`
	Opened     string       `json:"opened,omitempty"`
	Months     int          `json:"months,omitempty"`
	Expires    string       `json:"expires,omitempty"`
	GoodUntil  string       `json:"good_until,omitempty"` // the last day on which it is good
	Past       bool         `json:"past,omitempty"`
	Since      string       `json:"since,omitempty"`
	Testing    string       `json:"testing,omitempty"`
	Tested     string       `json:"tested,omitempty"`
	Cleared    string       `json:"cleared,omitempty"`
	Stung      string       `json:"stung,omitempty"` // when it stung last, unless that is cleared
	UsedUp     bool         `json:"used_up,omitempty"`
	Prescribed bool         `json:"prescribed,omitempty"`
}

func productJSONOf(i diaryview.ShelfItem) productJSON {
	q, seconds := i.Product, func(d time.Duration) int { return int(d / time.Second) }
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.DateOnly)
	}
	return productJSON{
		Product: i.Facts, For: q.StepKind, Texture: q.Texture, Onto: q.Onto, From: seconds(q.From), By: seconds(q.By), Cap: seconds(q.Cap), Every: q.Every,
		Opened: day(q.Opened), Months: q.Months, Expires: day(q.Expires), GoodUntil: day(i.LastDay), Past: i.Past, Since: day(q.Since),
		Testing: day(q.Testing), Tested: day(q.Tested), Cleared: day(q.Cleared), Stung: day(i.Stung), UsedUp: q.UsedUp, Prescribed: q.Prescribed,
	}
}

package care

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// wordsOnSteps are what a row of testdata/situations.txt can say of a step's words and product:
// word:step=value, with "_" for spaces.
var wordsOnSteps = []string{"is", "off", "title", "first", "end", "line", "noword", "open", "over", "waits", "begins", "tab", "for"}

// lacksOnStep says what a step has instead of what is wanted.
func lacksOnStep(p Plan, word string, s Step, value string) string {
	all := append(slices.Clone(s.Do), s.Open, s.Over)
	got := ""
	switch word {
	case "is":
		text, _ := json.Marshal(s.Product)
		got = string(text)
	case "off":
		got = string(s.Product.Off)
	case "title":
		got = s.Name()
	case "first":
		got = append(slices.Clone(s.Do), "")[0]
	case "end":
		got = append([]string{""}, s.Do...)[len(s.Do)]
	case "open":
		got = s.Open
	case "over":
		got = s.Over
	case "tab":
		got = strings.Join(tabs(p.Alternatives(s.Kind)), ",")
	case "for":
		if origin, ok := p.Partner(slices.IndexFunc(p.Steps, func(x Step) bool { return x.Origin == s.Origin })); ok {
			got = string(p.Routine.Steps[origin].Kind)
		}
	case "waits":
		got = map[bool]string{true: "", false: "no"}[s.LeadWait]
	case "begins":
		got = map[bool]string{true: "no", false: ""}[s.LeadWait]
	case "line":
		if slices.Contains(all, value) {
			return ""
		}
		got = strings.Join(all, " / ")
	case "noword":
		if !strings.Contains(strings.ToLower(strings.Join(all, " ")), value) {
			return ""
		}
		got = strings.Join(all, " / ")
	}
	if s.Kind != "" && got == value {
		return ""
	}
	return fmt.Sprintf("it is %q", got)
}

// tabs are the own products among what a step can be done with, those past their date with a
// star, and how many kinds follow.
func tabs(all []Alternative) (names []string) {
	kinds := 0
	for _, a := range all {
		switch {
		case !a.Own():
			kinds++
		case a.Expired:
			names = append(names, a.Choice.Product+"*")
		default:
			names = append(names, a.Choice.Product)
		}
	}
	return append(names, fmt.Sprintf("+%d", kinds))
}

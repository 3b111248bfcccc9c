package shelf

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"skintime/routine/care"
	"skintime/routine/toml"
)

// text is a field with any text.
func text(key, label, hint string, at func(*care.Product) *string) Field {
	return Field{
		Key: key, Label: label, Hint: hint, read: func(q care.Product) string { return *at(&q) },
		write: func(q *care.Product, s string) error {
			*at(q) = s
			return nil
		},
	}
}

// choice is a field with one of several words.
func choice[T ~string](key, label, hint string, known []string, at func(*care.Product) *T) Field {
	return Field{
		Key: key, Label: label, Hint: hint, Choices: known, read: func(q care.Product) string { return string(*at(&q)) },
		write: func(q *care.Product, s string) error {
			s = strings.ToLower(s)
			if err := oneOf(s, known); err != nil {
				return err
			}
			*at(q) = T(s)
			return nil
		},
	}
}

// yes is a field that is said or not.
func yes(key, label, hint string, at func(*care.Product) *bool) Field {
	return Field{
		Key: key, Label: label, Hint: hint, Choices: yesNo(), read: func(q care.Product) string { return answer(*at(&q), false) },
		write: func(q *care.Product, s string) error {
			yes, _, err := parseYes(s)
			if err == nil {
				*at(q) = yes
			}
			return err
		},
	}
}

func yesNo() []string { return []string{"yes", "no"} }

func answer(yes, no bool) string {
	switch {
	case yes:
		return "yes"
	case no:
		return "no"
	}
	return ""
}

func parseYes(s string) (yes, no bool, err error) {
	switch strings.ToLower(s) {
	case "yes", "y", "true":
		return true, false, nil
	case "no", "n", "false":
		return false, true, nil
	case "":
		return false, false, nil
	}
	return false, false, fmt.Errorf("%q is neither yes nor no", s)
}

// day is a field with a date.
func day(key, label, hint string, at func(*care.Product) *time.Time) Field {
	return Field{
		Key: key, Label: label, Hint: hint, isDay: true,
		read: func(q care.Product) string {
			if at(&q).IsZero() {
				return ""
			}
			return at(&q).Format(time.DateOnly)
		},
		write: func(q *care.Product, s string) (err error) {
			var date time.Time
			if s != "" {
				if date, err = time.Parse(time.DateOnly, s); err != nil {
					return fmt.Errorf("%q is not a day; write it as in 2026-05-01", s)
				}
			}
			*at(q) = date
			return nil
		},
	}
}

// number is a field with a whole number of something, which may be typed behind it: the first
// word of its hint.
func number(key, label, hint string, at func(*care.Product) *int) Field {
	unit, _, _ := strings.Cut(hint, " ")
	return Field{
		Key: key, Label: label, Hint: hint,
		read: func(q care.Product) string {
			if *at(&q) == 0 {
				return ""
			}
			return strconv.Itoa(*at(&q))
		},
		write: func(q *care.Product, s string) (err error) {
			n := 0
			if s != "" {
				if n, err = strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(s, unit))); err != nil || n < 1 {
					return fmt.Errorf("%q is not a number of %s; write it as in 6", s, unit)
				}
			}
			*at(q) = n
			return nil
		},
	}
}

func strengthField() Field {
	return Field{
		Key: "strength", Label: "Strength", Hint: "per cent of acid, such as 8",
		read: func(q care.Product) string {
			if q.Strength == 0 {
				return ""
			}
			return strconv.FormatFloat(q.Strength, 'f', -1, 64) + " %"
		},
		write: func(q *care.Product, s string) (err error) {
			n := 0.0
			if s != "" {
				if n, err = strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.Replace(s, ",", ".", 1), "%")), 64); err != nil || !(n >= 0 && n <= 100) {
					return fmt.Errorf("%q is not 0 to 100 per cent; write it as in 8", s)
				}
			}
			q.Strength = n
			return nil
		},
	}
}

// length is a field with a length of time. A number alone is one of minutes.
func length(key, label, hint string, at func(*care.Product) *time.Duration) Field {
	return Field{
		Key: key, Label: label, Hint: hint,
		read: func(q care.Product) string {
			if *at(&q) == 0 {
				return ""
			}
			return toml.ShortDuration(*at(&q))
		},
		write: func(q *care.Product, s string) (err error) {
			var t time.Duration
			if _, minutes := strconv.Atoi(s); minutes == nil {
				s += "m"
			}
			s = strings.NewReplacer(" ", "", "min", "m").Replace(s)
			if s != "" {
				if t, err = time.ParseDuration(s); err != nil {
					return fmt.Errorf("%q is not a time; write it as in 8m, 90s or 1m30s", s)
				}
			}
			*at(q) = t
			return nil
		},
	}
}

package cli

import (
	"time"

	"skintime/routine/care"
	"skintime/ui/shelf"
	"skintime/ui/words"
)

// ask asks for a product line by line. It reports whether all was answered.
func (s *shelfApp) ask(q care.Product) (care.Product, bool) {
	answered := s.askLines(words.ShelfIntro, func() []question {
		return each(shelf.Form(q), func(f shelf.Field) question {
			return question{words.FormQuestion(f.Label, f.Hint, f.Choices, f.Value(q)), f.Value(q), func(line string) error { return f.Set(&q, line, time.Now()) }}
		})
	})
	return q, answered
}

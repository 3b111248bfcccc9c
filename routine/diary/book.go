package diary

// Problem is a line that is not as the diary writes it.
type Problem struct {
	File string `json:"file"`
	Line int    `json:"line"` // from 1; 0: the file as a whole
	What string `json:"what"`
	Kept bool   `json:"kept"` // counted all the same; else skipped
}

// Book is what all devices have written: each session once, oldest first.
type Book struct {
	Records  []Record
	Problems []Problem
}

package library_test

import (
	"fmt"

	"skintime/routine/library"
)

// A mistake in a routine file is shown where it is, with what to write instead.
func ExampleParse() {
	_, err := library.Parse("mine.toml", []byte(`name = "mine"
[[step]]
kind = "mask"
from = "20m"
by = "15m"
`))
	fmt.Println(err)
	// Output:
	// mine.toml:5:6: "by" is before "from"; write 20m or more
	//   5 | by = "15m"
	//     |      ^
}

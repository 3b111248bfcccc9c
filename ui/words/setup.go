package words

import (
	"fmt"
	"strings"
)

// What setup says.
const (
	SetupIntro = "All of this is optional. An empty line keeps what there is.\nq leaves, and changes nothing."
	// NotSaid is the answer that leaves a question open.
	NotSaid        = "not said"
	NothingChanged = "Nothing was changed."
)

// SetupKeeps says that an empty line leaves answer as it is.
func SetupKeeps(answer string) string { return fmt.Sprintf("Enter keeps: %s.", answer) }

// SetupList says how to answer with several of known.
func SetupList(known []string) string {
	return fmt.Sprintf("There are %s. Write some, with commas between, or none.", strings.Join(known, ", "))
}

// ConfigUnchanged says that the configuration at path is as it was.
func ConfigUnchanged(path string) string { return fmt.Sprintf("All is as it was in %s.", path) }

// ConfigSaved says that the answers are in the configuration at path.
func ConfigSaved(path string) string {
	return fmt.Sprintf("Kept in %s. Run 'skintime' when you are ready.", path)
}

package words

import (
	"fmt"
	"strings"
)

// What setup says.
const (
	SetupIntro = "Everything here is optional. An empty line keeps the answer shown.\nq cancels, and changes nothing."
	// NotSure is the answer that leaves a question open.
	NotSure        = "not sure"
	NothingChanged = "No changes."
)

// SetupEnterKeeps says that an empty line leaves answer as it is.
func SetupEnterHint(answer string) string { return fmt.Sprintf("Enter keeps: %s.", answer) }

// SetupList says how to answer with several of known.
func SetupList(known []string) string {
	return fmt.Sprintf("Choose from %s. Separate several with commas, or type none.", strings.Join(known, ", "))
}

// ConfigUnchanged says that the configuration at path is as it was.
func ConfigUnchanged(path string) string { return fmt.Sprintf("No changes to %s.", path) }

// ConfigSaved says that the answers are in the configuration at path.
func ConfigSaved(path string) string {
	return fmt.Sprintf("Saved to %s. Run 'skintime' when you are ready.", path)
}

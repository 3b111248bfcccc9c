package cli

import (
	"slices"
	"testing"

	"skintime/routine/config"
	"skintime/ui/cue"
)

// A hook can be for each event that hooks get, by the name by which they are told of it.
func TestHookEvents(t *testing.T) {
	var all []string
	takes := hooks(config.Cues{Hooks: []config.Hook{{Run: []string{"lamp"}}}})[0].Accepts
	for kind := cue.Begins; kind <= cue.Reminder; kind++ {
		if takes(cue.Cue{Kind: kind}) {
			all = append(all, kind.String())
		}
	}
	if !slices.Equal(all, config.HookEvents()) {
		t.Errorf("hooks get %v, and are configured for %v", all, config.HookEvents())
	}
}

package screen

import (
	"charm.land/bubbles/v2/key"

	"skintime/routine"
)

// Summary is the screen after the last step.
type Summary struct{}

// Key acts on a key.
func (Summary) Key(k Key, _ Frame) Action {
	keys := newSummaryKeys()
	switch {
	case key.Matches(k, keys.done):
		return Quit{}
	case key.Matches(k, keys.feel):
		return SendRequest{routine.Request{Kind: routine.RequestFeel, Feel: int(k.name[0] - '0')}}
	case key.Matches(k, keys.unsting):
		return SendRequest{routine.Request{Kind: routine.RequestUnsting}}
	case key.Matches(k, keys.note):
		return OpenNote{}
	case key.Matches(k, keys.help):
		return OpenHelp{Short: keys, Full: keys}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	}
	return nil
}

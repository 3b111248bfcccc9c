package words

import (
	"time"

	"skintime/routine"
	"skintime/ui/locale"
)

// Scene is all that the words about a step depend on.
type Scene struct {
	Snap   routine.Snapshot
	Wall   time.Time // the time of day now
	Locale locale.Locale
	Muted  bool // nothing sounds
}

// At is the time of day at which the time of the scene's step reaches edge.
func (sc Scene) At(edge time.Duration) string {
	return sc.Locale.Time(sc.Wall.Add(sc.Snap.Until(edge)))
}

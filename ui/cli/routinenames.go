package cli

import (
	"skintime/routine"
	"skintime/ui/screen"
)

// routineNames are all routines as they are shown, first the one that is planned.
func (a *app) routineNames(planned routine.Routine) []screen.RoutineName {
	names := []screen.RoutineName{{Name: planned.Name, Title: planned.Title}}
	for _, name := range a.library.Names() {
		if name != planned.Name {
			names = append(names, screen.RoutineName{Name: name, Title: a.library.Title(name)})
		}
	}
	return names
}

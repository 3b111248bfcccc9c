package config

import "skintime/routine"

// Skins returns the types of skin.
func Skins() []string { return []string{"dry", "normal", "oily", "combination", "sensitive"} }

// ExfoliantKinds returns the kinds of exfoliants (S5–S7, S12, S13, G25, G26, G30).
func ExfoliantKinds() []string {
	return []string{"polish", "scrub", "sponge", "glycolic", "acid", "peel", "cleanser", "cloth", "bha", "enzyme"}
}

// Methods returns the ways in which exfoliants work (S5–S7).
func Methods() []string { return []string{"manual", "chemical", "peel"} }

// Textures returns the textures of serums (S41).
func Textures() []string { return []string{"light", "thick"} }

// Actives returns the active ingredients that have care rules (S26, G4, G6, G14–G16).
func Actives() []string {
	return []string{
		"aha", "bha", "retinoid", "vitamin-c", "vitamin-e", "hyaluronic-acid", "benzoyl-peroxide",
		"retinol", "tretinoin", "adapalene", "niacinamide", "azelaic-acid", "pha", "enzyme", "tca",
	}
}

// Removals returns the ways in which a product comes off the skin.
func Removals() []string {
	return []string{string(routine.RinseOff), string(routine.WipeOff), string(routine.LiftOff), string(routine.PeelOff), string(routine.LeaveOn)}
}

// Grounds returns what the skin can be when a product goes on.
func Grounds() []string { return []string{"dry", "wet"} }

// Themes returns the looks of the screen: the default, high contrast, and no colours.
func Themes() []string { return []string{"default", "contrast", "none"} }

// ColorRoles returns what a person's own colours can be for. The kinds of step are roles; that of
// the mask is the accent of all screens.
func ColorRoles() []string {
	return []string{
		"ground", "surface", "select", "line", "text", "soft", "muted", "ink",
		"mask", "cleanse", "exfoliate", "rinse", "toner", "serum", "moisturizer", "sunscreen", "open", "caution", "stop",
	}
}

// ProgressBars are the choices for the terminal's own progress bar (OSC 9;4).
func ProgressBars() []string { return []string{"auto", "on", "off"} }

// SignChoices are the choices for the signs that are drawn: those of Unicode, those of ASCII for all
// that some terminals draw two cells wide, or what the terminal tells.
func SignChoices() []string { return []string{"auto", "unicode", "ascii"} }

// Clocks are the choices for times of day: as the locale has them, or by 12 or 24 hours.
func Clocks() []string { return []string{"auto", "12", "24"} }

// Weeks are the choices for the day on which weeks begin: as the locale has it, or always the same.
func Weeks() []string { return []string{"auto", "monday", "sunday", "saturday"} }

// HookEvents are the events that a hook can be for.
func HookEvents() []string {
	return []string{"begin", "half", "five-left", "one-left", "ready", "due", "overdue", "stop", "still-on", "end", "finish", "remind"}
}

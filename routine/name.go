package routine

// maxName is the most characters of a routine's name.
const maxName = 64

// IsName reports whether name is 1 to 64 ASCII letters, digits and, but at its beginning, '-'.
func IsName(name string) bool {
	for i, c := range []byte(name) {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if !letter && (c != '-' || i == 0) {
			return false
		}
	}
	return name != "" && len(name) <= maxName
}

// KindNames returns the kinds of steps as they are written in a file.
func KindNames() []string {
	var names []string
	for _, k := range Kinds() {
		names = append(names, string(k))
	}
	return names
}

// MaskKinds returns the kinds of masks that have care rules (S14, S31, S32, G6–G8, G10, G27–G29).
func MaskKinds() []string {
	return []string{"cream", "gel", "sheet", "clay", "peel-off", "enzyme", "acid", "overnight", "hydrogel"}
}

package diary

import (
	"strconv"
	"strings"
)

const extension = ".jsonl"

// isRecords reports whether a file of that name has records: those of a device,
// or a sync tool's copy of them, such as
// "laptop-2026.sync-conflict-20261121-101112-ABCDEFG.jsonl" or
// "laptop-2026.jsonl (conflicted copy)".
func isRecords(name string) bool {
	name = strings.ToLower(name)
	switch {
	case strings.HasPrefix(name, "."):
		return false
	case strings.HasSuffix(name, extension):
		return true
	}
	return strings.Contains(name, extension) && strings.Contains(name, "conflict")
}

// recordsBehind returns the name of the file with records that name stands for,
// where a sync tool has left the contents in the cloud: iCloud, Nextcloud,
// ownCloud and Resilio Sync. It is empty for other names.
func recordsBehind(name string) string {
	for _, suffix := range []string{".icloud", ".nextcloud", ".owncloud", ".rsls"} {
		if stem, cut := strings.CutSuffix(name, suffix); cut {
			if stem = strings.TrimLeft(stem, "."); isRecords(stem) {
				return stem
			}
		}
	}
	return ""
}

// yearOf returns the year in a name that a device gives to its own file, such as
// "laptop-2026.jsonl". A sync tool's copy may end in any number, so a name with a
// second number of four digits tells no year.
func yearOf(name string) (year int, known bool) {
	stem, _ := strings.CutSuffix(name, extension)
	parts := strings.Split(stem, "-")
	if stem == name || stem != dashed(stem) || len(parts) < 2 {
		return 0, false
	}
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if isYear := err == nil && len(part) == 4; isYear != (i == len(parts)-1) {
			return 0, false
		}
		year = n
	}
	return year, true
}

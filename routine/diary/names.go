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

// recordsBehind returns the file of records that a placeholder stands for, as iCloud, Nextcloud,
// ownCloud and Resilio Sync leave them; empty for other names.
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

// yearOf returns the year in a device's own name, such as "laptop-2026.jsonl". A copy's may end
// in any number, so one with a second number of four digits has no year.
func yearOf(name string) (year int, known bool) {
	stem, _ := strings.CutSuffix(name, extension)
	parts := strings.Split(stem, "-")
	if stem == name || stem != dashed(stem) || len(parts) < 2 {
		return 0, false
	}
	for i, part := range parts {
		n, isYear := parseYear(part)
		if isYear != (i == len(parts)-1) {
			return 0, false
		}
		year = n
	}
	return year, true
}

// parseYear returns the year that four digits are; ok: they are.
func parseYear(s string) (year int, ok bool) {
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil || len(s) != 4 {
		return 0, false
	}
	return int(n), true
}

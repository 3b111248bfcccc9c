//go:build !linux

// Only Linux, in datasync_linux.go, does without the times of a file.

package disk

import "os"

// appended is a file that is open for appending.
type appended struct{ *os.File }

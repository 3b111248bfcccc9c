//go:build !windows

// Only Windows tells a program without cgo what its user chose, in system_windows.go.

package locale

// system is the locale where the environment names none.
func system() Locale { return Locale{} }

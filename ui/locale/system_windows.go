// Windows has settings of its own, and its environment seldom names a locale. Elsewhere, in
// system_other.go, nothing is asked.

package locale

import (
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// What GetLocaleInfoEx is asked for: a number in place of a text. The clock is 0 for 12 hours; the
// first day counts from Monday, which is 0.
const (
	returnNumber    = 0x20000000
	localeITime     = 0x23
	localeIFirstDay = 0x100c
	numberLength    = 2 // in units of 16 bits
)

// system is the locale that the user chose in the settings of Windows.
func system() Locale {
	clock, known := setting(localeITime)
	first, knownFirst := setting(localeIFirstDay)
	l := New(known && clock == 0, time.Monday)
	if knownFirst && first < 7 {
		l.weekStart = int(first)
	}
	return l
}

// setting reads a number from the user's settings.
func setting(what uint32) (value uint32, known bool) {
	ask := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetLocaleInfoEx")
	if ask.Find() != nil {
		return 0, false
	}
	n, _, _ := ask.Call(0, uintptr(what|returnNumber), uintptr(unsafe.Pointer(&value)), numberLength)
	return value, n != 0
}
